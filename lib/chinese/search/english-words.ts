import { memo } from '@/lib/chinese/memo';
import { americanForm, spellingsOf } from './english-spelling';

const word = /[a-z0-9]+/g;

/** The words of an English text in lower case, as they are written there. */
export function writtenWords(text: string): string[] {
  return text.match(word) ?? [];
}

/**
 * One form for the forms and spellings of a word: dog, dogs; carry, carries, carried; run, running; colour, colors. What
 * is folded too far (bring → br) is so on both sides. Forms that no ending makes are listed.
 */
export const foldWord = memo((written: string): string => {
  const form = americanForm(written);
  const stem = americanForm(withoutEnding(form));
  return irregular.get(form) ?? irregular.get(stem) ?? bare(stem);
});

function withoutEnding(form: string): string {
  for (const [ending, instead] of endings) {
    const stem = form.slice(0, -ending.length);
    // potatoes, but shoes; eggs, but bus
    const least = ending === 'oes' || ending === 's' ? 3 : 2;
    if (form.endsWith(ending) && stem.length >= least && /[aeiouy]/.test(stem)) return stem + instead;
  }
  return form;
}

/** The letters with which the forms and spellings of a word begin, a stem for each kind of them. */
export function stemsOf(written: string): string[] {
  const forms = [...spellingsOf(written), ...spellingsOf(withoutEnding(written)), foldWord(written)];
  const all = forms.map((form) =>
    // carry, carries; but `why` begins less than `wh`
    form.length > 3 ? form.replace(/y$/, '') : form,
  );
  return all.filter((stem, index) => !all.some((other, at) => at !== index && isBefore(stem, other, index > at)));
}

/** Whether all that begins with `stem` begins with `other` too; of two that are the same that holds for the later one. */
function isBefore(stem: string, other: string, isLater: boolean): boolean {
  return stem.startsWith(other) && (stem !== other || isLater);
}

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
  if (stem.length > 5 && stem.endsWith('ll')) return stem.slice(0, -1);
  return stem.length > 3 && /([bdgkmnprt])\1$/.test(stem) ? stem.slice(0, -1) : stem;
}

const irregular = new Map(
  `child children,man men,woman women,foot feet,tooth teeth,mouse mice,goose geese,knife knives,life lives,wife wives,
leaf leaves,wolf wolves,half halves,be is are was were been,have has had,do does did done,go goes went gone,
eat ate eaten,see saw seen,come came,buy bought,bring brought,think thought,teach taught,run ran,begin began begun,
write wrote written,speak spoke spoken,take took taken,give gave given,get got gotten,know knew known,say said,
make made,find found,sell sold,tell told,drink drank drunk,sing sang sung,swim swam swum,sleep slept,feel felt,
leave left,lose lost,break broke broken,choose chose chosen,drive drove driven,fall fell fallen,forget forgot,
grow grew grown,hear heard,hold held,meet met,pay paid,send sent,sit sat,stand stood,win won,wear wore worn,
mean meant,wake woke woken,catch caught,fly flew flown,draw drew drawn,build built,spend spent,fight fought,
lie lies lied lying,die dies died dying,tie ties tied tying`
    .split(',')
    .flatMap((line) => {
      const [base = '', ...forms] = line.trim().split(' ');
      return [base, ...forms].map((form): [string, string] => [form, bare(base)]);
    }),
);
