/** Costs of characters by code unit. */
export type CharacterCosts = Float32Array;

/** A table of characters by cost (the negative natural logarithm of a share), as an array that is quick to ask. `other` is the cost of what it does not have. */
export function characterCosts(
  table: Readonly<Record<string, string>>,
  other: number = Number.POSITIVE_INFINITY,
): CharacterCosts {
  const costs = new Float32Array(0x10000).fill(other);
  for (const [cost, characters] of Object.entries(table)) {
    for (const character of characters) costs[character.charCodeAt(0)] = Number(cost);
  }
  return costs;
}
