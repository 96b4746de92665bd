import { expect, fixture } from '@open-wc/testing';
import { addressOfForm, addressOfLink, goesElsewhere } from '../../src/forms/destination.ts';
import { entriesOfForm } from '../../src/forms/controls.ts';
import { SITE } from '../session/samples.ts';

const START = `https://${SITE}/api/start_session`;

/** What is marked in the markup, or else the first element. */
async function marked(markup: string): Promise<Element> {
  const place = await fixture<HTMLElement>(`<div>${markup}</div>`);
  return place.querySelector('[data-it]') ?? place.firstElementChild!;
}

describe('another purpose', () => {
  const elsewhere = [
    '<a href="/chat/">Chat</a>',
    '<a href="#contact">Contact</a>',
    '<a href="mailto:help@example.com">Mail</a>',
    '<a href="tel:+123">Call</a>',
    '<a href="javascript:openChat()">Chat</a>',
    `<a href="/r?to=${START}">Chat</a>`,
    '<svg><a data-it href="/chat/"></a></svg>',
    '<svg><a data-it xlink:href="/chat/"></a></svg>',
    '<map name="m"><area data-it href="/chat/" alt=""></map>',
    '<form action="/search"></form>',
    '<form action="?page=2"></form>',
    '<form action="/search"><input name="action"><input name="getAttribute"><input name="baseURI"></form>',
    `<form action="${START}" method="dialog"></form>`,
    '<form action="/search"><input data-it></form>',
    '<form action="/search"><select data-it></select></form>',
    '<form action="/search"><button data-it></button></form>',
    '<form action="/search"><button type="button" data-it></button></form>',
    '<form id="away" action="/search"></form><button form="away" data-it></button>',
    '<form><button formaction="/search" data-it></button></form>',
    '<form><button formmethod="dialog" data-it></button></form>',
    '<button formaction="/search"></button>',
    '<button popovertarget="menu"></button>',
    '<input type="button" popovertarget="menu">',
    '<button commandfor="menu" command="show-modal"></button>',
  ];
  for (const markup of elsewhere) {
    it(`is ${markup}`, async () => expect(goesElsewhere(await marked(markup))).to.equal(true));
  }

  const ours = [
    `<a href="${START}?short_key=1234567">Go</a>`,
    `<a href=" ${START}.ns?short_key=1234567 ">Go</a>`,
    '<a href="/api/start_session?short_key=1234567">Go</a>',
    '<a href="#">Go</a>',
    '<a href="">Go</a>',
    '<a href="javascript:void(0)">Go</a>',
    '<a href="javascript:;">Go</a>',
    '<a href="JavaScript: void 0;">Go</a>',
    '<a role="button">Go</a>',
    `<svg><a data-it xlink:href="${START}?short_key=1234567"></a></svg>`,
    '<form></form>',
    '<form action=""></form>',
    '<form action="#"></form>',
    `<form action="${START}"></form>`,
    `<form action="${START}"><input name="matches"><input name="localname"></form>`,
    `<form action="/search"><button formaction="${START}" data-it></button></form>`,
    '<form><input data-it></form>',
    '<button>Go</button>',
    '<button type="button" onclick="track()">Go</button>',
    '<input name="short_key">',
    `<button formaction="${START}">Go</button>`,
  ];
  for (const markup of ours) {
    it(`is not ${markup}`, async () => expect(goesElsewhere(await marked(markup))).to.equal(false));
  }

  it('is determined by a form’s submitter', async () => {
    const form = await marked(`<form action="${START}"><button formaction="/search"></button><button></button></form>`);
    const [away, here] = form.querySelectorAll('button');
    expect(goesElsewhere(form, away)).to.equal(true);
    expect(goesElsewhere(form, here)).to.equal(false);
  });
});

describe('a link’s own address', () => {
  it('is the browser’s, including escapes', async () => {
    const link = (await marked(`<a href="/api/start_session?a=%zz&b=x+y&c='ä'#d">Go</a>`)) as HTMLAnchorElement;
    expect(addressOfLink(link)).to.equal(link.href);
  });

  it('is resolved in SVG', async () => {
    const link = (await marked('<svg><a data-it href="/api/start_session?a=1"></a></svg>')) as HTMLAnchorElement;
    expect(addressOfLink(link)).to.equal(`${location.origin}/api/start_session?a=1`);
  });
});

describe('a form’s own address', () => {
  /** The browser's own address of a form with GET. */
  const sent = (form: HTMLFormElement, submitter: HTMLElement | null = null): Promise<string> =>
    new Promise((resolve) => {
      const frame = document.createElement('iframe');
      frame.name = `sent-${Math.random()}`;
      frame.onload = () => {
        const { href } = frame.contentWindow!.location;
        if (href === 'about:blank') return;
        frame.remove();
        resolve(href);
      };
      document.body.append(frame);
      form.target = frame.name;
      form.requestSubmit(submitter);
    });

  const fields = `<textarea name="customer.details">\na\n\nb &amp; c=d+e 😀~*'()%20\t!</textarea>
    <input name="customer.name" value="Jane  Doe"><input name="" value="x"><input name="short_key" value="1234567">
    <input type="checkbox" name="a" checked><input name="a" value="2"><input name="b" value="" ><input disabled name="c">`;

  it('is what the browser itself sends', async () => {
    const form = (await marked(
      `<form action="/web-test-runner.config.mjs?dropped=1">${fields}<button name="c2cjs" value="1"></button></form>`,
    )) as HTMLFormElement;
    const submitter = form.querySelector('button');
    const address = addressOfForm(form, submitter, entriesOfForm(form, submitter));
    expect(address).to.equal(await sent(form, submitter));
    expect(address).to.include('customer.details=a%0D%0A%0D%0Ab').and.include('c2cjs=1').and.not.include('dropped');
  });

  it('has the fields after its query with method=post', async () => {
    for (const method of ['post', 'POST']) {
      const form = await marked(
        `<form method="${method}" action="${START}?issue_menu=1"><input name="a" value="1 2"></form>`,
      );
      expect(addressOfForm(form, null, entriesOfForm(form))).to.equal(`${START}?issue_menu=1&a=1+2`);
    }
    const bare = await marked(`<form method="post" action="${START}"><input name="a" value="1"></form>`);
    expect(addressOfForm(bare, null, entriesOfForm(bare))).to.equal(`${START}?a=1`);
  });

  it('is that of its submitter', async () => {
    const form = await marked(
      `<form action="/elsewhere"><input name="a" value="1"><button formmethod="post" formaction="${START}?b=2"></button></form>`,
    );
    const button = form.querySelector('button');
    expect(addressOfForm(form, button, entriesOfForm(form, button))).to.equal(`${START}?b=2&a=1`);
  });
});
