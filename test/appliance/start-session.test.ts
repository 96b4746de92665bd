import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import fc from 'fast-check';
import { readStartSession } from '../../demo/appliance/start-session.ts';

const KEY = 'short_key=1234567';

function complaints(query: string, prompting = false): string[] {
  return readStartSession(query, { prompting }).problems.map(({ parameter }) => parameter);
}

describe('the start method', () => {
  const methods: [query: string, method: string | null, problems: string[]][] = [
    ['short_key=1234567', 'sessionKey', []],
    ['id=1&name=Admin', 'rep', []],
    ['issue_menu=1&id=1', 'issue', []],
    ['issue_menu=1&codeName=Other', 'issue', []],
    ['issue_menu=1&codeName=Other&name=Mina', 'issue', []],
    ['short_key=1234567&id=&name=&issue_menu=', 'sessionKey', []],
    ['short_key=1234567&name=Admin', 'sessionKey', []],
    ['', null, ['short_key']],
    ['short_key=', null, ['short_key']],
    ['id=1', null, ['name']],
    ['name=Admin', null, ['id']],
    ['codeName=Other', null, ['issue_menu']],
    ['issue_menu=1', 'issue', []],
    ['issue_menu=1&codeName=&id=', 'issue', []],
    ['issue_menu=1&c2cjs=1&session.custom.external_key=INC0010001&customer.name=Jane%20Doe', 'issue', []],
    ['issue_menu=1&name=Admin', 'issue', []],
    ['issue_menu=1&id=1&codeName=Other', 'issue', ['codeName']],
    ['issue_menu=2&id=1', null, ['issue_menu']],
    ['issue_menu=true&codeName=Other', null, ['issue_menu']],
    ['short_key=1234567&id=1', 'sessionKey', ['id']],
    ['short_key=1234567&id=1&name=Admin', null, ['short_key']],
    ['short_key=1234567&issue_menu=1&codeName=Other', null, ['short_key']],
    ['issue_menu=1&id=1&name=Admin', null, ['issue_menu']],
    ['id=one&name=Admin', 'rep', ['id']],
    ['id=1.5&name=Admin', 'rep', ['id']],
  ];
  for (const [query, method, problems] of methods) {
    test(`of “${query}” is ${method ?? 'unclear'}${problems.length > 0 ? `, and ${problems.join()} is wrong` : ''}`, () => {
      assert.equal(readStartSession(query).startMethod, method);
      assert.deepEqual(complaints(query), problems);
    });
  }
});

describe('the start type', () => {
  for (const [value, type] of [
    ['1', 'chat'],
    ['0', 'full'],
    ['2', 'full'],
    ['', 'full'],
  ] as const) {
    test(`is ${type} with c2cjs=${value}`, () => {
      const reading = readStartSession(`${KEY}&c2cjs=${value}`);
      assert.equal(reading.startType, type);
      assert.deepEqual(reading.problems, []);
    });
  }

  test('is asked for with an integer', () => {
    assert.deepEqual(complaints(`${KEY}&c2cjs=yes`), ['c2cjs']);
  });
});

describe('the rules of a single parameter', () => {
  const emoji = '🖨️'.slice(0, 2);
  const rules: [parameter: string, right: string[], wrong: string[]][] = [
    ['short_key', ['1234567', 'abcdefg', emoji.repeat(7)], ['123456', '12345678', emoji.repeat(8)]],
    ['customer.name', ['x'.repeat(100), emoji.repeat(100)], ['x'.repeat(101), emoji.repeat(101)]],
    ['customer.company', ['é'.repeat(100)], ['é'.repeat(101)]],
    ['customer.company_code', ['0'.repeat(100)], ['0'.repeat(101)]],
    ['customer.details', ['x'.repeat(1024), 'é'.repeat(512), '\r\n'.repeat(512)], ['x'.repeat(1025), 'é'.repeat(513)]],
    ['customer_name', ['x'.repeat(100)], ['x'.repeat(101)]],
    ['customer_company', ['x'.repeat(100)], ['x'.repeat(101)]],
    ['customer_company_code', ['x'.repeat(100)], ['x'.repeat(101)]],
    ['customer_desc', ['x'.repeat(1024)], ['é'.repeat(513)]],
    ['customer_details', ['x'.repeat(1024)], ['é'.repeat(513)]],
    ['session.custom.external_key', [emoji.repeat(1024)], ['x'.repeat(1025)]],
    ['session.custom.note', ['x'.repeat(1024)], ['x'.repeat(1025)]],
    ['session.custom.', [], ['', 'x']],
    ['session.priority', ['1', '2', '3', ''], ['0', '4', 'high', '1.0', ' 1', '01']],
    ['session.skills', ['skill1', 'codename1,codename2', 'a, b'], [',', 'a,', 'a,,b']],
    ['platform', ['winNT-32', 'winNT-64', ''], ['winnt-32', 'win64', 'mac']],
    ['timezone_offset', ['-300', '0', '330', ''], ['+60', 'CET', '5.5', '1e2']],
    ['locale', ['en-us'], []],
    ['chat_locale', ['cs-cs'], []],
    ['skipconfirm', ['1'], []],
    ['popup', ['0', '1'], []],
    ['utm_source', ['anything'], []],
  ];
  for (const [parameter, right, wrong] of rules) {
    const check = (value: string) => {
      const others = parameter === 'short_key' ? [] : [['short_key', '1234567']];
      return readStartSession(new URLSearchParams([...others, [parameter, value]])).problems.map(
        (one) => one.parameter,
      );
    };
    test(`${parameter} takes what the document allows and nothing else`, () => {
      for (const value of right) assert.deepEqual(check(value), [], value);
      for (const value of wrong) assert.deepEqual(check(value), [parameter], value);
    });
  }

  test('all custom fields together take 10,240 bytes, and not one more', () => {
    const full = Array.from({ length: 10 }, (_, index): [string, string] => [
      `session.custom.f${index}`,
      'x'.repeat(1024),
    ]);
    const query = new URLSearchParams([['short_key', '1234567'], ...full]);
    assert.deepEqual(readStartSession(query).problems, []);
    query.append('session.custom.external_key', 'x');
    assert.match(readStartSession(query).problems[0]!.message, /10240 bytes.*these have 10241/);
  });

  test('a documented parameter is given once', () => {
    assert.deepEqual(complaints(`${KEY}&${KEY}`), ['short_key']);
    assert.deepEqual(complaints(`${KEY}&session.custom.a=1&session.custom.a=2`), ['session.custom.a']);
    assert.deepEqual(complaints(`${KEY}&popup=1&popup=0&ref=a&ref=b`), []);
  });
});

describe('a public site that prompts', () => {
  const besides: [query: string, problems: string[]][] = [
    [KEY, []],
    [`${KEY}&session.custom.external_key=1`, []],
    [`${KEY}&c2cjs=1&skipconfirm=1&popup=1&locale=`, []],
    [`${KEY}&timezone_offset=60`, ['timezone_offset']],
    [`${KEY}&customer.name=A&session.custom.other=1&ref=a`, ['customer.name', 'session.custom.other', 'ref']],
    ['id=1&name=Admin&customer.name=A&timezone_offset=60', []],
  ];
  for (const [query, problems] of besides) {
    test(`${problems.length > 0 ? `refuses ${problems.join(', ')} in` : 'takes'} “${query}”`, () => {
      assert.deepEqual(complaints(query, true), problems);
    });
  }
});

test('the reading needs nothing but the language, and so runs in any browser', async () => {
  const { metafile } = await build({
    absWorkingDir: fileURLToPath(new URL('../../', import.meta.url)),
    entryPoints: ['demo/appliance/start-session.ts'],
    bundle: true,
    platform: 'browser',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
  const folders = Object.keys(metafile.inputs).map((file) => file.replace(/[^/]+$/, ''));
  assert.deepEqual([...new Set(folders)], ['demo/appliance/']);
});

describe('what is received', () => {
  test('is decoded as forms encode it', () => {
    const { parameters } = readStartSession('?short_key=1234567&customer.name=J%C3%B6rg+A%2BB%20%26%3D&a=b=c&&flag');
    assert.deepEqual(parameters, { short_key: '1234567', 'customer.name': 'Jörg A+B &=', a: 'b=c', flag: '' });
  });

  test('keeps every value of a repeated name', () => {
    assert.deepEqual(readStartSession('x=1&y=2&x=').parameters, { x: ['1', ''], y: '2' });
  });

  test('has the custom fields again by their code names, whatever those are', () => {
    const { custom, parameters } = readStartSession(
      `${KEY}&session.custom.__proto__=a&session.custom.constructor=b&session.custom.external_key=c&__proto__=d`,
    );
    assert.deepEqual(Object.entries(custom), [
      ['__proto__', 'a'],
      ['constructor', 'b'],
      ['external_key', 'c'],
    ]);
    assert.equal(Object.getOwnPropertyDescriptor(parameters, '__proto__')?.value, 'd');
    assert.equal(({} as Record<string, unknown>).a, undefined);
  });

  const damaged: [query: string, message: RegExp][] = [
    ['customer.name=100%', /%25/],
    ['customer.name=%zz', /%25/],
    ['customer.name=%4', /%25/],
    ['customer.name=%u00e9', /%25/],
    ['customer.name=%FF', /UTF-8/],
    ['customer.name=J%F6rg', /UTF-8/],
    ['customer.name=%ED%A0%80', /UTF-8/],
    ['customer.name=a%00b', /NUL/],
    ['session.custom.a%00b=c', /NUL/],
  ];
  for (const [query, message] of damaged) {
    test(`is refused when damaged: ${query}`, () => {
      const { problems } = readStartSession(`${KEY}&${query}`);
      assert.equal(problems.length, 1);
      assert.match(problems[0]!.message, message);
    });
  }

  // Beyond ASCII, Node's own URLSearchParams misreads a text that mixes escaped and unescaped characters.
  test('reads a string as URLSearchParams does, whatever it is', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary-ascii' }),
      fc.constantFrom('&', '=', '+', '%', '%2', '%FF', '%C3%A9', '%EF%BB%BF'),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const query = pieces.join('').replaceAll('#', '').replace(/^\?/, '');
        const expected = readStartSession(new URLSearchParams(query));
        const actual = readStartSession(query);
        assert.deepEqual(Object.entries(actual.parameters), Object.entries(expected.parameters));
        assert.equal(actual.startMethod, expected.startMethod);
      }),
    );
  });
});
