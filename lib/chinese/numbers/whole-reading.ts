import { countHan } from '@/lib/chinese/han';
import type { Token } from '@/lib/chinese/types';

/**
 * The reading of a token: a syllable for each of its Han characters (`characters`), with those of its figures in their
 * places. Undefined where something of a number has no reading, since the rest would be another number.
 * @param write the syllables of figures, given as pinyin
 */
export function withFigureReadings<Syllable>(
  token: Token,
  characters: readonly Syllable[],
  write: (pinyin: readonly string[]) => readonly Syllable[],
): readonly Syllable[] | undefined {
  if (!saysAll(token)) return undefined;
  if (token.figures === undefined) return characters;
  const all: Syllable[] = [];
  let han = 0;
  let at = 0;
  for (const { start, end, pinyin } of token.figures) {
    const before = countHan(token.text.slice(at, start));
    all.push(...characters.slice(han, han + before), ...write(pinyin));
    han += before;
    at = end;
  }
  return [...all, ...characters.slice(han)];
}

/** How all of a token is read, as pinyin: 2024年 is èr líng èr sì nián. Empty without a reading; undefined as above. */
export function wholeReading(token: Token): readonly string[] | undefined {
  return withFigureReadings(token, token.pinyin ?? [], (pinyin) => pinyin);
}

/** Whether nothing that is said of a number is left without a reading: a digit, or a sign such as ℃ or the dash of a range. */
function saysAll({ text, kind, figures = [] }: Token): boolean {
  if (kind !== 'number' && !/[\d０-９]/.test(text)) return true;
  const rest = figures.reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
  return /^[\p{Script=Han}〇○\s,，、。“”"（）()]*$/u.test(rest);
}
