/**
 * The weights by which words are cut, hashed into the dictionary's section `cuts`: CELLS cells of 16 bits, each with
 * CHECK_BITS bits of its feature's hash above a weight in steps, as a signed byte. A feature's cell is the one that the
 * upper bits of its hash name, or the one beside it; a cell of 0 is empty.
 */
const CELL_BITS = 16;
export const CELLS = 1 << CELL_BITS;

/** What one step of a weight is worth, as a logarithm of odds. */
export const STEP = 1 / 16;
export const MOST_STEPS = 127;

export function cellOf(hash: number): number {
  return hash >>> (32 - CELL_BITS);
}

/** The cell with these steps for a feature. */
export function cellWith(hash: number, steps: number): number {
  return ((hash & 0xff) << 8) | (steps & 0xff);
}

/** What a text's features say together, as a logarithm of odds. */
export function sumWeights(table: Uint16Array, features: Uint32Array, count: number): number {
  let sum = 0;
  for (let index = 0; index < count; index += 1) {
    const hash = features[index] as number;
    const cell = hash >>> (32 - CELL_BITS);
    const check = hash & 0xff;
    let found = table[cell] as number;
    if (found >>> 8 !== check) {
      found = table[cell ^ 1] as number;
      if (found >>> 8 !== check) continue;
    }
    sum += (found << 24) >> 24;
  }
  return sum * STEP;
}
