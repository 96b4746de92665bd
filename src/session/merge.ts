import type { OptionsDraft } from './options.ts';
import { isRecord, ownFields, type UnknownRecord } from './values.ts';

const isPlain = (value: unknown): value is UnknownRecord =>
  isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/**
 * Options, or settings, laid over each other, lowest first: objects merge by key, skills join, of anything else the last one given
 * stays. What comes out can be changed without changing what went in; with one layer it is a copy. Only own fields count, and what
 * comes out inherits none.
 */
export function mergeLayers(...layers: readonly OptionsDraft[]): OptionsDraft;
export function mergeLayers<Layer extends object>(...layers: readonly (Layer | undefined)[]): Layer;
export function mergeLayers(...layers: readonly (object | undefined)[]): object {
  // A Map, since `merged['__proto__'] = ...` on an object would not add a field.
  const merged = new Map<string, unknown>();
  for (const layer of layers) {
    for (const [name, value] of Object.entries(layer ?? {}) as [string, unknown][]) {
      if (value !== undefined) merged.set(name, mergeValue(merged.get(name), value));
    }
  }
  return ownFields(Object.fromEntries(merged));
}

function mergeValue(below: unknown, above: unknown): unknown {
  // The one list among the options is that of the skills.
  if (Array.isArray(above))
    return [...new Set([...(Array.isArray(below) ? (below as unknown[]) : []), ...(above as unknown[])])];
  if (!isPlain(above)) return above;
  const given = Object.entries(above).filter(([, item]) => item !== undefined);
  const copied = given.map(([name, item]) => [name, Array.isArray(item) ? ([...item] as unknown) : item]);
  return ownFields({ ...(isPlain(below) && below), ...Object.fromEntries(copied) });
}
