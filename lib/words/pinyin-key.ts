const tones = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** A reading however it is written, ü as v: `nǐhǎo`, `ni3 hao3` and `Nǐ-hǎo` are all `nihao` with tones `33`. */
export type PinyinKey = { letters: string; tones: string };

export function pinyinKey(pinyin: string): PinyinKey {
  let letters = '';
  let found = '';
  for (const unit of pinyin.normalize('NFD').toLowerCase()) {
    const mark = tones.indexOf(unit);
    if (mark >= 0) found += mark + 1;
    else if (/[1-4]/.test(unit)) found += unit;
    else if (unit === '\u0308' || unit === ':') letters = letters.replace(/u$/, 'v');
    else if (/[a-z]/.test(unit)) letters += unit;
  }
  return { letters, tones: found };
}

/** Whether `written` can mean the reading `key`; without any tone it can mean all that have its letters. */
export function meansReading(written: PinyinKey, key: PinyinKey): boolean {
  return written.letters === key.letters && (written.tones === '' || written.tones === key.tones);
}

/** A syllable without its tone, ü as v: an initial and the longest final that it goes with, or a final alone. */
const syllable =
  /(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])(?:i(?:ang|ong|an|ao|ng|a|e|n|u)?|u(?:ang|ai|an|ng|a|e|i|n|o)?|v(?:an|e|n)?|a(?:ng|i|n|o)?|e(?:ng|i|n)?|o(?:ng|u))|[bpmfwly]o|a(?:ng|i|n|o)?|e(?:ng|i|n|r)?|ou?/y;
/** Of a text with tones also 儿 behind a syllable, and the interjections without a vowel. */
const short = /ng|[mnr]/y;

/** How many syllables a text of pinyin has; 0 where it is none. */
export function syllableCount(text: string): number {
  if (text.length > longest || !/^[\p{Script=Latin}\p{M}:1-5'’·,\s-]+$/u.test(text)) return 0;
  const { letters, tones: marks } = pinyinKey(text);
  let count = 0;
  for (let start = 0; start < letters.length; count += 1) {
    const found = [syllable, ...(marks === '' ? [] : [short])].find((form) => {
      form.lastIndex = start;
      return form.test(letters);
    });
    if (found === undefined) return 0;
    start = found.lastIndex;
  }
  return count;
}

/** The longest reading of the dictionary has some 80 units. */
const longest = 150;
