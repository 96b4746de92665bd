import { dryRunTexts } from '../messages/english-authors.ts';
import { createTranslator } from '../messages/translate.ts';
import type { SiteSettings } from '../session/options.ts';
import { documentedName, isDocumented } from '../session/parameters.ts';
import type { Problem } from '../session/problems.ts';
import type { UnknownRecord } from '../session/values.ts';
import { findWarnings, makeWarning } from '../session/lint.ts';

/** A request, as far as a dry run describes it. */
interface DryRunRequest {
  readonly options: object;
  readonly startType: string;
  readonly settings?: SiteSettings;
  /** Names of controls with more than one value. */
  readonly duplicates: readonly string[];
  /** Names of controls that are not sent. */
  readonly unknown: readonly string[];
}

const t = createTranslator(dryRunTexts);

/** The texts of a dry run: a sentence before the address, problems and warnings, and what is not sent. */
export interface DryRunReport {
  readonly intro: string;
  readonly problems: readonly Problem[];
  readonly notSent: string;
}

/**
 * Describes a session that is not started.
 *
 * @param errors - The errors that stop it.
 * @param href - Its address; empty if there are errors.
 */
export function describeDryRun(errors: readonly Problem[], request: DryRunRequest, href: string): DryRunReport {
  const { options, startType, settings = {}, duplicates, unknown } = request;
  // Documented ones are only blank; a representative's name requires the number.
  const lost = unknown.filter((name) => name === 'name' || !isDocumented(documentedName(name)));
  return {
    intro: t(href ? 'dry-run.url' : 'dry-run.none'),
    problems: [
      ...errors,
      ...findWarnings(options as UnknownRecord, startType, settings),
      ...duplicates.map((value) => makeWarning('control-repeated', value, { value })),
    ],
    notSent: lost.length ? t('dry-run.not-sent', { names: [...new Set(lost)].join(', ') }) : '',
  };
}
