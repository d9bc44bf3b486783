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

/** What `withoutGlide` makes of syllables that do not only drop or change their first letter. */
const GLIDES = table('yong iong you iu wu u wei ui wen un weng ong');

/** By tone; the first is not written, and the neutral dot goes before the syllable. */
const TONE_MARKS = ['', '', 'ˊ', 'ˇ', 'ˋ', ''];

/** Pinyin in zhuyin as Taiwan's Ministry of Education writes it: neutral tone as a dot before, erhua as a bare ㄦ. */
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
  const irregular = GLIDES.get(bare);
  if (irregular !== undefined) return irregular;
  return bare.replace(/^yu/, 'ü').replace(/^yi/, 'i').replace(/^y/, 'i').replace(/^w/, 'u');
}

function table(pairs: string): ReadonlyMap<string, string> {
  return new Map([...pairs.matchAll(/(\S+) (\S+)/g)].map(([, letters = '', zhuyin = '']) => [letters, zhuyin]));
}
