import { numberToMark } from 'pinyin-utils';
import { splitSyllables } from './split-syllables';

const SYLLABLE = /[A-Za-zü:]+[1-5]/g;

/**
 * A syllable in CC-CEDICT's numbered pinyin with its tone mark: `lu:4` → `lǜ`, `Ou1` → `Ōu`, `r5` → `r`, `ma5` → `ma`.
 * The few characters read with two syllables keep them together: `qian1wa3` → `qiānwǎ`. `xx5`, CC-CEDICT's sign for
 * "no reading known", gives the empty string. Anything else (a letter in `AA制`) comes back as it is.
 */
export function markSyllable(numbered: string): string {
  if (/^xx5?$/i.test(numbered)) return '';
  return numbered.replace(SYLLABLE, markOne);
}

/**
 * The references in a sense with tone marks for numbers: `CL:個|个[ge4]` → `CL:個|个[gè]`. Brackets that hold anything
 * but numbered pinyin (Taiwanese romanisation, say) are left alone.
 */
export function markReferences(sense: string): string {
  if (!sense.includes('[')) return sense;
  return sense.replace(/\[([A-Za-z0-9:,· -]+)\]/g, (whole, inner: string) => {
    const joined = inner.replace(/([UuVv]) ?: ?(?=[1-5])/g, '$1:').replace(/([Ll]u|[Nn]u) : (?=\w)/g, '$1:');
    return /[A-Za-z:][1-5]/.test(joined) ? `[${joined.replace(SYLLABLE, markOne).replace(/ ,/g, ',')}]` : whole;
  });
}

/**
 * Syllables with tone marks written with numbers: `lǜ` → `lü4`, `Ōu` → `Ou1`, `ma` → `ma5`, `qiānwǎ` → `qian1wa3`. What is
 * no pinyin (a letter, an unknown reading's empty string) stays as it is.
 */
export function toNumbers(syllables: readonly string[]): string[] {
  return syllables.map((marked) => {
    const numbered = splitSyllables(marked)
      ?.map(({ bare, tone }) => bare + tone)
      .join('');
    if (numbered === undefined) return marked;
    const isCapital = marked.charAt(0) !== marked.charAt(0).toLowerCase();
    return isCapital ? numbered.charAt(0).toUpperCase() + numbered.slice(1) : numbered;
  });
}

/** Some 1,700 syllables exist; each is marked once, since decoding a page's entries asks for thousands. */
const marked = new Map<string, string>();

function markOne(numbered: string): string {
  let syllable = marked.get(numbered);
  if (syllable === undefined) {
    syllable = markAnew(numbered);
    marked.set(numbered, syllable);
  }
  return syllable;
}

/** pinyin-utils looks for vowels in lower case alone (`Ou1` would be marked on the u), so the capital is put back. */
function markAnew(numbered: string): string {
  const lower = numbered.replace(/u:|v/gi, 'ü').toLowerCase();
  const syllable = SYLLABIC_CONSONANTS[lower] ?? numberToMark(lower);
  const first = numbered.charAt(0);
  return first === first.toLowerCase() ? syllable : syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

/** Syllables without a vowel, which pinyin-utils leaves unmarked. */
const SYLLABIC_CONSONANTS: Record<string, string> = { ng2: 'ńg', ng3: 'ňg', ng4: 'ǹg', hm4: 'hm̀', hng4: 'hǹg' };
