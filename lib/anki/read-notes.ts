import { inBatches } from '@/lib/async/in-batches';
import { fieldWords } from '@/lib/words/field-words';
import type { ListedMemory, ListedWord } from '@/lib/words/word-query';
import type { AnkiConnection } from './anki-connect';
import { estimateMemory } from './estimate-memory';
import { findNotes, readNotesInfo } from './sources';
import type { AnkiChoice } from './types';

/** What was read of Anki's notes. */
export type ReadNotes = {
  words: ListedWord[];
  /** The contents of fields in which no word was found. */
  problems: { text: string }[];
  /** Notes whose cards were never studied, where these are left out. */
  unstudied: number;
};

/** How many notes are asked for at once: for each card the add-on draws its question and its answer. */
const BATCH_SIZE = 100;
/** So much of a field that was not understood is named, in UTF-16 units. */
const excerpt = 80;

/**
 * Reads words with their states and memories. A word counts as known from an interval of `knownDays` on of any of its
 * note's cards, else as being learned: other cards may ask for writing. Rejects with an `AnkiError` or the signal's
 * reason.
 * @param now a review of later is not taken
 * @param onShare is called with the share that was read, 0 to 1
 */
export async function readNotes(
  anki: AnkiConnection,
  { knownDays, unstudied: takesUnstudied, field, reading, ...source }: AnkiChoice,
  now: number,
  onShare: (share: number) => void = () => {},
): Promise<ReadNotes> {
  const read: ReadNotes = { words: [], problems: [], unstudied: 0 };
  const ids = await findNotes(anki, source);
  let done = 0;
  for (const some of inBatches(ids, BATCH_SIZE)) {
    const notes = await readNotesInfo(anki, some);
    const cards = await readCards(
      anki,
      notes.flatMap((note) => note.cards),
    );
    for (const note of notes) {
      const content = note.fields[field];
      // A deck has notes of other types, which lack the field.
      if (content === undefined) continue;
      const studied = note.cards.flatMap((id) => cards.get(id) ?? []);
      const best = studied.reduce<StudiedCard | undefined>(
        (most, card) => (most === undefined || card.interval > most.interval ? card : most),
        undefined,
      );
      if (best === undefined && !takesUnstudied) {
        read.unstudied += 1;
        continue;
      }
      const words = fieldWords(
        content,
        reading === undefined ? undefined : note.fields[reading],
        read.words.length + 1,
      );
      if (words.length === 0) read.problems.push({ text: content.trim().slice(0, excerpt) });
      const memory = best && memoryOf(best, now);
      const state = best !== undefined && best.interval >= knownDays ? 'known' : 'learning';
      read.words.push(...words.map((word) => ({ ...word, state, ...(memory && { memory }) }) as const));
    }
    done += some.length;
    onShare(done / ids.length);
  }
  return read;
}

/** A card that was studied: its interval in days, 0 while it is in its first steps; `last` in milliseconds. */
type StudiedCard = { interval: number; factor: number; last: number | undefined };

async function readCards(anki: AnkiConnection, ids: readonly number[]): Promise<Map<number, StudiedCard>> {
  const info = await anki.call('cardsInfo', { cards: ids });
  // Add-ons before 2021 do not know this one.
  const [log] = await anki.all([{ action: 'getReviewsOfCards', params: { cards: ids } }]);
  const cards = Array.isArray(info) ? info.filter(isRecord) : [];
  const reviews = isRecord(log?.result) ? log.result : {};
  return new Map(
    cards.flatMap((card): [number, StudiedCard][] => {
      const { cardId, type, reps, interval, factor, mod } = card;
      // Seconds, where it is in steps, are negative.
      const days = typeof interval === 'number' ? Math.max(0, interval) : 0;
      const isStudied = days > 0 || (typeof reps === 'number' && reps > 0) || (typeof type === 'number' && type > 0);
      if (typeof cardId !== 'number' || !isStudied) return [];
      // The time of its last change, where its reviews are not there.
      const last = lastReview(reviews[String(cardId)]) ?? (typeof mod === 'number' ? mod * 1000 : undefined);
      return [[cardId, { interval: days, factor: typeof factor === 'number' ? factor : 0, last }]];
    }),
  );
}

/** Entries without a grade are changes of the schedule by hand. */
function lastReview(reviews: unknown): number | undefined {
  if (!Array.isArray(reviews)) return undefined;
  const times = reviews.flatMap((review) =>
    isRecord(review) && typeof review.id === 'number' && Number(review.ease) > 0 ? [review.id] : [],
  );
  return times.length === 0 ? undefined : Math.max(...times);
}

/** A card without an interval of days has no schedule to take over. */
function memoryOf({ interval, factor, last }: StudiedCard, now: number): ListedMemory | undefined {
  return interval >= 1 && last !== undefined && last <= now
    ? { ...estimateMemory(interval, factor), at: last }
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
