// The tags that the types for templates speak of are those that are registered.
import type {} from 'bt-support-elements/react';
import type { SvelteHTMLElements } from 'svelte/elements';
import type { GlobalComponents } from 'vue';
import type { JSX } from 'react';
import 'bt-support-elements/define';
import 'bt-support-elements/svelte';
import 'bt-support-elements/vue';

type Own<Names> = Extract<Names, `bt-${string}`>;
type Same<One, Other> = [One, Other] extends [Other, One] ? true : false;

const registered: Own<keyof HTMLElementTagNameMap>[] = ['bt-issue-form', 'bt-support-session', 'bt-session-key-form'];
const inReact: Same<Own<keyof JSX.IntrinsicElements>, Own<keyof HTMLElementTagNameMap>> = true;
const inVue: Same<Own<keyof GlobalComponents>, Own<keyof HTMLElementTagNameMap>> = true;
const inSvelte: SvelteHTMLElements['bt-issue-form'] = { type: 'chat' };
// @ts-expect-error There are two start types.
const notInSvelte: SvelteHTMLElements['bt-issue-form'] = { type: 'video' };
const inPortal: SvelteHTMLElements['bt-session-key-form'] = { site: 'support.example.com', organisation: 'Acme' };
// @ts-expect-error It has attributes, and no such properties.
const notInPortal: SvelteHTMLElements['bt-session-key-form'] = { externalKey: 'T-1' };
console.log(inPortal, notInPortal, registered, inReact, inVue, inSvelte, notInSvelte);
