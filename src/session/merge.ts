import type { OptionsDraft } from './options.ts';
import { isRecord, ownFields, type UnknownRecord } from './values.ts';

const isPlain = (value: unknown): value is UnknownRecord =>
  isRecord(value) && [Object.prototype, null].includes(Object.getPrototypeOf(value) as object | null);

/**
 * Merges layers of options or settings; later layers override earlier ones. Objects are merged by key and skills are combined. Returns
 * a new object without a prototype, also for a single layer; only own properties are read.
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
  // Skills are the only list among the options.
  if (Array.isArray(above))
    return [...new Set([...(Array.isArray(below) ? (below as unknown[]) : []), ...(above as unknown[])])];
  if (!isPlain(above)) return above;
  const given = Object.entries(above).filter(([, item]) => item !== undefined);
  const copied = given.map(([name, item]) => [name, Array.isArray(item) ? ([...item] as unknown) : item]);
  return ownFields({ ...(isPlain(below) && below), ...Object.fromEntries(copied) });
}
