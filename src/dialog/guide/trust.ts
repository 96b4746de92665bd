import { createElement } from '../../dom/create-element.ts';
import type { Launch } from '../../request/launch-request.ts';
import { nameWithSite, reportAddress, trustSetting } from '../../request/trust.ts';
import { disclosure, link } from './parts.ts';
import { t } from './t.ts';

/** Returns the publisher that Windows has to name, if the page says which. */
export const publisherOf = ({ settings }: Launch): string => trustSetting(settings, 'publisher');

/**
 * Creates what a customer can check before somebody is let in: the site, that they have asked for help themselves, the publisher that the
 * system has to name, and how to report a call from an impostor.
 */
export function trustNote(launch: Launch): HTMLElement {
  const { settings, site } = launch;
  const publisher = publisherOf(launch);
  const report = reportAddress(settings);
  const lines = [
    createElement('p', t('trust.site', { name: nameWithSite(trustSetting(settings, 'organisation'), site) })),
    createElement('p', t('trust.caution')),
    ...(publisher ? [createElement('p', t('trust.publisher', { publisher }))] : []),
  ];
  if (report) {
    const place = createElement('p');
    place.append(link(report, t('trust.report'), '_blank'));
    lines.push(place);
  }
  return disclosure(t('trust'), lines);
}
