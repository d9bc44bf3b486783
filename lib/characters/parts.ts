import type { CharacterParts, ComponentRole } from './types';

/** From which stroke to before which, for each stretch of strokes. */
type Stretches = [from: number, to: number][];

/**
 * The asset `characters.json`, which `scripts/characters/` writes: radicals, the meanings of components, and of each
 * character the index of its radical and its components.
 */
export type PartsTable = {
  radicals: [character: string, meaning: string][];
  meanings: Record<string, string>;
  characters: Record<string, [radical: number, ...components: StoredComponent[]]>;
};

export type StoredComponent = [character: string, role: ComponentRole, strokes: Stretches, formOf?: string];

/** What a character is made of; without components where the table has none, or not the character. */
export function partsOf(table: PartsTable, character: string): CharacterParts {
  if (!Object.hasOwn(table.characters, character)) return { components: [] };
  const [radicalAt = -1, ...stored] = table.characters[character] ?? [];
  const radical = table.radicals[radicalAt];
  return {
    ...(radical && { radical: { character: radical[0], meaning: radical[1] } }),
    components: stored.map(([own, role, stretches, formOf]) => {
      const isTold = role !== 'symbol' && Object.hasOwn(table.meanings, formOf ?? own);
      const meaning = isTold ? table.meanings[formOf ?? own] : undefined;
      return {
        character: own,
        role,
        strokes: stretches.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)),
        ...(formOf !== undefined && { formOf }),
        ...(meaning !== undefined && { meaning }),
      };
    }),
  };
}
