import { partsOf } from '@/lib/characters/parts';
import { bestHint, type SoundHint } from '@/lib/characters/sound-hint';
import type { Component, Radical, Stroke } from '@/lib/characters/types';
import type { Entry } from '@/lib/chinese/types';
import { background } from '@/lib/rpc/transport';
import { createGlossary } from '@/lib/session/glossary';
import { loadParts, loadStrokes } from './character-files';

/** A component with what its pronunciation still tells of the character's. */
export type ShownComponent = Component & {
  sound?: { hint: SoundHint; syllable: string };
  /** It is the character's radical. */
  isRadical: boolean;
};

export type CharacterFacts = {
  /** What the dictionary has of it, best first. */
  entries: readonly Entry[];
  /** Its forms in the other script. */
  others: string[];
  strokes: Stroke[] | undefined;
  components: ShownComponent[];
  /** Absent where it is among the components, or is the character itself. */
  radical: Radical | undefined;
  /** The character itself is a radical. */
  isRadical: boolean;
};

/** All that the page of a character shows but its words. */
export async function readCharacter(character: string): Promise<CharacterFacts> {
  const [table, strokesOf] = await Promise.all([loadParts(), loadStrokes()]);
  const { components, radical } = partsOf(table, character);
  const glossary = createGlossary();
  glossary.add(await background.annotate([character, ...components.map(sourceOf)]));
  const entries = glossary.entries(character);
  const [said = ''] = syllablesOf(entries);
  const isRadical = (each: Component) =>
    radical !== undefined && [each.character, each.formOf].includes(radical.character);
  return {
    entries,
    others: [...new Set(entries.flatMap((entry) => [entry.simplified, entry.traditional]))].filter(
      (form) => form !== character,
    ),
    strokes: strokesOf(character),
    components: components.map((each) => ({
      ...shownOf(each, bestHint(syllablesOf(glossary.entries(sourceOf(each))), said)),
      isRadical: isRadical(each),
    })),
    radical: radical?.character === character || components.some(isRadical) ? undefined : radical,
    isRadical: radical?.character === character,
  };
}

function sourceOf({ character, formOf = character }: Component): string {
  return formOf;
}

/**
 * A component that is there for its sound tells it, or nothing where it is no longer heard: 舌 of 话 would be taken for
 * a part of its meaning. Of one that came by simplification, that it is said alike may be chance.
 */
function shownOf(component: Component, best: ReturnType<typeof bestHint>): Omit<ShownComponent, 'isRadical'> {
  if (component.role !== 'sound') return component;
  return best === undefined ? { ...component, meaning: undefined } : { ...component, sound: best };
}

/** The pronunciations of a character, but those of names. */
function syllablesOf(entries: readonly Entry[]): string[] {
  return entries.flatMap(({ pinyin: [syllable] }) => (syllable && syllable === syllable.toLowerCase() ? syllable : []));
}
