import { yieldBetweenSlices } from '@/lib/async/yield-to-main';
import { cleanEntry } from './clean-entry';
import { buildOwnDictionary } from './compact/build-own-dictionary';
import { addNote, type ImportNote } from './import-note';
import { type ChosenFile, openSource } from './open-source';
import { BadDictionary, bad, type DictionaryProblem } from './problem';
import type { DictionaryFacts, DictionaryFormat, OwnDictionaryEntry } from './types';

/** More entries than any dictionary of Chinese that is known. */
const MOST_ENTRIES = 500_000;

/**
 * Where less of the readings fit their headwords they are of another language (Cantonese, whose hou2 would pass for
 * Mandarin), and none is kept.
 */
const LEAST_FITTING = 0.8;

/** A dictionary that was read, ready to be kept. */
export type ReadDictionary = DictionaryFacts & {
  format: DictionaryFormat;
  entries: number;
  notes: ImportNote[];
  /** See compact/format.ts. */
  file: ArrayBuffer;
};

type ReadResult =
  | { dictionary: ReadDictionary; problem?: undefined }
  | { dictionary?: undefined; problem: DictionaryProblem };

type ReadOptions = {
  signal?: AbortSignal;
  /** Called with the share that is done, 0 to 1, and how many entries were read. */
  onProgress?: (share: number, entries: number) => void;
};

/** Reads files that may be anything, and returns their dictionary or what is wrong with them. Rejects when cancelled. */
export async function readDictionary(files: readonly ChosenFile[], options: ReadOptions = {}): Promise<ReadResult> {
  try {
    return { dictionary: await read(files, options) };
  } catch (error) {
    options.signal?.throwIfAborted();
    if (error instanceof BadDictionary) return { problem: error.problem };
    // The file was deleted or changed while it was read.
    if (error instanceof DOMException) return { problem: { code: 'unreadable', detail: error.message } };
    throw error;
  }
}

/** The share of the work that is reading; the rest is building. */
const READING = 0.8;

async function read(
  files: readonly ChosenFile[],
  { signal, onProgress = () => {} }: ReadOptions,
): Promise<ReadDictionary> {
  const yieldToMain = yieldBetweenSlices();
  const kept: OwnDictionaryEntry[] = [];
  const turn = async (share: number) => {
    signal?.throwIfAborted();
    onProgress(share, kept.length);
    await yieldToMain();
    signal?.throwIfAborted();
  };
  await turn(0);
  const { format, facts, batches } = await openSource(files);
  let [read, given, fitting] = [0, 0, 0];
  const notes: ImportNote[] = [];
  for await (const { entries, share } of batches) {
    for (const raw of entries) {
      const { entry, ...cleaned } = cleanEntry(raw);
      read += 1;
      if ('why' in cleaned) addNote(notes, cleaned.why, raw.line);
      else if (cleaned.isShortened) addNote(notes, 'shortened', raw.line);
      if (entry === undefined) continue;
      kept.push(entry);
      if (raw.reading) given += 1;
      if (entry.reading !== undefined) fitting += 1;
    }
    if (kept.length > MOST_ENTRIES) throw bad('too-large', `more than ${MOST_ENTRIES} entries`);
    await turn(share * READING);
  }
  if (kept.length === 0) throw bad('no-entries', `${read} lines or entries`);
  if (fitting < given * LEAST_FITTING) for (const entry of kept) delete entry.reading;
  const file = await buildOwnDictionary(kept, (share) => turn(READING + share * (1 - READING)));
  onProgress(1, kept.length);
  return { ...facts, format, entries: kept.length, notes, file };
}
