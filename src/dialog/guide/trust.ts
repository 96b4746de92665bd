import { createElement } from '../../dom/create-element.ts';
import { pageMeta } from '../../dom/page-meta.ts';
import type { Launch } from '../../request/launch-request.ts';
import { disclosure, link } from './parts.ts';
import { t } from './t.ts';

/** Addresses that a customer can use to report a call. */
const REPORTABLE = /^(https?|mailto|tel):/i;

/** Returns a setting of the page; empty without one. A setting by script overrides that of a `meta` element. */
function textOf(settings: Launch['settings'], name: 'organisation' | 'publisher' | 'report'): string {
  const value: unknown = settings[name] ?? pageMeta(name);
  return typeof value === 'string' ? value.trim() : '';
}

/** Returns the publisher that Windows has to name, if the page says which. */
export const publisherOf = ({ settings }: Launch): string => textOf(settings, 'publisher');

/**
 * Creates what a customer can check before somebody is let in: the site, that they have asked for help themselves, the publisher that the
 * system has to name, and how to report a call from an impostor.
 */
export function trustNote(launch: Launch): HTMLElement {
  const { settings, site } = launch;
  const organisation = textOf(settings, 'organisation');
  const publisher = publisherOf(launch);
  const report = textOf(settings, 'report');
  const lines = [
    createElement('p', t('trust.site', { name: organisation ? `${organisation} (${site})` : site })),
    createElement('p', t('trust.caution')),
    ...(publisher ? [createElement('p', t('trust.publisher', { publisher }))] : []),
  ];
  if (REPORTABLE.test(report)) {
    const place = createElement('p');
    place.append(link(report, t('trust.report'), '_blank'));
    lines.push(place);
  }
  return disclosure(t('trust'), lines);
}
