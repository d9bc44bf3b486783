import { type Syllable, splitSyllables } from './split-syllables';

const INITIALS = table(
  'b ㄅ p ㄆ m ㄇ f ㄈ d ㄉ t ㄊ n ㄋ l ㄌ g ㄍ k ㄎ h ㄏ j ㄐ q ㄑ x ㄒ zh ㄓ ch ㄔ sh ㄕ r ㄖ z ㄗ c ㄘ s ㄙ',
);

/** Finals as written behind an initial; the sound of `un` and `ui` is wen and wei, of `ong` weng. */
const FINALS = table(
  'a ㄚ o ㄛ e ㄜ ê ㄝ ai ㄞ ei ㄟ ao ㄠ ou ㄡ an ㄢ en ㄣ ang ㄤ eng ㄥ er ㄦ ' +
    'i ㄧ ia ㄧㄚ io ㄧㄛ ie ㄧㄝ iai ㄧㄞ iao ㄧㄠ iu ㄧㄡ ian ㄧㄢ in ㄧㄣ iang ㄧㄤ ing ㄧㄥ iong ㄩㄥ ' +
    'u ㄨ ua ㄨㄚ uo ㄨㄛ uai ㄨㄞ ui ㄨㄟ uan ㄨㄢ un ㄨㄣ uang ㄨㄤ ong ㄨㄥ ü ㄩ üe ㄩㄝ üan ㄩㄢ ün ㄩㄣ',
);

/** Syllables that initial and final do not make up. */
const WHOLE = table('m ㄇ n ㄋ ng ㄫ hm ㄏㄇ hng ㄏㄫ lue ㄌㄩㄝ nue ㄋㄩㄝ');

/** By tone; the first is not written, and the neutral dot goes before the syllable. */
const TONE_MARKS = ['', '', 'ˊ', 'ˇ', 'ˋ', ''];

/**
 * Syllables with tone marks in zhuyin (bopomofo), as Taiwan's Ministry of Education writes it: the first tone without a
 * mark, the neutral tone as a dot before, erhua's r as a bare ㄦ. Capitals do not count. What is no pinyin (a letter,
 * an unknown reading's empty string) stays as it is.
 */
export function toZhuyin(syllables: readonly string[]): string[] {
  return syllables.map((marked) => {
    const parts = splitSyllables(marked)?.map(writeSyllable);
    return parts && !parts.includes(undefined) ? parts.join('') : marked;
  });
}

function writeSyllable({ bare, tone }: Syllable): string | undefined {
  if (bare === 'r') return 'ㄦ';
  const letters = WHOLE.get(bare) ?? spell(bare);
  return letters === undefined ? undefined : `${tone === 5 ? '˙' : ''}${letters}${TONE_MARKS[tone] ?? ''}`;
}

function spell(bare: string): string | undefined {
  const [, initial = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)$/.exec(bare) ?? [];
  if (initial === '') return FINALS.get(withoutGlide(rest));
  // zhi, chi, shi, ri, zi, ci, si: the i is no sound of its own.
  if (rest === 'i' && /^(?:zh|ch|sh|r|z|c|s)$/.test(initial)) return INITIALS.get(initial);
  const final = /^[jqx]$/.test(initial) ? rest.replace(/^u/, 'ü') : rest;
  const written = FINALS.get(final);
  return written === undefined ? undefined : `${INITIALS.get(initial)}${written}`;
}

/** A syllable without an initial is written with y or w, which are not sounds of their own. */
function withoutGlide(bare: string): string {
  if (bare.startsWith('yu')) return bare.replace('yu', 'ü');
  if (bare === 'yong') return 'iong';
  if (bare === 'you') return 'iu';
  if (bare.startsWith('yi')) return bare.slice(1);
  if (bare.startsWith('y')) return `i${bare.slice(1)}`;
  if (bare === 'wu') return 'u';
  if (bare === 'wei') return 'ui';
  if (bare === 'wen') return 'un';
  if (bare === 'weng') return 'ong';
  return bare.startsWith('w') ? `u${bare.slice(1)}` : bare;
}

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map([...pairs.matchAll(/(\S+) (\S+)/g)].map(([, letters = '', zhuyin = '']) => [letters, zhuyin]));
}
