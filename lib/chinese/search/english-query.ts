import { memo } from '@/lib/chinese/memo';

/** English as it was typed. */
export type EnglishQuery = {
  /** Its words, in one form each (see `foldWord`). */
  words: string[];
  /** The letters with which all forms of the first one begin. */
  stem: string;
  /** The last word as the beginning of a longer one; absent where it is too short. */
  beginning?: string;
  /** Whether `to` stood before them. */
  isVerb: boolean;
};

/** Shorter words are found whole alone: `an` begins a thousand others. */
const shortestBeginning = 3;

/** Undefined where no English word was typed. */
export function englishQuery(typed: string): EnglishQuery | undefined {
  const all = plain(typed).match(word) ?? [];
  const rest = all.length > 1 && /^(?:to|an?|the)$/.test(all[0] ?? '') ? all.slice(1) : all;
  const words = rest.map(foldWord);
  const [first] = words;
  const last = rest.at(-1) ?? '';
  if (first === undefined || !/[a-z]/.test(rest.join('')) || /\p{Script=Han}/u.test(typed)) return undefined;
  return {
    words,
    // carry, carries
    stem: first.length > 2 ? first.replace(/y$/, '') : first,
    ...(last.length >= shortestBeginning && { beginning: last }),
    isVerb: rest !== all && all[0] === 'to',
  };
}

const word = /[a-z0-9]+/g;

/** Letters without marks, in lower case: `Café` is `cafe`; without the ending of `dog's`. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s?(?![a-z])/g, '');
}

/** The words of a gloss in lower case, in one form each. */
export function wordsOf(gloss: string): string[] {
  return (gloss.match(word) ?? []).map(foldWord);
}

/**
 * One form for the forms of a word: dog, dogs; carry, carries, carried; run, running. What is folded too far (bring → br)
 * is so on both sides. Forms that no ending makes are listed.
 */
export const foldWord = memo((form: string): string => {
  const known = irregular.get(form);
  if (known !== undefined) return known;
  for (const [ending, instead] of endings) {
    const stem = form.slice(0, -ending.length);
    // potatoes, but shoes
    const least = ending === 'oes' ? 3 : 2;
    if (form.endsWith(ending) && stem.length >= least && /[aeiouy]/.test(stem)) return bare(stem + instead);
  }
  return bare(form);
});

/** The first that fits is taken. */
const endings = [
  ['ies', 'y'],
  ['ied', 'y'],
  ['sses', 'ss'],
  ['oes', 'o'],
  ['xes', 'x'],
  ['ches', 'ch'],
  ['shes', 'sh'],
  ['ss', 'ss'],
  ['us', 'us'],
  ['is', 'is'],
  ['s', ''],
  ['ing', ''],
  ['eed', 'eed'],
  ['ed', ''],
] as const;

/** Without the `e` that endings take away, and the consonant that they double: make, making; run, running. */
function bare(stem: string): string {
  if (stem.length > 3 && /[^aeiou]e$/.test(stem)) return stem.slice(0, -1);
  return stem.length > 3 && /([bdgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

const irregular = new Map(
  `child children,man men,woman women,foot feet,tooth teeth,mouse mice,goose geese,knife knives,life lives,wife wives,
leaf leaves,wolf wolves,half halves,be is are was were been,have has had,do does did done,go goes went gone,
eat ate eaten,see saw seen,come came,buy bought,bring brought,think thought,teach taught,run ran,begin began begun,
write wrote written,speak spoke spoken,take took taken,give gave given,get got gotten,know knew known,say said,
make made,find found,sell sold,tell told,drink drank drunk,sing sang sung,swim swam swum,sleep slept,feel felt,
leave left,lose lost,break broke broken,choose chose chosen,drive drove driven,fall fell fallen,forget forgot,
grow grew grown,hear heard,hold held,meet met,pay paid,send sent,sit sat,stand stood,win won`
    .split(',')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return [base, ...forms].map((form): [string, string] => [form, bare(base)]);
    }),
);
