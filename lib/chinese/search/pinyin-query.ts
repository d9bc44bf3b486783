import { mostReadings, readings, unfinished } from '@/lib/chinese/pinyin-syllables';

/**
 * What finds a typed pinyin in syllables as ` han4 yu3`: a pattern for each way to part it; `isWhole` unless it ends
 * within a syllable, `isPlain` where it is written as nothing but pinyin is: with a tone, or an apostrophe between
 * syllables. `syllables` has the pattern of each, as they are parted first.
 */
export type PinyinQuery = { ways: string[]; isWhole: boolean; isPlain: boolean; syllables: string[] };

/** Letters that were typed in one piece, the tones of their marks by letter, and that of a number behind them. */
type Part = { letters: string; marks: (string | undefined)[]; tone?: string };

/** The longest reading of the dictionary has some 80 units. */
const longestQuery = 150;

const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/**
 * Reads pinyin however it is typed: hànyǔ, han4yu3, han yu, HANYU; `v`, `u:` or the dots for ü. A syllable without a
 * tone has any, and syllables are parted where the user parts them, else wherever they can be (`xian` is 先 and 西安).
 * `undefined` where it is no pinyin.
 */
export function pinyinQuery(typed: string): PinyinQuery | undefined {
  const parts = typed.length > longestQuery ? undefined : partsOf(typed);
  const last = parts?.at(-1);
  if (parts === undefined || last === undefined) return undefined;
  const hasTone = parts.some(({ tone, marks }) => tone !== undefined || marks.some(Boolean));
  // `n` is a reading (嗯), but whoever begins to type with it means 你 or 年; and by `sh` nobody means the English "sh".
  const isBegun = parts.length === 1 && !hasTone && /^[^aeiouv]+$/.test(last.letters);
  const isPlain = /['’]/.test(typed) || hasTone || isBegun;
  const whole = isBegun ? [] : patternsOf(parts, readings).flatMap(withErhua);
  const syllables = (whole[0] ?? '').split(/(?= )/);
  if (whole.length > 0) return { ways: whole, isWhole: true, isPlain, syllables };
  if (last.tone !== undefined) return undefined;
  const before = parts.length === 1 ? [''] : patternsOf(parts.slice(0, -1), readings);
  const begun = product([before, unfinished(last.letters).map((way) => wayPattern(last, way, true))]);
  return begun.length > 0 ? { ways: begun, isWhole: false, isPlain, syllables: [] } : undefined;
}

/** The pattern of all ways. */
export function patternOf({ ways, isWhole }: Pick<PinyinQuery, 'ways' | 'isWhole'>): string {
  return `(?:${ways.join('|')})${isWhole ? '(?![1-5])' : ''}`;
}

/** The letters of each way without its tones, each once. */
export function lettersOf(ways: readonly string[]): string[] {
  return [...new Set(ways.map((way) => way.replace(/\[[^\]]*\]|[^a-z]/g, '')))];
}

/** 儿 behind a syllable is typed as `r` or as `er`: yi dian er is yī diǎnr. */
function withErhua(way: string): string[] {
  const erhua = way.replace(/(?<=.) er(?:\[1-5\]|[25])/g, ' r5');
  return erhua === way ? [way] : [way, erhua];
}

/** Undefined where anything but pinyin is there. */
function partsOf(typed: string): Part[] | undefined {
  const parts: Part[] = [];
  let part: Part = { letters: '', marks: [] };
  const close = () => {
    if (part.letters !== '') parts.push(part);
    part = { letters: '', marks: [] };
  };
  for (const unit of typed.toLowerCase().normalize('NFD')) {
    const mark = tones.indexOf(unit) + 1;
    const at = part.letters.length - 1;
    if (unit >= 'a' && unit <= 'z') {
      part.letters += unit;
      part.marks.push(undefined);
    } else if (mark > 0 && at >= 0) part.marks[at] = String(mark);
    else if ((unit === '\u0308' || unit === ':') && part.letters.endsWith('u'))
      part.letters = `${part.letters.slice(0, -1)}v`;
    else if (/[0-5]/.test(unit) && at >= 0) {
      part.tone = unit === '0' ? '5' : unit;
      close();
    } else if (/[\s'’`·-]/.test(unit)) close();
    else return undefined;
  }
  close();
  return parts;
}

function patternsOf(parts: readonly Part[], waysOf: (letters: string) => string[]): string[] {
  return product(parts.map((part) => waysOf(part.letters).map((way) => wayPattern(part, way))));
}

/** The pattern of one way to read a part, syllables with spaces between them. */
function wayPattern({ marks, tone }: Part, way: string, isUnfinished = false): string {
  const syllables = way.split(' ');
  let start = 0;
  return syllables
    .map((syllable, index) => {
      const marked = marks.slice(start, start + syllable.length).find((mark) => mark !== undefined);
      start += syllable.length;
      const isLast = index === syllables.length - 1;
      if (isLast && isUnfinished) return ` ${syllable}`;
      return ` ${syllable}${(isLast ? tone : undefined) ?? marked ?? '[1-5]'}`;
    })
    .join('');
}

/** Every choice of one of each, joined. */
function product(choices: readonly string[][]): string[] {
  return choices.reduce(
    (all, some) => all.flatMap((head) => some.map((tail) => head + tail)).slice(0, mostReadings),
    [''],
  );
}
