import { PATTERNS } from './patterns';
import type { FoundPattern, PatternNote } from './types';

let byName: Map<string, PatternNote> | undefined;

/** What is to be said of the patterns that were found, each once. */
export function notesOf(found: readonly FoundPattern[]): PatternNote[] {
  byName ??= new Map(PATTERNS.map(({ forms: _, ...note }) => [note.name, note]));
  return [...new Set(found.map(({ pattern }) => pattern))].flatMap((name) => byName?.get(name) ?? []);
}
