import { signal } from '@preact/signals-core';
import type { Piece } from './pieces';
import { findPlace, keptPlace, minutesFor, type PiecePlace, shareBefore, type TextPlace } from './place';

/** How far an article was read, as it is kept. */
export type KeptProgress = TextPlace & { finished: boolean };

/** What the reader says of it. */
type ProgressNow = { share: number; minutesLeft: number; finished: boolean };

/** How far an article is read while it is open. */
export type Progress = {
  /** Where to begin; undefined at the top. */
  startAt: PiecePlace | undefined;
  /** The reader shows this place on top now; `atEnd` where the end of the text is in the window. */
  moved(place: PiecePlace, atEnd: boolean): void;
  /** The reader says that it is read, wherever they are in it; written at once. */
  finish(): void;
  /** Read from a signal: effects follow it. */
  now(): ProgressNow;
  /** The same as it is kept. */
  kept(): KeptProgress;
  /** Writes at once what is not written: the reader closes, the tab is hidden, or the article was saved just now. */
  flush(again?: boolean): void;
};

type Options = {
  /** What was kept of it. */
  kept?: KeptProgress;
  /** Keeps it. A write that fails is made again with the next one. */
  write: (progress: KeptProgress) => Promise<unknown>;
  /** Milliseconds. */
  now?: () => number;
};

/** Milliseconds between two writes at least; what comes between is written together. */
const writeEvery = 4_000;
/** The end counts as read only after this share of the reading time, and after so many milliseconds at most. */
const leastShareOfTime = 0.1;
const leastTime = 15_000;

/** Follows how far an article is read, and keeps it sparingly: at most every four seconds, and on `flush`. */
export function followProgress(pieces: readonly Piece[], options: Options): Progress {
  const { kept, write, now: clock = Date.now } = options;
  const characters = pieces.reduce((sum, { text }) => sum + (text.match(/\p{Script=Han}/gu)?.length ?? 0), 0);
  const opened = clock();
  const needed = Math.min(leastTime, minutesFor(characters) * 60_000 * leastShareOfTime);
  let finished = kept?.finished ?? false;
  const start = kept && findPlace(pieces, kept);
  // Who has read it to the end reads it from the top.
  const isFresh =
    start === undefined || shareBefore(pieces, start) < 0.01 || (finished && kept !== undefined && kept.share > 0.8);
  let place: PiecePlace = isFresh ? { piece: 0, offset: 0 } : start;
  let end = false;
  const shown = signal(state());
  let pending: KeptProgress | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let lastWrite = 0;

  const send = () => {
    clearTimeout(timer);
    timer = undefined;
    const sent = pending;
    if (sent === undefined) return;
    pending = undefined;
    lastWrite = clock();
    write(sent).catch(() => {
      pending ??= sent;
    });
  };

  return {
    startAt: isFresh ? undefined : start,
    moved(next, atEnd) {
      const isHere = next.piece === place.piece && next.offset === place.offset && atEnd === end;
      if (isHere && (finished || !atEnd)) return;
      place = next;
      end = atEnd;
      if (atEnd && clock() - opened >= needed) finished = true;
      if (isHere && !finished) return;
      pending = { ...keptPlace(pieces, place), finished };
      const wait = Math.max(0, lastWrite + writeEvery - clock());
      timer ??= setTimeout(send, lastWrite === 0 ? writeEvery / 4 : wait);
      const now = state();
      if (said(now) !== said(shown.peek())) shown.value = now;
    },
    finish() {
      finished = true;
      pending = { ...keptPlace(pieces, place), finished };
      shown.value = state();
      send();
    },
    now: () => shown.value,
    kept: () => ({ ...keptPlace(pieces, place), finished }),
    flush(again = false) {
      if (again) pending ??= { ...keptPlace(pieces, place), finished };
      send();
    },
  };

  function state(): ProgressNow {
    const share = end ? 1 : shareBefore(pieces, place);
    return { share, minutesLeft: end ? 0 : minutesFor(characters * (1 - share)), finished };
  }
}

function said({ share, minutesLeft, finished }: ProgressNow): string {
  return `${Math.round(share * 100)} ${minutesLeft} ${finished}`;
}

/** Where an article opens so that a sentence is on top, found by its text. Whether it was finished stays known. */
export function placeOfText(text: string, kept: KeptProgress | undefined): KeptProgress {
  return { block: -1, offset: 0, text, share: 0, finished: kept?.finished ?? false };
}

/** Whether a place lies before the one that is kept: who looks up a sentence does not lose the place that was reached. */
export function isStepBack(now: KeptProgress, kept: KeptProgress | undefined): boolean {
  return kept !== undefined && !(now.finished && !kept.finished) && now.share < kept.share;
}
