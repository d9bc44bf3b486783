import type { LocalePreset } from 'opencc-js/core';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import type { Token } from '@/lib/chinese/types';
import { counts, loneForm, simplifiedLone } from './lone-characters';
import { isSurname, nameForm } from './name-forms';
import { phraseTables, type Script } from './phrase-tables';
import { formOf, isCounted, isNameAlone, type Means } from './word-forms';

/**
 * Writes the tokens of a text in the other script for display: as many code points as the text has, so that each stands
 * for its own. A text that is in that script stays as it is.
 */
export type Convert = (tokens: readonly Token[], to: Script) => string;

/** Some tokens in the other script, and how many they are. */
type Converted = { text: string; length: number };

/**
 * A converter between simplified and Taiwan's characters. A word is written as the dictionary's entry with its reading
 * has it; a character by itself by its reading and the words beside it; what is in neither by OpenCC's tables.
 */
export function createConverter(tables: LocalePreset, dictionary: Dictionary): Convert {
  const phrases = phraseTables(tables);
  return (tokens, to) => {
    const written = tokens.map((token) => token.text).join('');
    if (phrases.isWrittenIn(written, to)) return written;
    const means = { dictionary, phrases: phrases[to], to };
    let text = '';
    for (let position = 0; position < tokens.length; ) {
      const converted = joinWords(means, tokens, position) ?? { text: convertOne(means, tokens, position), length: 1 };
      text += converted.text;
      position += converted.length;
    }
    return text;
  };
}

function convertOne(means: Means, tokens: readonly Token[], position: number): string {
  const { phrases, to } = means;
  const token = tokens[position] as Token;
  if (!token.pinyin) return phrases.convert(token.text);
  if (to === 'simplified')
    return simplifiedLone(token) ?? formOf(means, tokens, position) ?? phrases.convert(token.text);
  if (isNamed(tokens, position)) return nameOf(means, token);
  // 有|只|猫: nothing but a measure word stands before what it counts.
  if (token.text === '只' && isCounted(means.dictionary, tokens, position)) return '隻';
  const inPlace = loneForm(tokens, position);
  if (inPlace !== undefined) return phrases.regional(inPlace);
  // 这|台钟: what is counted begins with its measure word.
  if (/^[台里]./.test(token.text) && counts(tokens[position - 1])) {
    const rest = { ...token, text: token.text.slice(1), pinyin: token.pinyin.slice(1) };
    return (MEASURES[token.text.charAt(0)] ?? '') + convertOne(means, [rest], 0);
  }
  if (token.kind === 'number') return numberForm(phrases.convert(token.text), token.text);
  return formOf(means, tokens, position) ?? phrases.convert(token.text);
}

/** Words that make a phrase of ours or of OpenCC's together (一|出|戏), or characters that make a name (干|宝). */
function joinWords(means: Means, tokens: readonly Token[], position: number): Converted | undefined {
  const { dictionary, phrases } = means;
  let text = '';
  let areLone = true;
  let found: Converted | undefined;
  for (let end = position; end < tokens.length && text.length < LONGEST_PHRASE; end += 1) {
    const token = tokens[end] as Token;
    if (!token.pinyin || token.kind === 'name') break;
    text += token.text;
    areLone &&= [...token.text].length === 1;
    if (end === position) continue;
    const length = end - position + 1;
    if (phrases.has(text)) found = { text: phrases.phrase(text), length };
    else if (areLone && isNameAlone(dictionary, text)) {
      const form = formOf(means, [{ text, kind: 'name', pinyin: [] }], 0);
      if (form !== undefined) found = { text: form, length };
    }
  }
  return found;
}

/** In UTF-16 units. */
const LONGEST_PHRASE = 8;

const TITLE =
  /^(?:先生|女士|小姐|老师|教授|同学|医生|大夫|经理|太太|夫人|主任|局长|部长|校长|院长|律师|警官|法官|记者|师傅|博士|家$|某)/;
const BEFORE_NAMES = /^(?:和|跟|与|同|对|给|向|请|叫|的|见|找|问|是|由|让|被|到|在)$/;

/** Whether a token is a name: by its kind, behind 姓, or a surname before a title. */
function isNamed(tokens: readonly Token[], position: number): boolean {
  const { text, kind } = tokens[position] as Token;
  if (kind === 'name') return true;
  if (!isSurname(text)) return false;
  const before = tokens[position - 1];
  if (before?.text === '姓') return true;
  return (!before?.pinyin || BEFORE_NAMES.test(before.text)) && TITLE.test(tokens[position + 1]?.text ?? '');
}

function nameOf(means: Means, token: Token): string {
  const { convert } = means.phrases;
  const characters = [...token.text];
  const known = characters.length > 1 ? formOf(means, [token], 0) : undefined;
  if (known !== undefined) return known;
  // 万 is Mò in this surname alone, and stays.
  if (token.text.startsWith('万俟')) return `万俟${convert(token.text.slice(2))}`;
  return characters.map((character, place) => nameForm(character, place === 0) ?? convert(character)).join('');
}

/** A number with what it counts (十里, 两只), of which OpenCC knows `converted`. */
function numberForm(converted: string, text: string): string {
  const characters = [...converted];
  return Array.from(text, (character, place) => MEASURES[character] ?? characters[place] ?? character).join('');
}

const MEASURES: Readonly<Record<string, string>> = {
  里: '里',
  只: '隻',
  周: '週',
  钟: '鐘',
  余: '餘',
  斗: '斗',
  台: '臺',
  出: '齣',
};
