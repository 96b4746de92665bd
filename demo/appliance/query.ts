/** Reads a query the way forms write it, and says where it is damaged. Pure: runs in browsers and in Node. */

export interface Problem {
  parameter: string;
  message: string;
}

export interface Query {
  /** Every pair in the order received, decoded. */
  pairs: [name: string, value: string][];
  problems: Problem[];
}

const encoder = new TextEncoder();
const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const tolerant = new TextDecoder('utf-8', { ignoreBOM: true });

const PERCENT = 0x25;

interface Decoded {
  text: string;
  damage: string[];
}

export function readQuery(query: string | URLSearchParams): Query {
  if (typeof query !== 'string') return { pairs: [...query], problems: [] };

  const pairs: Query['pairs'] = [];
  const problems: Problem[] = [];
  for (const piece of query.replace(/^\?/, '').split('&')) {
    if (piece === '') continue;
    const equals = piece.indexOf('=');
    const name = decode(equals < 0 ? piece : piece.slice(0, equals));
    const value = decode(equals < 0 ? '' : piece.slice(equals + 1));
    pairs.push([name.text, value.text]);
    for (const damage of new Set([...name.damage, ...value.damage])) {
      problems.push({ parameter: name.text, message: damage });
    }
  }
  return { pairs, problems };
}

function decode(text: string): Decoded {
  const source = encoder.encode(text.replaceAll('+', ' '));
  const bytes = new Uint8Array(source.length);
  const damage: string[] = [];
  let length = 0;
  for (let i = 0; i < source.length; i++) {
    const byte = source[i] ?? 0;
    const escaped = byte === PERCENT ? hexByte(source[i + 1], source[i + 2]) : undefined;
    if (escaped !== undefined) i += 2;
    else if (byte === PERCENT)
      damage[0] = 'has a % that is not followed by two hexadecimal digits; write % itself as %25.';
    bytes[length++] = escaped ?? byte;
  }
  const decoded = bytes.subarray(0, length);
  try {
    return { text: strict.decode(decoded), damage };
  } catch {
    damage.push('is not valid UTF-8.');
    return { text: tolerant.decode(decoded), damage };
  }
}

function hexByte(high: number | undefined, low: number | undefined): number | undefined {
  const digits = String.fromCharCode(high ?? 0, low ?? 0);
  return /^[\da-f]{2}$/i.test(digits) ? parseInt(digits, 16) : undefined;
}
