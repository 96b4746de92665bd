// What a call of BG would start, stopped before it starts.
import { type Bg, createBg } from '../../src/compat/bg.ts';
import type { SessionEventMap } from '../../src/launch/events.ts';

type Request = SessionEventMap['bt-session-request'];

/** What `start` asks for; undefined where it asks for nothing. */
export function requestOf(options: unknown, type = 3, bg: Bg = bgAt('support.example.com')): Request | undefined {
  let request: Request | undefined;
  document.addEventListener(
    'bt-session-request',
    (event) => {
      request = event;
      event.preventDefault();
    },
    { once: true },
  );
  bg.start(type, options as never);
  return request;
}

export function bgAt(site: string): Bg {
  const bg = createBg();
  bg.setSite(site);
  return bg;
}

/** What a call throws; undefined where it throws nothing. */
export function thrownBy(call: () => unknown): unknown {
  try {
    call();
  } catch (error) {
    return error;
  }
  return undefined;
}

export function makeForm(controls: Readonly<Record<string, string>>): HTMLFormElement {
  const form = document.createElement('form');
  for (const [name, value] of Object.entries(controls)) {
    const input = document.createElement('input');
    input.type = 'hidden';
    [input.name, input.value] = [name, value];
    form.append(input);
  }
  return form;
}
