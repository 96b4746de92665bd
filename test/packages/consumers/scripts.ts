// The builds for script tags, imported for what they do to the page.
import 'bt-support-elements/bg.js';
import 'bt-support-elements/bt-links.js';
import 'bt-support-elements/bt-support.js';
import 'bt-support-elements/bt-support.module.js';
import manifest from 'bt-support-elements/custom-elements.json' with { type: 'json' };

window.BG?.setSite('support.example.com');
window.BG?.start(window.BG.START_TYPE.CHAT, { issue: { codeName: 'Other' } });
window.BtSupport?.configure({ site: 'support.example.com' });
window.BtSupport?.start('chat', { sessionKey: '1234567' });
const length: number = manifest.modules.length;
console.log(length);

// @ts-expect-error The page may have none.
window.BG.setSite('support.example.com');
// @ts-expect-error A method of the vendor's that is spelt otherwise.
window.BG?.setsite('support.example.com');
// @ts-expect-error It stays what the script made it.
if (window.BtSupport) window.BtSupport.start = () => true;
