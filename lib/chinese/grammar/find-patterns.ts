import { type CompiledForm, compileForm } from './compile-form';
import { PATTERNS } from './patterns';
import type { FoundPattern, GrammarWord } from './types';

type Form = CompiledForm & { pattern: string; order: number };

/** By a word that a sentence with the form must have. */
let byAnchor: Map<string, Form[]> | undefined;

/** Reads the patterns, which takes some milliseconds. */
export function preparePatterns(): void {
  byAnchor ??= formsByAnchor();
}

function formsByAnchor(): Map<string, Form[]> {
  const forms = new Map<string, Form[]>();
  let order = 0;
  for (const { name, forms: sources } of PATTERNS) {
    for (const source of sources) {
      const form = { ...compileForm(source), pattern: name, order: order++ };
      for (const anchor of form.anchors) {
        const same = forms.get(anchor);
        if (same) same.push(form);
        else forms.set(anchor, [form]);
      }
    }
  }
  return forms;
}

/** The patterns of grammar in one sentence, in the order in which they begin. */
export function findPatterns(words: readonly GrammarWord[]): FoundPattern[] {
  byAnchor ??= formsByAnchor();
  const has = new Set(words.map(({ simplified }) => simplified));
  let text: string | undefined;
  const starts: number[] = [];
  const matches: { form: Form; parts: number[] }[] = [];
  for (const [index, { simplified }] of words.entries()) {
    for (const form of byAnchor.get(simplified) ?? []) {
      if (!form.needs.every((some) => some.some((word) => has.has(word)))) continue;
      text ??= written(words, starts);
      const expression = form.expression();
      const [least, most] = form.before;
      for (let from = Math.max(0, index - most); from <= index - least; from += 1) {
        expression.lastIndex = starts[from] as number;
        const match = expression.exec(text);
        if (match) matches.push({ form, parts: partsOf(match) });
      }
    }
  }
  return chosen(matches, words);
}

/** A sentence as forms are matched on it; where each word begins there is added to `starts`. */
function written(words: readonly GrammarWord[], starts: number[]): string {
  let text = '';
  for (const [index, word] of words.entries()) {
    starts.push(text.length);
    text += `${word.written}${index} `;
  }
  return text;
}

/** The indexes of the words that are parts of a pattern, in their order. */
function partsOf(match: RegExpExecArray): number[] {
  const parts = new Set<number>();
  for (let group = 1; group < match.length; group += 1) {
    const index = match[group]?.match(/#(\d+) $/)?.[1];
    if (index !== undefined) parts.add(Number(index));
  }
  return [...parts].sort((a, b) => a - b);
}

/** Of matches of one pattern that share a word, that of its first form, and of those the first. */
function chosen(matches: { form: Form; parts: number[] }[], words: readonly GrammarWord[]): FoundPattern[] {
  if (matches.length === 0) return [];
  const ends: number[] = [];
  for (const { text } of words) ends.push((ends.at(-1) ?? 0) + text.length);
  const range = (index: number) => ({ start: ends[index - 1] ?? 0, end: ends[index] ?? 0 });
  const taken = new Set<string>();
  const found: { pattern: string; parts: number[] }[] = [];
  matches.sort((a, b) => a.form.order - b.form.order || (a.parts[0] ?? 0) - (b.parts[0] ?? 0));
  for (const { form, parts } of matches) {
    const keys = parts.map((part) => `${form.pattern} ${part}`);
    if (keys.length === 0 || keys.some((key) => taken.has(key))) continue;
    for (const key of keys) taken.add(key);
    found.push({ pattern: form.pattern, parts });
  }
  return found
    .sort((a, b) => (a.parts[0] ?? 0) - (b.parts[0] ?? 0))
    .map(({ pattern, parts }) => ({ pattern, parts: parts.map(range) }));
}
