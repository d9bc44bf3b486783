import { numberToMark } from 'pinyin-utils';
import { memo } from './memo';
import { splitSyllables } from './split-syllables';

const SYLLABLE = /[A-Za-zü:]+[1-5]/g;

/** Numbered pinyin with tone marks: `lu:4` → `lǜ`, `r5` → `r`, `qian1wa3` → `qiānwǎ`, `xx5` → ''; else unchanged. */
export function markSyllable(numbered: string): string {
  if (/^xx5?$/i.test(numbered)) return '';
  return numbered.replace(SYLLABLE, markOne);
}

/** Marks tones in a sense's references: `CL:個|个[ge4]` → `CL:個|个[gè]`. Other brackets (Taiwanese, say) are unchanged. */
export function markReferences(sense: string): string {
  if (!sense.includes('[')) return sense;
  return sense.replace(/\[([A-Za-z0-9:,· -]+)\]/g, (whole, inner: string) => {
    const joined = inner.replace(/([UuVv]) ?: ?(?=[1-5])/g, '$1:').replace(/([Ll]u|[Nn]u) : (?=\w)/g, '$1:');
    return /[A-Za-z:][1-5]/.test(joined) ? `[${joined.replace(SYLLABLE, markOne).replace(/ ,/g, ',')}]` : whole;
  });
}

/** Pinyin with numbers for tone marks: `lǜ` → `lü4`, `ma` → `ma5`, `qiānwǎ` → `qian1wa3`. Non-pinyin is unchanged. */
export function toNumbers(syllables: readonly string[]): string[] {
  return syllables.map((marked) => {
    const numbered = splitSyllables(marked)
      ?.map(({ bare, tone }) => bare + tone)
      .join('');
    if (numbered === undefined) return marked;
    const isCapital = marked.charAt(0) !== marked.charAt(0).toLowerCase();
    return isCapital ? capitalise(numbered) : numbered;
  });
}

/** Some 1,700 syllables exist; each is marked once, since decoding a page's entries asks for thousands. */
const markOne = memo(markAnew);

/** pinyin-utils looks for vowels in lower case alone (`Ou1` would be marked on the u), so the capital is put back. */
function markAnew(numbered: string): string {
  const lower = numbered.replace(/u:|v/gi, 'ü').toLowerCase();
  const syllable = SYLLABIC_CONSONANTS[lower] ?? numberToMark(lower);
  const first = numbered.charAt(0);
  return first === first.toLowerCase() ? syllable : capitalise(syllable);
}

export function capitalise(syllable: string): string {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/** Syllables without a vowel, which pinyin-utils leaves unmarked. */
const SYLLABIC_CONSONANTS: Record<string, string> = { ng2: 'ńg', ng3: 'ňg', ng4: 'ǹg', hm4: 'hm̀', hng4: 'hǹg' };

export type Tone = 1 | 2 | 3 | 4 | 5;

const MARKS = ['\u0304', '\u0301', '\u030c', '\u0300'];

/** The tone (1 to 4, 5 neutral) of a syllable of pinyin with tone marks. */
export function toneOf(syllable: string): Tone {
  const decomposed = syllable.normalize('NFD');
  const tone = MARKS.findIndex((mark) => decomposed.includes(mark));
  return (tone === -1 ? 5 : tone + 1) as Tone;
}
