import { batch, type ReadonlySignal, signal } from '@preact/signals-core';
import type { Piece } from './pieces';
import { type TranslatedPart, translatedParts } from './translated-parts';
import type { LanguagePair, SentenceTranslator, TranslatorFactory } from './translator';
import { translateWhole, type WholeTranslation } from './whole-translation';

/** What stands under a piece: the sentences that were asked for, each with its translation once that is there. */
type ShownTranslation = {
  sentences: (string | undefined)[];
  /** Percent of the browser's model for these languages that has come so far, while it comes. */
  downloading?: number;
  /** Why some of it is missing. */
  problem?: TranslationProblem;
  /** It was not asked for by itself, but is one of all. */
  isOneOfAll?: true;
};

/** An error of the browser's translator: the name of a DOMException, and its own words. */
export type TranslationProblem = { name: string; message: string };

/** The translations of an article that is being read. */
export type Translation = {
  /** The language into which it is translated. */
  language: string;
  /** What is to be shown under a piece, read from a signal; `undefined` where nothing was asked for. */
  shown(piece: number): ShownTranslation | undefined;
  /** Shows or hides the translation of a piece, or of its sentence at `offset` (UTF-16 units). Never rejects. */
  toggle(piece: number, offset?: number): Promise<void>;
  /** Percent of the browser's model that has come so far, while it comes. */
  downloading: ReadonlySignal<number | undefined>;
  /** The translation of all of it. */
  whole: WholeTranslation;
  /** All that is translated so far: the article was saved just now. */
  kept(): [sentence: string, translation: string][];
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
  const { factory, pair, keep, signal: stopped } = options;
  const translated = new Map(options.kept);
  const parts: (TranslatedPart[] | undefined)[] = [];
  const asked = new Map<number, Set<string>>();
  /** Those of the pieces that were asked for with all others. */
  const ofAll = new Set<number>();
  const problems = new Map<number, TranslationProblem>();
  const shown = pieces.map(() => signal<ShownTranslation | undefined>(undefined));
  const { downloading, translator } = oneTranslator(factory, pair, stopped);

  const partsOf = (piece: number): TranslatedPart[] => {
    parts[piece] ??= translatedParts(pieces[piece]?.text ?? '');
    return parts[piece];
  };
  const textsOf = (piece: number) => partsOf(piece).map(({ text }) => text);
  const show = (piece: number) => {
    const now = shown[piece];
    if (now !== undefined) now.value = shownOf(piece);
  };
  const shownOf = (piece: number): ShownTranslation | undefined => {
    const wanted = asked.get(piece);
    if (wanted === undefined) return undefined;
    const inOrder = textsOf(piece).filter((text) => wanted.has(text));
    const problem = problems.get(piece);
    return {
      sentences: inOrder.map((text) => translated.get(text)),
      ...(problem !== undefined && { problem }),
      ...(ofAll.has(piece) && { isOneOfAll: true }),
    };
  };

  /** Translates sentences of a piece; resolves to what went wrong. What came before that, or before a stop, is kept. */
  const translate = async (piece: number, wanted: readonly string[], until = stopped, onShow = () => {}) => {
    const fresh: [string, string][] = [];
    let problem: TranslationProblem | undefined;
    problems.delete(piece);
    try {
      for (const sentence of wanted) {
        if (until?.aborted) break;
        if (translated.has(sentence)) continue;
        const made = await (await translator()).translate(sentence, { signal: until });
        if (made.trim() === '') continue;
        translated.set(sentence, made);
        fresh.push([sentence, made]);
        onShow();
        show(piece);
      }
    } catch (error) {
      problem = problemOf(error);
    }
    if (fresh.length > 0) await keep(fresh).catch(() => {});
    if (until?.aborted) return undefined;
    if (problem !== undefined) problems.set(piece, problem);
    show(piece);
    return problem;
  };

  const whole = translateWhole(
    {
      lengths: pieces.map((_, piece) => textsOf(piece).join('').length),
      isTranslated: (piece) => partsOf(piece).every(({ text }) => translated.has(text)),
      show: (some) =>
        batch(() => {
          for (const piece of some) {
            if (asked.get(piece)?.size !== partsOf(piece).length) ofAll.add(piece);
            asked.set(piece, new Set(textsOf(piece)));
            show(piece);
          }
        }),
      translate: (piece, until, onShow) => translate(piece, textsOf(piece), until, onShow),
      leave(piece) {
        const there = textsOf(piece).filter((text) => translated.has(text));
        if (there.length > 0 || problems.has(piece)) asked.set(piece, new Set(there));
        else asked.delete(piece);
        show(piece);
      },
      hideAll: () =>
        batch(() => {
          const pieces = [...asked.keys()];
          asked.clear();
          ofAll.clear();
          for (const piece of pieces) show(piece);
        }),
      isReady: async () => (await factory.availability(pair).catch(() => undefined)) === 'available',
      prepare: () => translator().then(() => undefined, problemOf),
    },
    stopped,
  );

  return {
    ...{ language: pair.targetLanguage, downloading, whole },
    shown(piece) {
      const now = shown[piece]?.value;
      const percent = now?.sentences.includes(undefined) ? downloading.value : undefined;
      return now && percent !== undefined ? { ...now, downloading: percent } : now;
    },
    async toggle(piece, offset) {
      const now = asked.get(piece);
      const wanted = partsOf(piece)
        .filter(({ start, end }) => offset === undefined || (start <= offset && offset < end))
        .map(({ text }) => text);
      const isShown = wanted.every((text) => now?.has(text)) && !problems.has(piece);
      const left = isShown
        ? [...(now ?? [])].filter((text) => offset !== undefined && !wanted.includes(text))
        : [...(now ?? []), ...wanted];
      ofAll.delete(piece);
      if (left.length === 0) asked.delete(piece);
      else asked.set(piece, new Set(left));
      show(piece);
      if (!isShown) await translate(piece, wanted);
    },
    kept: () => [...translated],
  };
}

function problemOf(error: unknown): TranslationProblem {
  const { name, message } = error instanceof Error ? error : { name: '', message: String(error) };
  return { name, message };
}

/** One translator for all sentences: the model is downloaded when the first one is asked for, never before. */
function oneTranslator(factory: TranslatorFactory, pair: LanguagePair, stopped: AbortSignal | undefined) {
  const downloading = signal<number | undefined>(undefined);
  let making: Promise<SentenceTranslator> | undefined;
  stopped?.addEventListener('abort', () => making?.then((translator) => translator.destroy?.()).catch(() => {}));
  const monitor = (events: EventTarget) =>
    events.addEventListener('downloadprogress', (event) => {
      const { loaded } = event as ProgressEvent;
      downloading.value = loaded < 1 ? Math.round(loaded * 100) : undefined;
    });
  const translator = () => {
    making ??= factory
      .create({ ...pair, signal: stopped, monitor })
      .catch((error: unknown) => {
        making = undefined;
        throw error;
      })
      .finally(() => {
        downloading.value = undefined;
      });
    return making;
  };
  return { downloading, translator };
}
