// A launch happens in the task of the click: what comes later, browsers block.
import assert from 'node:assert/strict';
import { sessionOf } from './dialog-view.ts';
import { bg, module, onlySession, useStage, wholePage, zone } from './stage.ts';
import { describeEngines } from './suite.ts';

/** `order` has what happens at a click: the first and the last of its listeners, what opens and goes, and the next task. */
const listen = `<script>
  window.order = [];
  const { open } = window;
  window.open = (url, name, ...rest) => {
    order.push(/^bt-chat-[-\\d]+$/.test(name) ? 'open a chat' : 'open ' + name);
    const opened = open.call(window, url, name, ...rest);
    if (url) return opened;
    const location = {
      get href() { return opened.location.href; },
      replace(address) { order.push('go to ' + address); opened.location.replace(address); },
    };
    const seen = { location, focus() { opened.focus(); }, get closed() { return opened.closed; } };
    return Object.assign(seen, { window: seen, top: seen });
  };
  window.navigation?.addEventListener('navigate', ({ destination: { url } }) => {
    if (url.includes('start_session')) order.push('go to ' + url);
  });
  addEventListener('click', () => order.push('first listener'), { capture: true });
  addEventListener('load', () => addEventListener('click', () => {
    order.push('last listener');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => order.push('next task');
    port2.postMessage('');
  }));
</script>`;

const rep = `{ rep: { id: 12, name: 'John' } }`;
const elements = (host: string) => `
  <bt-support-session id="full" rep-id="12" rep-name="John"></bt-support-session>
  <bt-support-session id="chat" type="chat" rep-id="12" rep-name="John"></bt-support-session>
  <bt-support-session><a id="link" href="http://${host}/api/start_session?id=12&amp;name=John">Link</a></bt-support-session>
  <bt-support-session><form action="http://${host}/api/start_session"><input type="hidden" name="id" value="12">
    <input type="hidden" name="name" value="John"><button id="submit">Send</button></form></bt-support-session>
  <button id="script" onclick="BtSupport.start('full', ${rep})">Script</button>
  <button id="script-chat" onclick="BtSupport.start('chat', ${rep})">Script chat</button>`;

const stage = useStage(({ host: site }) => ({
  '/classic': wholePage(elements(site), { site, head: listen }),
  '/module': wholePage(elements(site), { site, head: listen, scripts: module }),
  '/bg': wholePage(
    `<script>BG.setSite('${site}')</script>
     <a id="bg" href="#" onclick="BG.start(BG.START_TYPE.FULL, ${rep}); return false">Full</a>
     <a id="bg-chat" href="#" onclick="BG.start(BG.START_TYPE.CHAT, ${rep}); return false">Chat</a>`,
    { head: listen, scripts: bg },
  ),
}));

describeEngines('the click', ({ test }) => {
  for (const [way, path, controls] of [
    ['elements', '/classic', ['#full >>> button', '#chat >>> button', '#link', '#submit']],
    ['elements of the module', '/module', ['#full >>> button', '#chat >>> button']],
    ['scripts', '/classic', ['#script', '#script-chat']],
    ['BG.start', '/bg', ['#bg', '#bg-chat']],
  ] as const) {
    test(`what it asks for is under way before the next task, with ${way}`, async (browser) => {
      const { page } = browser;
      for (const control of controls) {
        await stage.set();
        await page.goto(stage.site.url + path);
        await page.click(control);
        const isChat = /chat/.test(control);
        const order = await page.waitFor<string[]>(`window.order.includes('next task') && window.order`);
        const url = sessionOf(stage.app.host, isChat ? 'c2cjs=1&' : '');
        const goes = isChat || (await page.evaluate(`'navigation' in window`)) ? [`go to ${url}`] : [];
        const launch = isChat ? ['open a chat', ...goes] : goes;
        // A form is submitted after all listeners, and before anything else.
        const expected = control === '#submit' ? ['last listener', ...launch] : [...launch, 'last listener'];
        assert.deepEqual(order, ['first listener', ...expected, 'next task'], control);
        const { startType, parameters } = await onlySession(stage.app);
        assert.deepEqual([startType, parameters['timezone_offset']], [isChat ? 'chat' : 'full', zone], control);
        if (isChat) await (await browser.windows(2))[1]!.close();
      }
    });
  }
});
