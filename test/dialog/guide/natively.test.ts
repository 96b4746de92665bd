import { expect } from '@open-wc/testing';
import { applyStyles } from '../../../src/dialog/guide/apply-styles.ts';
import { showDialog, type ViewName } from '../../../src/dialog/dialog.ts';
import { dialogHost } from '../../launch/launcher-fixture.ts';
import { isOpen, setUpGuide, URL, VIEWS } from './guide-fixture.ts';

const test = setUpGuide();
const { alert, confirm } = window;

describe('a page that shows nothing, as where its root is hidden', () => {
  let said: string[];
  let went: string[];
  let answer: boolean;

  beforeEach(() => {
    test.connect(false);
    [said, went, answer] = [[], [], true];
    window.alert = (text) => void said.push(`alert: ${String(text)}`);
    window.confirm = (text) => Boolean(said.push(`confirm: ${String(text)}`)) && answer;
  });
  afterEach(() => {
    Object.assign(window, { alert, confirm });
    document.documentElement.style.removeProperty('display');
  });

  function showHidden(view: ViewName, startType: 'full' | 'chat'): void {
    document.documentElement.style.display = 'none';
    const { dialog, finish } = test.begin(view, { startType });
    // The link itself is what is followed, with all that belongs to it.
    dialog.addEventListener('click', (event) => {
      event.preventDefault();
      went.push((event.target as HTMLAnchorElement).href);
    });
    finish();
  }

  for (const [view, startType] of VIEWS) {
    it(`has the browser’s own box, with what the dialog says: ${view} of a ${startType} session`, () => {
      showHidden(view, startType);
      expect(said).to.have.length(1);
      expect(said[0]).to.match(/^(alert|confirm): [A-Z].*\nHelp desk: /);
      expect(went).to.deep.equal(view === 'javascript' ? [] : [URL]);
    });

    it(`goes nowhere where the customer does not want to: ${view} of a ${startType} session`, () => {
      answer = false;
      showHidden(view, startType);
      expect(said).to.have.length(1);
      expect(went).to.deep.equal([]);
      // And is not in the way of the page, once that is seen.
      expect(isOpen()).to.equal(true);
      expect(document.querySelector(':modal')).to.equal(null);
    });

    it(`has no such box where the dialog is seen: ${view} of a ${startType} session`, () => {
      test.show(view, { startType });
      expect(said).to.deep.equal([]);
    });
  }

  for (const [what, undo] of [
    ['closed', (dialog: HTMLDialogElement) => dialog.close()],
    ['taken out', () => dialogHost()!.remove()],
  ] as const) {
    it(`has no such box for a view that was ${what} before the guide came`, () => {
      const view = showDialog('problems', { returnTo: document });
      undo(view.closest('dialog')!);
      applyStyles(view);
      expect(said).to.deep.equal([]);
    });
  }
});
