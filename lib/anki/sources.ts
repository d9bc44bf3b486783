import { fieldText } from '@/lib/words/field-words';
import { columnsOf } from '@/lib/words/table-columns';
import { type AnkiConnection, textsOf } from './anki-connect';
import type { AnkiSource } from './types';

/** The decks and note types that Anki has, in the order of their names. */
export async function listSources(anki: AnkiConnection): Promise<AnkiSource[]> {
  const decks = textsOf(await anki.call('deckNames')).sort();
  const noteTypes = textsOf(await anki.call('modelNames')).sort();
  return [
    ...decks.map((name): AnkiSource => ({ by: 'deck', name })),
    ...noteTypes.map((name): AnkiSource => ({ by: 'noteType', name })),
  ];
}

/** The fields of the notes of a source; `word` and `reading` are those that look like it, in a sample of the notes. */
export type SourceFields = { notes: number; fields: string[]; word?: string; reading?: string };

const sampled = 60;

export async function readFields(anki: AnkiConnection, source: AnkiSource): Promise<SourceFields> {
  const ids = await findNotes(anki, source);
  // From all over the source: its first notes may be of one kind.
  const step = Math.max(1, Math.floor(ids.length / sampled));
  const notes = await readNotesInfo(anki, ids.filter((_, index) => index % step === 0).slice(0, sampled));
  const fields = [...new Set(notes.flatMap((note) => Object.keys(note.fields)))];
  const columns = columnsOf(notes.map((note) => fields.map((name) => fieldText(note.fields[name] ?? ''))));
  const word = columns && fields[columns.word];
  const reading = columns?.pinyin === undefined ? undefined : fields[columns.pinyin];
  return { notes: ids.length, fields, ...(word !== undefined && { word }), ...(reading !== undefined && { reading }) };
}

/** The ids of the notes of a source. */
export async function findNotes(anki: AnkiConnection, { by, name }: AnkiSource): Promise<number[]> {
  // In Anki's searches some signs have a meaning of their own.
  const quoted = name.replace(/[\\"*_]/g, '\\$&');
  const found = await anki.call('findNotes', { query: `"${by === 'deck' ? 'deck' : 'note'}:${quoted}"` });
  return Array.isArray(found) ? found.filter((id) => typeof id === 'number') : [];
}

/** A note's fields as HTML, and the ids of its cards. */
export type SourceNote = { fields: Record<string, string>; cards: number[] };

/** Reads notes; those that are gone are left out. */
export async function readNotesInfo(anki: AnkiConnection, ids: readonly number[]): Promise<SourceNote[]> {
  const found = await anki.call('notesInfo', { notes: ids });
  if (!Array.isArray(found)) return [];
  return found.flatMap(
    (note: { fields?: Record<string, { value?: unknown }>; cards?: unknown } | null): SourceNote[] => {
      if (typeof note?.fields !== 'object' || note.fields === null) return [];
      const fields = Object.entries(note.fields).flatMap(([name, field]) =>
        typeof field?.value === 'string' ? [[name, field.value]] : [],
      );
      const cards = Array.isArray(note.cards) ? note.cards.filter((id): id is number => typeof id === 'number') : [];
      return [{ fields: Object.fromEntries(fields), cards }];
    },
  );
}
