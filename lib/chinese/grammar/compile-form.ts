import { wordCounter } from './word-counter';

/**
 * The notation of patterns. A form is a row of items, one space apart; an item stands for one word unless said otherwise.
 *
 * | item | stands for |
 * |---|---|
 * | `虽然\|虽` | one of these words; `*` in a word is any characters of it, `得(de)` a word that is read so |
 * | `:v`, `:vn`, `:v+1` | a word of this class (types.ts), of one of them, of both; also among others: `很\|:a` |
 * | `{虽然\|虽}` | the same, and it is a part of the pattern |
 * | `{:v#}`, `{#}` | a word, and the same word again |
 * | `一?` | perhaps |
 * | `~`, `~4` | a gap within the clause: at most 10 words, or 4 |
 * | `~~`, `~~9` | a gap within the sentence: at most 24 words, or 9 |
 * | `~[不\|:v]` | a gap without such words |
 * | `,` | the end of a clause that is not the end of the text |
 * | `^`, `$` | no word: a clause begins here, or ends here |
 * | `(a \| b c)`, `(a b)?` | one of several rows; perhaps |
 * | `!(a b)`, `=(a b)` | no word: what follows is not, or is, this row |
 * | `<!(a b)`, `<=(a b)` | no word: what stands before |
 *
 * A form becomes one regular expression over the words of a sentence, each written `text/classes:pinyin#index `. All gaps are
 * bounded and none is nested in another repetition, so that time is linear in the length of the sentence.
 */
export type CompiledForm = {
  /** Sticky. Each part is a group, whose text ends with `#` and the word's index. Made when first asked for. */
  expression(): RegExp;
  /** Words of which the sentence must have one, and how many words of the form stand before it. */
  anchors: readonly string[];
  before: Count;
  /** The sentence must have a word of each of these too. */
  needs: readonly (readonly string[])[];
};

/** At least, and at most, so many words. */
export type Count = readonly [least: number, most: number];

const LONGEST_GAP = 10;
const LONGEST_FAR_GAP = 24;

/** A class is sought before the colon; a word of a gap must not have the letters of `but`. */
const anyWord = (but: string) => `[^ /]+/[^ :${but}]*:[^ ]* `;
const IN_CLAUSE = anyWord('XS');
const IN_SENTENCE = anyWord('S');

const GROUPS: Readonly<Record<string, string>> = {
  '(': '(?:',
  '!(': '(?!',
  '=(': '(?=',
  '<!(': '(?<!(?<= |^)',
  '<=(': '(?<=(?<= |^)',
  ')': ')',
  ')?': ')?',
  '|': '|',
  '^': `(?<=^|/[^ :]*[XS][^ :]*:[^ ]* (?:[^ /]+/x[^ :]*:[^ ]* )?)`,
  $: `(?=(?:[^ /]+/x[^ :]*:[^ ]* )?(?:[^ /]+/[^ :]*[XS]|$))`,
  ',': `[^ /]+/[^ :]*X[^ :]*:[^ ]* `,
  ',?': `(?:[^ /]+/[^ :]*X[^ :]*:[^ ]* )?`,
};

/** Brackets, signs, a part, a gap, or words; pinyin in brackets belongs to the word before. */
const ITEM =
  /(?:[!=]|<[!=])?\(|\)\??|\{[^}]+\}\??|~~?\d*(?:\[[^\]]+\])?|[$^|]|,\??|(?:[^\s(){}|$^,?~]+(?:\([^()\s]+\))?)(?:\|[^\s(){}|$^,?~]+(?:\([^()\s]+\))?)*\??/g;

const GAP = /^(?<far>~~?)(?<most>\d*)(?:\[(?<but>.+)\])?$/;

/** Words that most sentences have say little of which pattern there is. */
const COMMON = new Set('的 了 是 不 一 在 就 都 也 有 和 上 到 为 对 这 还 要 会 将'.split(' '));

/** @throws {SyntaxError} where the form breaks the notation */
export function compileForm(form: string): CompiledForm {
  const items = form.match(ITEM) ?? [];
  if (items.join('') !== form.replaceAll(' ', '')) throw new SyntaxError(`No form of a pattern: ${form}`);
  const required: { words: string[]; before: Count }[] = [];
  const counter = wordCounter();
  for (const item of items) {
    const gap = GAP.exec(item)?.groups;
    if (GROUPS[item] === undefined && gap === undefined && counter.depth() === 0) {
      const words = literals(item);
      if (words.length > 0) required.push({ words, before: counter.count() });
    }
    counter.add(item, gap && gapLength(gap));
  }
  const [anchor, ...others] = required.sort((a, b) => weight(a.words) - weight(b.words));
  if (anchor === undefined) throw new SyntaxError(`No word is given that the sentence must have: ${form}`);
  let made: RegExp | undefined;
  const expression = () => {
    made ??= new RegExp(items.map(expressionOf).join(''), 'y');
    return made;
  };
  return { expression, anchors: anchor.words, before: anchor.before, needs: others.map(({ words }) => words) };
}

function expressionOf(item: string): string {
  const gap = GAP.exec(item)?.groups;
  return GROUPS[item] ?? (gap ? gapOf(gap) : wordOf(item));
}

type GapItem = { [key: string]: string | undefined };

function gapLength({ far, most }: GapItem): number {
  return Number(most || (far === '~~' ? LONGEST_FAR_GAP : LONGEST_GAP));
}

function gapOf(gap: GapItem): string {
  const word = gap.far === '~~' ? IN_SENTENCE : IN_CLAUSE;
  return `(?:${gap.but ? `(?!${choice(gap.but)})` : ''}${word}){0,${gapLength(gap)}}?`;
}

function wordOf(item: string): string {
  const { part, rest } = /^(?:\{(?<part>.+)\}|(?<rest>.+?))\??$/.exec(item)?.groups ?? {};
  const maybe = item.endsWith('?') ? '?' : '';
  const words = part ?? rest ?? '';
  const open = part === undefined ? '(?:' : '(';
  if (words === '#') return `${open}\\k<same>/[^ ]* )${maybe}`;
  const word = words.endsWith('#') ? choice(words.slice(0, -1), '?<same>') : choice(words);
  return `${open}${word})${maybe}`;
}

/** One word of several; `name` captures its text. */
function choice(words: string, name = '?:'): string {
  const texts: string[] = [];
  const conditions: string[] = [];
  for (const word of words.split('|')) {
    const [, text = '', pinyin] = /^([^()]*)(?:\((.+)\))?$/.exec(word) ?? [];
    if (word.startsWith(':'))
      conditions.push(
        `(?=[^ /]+/${word
          .slice(1)
          .split('+')
          .map((letters) => `[^ :]*[${letters}]`)
          .join('')})`,
      );
    else if (pinyin !== undefined) conditions.push(`(?=${text}/[^ :]*:(?:${pinyin.replaceAll('/', '|')})#)`);
    else texts.push(text.replaceAll('*', '[^ /]*'));
  }
  if (texts.length > 0) conditions.push(`(?=(?:${texts.join('|')})/)`);
  const condition = conditions.length === 1 ? conditions[0] : `(?:${conditions.join('|')})`;
  return `${condition}(${name}[^ /]+)/[^ ]* `;
}

/** The words of which an item is one; none where it may be another too. */
function literals(item: string): string[] {
  const words = item.replace(/[{}]/g, '').split('|');
  if (item.endsWith('?') || words.some((word) => /[:*#]/.test(word))) return [];
  return words.map((word) => word.replace(/\(.+\)/, ''));
}

/** The less, the rarer are sentences that have one of these. */
function weight(words: readonly string[]): number {
  const shortest = Math.min(...words.map((word) => word.length));
  return words.length * 0.1 - shortest * 10 + words.filter((word) => COMMON.has(word)).length * 10;
}
