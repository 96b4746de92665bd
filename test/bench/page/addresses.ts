// Options to an address, and what else makes one: each has its values in the form that it takes.
import qs from 'qs';
import { sessionUrl } from '../../../src/session-api.ts';

const options = {
  rep: { id: 12, name: 'John Doe' },
  customer: { name: 'Zoë & Co', company: 'R&D', details: '50% of all\nprinters' },
  attributes: { external_key: 'T-1', room: '4.12' },
  skills: ['wifi', 'vpn'],
  timezoneOffset: 60,
};

const parameters = {
  id: '12',
  name: 'John Doe',
  'customer.name': 'Zoë & Co',
  'customer.company': 'R&D',
  'customer.details': '50% of all\nprinters',
  'session.custom.external_key': 'T-1',
  'session.custom.room': '4.12',
  'session.skills': 'wifi,vpn',
  timezone_offset: '60',
};

const PATH = 'https://support.example.com/api/start_session';

const ways: Record<string, () => URL> = {
  sessionUrl: () => sessionUrl('support.example.com', 'full', options),
  URLSearchParams: () => new URL(`${PATH}?${new URLSearchParams(parameters).toString()}`),
  qs: () => new URL(`${PATH}?${qs.stringify(parameters)}`),
};

const parametersOf = (url: URL): string =>
  [...url.searchParams]
    .map((pair) => pair.join('='))
    .sort()
    .join('&');

/** Microseconds an address, for each way. */
function measure(times: number): Record<string, number> {
  const expected = parametersOf(ways['qs']?.() ?? new URL(PATH));
  return Object.fromEntries(
    Object.entries(ways).map(([name, make]) => {
      if (parametersOf(make()) !== expected) throw new Error(`${name} makes ${make().href}`);
      const begun = performance.now();
      for (let time = 0; time < times; time++) make();
      return [name, ((performance.now() - begun) * 1000) / times];
    }),
  );
}

Object.assign(window, { measure });
