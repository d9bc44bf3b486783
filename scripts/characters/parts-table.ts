import type { PartsTable } from '@/lib/characters/parts';
import { type Corrections, checkAllMet, corrected } from './corrections';
import type { DrawnCharacter } from './encode-strokes';
import { type Etymology, findComponents } from './find-components';
import type { readRadicals } from './sources';

/** The asset `characters.json`: see lib/characters/parts.ts. */
export function partsTable(
  drawn: ReadonlyMap<string, DrawnCharacter>,
  etymologies: Record<string, Etymology>,
  radicals: ReturnType<typeof readRadicals>,
  corrections: Corrections,
  ownMeanings: Record<string, string>,
): PartsTable {
  const found = new Set<string>();
  const radicalOf = new Map(radicals.flatMap(({ characters }, index) => characters.map((each) => [each, index])));
  const table: PartsTable = {
    radicals: radicals.map(({ character, meaning }) => [character, meaning]),
    meanings: {},
    characters: {},
  };
  for (const [character, strokes] of [...drawn].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const radicalAt = radicalOf.get(character) ?? -1;
    const etymology = Object.hasOwn(etymologies, character) ? etymologies[character] : undefined;
    const seen =
      etymology === undefined
        ? []
        : findComponents(etymology, strokes, radicals[radicalAt]?.character, (each) => drawn.get(each));
    for (const [shown] of seen) found.add(character + shown);
    const components = corrected(character, seen, corrections);
    table.characters[character] = [radicalAt, ...components];
    for (const [shown, , , formOf = shown] of components) {
      const meaning = ownMeanings[formOf] ?? meaningOf(etymologies[formOf]?.definition ?? '');
      if (meaning !== '') table.meanings[formOf] = meaning;
    }
  }
  checkAllMet(corrections, found);
  return table;
}

/**
 * "(foot); stop" has its older meaning in brackets, "bow (archery)" a remark, "(archaic) you" and "[character component]"
 * say something of the character.
 */
function meaningOf(definition: string): string {
  return (
    definition
      .replace(/\[[^\]]*\]/g, '')
      .split(/[;,]/)
      // What a simplified character means besides is no meaning as a component: 里, "(simp.) inside".
      .filter((part) => !part.includes('(simp.)'))
      .map((part) =>
        /^\s*\([^()]*\)\s*$/.test(part) ? part.replace(/[()]/g, '') : part.replace(/\([^()]*\)?|\)/g, ''),
      )
      .map((part) => part.replace(/\s+/g, ' ').trim())
      .filter((part) => part !== '' && part !== 'archaic')
      .slice(0, 2)
      .join('; ')
  );
}
