import { removeTone } from 'pinyin-utils';

/**
 * What a component's pronunciation tells of its character's: `same` syllable and tone; `tone`, all but the tone;
 * `rhyme`, all but the beginning, as in 红 hóng from 工 gōng.
 */
export type SoundHint = 'same' | 'tone' | 'rhyme';

/** How much a learner gets from one syllable for another, both with tone marks; undefined where it is nothing. */
export function soundHint(component: string, character: string): SoundHint | undefined {
  if (component === '' || character === '') return undefined;
  if (component === character) return 'same';
  const [one, other] = [bare(component), bare(character)];
  if (one === other) return 'tone';
  return rhymeOf(one) === rhymeOf(other) ? 'rhyme' : undefined;
}

/** The best hint that any of a component's pronunciations gives, and which it is. */
export function bestHint(
  component: readonly string[],
  character: string,
): { hint: SoundHint; syllable: string } | undefined {
  for (const wanted of ['same', 'tone', 'rhyme'] as const) {
    const syllable = component.find((each) => soundHint(each, character) === wanted);
    if (syllable !== undefined) return { hint: wanted, syllable };
  }
  return undefined;
}

/** Without tone, v for ü. */
function bare(syllable: string): string {
  return removeTone(syllable.toLowerCase()).replaceAll('ü', 'v');
}

/** Finals whose spelling hides the vowel that rhymes. */
const spelled: Record<string, string> = { iu: 'ou', ui: 'ei', un: 'en', uo: 'o', ie: 'ê', ve: 'ê' };

/**
 * A toneless syllable from its main vowel on: what rhymes, whatever is before it (gōng, qióng; yáng, cháng). The i of
 * zhi and zi is a vowel of its own, and so is the e of ye and yue.
 */
function rhymeOf(syllable: string): string {
  const [, initial = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcs])?(.*)$/.exec(syllable) ?? [];
  const final = initial === '' ? withoutGlide(rest) : /^[jqx]$/.test(initial) ? rest.replace(/^u/, 'v') : rest;
  if (final === 'i' && /^(zh|ch|sh|r|z|c|s)$/.test(initial)) return '-i';
  if (Object.hasOwn(spelled, final)) return spelled[final] as string;
  return final.replace(/^[iuv](?=[aeo])/, '');
}

/** Of a syllable without initial, the final as it is written after one: yu is v, yan is ian, wo is uo. */
function withoutGlide(syllable: string): string {
  if (syllable.startsWith('yu')) return syllable.replace(/^yu/, 'v').replace(/^v(?=a|e|$|n)/, 'v');
  if (syllable.startsWith('y')) return syllable.replace(/^yi?/, 'i').replace(/^iou$/, 'iu');
  if (syllable.startsWith('w')) return syllable.replace(/^wu?/, 'u').replace(/^uei$/, 'ui').replace(/^uen$/, 'un');
  return syllable;
}
