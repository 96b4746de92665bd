// What elements are measured beside: the least that Lit needs for a button, and for a form of the same fields.
import { html, LitElement, type PropertyDeclarations } from 'lit';

/** `p0`, `p1` and so on: as many properties as the page says. */
function propertiesOf(count: number): PropertyDeclarations {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`p${index}`, { type: String }]));
}

const count = Number(new URLSearchParams(location.search).get('properties'));

class BareButton extends LitElement {
  static override properties = propertiesOf(count);

  override render() {
    return html`<button type="button"><slot>Get help</slot></button>`;
  }
}

class BareLink extends LitElement {
  static override properties = propertiesOf(count);

  override render() {
    return html`<slot></slot>`;
  }
}

class BareForm extends LitElement {
  static override properties = propertiesOf(count);

  override render() {
    const field = (name: string, label: string) =>
      html`<p><label for=${name}>${label}</label> <input id=${name} name=${name} /></p>`;
    return html`<form>
      <p>
        <label for="issue">Issue</label>
        <select id="issue" name="issue">
          <option>Printing</option>
        </select>
      </p>
      ${field('name', 'Name')} ${field('company', 'Company')} ${field('code', 'Company code')}
      <p><label for="details">Details</label> <textarea id="details" name="details"></textarea></p>
      <button>Get help</button>
    </form>`;
  }
}

customElements.define('bare-button', BareButton);
customElements.define('bare-link', BareLink);
customElements.define('bare-form', BareForm);
