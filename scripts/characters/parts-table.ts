import type { PartsTable, StoredComponent } from '@/lib/characters/parts';
import type { DrawnCharacter } from './encode-strokes';
import { type Etymology, findComponents } from './find-components';
import type { readRadicals } from './sources';

/** The asset `characters.json`: see lib/characters/parts.ts. */
export function partsTable(
  drawn: ReadonlyMap<string, DrawnCharacter>,
  etymologies: Record<string, Etymology>,
  radicals: ReturnType<typeof readRadicals>,
): PartsTable {
  const radicalOf = new Map(radicals.flatMap(({ characters }, index) => characters.map((each) => [each, index])));
  const table: PartsTable = {
    radicals: radicals.map(({ character, meaning }) => [character, meaning]),
    meanings: {},
    characters: {},
  };
  for (const [character, strokes] of [...drawn].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const radicalAt = radicalOf.get(character) ?? -1;
    const etymology = Object.hasOwn(etymologies, character) ? etymologies[character] : undefined;
    const components: StoredComponent[] =
      etymology === undefined
        ? []
        : findComponents(etymology, strokes, radicals[radicalAt]?.character, (each) => drawn.get(each));
    table.characters[character] = [radicalAt, ...components];
    for (const [shown, , , formOf = shown] of components) {
      const meaning = ownMeanings[formOf] ?? meaningOf(etymologies[formOf]?.definition ?? '');
      if (meaning !== '') table.meanings[formOf] = meaning;
    }
  }
  return table;
}

/** Meanings that the lexicon does not give, or gives of another character. */
const ownMeanings: Record<string, string> = { 勾: 'hook', 咅: 'spit out' };

/** "(foot); stop" has its older meaning in brackets, "[character component]" says that there is none. */
function meaningOf(definition: string): string {
  return (
    definition
      .replace(/\[[^\]]*\]/g, '')
      .split(/[;,]/)
      // What a simplified character means besides is no meaning as a component: 里, "(simp.) inside".
      .filter((part) => !part.includes('(simp.)'))
      .map((part) => part.replace(/[()]/g, '').trim())
      .filter((part) => part !== '')
      .slice(0, 2)
      .join('; ')
  );
}
