import { sentences as sentencesOf } from '@/lib/chinese/sentences';
import type { Piece } from './pieces';
import type { LanguagePair, SentenceTranslator, TranslatorFactory } from './translator';

/** What stands under a piece: the sentences that were asked for, each with its translation once that is there. */
export type ShownTranslation = {
  sentences: (string | undefined)[];
  /** Percent of the browser's model for these languages that has come so far, while it comes. */
  downloading?: number;
  /** Why some of it is missing. */
  problem?: TranslationProblem;
};

/** An error of the browser's translator: the name of a DOMException, and its own words. */
export type TranslationProblem = { name: string; message: string };

/** The translations of an article that is being read. */
export type Translation = {
  /** The language into which it is translated. */
  language: string;
  /** What is to be shown under a piece; `undefined` where nothing was asked for. */
  shown(piece: number): ShownTranslation | undefined;
  /**
   * Shows the translation of a piece, or of the one sentence in which `offset` (UTF-16 units) stands; hides it where it
   * is shown. Never rejects.
   */
  toggle(piece: number, offset?: number): Promise<void>;
  /** All that is translated so far: the article was saved just now. */
  kept(): [sentence: string, translation: string][];
  /** Calls `listener` whenever what `shown` says has changed; returns its undo. */
  subscribe(listener: () => void): () => void;
};

type Options = {
  factory: TranslatorFactory;
  pair: LanguagePair;
  /** Sentences that are translated already. */
  kept: readonly [sentence: string, translation: string][];
  /** Keeps what was translated just now. What it cannot keep is translated again another time. */
  keep: (sentences: [sentence: string, translation: string][]) => Promise<unknown>;
  signal?: AbortSignal;
};

/** Translates an article's sentences as they are asked for, each once, in the browser itself. */
export function startTranslation(pieces: readonly Piece[], options: Options): Translation {
  const { factory, pair, keep, signal } = options;
  const translated = new Map(options.kept);
  const asked = new Map<number, Set<string>>();
  const problems = new Map<number, TranslationProblem>();
  const listeners = new Set<() => void>();
  let downloading: number | undefined;
  let making: Promise<SentenceTranslator> | undefined;
  const tell = () => {
    for (const listener of listeners) listener();
  };
  signal?.addEventListener('abort', () => making?.then((translator) => translator.destroy?.()).catch(() => {}));

  /** Once: the model is downloaded when the first sentence is asked for, never before. */
  const translator = () => {
    making ??= factory
      .create({
        ...pair,
        signal,
        monitor: (monitor) =>
          monitor.addEventListener('downloadprogress', (event) => {
            const { loaded } = event as ProgressEvent;
            downloading = loaded < 1 ? Math.round(loaded * 100) : undefined;
            tell();
          }),
      })
      .catch((error: unknown) => {
        making = undefined;
        throw error;
      })
      .finally(() => {
        downloading = undefined;
      });
    return making;
  };

  const translate = async (piece: number, wanted: readonly string[]) => {
    const fresh: [string, string][] = [];
    problems.delete(piece);
    try {
      for (const sentence of wanted) {
        if (translated.has(sentence)) continue;
        const made = await (await translator()).translate(sentence, { signal });
        if (made.trim() === '') continue;
        translated.set(sentence, made);
        fresh.push([sentence, made]);
        tell();
      }
    } catch (error) {
      const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
      problems.set(piece, { name, message });
    }
    if (signal?.aborted) return;
    tell();
    if (fresh.length > 0) await keep(fresh).catch(() => {});
  };

  return {
    language: pair.targetLanguage,
    shown(piece) {
      const wanted = asked.get(piece);
      if (wanted === undefined) return undefined;
      const inOrder = partsOf(pieces[piece]).filter(({ text }) => wanted.has(text));
      const sentences = inOrder.map(({ text }) => translated.get(text));
      const waits = sentences.includes(undefined);
      const problem = problems.get(piece);
      return {
        sentences,
        ...(waits && downloading !== undefined && { downloading }),
        ...(problem !== undefined && { problem }),
      };
    },
    async toggle(piece, offset) {
      const parts = partsOf(pieces[piece]);
      const now = asked.get(piece);
      const wanted = (
        offset === undefined ? parts : parts.filter(({ start, end }) => start <= offset && offset < end)
      ).map(({ text }) => text);
      const isShown = wanted.every((text) => now?.has(text)) && !problems.has(piece);
      const left = isShown
        ? [...(now ?? [])].filter((text) => offset !== undefined && !wanted.includes(text))
        : [...(now ?? []), ...wanted];
      if (left.length === 0) asked.delete(piece);
      else asked.set(piece, new Set(left));
      tell();
      if (!isShown) await translate(piece, wanted);
    },
    kept: () => [...translated],
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** The sentences of a piece that have something to translate, with where each stands, spaces around it included. */
function partsOf(piece: Piece | undefined): { start: number; end: number; text: string }[] {
  return sentencesOf(piece?.text ?? '')
    .map(({ start, end }) => ({ start, end, text: piece?.text.slice(start, end).trim() ?? '' }))
    .filter(({ text }) => /\p{L}/u.test(text));
}
