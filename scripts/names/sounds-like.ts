/**
 * Whether a Chinese word is a transliteration of the first name in its senses: its syllables share most of that name's
 * sounds, in order, but do not spell it (Beijing is Chinese, Bolivia is not).
 * @param pinyin numbered, joined
 * @param senses English, the name being its first word or two with a capital
 */
export function soundsLike(pinyin: string, senses: string): boolean {
  const [name = ''] = /[A-Z][a-zA-ZÀ-ž'-]+(?: [A-Z][a-zA-ZÀ-ž'-]+)?/.exec(senses.replace(/\([^)]*\)/g, '')) ?? [];
  const latin = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const spelt = pinyin.toLowerCase().replace(/[^a-z]/g, '');
  if (latin.length < 3 || spelt.startsWith(latin) || latin.startsWith(spelt)) return false;
  const [ours, theirs] = [sounds(spelt), sounds(latin)];
  const shared = commonLetters(ours, theirs);
  return shared >= 0.62 * theirs.length && shared >= 0.45 * ours.length;
}

/** Consonants that Chinese syllables do not tell apart, and vowels, as one letter each. */
function sounds(letters: string): string {
  return letters
    .replace(/sh|ch|zh|x|j|q|z|c/g, 's')
    .replace(/[rl]/g, 'l')
    .replace(/[gk]h?/g, 'k')
    .replace(/ph|[vw]/g, 'f')
    .replace(/[bp]/g, 'b')
    .replace(/[dt]h?/g, 'd')
    .replace(/[mn]g?/g, 'n')
    .replace(/[aeiouy]+/g, 'a')
    .replace(/(.)\1/g, '$1');
}

/** The length of the longest common subsequence. */
function commonLetters(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const letter of a) {
    const next = [0];
    for (let index = 0; index < b.length; index += 1) {
      const longest = Math.max(row[index + 1] ?? 0, next[index] ?? 0);
      next.push(letter === b[index] ? (row[index] ?? 0) + 1 : longest);
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
