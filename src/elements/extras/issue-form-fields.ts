import { html, nothing, type TemplateResult } from 'lit';
import { languageTexts } from '../../messages/en.ts';
import { formTexts } from '../../messages/english-extras.ts';
import { createTranslator } from '../../messages/translate.ts';
import { getPath, isPresent, startMethodsOf } from '../../session/paths.ts';
import type { OptionPath } from '../../session/schema.ts';
import { fieldLabel } from '../../session/problems.ts';
import type { UnknownRecord } from '../../session/values.ts';
import { choicesOf, type IssueFormContent } from './issue-form-content.ts';

const t = createTranslator({ ...languageTexts, ...formTexts });

export const DETAILS = 'customer.details';

/** The documented fields, in the order of the form: parameter, and what browsers may fill in. */
const FORM_FIELDS: readonly (readonly [name: OptionPath & `customer.${string}`, autocomplete: string])[] = [
  ['customer.name', 'name'],
  ['customer.company', 'organization'],
  ['customer.company_code', 'off'],
];

/** The issue among the options that the author gives by an attribute, or in a script: it is chosen to begin with. */
const issueAmong = (options: readonly HTMLOptionElement[], given: UnknownRecord): HTMLOptionElement | undefined => {
  const value = String(getPath(given, 'issue.id') ?? getPath(given, 'issue.codeName'));
  return options.find((option) => option.value === value);
};

/** Whether customers choose an issue: not where the author gives another start method, or an issue that is not among them. */
const isChoice = (options: readonly HTMLOptionElement[], given: UnknownRecord): boolean => {
  const methods = startMethodsOf(given).join();
  return options.length > 0 && (!methods || (methods === 'issue' && issueAmong(options, given) !== undefined));
};

/** An issue goes by its number or by its code name, whichever the chosen option has. */
export function updateIssueName(choice: HTMLSelectElement | null | undefined): void {
  if (choice) choice.name = /^\d+$/.test(choice.value) ? 'id' : 'codeName';
}

/** The documented fields. The author's own among them have the author's language. */
export function renderFields(
  element: Element,
  { options, names }: IssueFormContent,
  given: UnknownRecord,
): TemplateResult {
  // A field for what the author gives, or asks for, would be typed into for nothing.
  const isAsked = (field: OptionPath): boolean => !isPresent(getPath(given, field)) && !names.has(field);
  return html`<div class="fields" lang=${t('lang')} dir=${t('dir')}>
    ${isChoice(options, given) ? renderIssues(element, options, given) : nothing}
    ${FORM_FIELDS.filter(([name]) => isAsked(name)).map(
      ([name, autocomplete]) =>
        html`<label part="field"
          >${fieldLabel(name)}<input name=${name} autocomplete=${autocomplete as 'name'}
        /></label>`,
    )}
    ${isAsked(DETAILS) ? html`<label part="field">${fieldLabel(DETAILS)}<textarea name=${DETAILS}></textarea></label>` : nothing}
  </div>`;
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
