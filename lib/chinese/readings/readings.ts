import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isHan } from '@/lib/chinese/han';
import { countriesOf } from '@/lib/chinese/names/countries-of';
import type { CountryReader } from '@/lib/chinese/names/country-names';
import { namePinyin } from '@/lib/chinese/names/name-pinyin';
import { numberPinyin } from '@/lib/chinese/numbers/number-pinyin';
import { numberValue } from '@/lib/chinese/numbers/number-value';
import { isDoubtful } from '@/lib/chinese/polyphones/doubt';
import type { PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import { PolyphoneReader, readingContext } from '@/lib/chinese/polyphones/polyphone-reader';
import type { Span } from '@/lib/chinese/segment';
import { simplifier } from '@/lib/chinese/simplifier';
import type { Token } from '@/lib/chinese/types';
import { type Choice, chooseInContext } from './choose-in-context';
import { chooseReading } from './choose-reading';
import { ContextReader } from './context-reader';
import { GRAMMAR_RULES } from './grammar-rules';
import { ruleReading } from './rule-reading';
import { USAGE_RULES } from './usage-rules';
import { type WordReading, wordReadings } from './word-readings';

/**
 * Gives each token of a text its reading, one syllable per Han character: from the dictionary where it knows only one,
 * else from the sentence among those that it knows. A character that neither knows has the empty string for a
 * syllable, 々 the syllable before it. A word whose entry is a proper noun becomes a `name`, one that
 * is a number expression as a whole (二十, 三月) a `number` with its value.
 * @param countries what abbreviations of countries stand for in this text and those beside it
 * @param polyphones tells between readings by their context; without it, pinyin-pro does
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
    if (readings.length === 1) return { reading: only, margin: Number.POSITIVE_INFINITY };
    const ruled = ruleReading(GRAMMAR_RULES, readings, surroundings.units, spans, position);
    if (ruled) return { reading: ruled, margin: Number.POSITIVE_INFINITY };
    const chosen = reader && chooseInContext(readings, offsets, position, reader);
    if (chosen) return chosen;
    const usual = ruleReading(USAGE_RULES, readings, surroundings.units, spans, position);
    if (usual) return { reading: usual, margin: Number.POSITIVE_INFINITY };
    const reading = chooseReading(
      readings,
      offsets.map((offset) => context.at(offset)),
    );
    return reading && { reading, margin: Number.POSITIVE_INFINITY };
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
    token.pinyin.forEach((syllable, index) => {
      if (text[offsets[index] as number] === '々') (token.pinyin as string[])[index] = before.toLowerCase();
      else before = syllable;
    });
    before = token.pinyin.at(-1) ?? '';
    if (chosen && token.kind === 'word' && isCapitalised(chosen.pinyin[0] ?? '')) token.kind = 'name';
    return token;
  });
}

/** Characters of names that neither the dictionary nor pinyin-pro can read: 𠮷 is 吉 as some Japanese names have it. */
const UNLISTED: Readonly<Record<string, string>> = { 𠮷: 'jí' };

function isCapitalised(syllable: string): boolean {
  return syllable.charAt(0) !== syllable.charAt(0).toLowerCase();
}

function hanOffsets(text: string, start: number, end: number): number[] {
  const offsets: number[] = [];
  for (let offset = start; offset < end; offset += 1) {
    const codePoint = text.codePointAt(offset) ?? 0;
    if (isHan(codePoint)) offsets.push(offset);
    if (codePoint > 0xffff) offset += 1;
  }
  return offsets;
}
