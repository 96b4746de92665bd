import { html, nothing, type TemplateResult } from 'lit';
import { languageTexts } from '../../messages/en.ts';
import { formTexts } from '../../messages/english-extras.ts';
import { createTranslator } from '../../messages/translate.ts';
import { getPath, isPresent, startMethodsOf } from '../../session/paths.ts';
import { CUSTOMER_PATHS, type CustomerPath, labelPropertyOf, namesIn } from '../../session/customer-fields.ts';
import { attributeOf, schemaOf } from '../../session/schema.ts';
import { fieldLabel } from '../../session/problems.ts';
import { toText, type UnknownRecord } from '../../session/values.ts';
import type { IssueFormHost } from './issue-form-host.ts';
import { choicesOf, type IssueFormContent } from './issue-form-content.ts';

const t = createTranslator({ ...languageTexts, ...formTexts });

export const DETAILS = 'customer.details';
const ISSUE = 'issue';

/** What browsers may fill in. Default: nothing. */
const AUTOCOMPLETE: Partial<Record<CustomerPath, AutoFill>> = {
  'customer.name': 'name',
  'customer.company': 'organization',
};

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

/** Renders the documented fields. Those that the author sets are left out, unless they are prefilled. */
export function renderFields(
  element: IssueFormHost,
  { options, names }: IssueFormContent,
  given: UnknownRecord,
): TemplateResult {
  const hidden = namesIn(element.hideFields);
  const required = namesIn(element.requireFields);
  const prefilled = namesIn(element.prefillFields);
  // A field for an option that the author sets, or has an own field for, would be typed into in vain.
  const isAsked = (path: CustomerPath): boolean =>
    (!isPresent(getPath(given, path)) || prefilled.includes(attributeOf(path))) &&
    !names.has(path) &&
    !hidden.includes(attributeOf(path));
  // Each in its own place: a field that is left out later takes nothing along that was typed into others.
  const renderField = (path: CustomerPath): TemplateResult | typeof nothing => {
    if (!isAsked(path)) return nothing;
    const isRequired = required.includes(attributeOf(path));
    // What the customer has typed stays when the default changes.
    const value = toText(getPath(given, path)) ?? '';
    return renderLabelled(
      element,
      path,
      schemaOf(path).multiline
        ? html`<textarea name=${path} .defaultValue=${value} ?required=${isRequired}></textarea>`
        : html`<input
            name=${path}
            .defaultValue=${value}
            autocomplete=${AUTOCOMPLETE[path] ?? 'off'}
            ?required=${isRequired}
          />`,
    );
  };
  return html`${isChoice(options, given) ? renderIssues(element, options, given) : nothing}${CUSTOMER_PATHS.map(renderField)}`;
}

/** Returns the author's label of a field; empty without one. */
export const ownLabel = (element: IssueFormHost, field: string): string =>
  (toText(Reflect.get(element, labelPropertyOf(field))) ?? '').trim();

/** Renders a control with its label. The author's own labels keep the author's language. */
function renderLabelled(element: IssueFormHost, field: string, control: TemplateResult): TemplateResult {
  const own = ownLabel(element, field);
  return html`<label part="field" lang=${own ? nothing : t('lang')} dir=${own ? nothing : t('dir')}
    >${own || (field === ISSUE ? t('form.issue') : fieldLabel(field))}${control}</label
  >`;
}

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

function renderIssues(
  element: IssueFormHost,
  options: readonly HTMLOptionElement[],
  given: UnknownRecord,
): TemplateResult {
  const chosen = issueAmong(options, given);
  const renderOption = (option: HTMLOptionElement): TemplateResult => {
    const { value, label, disabled, defaultSelected } = option;
    const isSelected = chosen ? option === chosen : defaultSelected;
    return html`<option value=${value} ?disabled=${disabled} ?selected=${isSelected}>${label}</option>`;
  };
  return renderLabelled(
    element,
    ISSUE,
    html`<select required @change=${({ currentTarget }: Event) => updateIssueName(currentTarget as HTMLSelectElement)}>
      ${options.some(({ value }) => !value) ? nothing : html`<option value="">${t('form.choose')}</option>`}
      ${choicesOf(element).map((choice) =>
        'label' in choice && choice.localName === 'optgroup'
          ? html`<optgroup label=${choice.label} ?disabled=${choice.disabled}>
              ${[...choice.querySelectorAll('option')].map(renderOption)}
            </optgroup>`
          : renderOption(choice as HTMLOptionElement),
      )}
    </select>`,
  );
}
