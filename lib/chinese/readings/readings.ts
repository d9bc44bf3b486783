import { removeTone } from 'pinyin-utils';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { hanOffsets } from '@/lib/chinese/han';
import { isCapitalised } from '@/lib/chinese/lookup';
import { calendarPinyin, isCalendarWord } from '@/lib/chinese/names/calendar-words';
import { countriesOf } from '@/lib/chinese/names/countries-of';
import type { CountryReader } from '@/lib/chinese/names/country-names';
import { namePinyin } from '@/lib/chinese/names/name-pinyin';
import { toneOf } from '@/lib/chinese/numbered-pinyin';
import { numberPinyin } from '@/lib/chinese/numbers/number-pinyin';
import { numberValue } from '@/lib/chinese/numbers/number-text';
import { isDoubtful } from '@/lib/chinese/polyphones/doubt';
import type { PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { PolyphoneReader, readingContext } from '@/lib/chinese/polyphones/polyphone-reader';
import type { Span } from '@/lib/chinese/segment';
import { simplifier } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import { type Choice, chooseInContext, chooseReading } from './choose-reading';
import { ContextReader } from './context-reader';
import { READING_RULES } from './reading-rules';
import { ruleReading } from './rule-reading';
import { type WordReading, wordReadings } from './word-readings';

/**
 * Gives each token its reading, one syllable per Han character: the dictionary's if it is the only one, else chosen by
 * the sentence; '' where unknown, 々 repeats the syllable before it. A word whose entry is a proper noun becomes a
 * `name` (but no day of the week and no month), a whole number expression (二十, 三月) a `number` with its value.
 * @param countries what abbreviations of countries stand for in this article
 * @param polyphones decides by context; without it, pinyin-pro does
 */
export function readTokens(
  dictionary: Dictionary,
  text: string,
  spans: readonly Span[],
  countries: CountryReader,
  polyphones?: PolyphoneModel,
): Token[] {
  const simplify = simplifier(dictionary);
  const surroundings = readingContext(dictionary, text, spans);
  const context = new ContextReader(surroundings.units);
  const reader = polyphones && new PolyphoneReader(polyphones, surroundings);
  const hasRepeated = text.includes('々');
  let before = '';

  /** A character by itself, such as one of a name: as the dictionary reads it, else as its context says. */
  function readCharacter(offset: number, position: number): string {
    const character = String.fromCodePoint(text.codePointAt(offset) ?? 0);
    const own = dictionary.find(character);
    const known = own === undefined ? [] : wordReadings(dictionary, own);
    if (known.length === 1) return known[0]?.pinyin[0] ?? '';
    const chosen = reader && chooseInContext(known, [offset], position, reader);
    return chosen?.reading.pinyin[0]?.toLowerCase() ?? UNLISTED[character] ?? context.at(offset);
  }

  /** Which of a word's readings holds: the only one, else by grammar, by the model, by pinyin-pro. */
  function decide(readings: readonly WordReading[], offsets: readonly number[], position: number): Choice | undefined {
    const [only] = readings;
    if (!only) return undefined;
    if (readings.length === 1) return sure(only);
    const ruled = ruleReading(READING_RULES, readings, surroundings.units, spans, position);
    if (ruled) return sure(ruled);
    const chosen = reader && chooseInContext(readings, offsets, position, reader);
    if (chosen) return chosen;
    const syllables = offsets.map((offset) => context.at(offset));
    const reading = chooseReading(readings, syllables);
    return reading && sure(reading);
  }

  return spans.map(({ start, end, kind, key, edge }, position) => {
    const token: Token = { text: text.slice(start, end), kind };
    const value = kind === 'number' || kind === 'word' ? numberValue(text, start, end) : undefined;
    if (value !== undefined) Object.assign(token, { kind: 'number', value });
    const offsets = hanOffsets(text, start, end);
    if (offsets.length === 0) return token;

    const named = countriesOf(dictionary, text, { start, end, key, edge }, countries);
    if (named) {
      before = named.pinyin?.at(-1) ?? '';
      return { ...token, ...named };
    }
    if (edge?.name) {
      token.pinyin = namePinyin(edge.name, text, offsets, simplify, (offset) => readCharacter(offset, position));
      before = token.pinyin.at(-1) ?? '';
      return token;
    }

    if (edge?.doubled) {
      const word = dictionary.find([...new Set(token.text)].join(''));
      const [known] = word !== undefined && end - start === 4 ? wordReadings(dictionary, word) : [];
      token.pinyin = offsets.map((offset, index) => {
        // 清楚 has a neutral syllable, 清清楚楚 none.
        const own = known?.pinyin[index >> 1];
        const syllable = own !== undefined && toneOf(own) < 5 ? own : readCharacter(offset, position);
        return index === 1 && edge.doubled === 'neutral' ? removeTone(syllable) : syllable;
      });
      before = token.pinyin.at(-1) ?? '';
      return token;
    }

    const readings = key === undefined ? [] : wordReadings(dictionary, key);
    const decision = decide(readings, offsets, position);
    const chosen = decision?.reading;
    if (decision && polyphones && isDoubtful(surroundings.units.charAt(start), decision.margin, polyphones.settings))
      token.doubtful = true;
    const numerals = kind === 'number' ? numberPinyin(token.text) : [];
    if (chosen?.entry.taiwanPinyin) token.taiwanPinyin = [...chosen.entry.taiwanPinyin];
    token.pinyin = chosen
      ? [...chosen.pinyin]
      : offsets.map((offset, index) => numerals[index] ?? readCharacter(offset, position));
    if (hasRepeated) {
      token.pinyin.forEach((syllable, index) => {
        if (text[offsets[index] as number] === '々') (token.pinyin as string[])[index] = before.toLowerCase();
        else before = syllable;
      });
    }
    before = token.pinyin.at(-1) ?? '';
    if (isCalendarWord(token.text)) token.pinyin = [...calendarPinyin(token.text, token.pinyin)];
    else if (chosen && token.kind === 'word' && isCapitalised(chosen.pinyin[0] ?? '')) token.kind = 'name';
    return token;
  });
}

/** Characters of names that neither the dictionary nor pinyin-pro can read: 𠮷 is 吉 as some Japanese names have it. */
const UNLISTED: Readonly<Record<string, string>> = { 𠮷: 'jí' };

function sure(reading: WordReading): Choice {
  return { reading, margin: Number.POSITIVE_INFINITY };
}
