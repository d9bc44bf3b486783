import { type ReadonlySignal, signal } from '@preact/signals-core';
import type { TranslationProblem } from './translation';

/** How far the translation of a whole article has come; `share` is that of its text, 0 to 1. */
export type WholeState =
  | { kind: 'off' }
  | { kind: 'done' }
  | { kind: 'working'; share: number }
  | { kind: 'stopped'; share: number }
  /** The browser would have to download its translator, which it does only when the user asks. */
  | { kind: 'asks' }
  | { kind: 'failed'; share: number; problem: TranslationProblem };

export type WholeTranslation = {
  state: ReadonlySignal<WholeState>;
  /** Shows all that is translated, and translates the rest, or goes on where it stopped. Never rejects. */
  start(options: StartOptions): Promise<void>;
  /** Leaves it as it is. */
  stop(): void;
  /** Hides every translation. */
  off(): void;
};

type StartOptions = {
  /** Whether the user asked for it just now, and so for a download too. */
  byUser: boolean;
  /** The piece on top of the window: what is near it comes first. */
  top: () => number;
  /** Called before something more is shown. */
  onShow: () => void;
};

/** The pieces of an article as the translation of the whole deals with them. */
type Pieces = {
  /** Length of what is to be translated of each. */
  lengths: readonly number[];
  isTranslated: (piece: number) => boolean;
  /** Shows what is translated of a piece, and that the rest of it comes. */
  show: (pieces: readonly number[]) => void;
  /** Resolves to what went wrong. `onShow` is called before a sentence is shown. */
  translate: (piece: number, stopped: AbortSignal, onShow: () => void) => Promise<TranslationProblem | undefined>;
  /** Shows no more that the rest of it comes. */
  leave: (piece: number) => void;
  hideAll: () => void;
  /** Whether the browser has its translator here. */
  isReady: () => Promise<boolean>;
  /** Resolves, once the translator is there, to what went wrong. */
  prepare: () => Promise<TranslationProblem | undefined>;
};

/** So many pieces in a row that fail are the translator's fault, not theirs. */
const mostFailures = 2;

/** Translates all pieces of an article one after the other: from the window's top on to the end, then from the start. */
export function translateWhole(pieces: Pieces, outer?: AbortSignal): WholeTranslation {
  const { lengths } = pieces;
  const state = signal<WholeState>({ kind: 'off' });
  let running: { stop: AbortController; at?: number } | undefined;
  const all = [...lengths.keys()].filter((piece) => (lengths[piece] ?? 0) > 0);
  const total = all.reduce((sum, piece) => sum + (lengths[piece] ?? 0), 0);
  const shareLeft = (left: readonly number[]) =>
    total === 0 ? 1 : 1 - left.reduce((sum, piece) => sum + (lengths[piece] ?? 0), 0) / total;
  const missing = () => all.filter((piece) => !pieces.isTranslated(piece));

  const halt = () => {
    running?.stop.abort();
    if (running?.at !== undefined) pieces.leave(running.at);
    running = undefined;
  };
  outer?.addEventListener('abort', halt);

  const run = async (mine: { stop: AbortController; at?: number }, { top, onShow }: StartOptions) => {
    const { signal: stopped } = mine.stop;
    const failed = new Set<number>();
    const shown = new Set(all.filter(pieces.isTranslated));
    let last: TranslationProblem | undefined;
    let inARow = 0;
    for (;;) {
      const left = missing();
      state.value = { kind: 'working', share: shareLeft(left) };
      const rest = left.filter((piece) => !failed.has(piece));
      if (rest.length === 0 || inARow >= mostFailures) break;
      const from = top();
      const piece = rest.find((each) => each >= from) ?? (rest[0] as number);
      mine.at = piece;
      onShow();
      pieces.show([piece]);
      const problem = await pieces.translate(piece, stopped, onShow);
      if (stopped.aborted) return;
      // Others that say the same are translated with it.
      shown.add(piece);
      const same = all.filter((each) => !shown.has(each) && pieces.isTranslated(each));
      if (same.length > 0) onShow();
      pieces.show(same);
      for (const each of same) shown.add(each);
      inARow = problem === undefined ? 0 : inARow + 1;
      last = problem ?? last;
      // One that has no translation, though nothing went wrong, is not asked for again either.
      if (!pieces.isTranslated(piece)) {
        failed.add(piece);
        pieces.leave(piece);
      }
    }
    running = undefined;
    state.value =
      last === undefined ? { kind: 'done' } : { kind: 'failed', share: shareLeft(missing()), problem: last };
  };

  return {
    state,
    async start(options) {
      if (outer?.aborted) return;
      halt();
      options.onShow();
      pieces.show(all.filter(pieces.isTranslated));
      const left = missing();
      if (left.length === 0) {
        state.value = { kind: 'done' };
        return;
      }
      const mine = { stop: new AbortController() };
      running = mine;
      const { signal: stopped } = mine.stop;
      state.value = { kind: 'working', share: shareLeft(left) };
      const isAllowed = options.byUser || (await pieces.isReady());
      if (stopped.aborted) return;
      if (!isAllowed) {
        running = undefined;
        state.value = { kind: 'asks' };
        return;
      }
      const problem = await pieces.prepare();
      if (stopped.aborted) return;
      if (problem === undefined) return run(mine, options);
      running = undefined;
      state.value = { kind: 'failed', share: shareLeft(left), problem };
    },
    stop() {
      if (running === undefined) return;
      halt();
      state.value = { kind: 'stopped', share: shareLeft(missing()) };
    },
    off() {
      halt();
      pieces.hideAll();
      state.value = { kind: 'off' };
    },
  };
}
