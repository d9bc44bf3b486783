/** The Latin letters for which the first consonant of a syllable may stand in a transliteration, the usual ones first. */
const ONSETS: Readonly<Record<string, string>> = {
  b: 'b v p w',
  p: 'p ph b f',
  m: 'm',
  f: 'f v ph w h',
  d: 'd t th',
  t: 't d th',
  n: 'n gn',
  l: 'l r',
  g: 'g gh k c q j',
  k: 'k c q ch x g kh h',
  h: 'h j g ch kh x w f',
  j: 'j g k gh c ch z d dj',
  q: 'ch c k q cz tch t g j z',
  x: 'sh s h sch x c ch sz j',
  zh: 'j g zh z ch dj dz',
  ch: 'ch c t tch tsch j',
  sh: 'sh s sch ch sz x j',
  r: 'r j g l z y zh i',
  z: 'z s ds ts c x dz t th',
  c: 'ts z c s tz t',
  s: 's th z c x ss sz ts',
  y: 'y j i g h e u a o',
  w: 'w v u o h m a b',
};

const VOWELS = /[aeiouyw]/;
/** Letters that are often not heard: h, r at the end of a syllable, the second of two that are the same. */
const SOFT = /[hrg]/;

/** A letter that no syllable stands for; the same, where it is often silent; a syllable that no letter stands for. */
const LOST = 1;
const SOFTLY_LOST = 0.35;
const ADDED = 1.6;
/** A letter that is used seldom for this consonant, and an n that the foreign name does not have. */
/** So many of a consonant's letters are the usual ones. */
const USUAL = 4;
const LOOSE = 0.3;
const NO_NASAL = 0.45;

/**
 * How far a transliteration is from a Latin name: 0 where each syllable has its consonant there and none is left over.
 * Infinity where the two do not even begin alike.
 * @param syllables pinyin without tones, in lower case
 */
export function soundDistance(syllables: readonly string[], latin: string): number {
  const letters = plainLetters(latin);
  const { length } = letters;
  let costs = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
  costs[0] = 0;
  // A silent first letter: Knight, Wright.
  if (/^(?:kn|wr|ps|pt|ts|dj|h)/.test(letters)) costs[1] = SOFTLY_LOST;
  syllables.forEach((syllable, index) => {
    const next = new Float64Array(length + 1).fill(Number.POSITIVE_INFINITY);
    for (let from = 0; from <= length; from += 1) {
      const cost = costs[from] as number;
      if (cost === Number.POSITIVE_INFINITY) continue;
      for (const [end, own] of matches(syllable, letters, from)) next[end] = Math.min(next[end] as number, cost + own);
      if (index > 0) next[from] = Math.min(next[from] as number, cost + ADDED);
    }
    costs = skipping(next, letters);
  });
  return costs[length] as number;
}

/** Letters alone, without accents. */
function plainLetters(latin: string): string {
  return latin
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ł/g, 'l')
    .replace(/[øö]/g, 'o')
    .replace(/æ/g, 'ae')
    .replace(/[^a-z]/g, '');
}

/** The ways in which a syllable may stand for letters from an offset on: where they end, and how well they match. */
function matches(syllable: string, letters: string, from: number): [end: number, cost: number][] {
  const [, onset = '', rest = ''] = /^(zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?(.*)$/.exec(syllable) ?? [];
  const ends: [number, number][] = [];
  if (onset === '') {
    if (rest === 'er')
      for (const letter of ['l', 'r', 'ar', 'er']) {
        if (letters.startsWith(letter, from)) ends.push([from + letter.length, 0]);
      }
    else if (VOWELS.test(letters.charAt(from))) ends.push([from + 1, 0]);
    else if (/^[hj]/.test(letters.slice(from))) ends.push([from + 1, LOOSE]);
  } else {
    (ONSETS[onset] ?? onset).split(' ').forEach((letter, index) => {
      if (letters.startsWith(letter, from)) ends.push([from + letter.length, index < USUAL ? 0 : LOOSE]);
    });
  }
  return rest.endsWith('n') || rest.endsWith('ng')
    ? ends.flatMap(([end, cost]): [number, number][] => {
        let at = end;
        while (VOWELS.test(letters.charAt(at))) at += 1;
        const nasal = /^(?:ng|nn|mm|n|m)/.exec(letters.slice(at))?.[0];
        // The n may also begin the next syllable: 安娜 is Anna, 肯尼 is Kenny.
        return nasal === undefined
          ? [[end, cost + NO_NASAL]]
          : [
              [at + nasal.length, cost],
              [at, cost + (nasal.length > 1 ? 0 : LOOSE / 2)],
            ];
      })
    : ends;
}

/** The same costs after letters were passed over: vowels cost nothing, consonants that are heard the most. */
function skipping(costs: Float64Array, letters: string): Float64Array<ArrayBuffer> {
  const skipped = new Float64Array(costs);
  for (let at = 0; at < letters.length; at += 1) {
    const letter = letters.charAt(at);
    const isSoft = SOFT.test(letter) || letter === letters.charAt(at - 1);
    // The r of Schäfer is hardly heard.
    const isLastR = letter === 'r' && at === letters.length - 1;
    const cost = VOWELS.test(letter) || isLastR ? 0 : isSoft ? SOFTLY_LOST : LOST;
    skipped[at + 1] = Math.min(skipped[at + 1] as number, (skipped[at] as number) + cost);
  }
  return skipped;
}
