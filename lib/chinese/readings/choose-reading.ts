import { removeTone } from 'pinyin-utils';
import type { WordReading } from './word-readings';
import { sameReading } from './word-readings';

/**
 * Which of a word's readings holds here: what the context says, if it is one of them, else the first. Where readings
 * differ in a neutral tone alone (东西, 地方), the context says nothing: pinyin-pro writes full tones.
 * @param readings best first, at least one
 * @param context the syllables that the sentence suggests for the word's characters
 */
export function chooseReading(readings: readonly WordReading[], context: readonly string[]): WordReading | undefined {
  const told = readings.find((reading) => sameReading(reading.pinyin, context));
  if (!told || !readings[0] || differInNeutralToneOnly(readings[0].pinyin, told.pinyin)) return readings[0];
  return told;
}

/** Whether two readings of a word are the same but for syllables that one of them has in the neutral tone. */
export function differInNeutralToneOnly(a: readonly string[], b: readonly string[]): boolean {
  return (
    a.length > 1 &&
    a.every((syllable, index) => {
      const other = b[index] ?? '';
      if (syllable.toLowerCase() === other.toLowerCase()) return true;
      const bare = removeTone(syllable).toLowerCase();
      return (
        bare === removeTone(other).toLowerCase() && (bare === syllable.toLowerCase() || bare === other.toLowerCase())
      );
    })
  );
}
