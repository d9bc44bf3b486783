import {
  type AnkiAction,
  type AnkiConnection,
  AnkiError,
  type AnkiOptions,
  type AnkiProblem,
  askPermission,
  connectAnki,
  textsOf,
} from '@/lib/anki/anki-connect';
import { inBatches } from '@/lib/async/in-batches';
import { type NoteLook, noteType, noteTypeName } from './anki-note-type';
import { escapeMarkup } from './escape';
import type { ExportWord } from './types';
import { type FieldLook, noteFields, noteOf, noteTags } from './word-fields';

export type SendOptions = AnkiOptions & {
  deck: string;
  /** How the cards look, where the note type is not there yet. */
  look: NoteLook;
  fields: FieldLook;
  /** The picture of an article that stands on the notes of its words, if there is one. */
  pictureOf?: (article: string) => Promise<NotePicture | undefined>;
  onDone?: (words: number) => void;
};

/** A picture for Anki's media: the same name is the same picture. `data` is base64. */
export type NotePicture = { name: string; data: string };

/** What came of it. What was sent before it ended stays in Anki; sent again, it is updated. */
export type SendReport = {
  added: number;
  updated: number;
  /** Words that Anki did not take, with its own words. */
  failed: { word: string; detail: string }[];
  /** Why it ended before all were through. */
  ended?: AnkiProblem | { code: 'stopped' };
};

const BATCH_SIZE = 50;
/** For a picture of some megabytes, in milliseconds. */
const patienceOfAFile = 60_000;

/**
 * Sends words to Anki over AnkiConnect: creates missing deck and note type, updates notes by key, adds the others. An
 * empty field leaves what a note has. Never throws; `signal` ends it between requests.
 */
export async function sendToAnki(words: readonly ExportWord[], options: SendOptions): Promise<SendReport> {
  const report: SendReport = { added: 0, updated: 0, failed: [] };
  const anki = connectAnki(options);
  try {
    await askPermission(anki, options.key);
    await ensureNoteType(anki, options.look);
    const keepPicture = pictureKeeper(anki, options.pictureOf);
    await anki.call('createDeck', { deck: options.deck });
    let done = 0;
    for (const some of inBatches(words, BATCH_SIZE)) {
      const notes = await notesOf(some, options.fields, keepPicture);
      await sendSome(anki, notes, options.deck, report);
      done += some.length;
      options.onDone?.(done);
    }
  } catch (error) {
    if (options.signal?.aborted) return { ...report, ended: { code: 'stopped' } };
    const ended: AnkiProblem = error instanceof AnkiError ? error.problem : { code: 'unknown', detail: String(error) };
    return { ...report, ended };
  }
  return report;
}

/** Fields that a note type of an earlier version lacks. Its templates are its user's by now. */
const laterFields: readonly string[] = ['Picture'];

async function ensureNoteType(anki: AnkiConnection, look: NoteLook): Promise<void> {
  const names = textsOf(await anki.call('modelNames'));
  if (!names.includes(noteTypeName)) {
    await anki.call('createModel', noteType(look));
    return;
  }
  const fields = textsOf(await anki.call('modelFieldNames', { modelName: noteTypeName }));
  // Fields that the user added are theirs.
  const missing = noteFields.filter((field) => !fields.includes(field));
  const strange = missing.filter((field) => !laterFields.includes(field));
  if (strange.length > 0) throw new AnkiError({ code: 'other-fields', missing: strange });
  for (const fieldName of missing) await anki.call('modelFieldAdd', { modelName: noteTypeName, fieldName });
}

type Note = { word: ExportWord; fields: Record<string, string> & { Key: string }; tags: string[] };

async function notesOf(
  words: readonly ExportWord[],
  look: FieldLook,
  keepPicture: (article: string) => Promise<string | undefined>,
): Promise<Note[]> {
  const notes: Note[] = [];
  for (const word of words) {
    const picture = word.context?.article === undefined ? undefined : await keepPicture(word.context.article);
    const Picture = picture === undefined ? '' : `<img src="${escapeMarkup(picture)}">`;
    notes.push({ word, fields: { ...noteOf(word, look), Picture }, tags: noteTags(word) });
  }
  return notes;
}

/** Stores the picture of an article in Anki's media, once; returns its name. */
function pictureKeeper(anki: AnkiConnection, pictureOf: SendOptions['pictureOf']) {
  const names = new Map<string, string | undefined>();
  return async (article: string): Promise<string | undefined> => {
    if (pictureOf === undefined || names.has(article)) return names.get(article);
    const picture = await pictureOf(article);
    if (picture !== undefined)
      await anki.call('storeMediaFile', { filename: picture.name, data: picture.data }, patienceOfAFile);
    names.set(article, picture?.name);
    return picture?.name;
  };
}

async function sendSome(anki: AnkiConnection, notes: readonly Note[], deck: string, report: SendReport) {
  const found = await anki.all(notes.map(({ fields }) => find(fields.Key)));
  // A note that its user doubled has the key twice: both are brought up to date.
  const known: { note: Note; id: number }[] = [];
  const added: Note[] = [];
  notes.forEach((note, index) => {
    const result = found[index]?.result;
    const ids = Array.isArray(result) ? result.filter((id): id is number => typeof id === 'number') : [];
    if (ids.length === 0) added.push(note);
    else known.push(...ids.map((id) => ({ note, id })));
  });

  const updates = known.map(({ note, id }): AnkiAction => {
    const filled = Object.entries(note.fields).filter(([, value]) => value !== '');
    return { action: 'updateNoteFields', params: { note: { id, fields: Object.fromEntries(filled) } } };
  });
  const additions = added.map(({ fields, tags }): AnkiAction => {
    const duplicates = { allowDuplicate: false, duplicateScope: 'collection' };
    const note = { deckName: deck, modelName: noteTypeName, fields, tags, options: duplicates };
    return { action: 'addNote', params: { note } };
  });
  const answers = await anki.all([...updates, ...additions]);
  const all = [...known.map(({ note }) => note), ...added];
  const kept = new Set<Note>();
  answers.forEach(({ error, result }, index) => {
    const note = all[index];
    if (note === undefined) return;
    const refused = error ?? (index >= updates.length && result === null ? 'null' : undefined);
    if (refused !== undefined) report.failed.push({ word: note.word.simplified, detail: refused });
    else if (!kept.has(note)) {
      kept.add(note);
      if (index < updates.length) report.updated += 1;
      else report.added += 1;
    }
  });
  await retag(
    anki,
    known.filter(({ note }) => kept.has(note)),
  );
}

/** The state of a word may be another now; its user's own tags in Anki stay. */
async function retag(anki: AnkiConnection, known: readonly { note: { tags: string[] }; id: number }[]): Promise<void> {
  if (known.length === 0) return;
  const states = 'pindu::learning pindu::known pindu::ignored';
  await anki.all([
    { action: 'removeTags', params: { notes: known.map(({ id }) => id), tags: states } },
    ...known.map(({ note, id }) => ({ action: 'addTags', params: { notes: [id], tags: note.tags.join(' ') } })),
  ]);
}

/** The search for the note of a key. In Anki's searches some signs have a meaning of their own. */
function find(key: string): AnkiAction {
  const quoted = key.replace(/[\\"*_:]/g, '\\$&');
  return { action: 'findNotes', params: { query: `"note:${noteTypeName}" "Key:${quoted}"` } };
}
