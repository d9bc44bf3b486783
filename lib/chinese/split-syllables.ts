/** A syllable without its tone mark, in lower case with ü, and its tone, 5 where it has none. */
export type Syllable = { bare: string; tone: number };

/** Tones by their combining marks: macron, acute, caron, grave. */
const TONES: Readonly<Record<string, number>> = { '\u0304': 1, '\u0301': 2, '\u030c': 3, '\u0300': 4 };

/** A syllable of pinyin: an optional initial, and the longest final that follows. */
const SYLLABLE =
  /(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(?:i(?:ang|ong|an|ao|ng|a|e|n|u|o|ai)?|u(?:ang|ai|an|ng|a|e|i|n|o)?|ü(?:an|e|n)?|a(?:ng|i|n|o)?|e(?:ng|i|n|r)?|o(?:ng|u)?|ê)|hng|hm|ng|[mnr]/y;

/** The one or two (`qiānwǎ`) syllables of a character's pinyin; undefined for non-pinyin ('', a letter of `AA制`). */
export function splitSyllables(marked: string): Syllable[] | undefined {
  const { letters, tones } = readLetters(marked);
  if (letters === '' || (/^\p{Lu}+$/u.test(marked) && tones.every((tone) => tone === 0))) return undefined;
  const syllables: Syllable[] = [];
  for (let start = 0; start < letters.length; ) {
    SYLLABLE.lastIndex = start;
    if (!SYLLABLE.test(letters)) return undefined;
    const end = SYLLABLE.lastIndex;
    syllables.push({ bare: letters.slice(start, end), tone: tones.slice(start, end).find((tone) => tone > 0) ?? 5 });
    start = end;
  }
  return syllables;
}

/** Letters in lower case, and for each the tone that its mark names, or 0. */
function readLetters(marked: string): { letters: string; tones: number[] } {
  let letters = '';
  const tones: number[] = [];
  for (const unit of marked.normalize('NFD').toLowerCase()) {
    const tone = TONES[unit];
    if (tone !== undefined) tones[tones.length - 1] = tone;
    else if (unit === '\u0308') letters = `${letters.slice(0, -1)}ü`;
    else if (unit === '\u0302') letters = `${letters.slice(0, -1)}ê`;
    else {
      letters += unit;
      tones.push(0);
    }
  }
  return { letters, tones };
}
