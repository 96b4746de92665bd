import { html, nothing, type TemplateResult } from 'lit';
import { languageTexts } from '../../messages/en.ts';
import { formTexts } from '../../messages/english-extras.ts';
import { createTranslator } from '../../messages/translate.ts';
import { getPath, isPresent, startMethodsOf } from '../../session/paths.ts';
import { attributeOf, type OptionPath } from '../../session/schema.ts';
import { fieldLabel } from '../../session/problems.ts';
import type { UnknownRecord } from '../../session/values.ts';
import type { IssueFormHost } from './issue-form-host.ts';
import { choicesOf, type IssueFormContent } from './issue-form-content.ts';

const t = createTranslator({ ...languageTexts, ...formTexts });

export const DETAILS = 'customer.details';

/** The documented fields, in the order of the form: parameter and `autocomplete`. */
const FORM_FIELDS: readonly (readonly [name: OptionPath & `customer.${string}`, autocomplete: string])[] = [
  ['customer.name', 'name'],
  ['customer.company', 'organization'],
  ['customer.company_code', 'off'],
];

/** Finds the option of the author's issue, which is preselected. */
const issueAmong = (options: readonly HTMLOptionElement[], given: UnknownRecord): HTMLOptionElement | undefined => {
  const value = String(getPath(given, 'issue.id') ?? getPath(given, 'issue.codeName'));
  return options.find((option) => option.value === value);
};

/** Tests if customers choose an issue: not with another start method, or an issue that is not among the options. */
const isChoice = (options: readonly HTMLOptionElement[], given: UnknownRecord): boolean => {
  const methods = startMethodsOf(given).join();
  return options.length > 0 && (!methods || (methods === 'issue' && issueAmong(options, given) !== undefined));
};

/** Names the select element `id` for a number, `codeName` for a code name. */
export function updateIssueName(choice: HTMLSelectElement | null | undefined): void {
  if (choice) choice.name = /^\d+$/.test(choice.value) ? 'id' : 'codeName';
}

/** Renders the documented fields. The author's own fields keep the author's language. */
export function renderFields(
  element: IssueFormHost,
  { options, names }: IssueFormContent,
  given: UnknownRecord,
): TemplateResult {
  // A field for an option that the author sets, or has an own field for, would be typed into in vain.
  const hidden = fieldNames(element.hideFields);
  const required = fieldNames(element.requireFields);
  const isAsked = (field: OptionPath): boolean =>
    !isPresent(getPath(given, field)) && !names.has(field) && !hidden.includes(attributeOf(field));
  const isRequired = (field: OptionPath): boolean => required.includes(attributeOf(field));
  return html`<div class="fields" lang=${t('lang')} dir=${t('dir')}>
    ${isChoice(options, given) ? renderIssues(element, options, given) : nothing}
    ${FORM_FIELDS.filter(([name]) => isAsked(name)).map(
      ([name, autocomplete]) =>
        html`<label part="field"
          >${fieldLabel(name)}<input name=${name} autocomplete=${autocomplete as 'name'} ?required=${isRequired(name)}
        /></label>`,
    )}
    ${isAsked(DETAILS) ? html`<label part="field">${fieldLabel(DETAILS)}<textarea name=${DETAILS} ?required=${isRequired(DETAILS)}></textarea></label>` : nothing}
  </div>`;
}

/** Splits a list of names. */
const fieldNames = (names: string | null | undefined): string[] => (names ?? '').split(/[\s,]+/).filter(Boolean);

/** Renders what becomes of the data, and the box to agree to it. */
export function renderPrivacy(element: IssueFormHost): TemplateResult | typeof nothing {
  const text = html`<slot name="privacy">${element.consent ? t('form.consent') : nothing}</slot>`;
  if (element.consent)
    return html`<label part="consent" class="consent" lang=${t('lang')}
      ><input id="consent" type="checkbox" required /><span>${text}</span></label
    >`;
  const hasPrivacy = [...element.children].some(({ slot }) => slot === 'privacy');
  return hasPrivacy ? html`<div part="privacy">${text}</div>` : nothing;
}

function renderIssues(element: Element, options: readonly HTMLOptionElement[], given: UnknownRecord): TemplateResult {
  const chosen = issueAmong(options, given);
  const renderOption = (option: HTMLOptionElement): TemplateResult => {
    const { value, label, disabled, defaultSelected } = option;
    const isSelected = chosen ? option === chosen : defaultSelected;
    return html`<option value=${value} ?disabled=${disabled} ?selected=${isSelected}>${label}</option>`;
  };
  return html`<label part="field"
    >${t('form.issue')}<select
      required
      @change=${({ currentTarget }: Event) => updateIssueName(currentTarget as HTMLSelectElement)}
    >
      ${options.some(({ value }) => !value) ? nothing : html`<option value="">${t('form.choose')}</option>`}
      ${choicesOf(element).map((choice) =>
        'label' in choice && choice.localName === 'optgroup'
          ? html`<optgroup label=${choice.label} ?disabled=${choice.disabled}>
              ${[...choice.querySelectorAll('option')].map(renderOption)}
            </optgroup>`
          : renderOption(choice as HTMLOptionElement),
      )}
    </select></label
  >`;
}
