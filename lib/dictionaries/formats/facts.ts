import { plainLine } from '@/lib/dictionaries/clean-entry';
import type { SourceFile } from '@/lib/dictionaries/files/source-file';

/** UTF-16 units of the name of a dictionary, also of one that the user types. */
const LONGEST_NAME = 100;

/** UTF-16 units of what a dictionary says of its makers and its licence. */
const LONGEST_LICENCE = 4_000;

/** A name for a dictionary by its file, without folder and ending. */
export function nameOf({ name }: SourceFile): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return dictionaryName(last.replace(/\.[a-z0-9]{1,5}$/i, ''), last);
}

/** A name in one line; `other` where there is none. */
export function dictionaryName(name: string, other: string): string {
  const line = (text: string) => plainLine(text, LONGEST_NAME).replaceAll('\n', ' ');
  return line(name) || line(other) || '?';
}

export function plainFact(text: string): string {
  return plainLine(text, LONGEST_LICENCE);
}
