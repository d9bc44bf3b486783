import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { isCapitalised } from '@/lib/chinese/lookup';
import type { Entry, Token } from '@/lib/chinese/types';
import { contextForm } from './lone-characters';
import type { PhraseTables, Script } from './phrase-tables';

/** What a conversion is made with, and where it leads. */
export type Means = { dictionary: Dictionary; phrases: PhraseTables; to: Script };

/** A word as its entry has it in the other script, or undefined where no entry does. */
export function formOf(means: Means, tokens: readonly Token[], position: number): string | undefined {
  const { phrases, to } = means;
  const token = tokens[position] as Token;
  const entries = entriesOf(means, token);
  if (entries.length === 0) return undefined;
  const into = (some: readonly Entry[]) => [...new Set(some.map((entry) => phrases.regional(written(entry, to))))];
  const forms = into(entries.filter((entry) => !isVariant(entry)));
  const all = [...new Set([...forms, ...into(entries)])];
  const usual = phrases.convert(token.text);
  const chosen = (to === 'traditional' && inContext(forms, tokens, position)) || (all.includes(usual) ? usual : all[0]);
  if (chosen === undefined || [...chosen].length !== [...token.text].length) return undefined;
  return phrases.withOwn(token.text, chosen);
}

/** Of forms that differ in one character the one that the words beside it call for: 冷面 is 冷麵 where it is eaten. */
function inContext(forms: readonly string[], tokens: readonly Token[], position: number): string | undefined {
  const [first = ''] = forms;
  if (forms.length < 2) return undefined;
  const { text = '', pinyin = [] } = tokens[position] ?? {};
  const place = [...first].findIndex((character, index) => forms.some((form) => [...form][index] !== character));
  const form = contextForm(tokens, position, [...text][place] ?? '', pinyin[place]);
  return form === undefined ? undefined : forms.find((each) => [...each][place] === form);
}

/** The entries of a token in the script it is written in: those with its reading, best first. */
function entriesOf({ dictionary, to }: Means, { text, pinyin = [], kind }: Token): Entry[] {
  const key = dictionary.find(text);
  if (key === undefined) return [];
  const from = to === 'traditional' ? 'simplified' : 'traditional';
  const entries = dictionary
    .entriesOf(key)
    .map(dictionary.entry)
    .filter((entry) => entry[from] === text);
  const reading = pinyin.join(' ').toLowerCase();
  const read = entries.filter((entry) => entry.pinyin.join(' ').toLowerCase() === reading);
  const known = read.length > 0 ? read : entries;
  const common = known.filter((entry) => kind === 'name' || !isCapitalised(entry.pinyin[0] ?? ''));
  return common.length > 0 ? common : known;
}

/** An entry in a script; in simplified script a word that is but a variant as the word that it stands for (計畫: 计划). */
function written(entry: Entry, to: Script): string {
  const [first] = entry.references ?? [];
  if (to === 'traditional' || !first || !isVariant(entry)) return entry[to];
  return [...entry.simplified].length > 1 && first.simplified.length === entry.simplified.length
    ? first.simplified
    : entry.simplified;
}

function isVariant({ senses, references = [] }: Entry): boolean {
  return senses.length === 0 && references.some(({ kind }) => kind === 'variant' || kind === 'old-variant');
}

/** Whether all that the dictionary has of a word are names. */
export function isNameAlone(dictionary: Dictionary, text: string): boolean {
  const key = dictionary.find(text);
  return (
    key !== undefined &&
    dictionary.entriesOf(key).every((index) => isCapitalised(dictionary.entry(index).pinyin[0] ?? ''))
  );
}

/** Whether the word behind a measure word is one that it counts, after the dictionary: 只 counts 猫, and so 小猫. */
export function isCounted(dictionary: Dictionary, tokens: readonly Token[], position: number): boolean {
  const measure = tokens[position]?.text;
  const after = tokens[position + 1];
  if (!after?.pinyin || !tokens[position - 1]?.pinyin) return false;
  return [after.text, after.text.slice(-1)].some((word) => {
    const key = dictionary.find(word);
    return (
      key !== undefined &&
      dictionary
        .entriesOf(key)
        .some((index) => dictionary.entry(index).measureWords?.some(({ simplified }) => simplified === measure))
    );
  });
}
