/** Normalizes a name: `session_key`, `sessionKey` and `session-key` are the same. */
const plain = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** Returns the Damerau–Levenshtein distance of two names: insertions, deletions, substitutions and transpositions. */
function distance(one: string, other: string): number {
  let before: number[] = [];
  let row = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      const isSwapped = i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1];
      const at = (list: readonly number[], index: number): number => list[index] ?? Infinity;
      next[j] = Math.min(
        at(row, j) + 1,
        at(next, j - 1) + 1,
        at(row, j - 1) + (isSame ? 0 : 1),
        isSwapped ? at(before, j - 2) + 1 : Infinity,
      );
    }
    before = row;
    row = next;
  }
  return row.pop() ?? Infinity;
}

/**
 * Finds the known name that is most similar to an unknown one; undefined if there is none. It is spelled in another way, a part of it (`rep` for
 * `rep-id`), or has a letter or two that are wrong.
 */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const wanted = plain(name);
  if (wanted.length < 3) return undefined;
  const byLength = [...known].sort((one, other) => one.length - other.length);
  const find = (isNear: (candidate: string) => boolean): string | undefined =>
    byLength.find((candidate) => isNear(plain(candidate)));
  const most = wanted.length < 6 ? 1 : 2;
  return (
    find((candidate) => candidate === wanted) ??
    find((candidate) => distance(wanted, candidate) <= most) ??
    find((candidate) => candidate.startsWith(wanted) || candidate.endsWith(wanted))
  );
}
