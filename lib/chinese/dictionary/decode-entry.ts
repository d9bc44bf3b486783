import type { Entry, Reference } from '@/lib/chinese/types';
import { REFERENCE_KINDS } from './format';

/**
 * The source of an entry. `text` is tab-separated: pinyin joined by spaces; senses joined by slashes; and facts joined
 * by slashes, each a letter with a value: `t` the Taiwan reading, `m` a measure word (`個|个 gè`), or one of
 * REFERENCE_KINDS with the index of an entry.
 */
export type EntrySource = {
  text(index: number): string;
  simplified(index: number): string;
  traditional(index: number): string;
};

/** An entry's headwords, reading, senses and what else its text says. Levels and band are the caller's. */
export function decodeEntry(source: EntrySource, index: number): Entry {
  const text = source.text(index);
  const senses = text.indexOf('\t') + 1;
  const facts = text.indexOf('\t', senses);
  const entry: Entry = {
    simplified: source.simplified(index),
    traditional: source.traditional(index),
    pinyin: text.slice(0, senses - 1).split(' '),
    senses: splitSenses(facts < 0 ? text.slice(senses) : text.slice(senses, facts)),
  };
  if (facts >= 0) addFacts(source, entry, text.slice(facts + 1));
  return entry;
}

function splitSenses(senses: string): string[] {
  return senses === '' ? [] : senses.split('/');
}

function addFacts(source: EntrySource, entry: Entry, facts: string): void {
  for (const fact of facts.split('/')) {
    const kind = fact.charAt(0);
    const value = fact.slice(1);
    if (kind === 't') {
      entry.taiwanPinyin = value.split(' ');
    } else if (kind === 'm') {
      entry.measureWords ??= [];
      entry.measureWords.push(measureWord(value));
    } else {
      entry.references ??= [];
      entry.references.push(reference(source, REFERENCE_KINDS[kind] ?? 'see', Number(value)));
    }
  }
}

function measureWord(value: string): NonNullable<Entry['measureWords']>[number] {
  const [headwords = '', ...pinyin] = value.split(' ');
  const [traditional = '', simplified = traditional] = headwords.split('|');
  return { simplified, traditional, pinyin };
}

function reference(source: EntrySource, kind: Reference['kind'], index: number): Reference {
  const [pinyin = ''] = source.text(index).split('\t', 1);
  return {
    kind,
    simplified: source.simplified(index),
    traditional: source.traditional(index),
    pinyin: pinyin.split(' '),
    senses: sensesOf(source, index, 0),
  };
}

/** References that only lead to further references; entries that lead back to themselves are cut at build time too. */
const LONGEST_CHAIN = 4;

/** An entry's own senses; where it has none, those of what it refers to. */
function sensesOf(source: EntrySource, index: number, depth: number): string[] {
  const [, senses = '', facts = ''] = source.text(index).split('\t');
  if (senses !== '') return splitSenses(senses);
  const next = facts.split('/').find((fact) => Object.hasOwn(REFERENCE_KINDS, fact.charAt(0)));
  return next && depth < LONGEST_CHAIN ? sensesOf(source, Number(next.slice(1)), depth + 1) : [];
}
