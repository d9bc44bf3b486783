const hostile = new Set(['__proto__', 'constructor', 'prototype']);

/** Deeper than any row; a walk must not run out of stack. */
const DEEPEST = 20;

/**
 * The first field of a value out of JSON, at any depth, that could reach an object's prototype where fields are copied
 * by assignment; or 'too deep'. `undefined` where there is none.
 */
export function hostileKey(value: unknown, depth = 0): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth > DEEPEST) return 'too deep';
  for (const key of Object.keys(value)) {
    if (hostile.has(key)) return key;
    const found = hostileKey((value as Record<string, unknown>)[key], depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}
