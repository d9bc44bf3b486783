import { mostLinesTold } from './problem';

/**
 * What was not taken as it is. Left out: `incomplete`, a line or row that is no entry; `no-headword`, an entry whose
 * headword is no Chinese word; `no-definition`, one of which nothing is said. Kept: `shortened`, with less than it says.
 */
export type ImportNote = {
  kind: 'incomplete' | 'no-headword' | 'no-definition' | 'shortened';
  count: number;
  /** The first lines that it is about, from 1; none where the file is no text. */
  lines: number[];
};

/** Counts one more entry, with its line where it has one. */
export function addNote(notes: ImportNote[], kind: ImportNote['kind'], line?: number): void {
  const known = notes.find((each) => each.kind === kind);
  const note = known ?? { kind, count: 0, lines: [] };
  if (known === undefined) notes.push(note);
  note.count += 1;
  if (line !== undefined && note.lines.length < mostLinesTold) note.lines.push(line);
}
