export type Tone = 1 | 2 | 3 | 4 | 5;

const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** The tone (1 to 4, 5 neutral) of a syllable of pinyin with tone marks. */
export function toneOf(syllable: string): Tone {
  const decomposed = syllable.normalize('NFD');
  const tone = MARKS.findIndex((mark) => decomposed.includes(mark));
  return (tone === -1 ? 5 : tone + 1) as Tone;
}
