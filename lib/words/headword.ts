import { bracketForms, FORM_SEPARATOR, isPartOfSpeech, joinSeparable } from '@/lib/chinese/list-notation';
import { scriptScore } from '@/lib/chinese/script-score';

/** Longest word that is looked up, in UTF-16 units: the longest headword of CC-CEDICT has 25. */
const longest = 32;

/** With its other form and its reading in brackets. */
const longestCell = 150;

/** A sentence is longer, in characters without its punctuation: 对不起！ is a word, 我很喜欢。 is none. */
const longestMarked = 4;

/**
 * A word as a list writes it. `other` is in the other script, or else written, for a dictionary that lacks the headword;
 * `whole` is with what stands in brackets beside it (睡（觉）) and is meant where it is a word; `note` is else in brackets.
 */
export type Headword = { headword: string; other?: string; whole?: string; note?: string };

/**
 * The words that a cell of a list stands for: 学校, 学校[學校], 学校|學校, 学校（xuéxiào） and 爱（动） are one; 爸爸|爸 and
 * 有（一）点儿 are two. Empty for a sentence, a gloss, nothing Chinese.
 */
export function writtenWords(cell: string): Headword[] {
  if (cell.length > longestCell || !/\p{Script=Han}/u.test(cell)) return [];
  const { text, inside } = bracketed(joinSeparable(cell.trim()));
  const forms = text.split(FORM_SEPARATOR).map(bracketForms);
  const isWords = forms.every(({ full, short }) => isHeadword(full) && (!short || isHeadword(short)));
  if (!isWords) return [];
  const script = inside === undefined || isPartOfSpeech(inside) ? undefined : inside;
  const words: Headword[] = [];
  for (let index = 0; index < forms.length; ) {
    const form = forms[index] ?? { full: '' };
    const next = forms[index + 1];
    const isPair = next !== undefined && areScripts(form.full, next.full);
    words.push(...wordsOf(form, isPair ? next : script?.split(FORM_SEPARATOR).map(bracketForms)[index]));
    index += isPair ? 2 : 1;
  }
  const isNote = inside !== undefined && !words.some(({ other }) => other === inside);
  return isNote ? words.map((word) => ({ ...word, note: inside })) : words;
}

/** Whether a text can be a word of a dictionary: Chinese, with letters or digits at most, and no sentence. */
export function isHeadword(text: string): boolean {
  return (
    text.length <= longest &&
    /\p{Script=Han}/u.test(text) &&
    /^[\p{Script=Han}A-Za-zＡ-Ｚａ-ｚ0-9·・，,…%π-]+$/u.test(text)
  );
}

/** Whether two texts may be one word in simplified and in traditional characters. */
export function areScripts(a: string, b: string): boolean {
  const others = [...b];
  return (
    [...a].length === others.length &&
    [...a].every((character, index) => {
      const other = others[index] ?? '';
      return character === other || scriptScore(character) !== scriptScore(other);
    })
  );
}

/** A short text without the punctuation at its end: 什么？ is a word, a sentence is left as it is. */
export function withoutMark(text: string): string {
  const [, word] = /^(\p{Script=Han}+(?: \p{Script=Han}+)*)\s*[。．.！!？?]+$/u.exec(text.trim()) ?? [];
  return word !== undefined && [...word.replaceAll(' ', '')].length <= longestMarked ? word : text;
}

/** What stands in brackets behind all that is not part of the words: their other script, a reading, a part of speech. */
function bracketed(text: string): { text: string; inside?: string } {
  const [, squareBefore, square] = /^(.*?)\s*[[【]([^[\]【】]*)[\]】]$/u.exec(text) ?? [];
  if (squareBefore !== undefined && square !== undefined) return { text: squareBefore, inside: square.trim() };
  const [, before = '', round] = /^(.*?)\s*[（(]([^（()）]*)[)）]$/u.exec(text) ?? [];
  const isApart =
    round !== undefined && (!/\p{Script=Han}/u.test(round) || isPartOfSpeech(round) || areLong(before, round));
  return isApart ? { text: before, inside: round.trim() } : { text };
}

/** 学校（學校） is a word in both scripts; of one character, 睡（觉） is more often one word of two. */
function areLong(before: string, inside: string): boolean {
  return [...inside].length > 1 && areScripts(before, inside);
}

type Form = ReturnType<typeof bracketForms>;

/** The words of one form; `beside` is the same in the other script. */
function wordsOf({ full, short }: Form, beside: Form | undefined): Headword[] {
  const other = beside !== undefined && [...beside.full].length === [...full].length ? beside : undefined;
  const withOther = (headword: string, text: string | undefined) => ({
    headword,
    ...(text !== undefined && text !== '' && isHeadword(text) && { other: text }),
  });
  if (short === undefined || short === '') return [withOther(full, other?.full)];
  if (isLeftOut(full, short)) return [withOther(full, other?.full ?? short), withOther(short, other?.short ?? full)];
  const inside = full.startsWith(short) ? full.slice(short.length) : '';
  const script = other?.short ?? ([...full].length === 2 && inside !== '' ? inside : undefined);
  return [{ ...withOther(short, script), whole: full }];
}

/** Whether both are words: 有（一）点儿, （一）点儿, 一会（儿）. What 打（电话） is without its brackets is another word. */
function isLeftOut(full: string, short: string): boolean {
  if ([...short].length < 2) return false;
  const isInside = !full.startsWith(short) && !full.endsWith(short);
  return isInside || full === `一${short}` || /^[儿兒]$/.test(full.slice(short.length));
}
