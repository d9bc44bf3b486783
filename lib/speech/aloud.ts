import { signal as createSignal, type ReadonlySignal } from '@preact/signals-core';
import { pieces as cut, sentences } from '@/lib/chinese/sentences';
import { chooseVoice } from './voices';

type AloudOptions = {
  region: 'mainland' | 'taiwan';
  /** Whether voices may be used that send the text to their maker: only if the user said so. */
  remote: boolean;
  /** 1 is the voice's own speed. */
  rate: number;
};

export type AloudState = {
  /** Whether there is a voice to read with; 'remote-only' where there would be one if remote ones were allowed. */
  voice: 'ready' | 'remote-only' | 'none';
  hasRemote: boolean;
  /** The sentence that is being read. */
  speaking?: { piece: number; start: number; end: number; paused: boolean };
  /** Why the voice stopped by itself, in the browser's word for it. */
  problem?: string;
};

/** Reads aloud. One thing at a time: what is asked for later stops what is being read. */
export type Aloud = {
  state: ReadonlySignal<AloudState>;
  /** Takes effect with the next sentence. */
  setOptions(options: AloudOptions): void;
  word(text: string): void;
  /** Reads the sentence of `texts` in which `from` lies, or from there to the end. */
  read(texts: readonly string[], from: { piece: number; offset: number }, extent: 'sentence' | 'on'): void;
  pause(): void;
  /** Goes on at the beginning of the sentence that was being read. */
  resume(): void;
  stop(): void;
};

/** The browser's voices: `window`, or a stand-in. Both are missing where the browser does not speak. */
export type SpeechWindow = {
  speechSynthesis?: SpeechSynthesis;
  SpeechSynthesisUtterance?: typeof SpeechSynthesisUtterance;
};

/**
 * Reads aloud with the browser's voices until `signal` aborts. Resuming repeats the sentence: browsers lose a pause. Long
 * because everything shares the one utterance.
 */
export function createAloud(window: SpeechWindow, signal: AbortSignal): Aloud {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = window;
  let now: AloudOptions = { region: 'mainland', remote: false, rate: 1 };
  let voice: SpeechSynthesisVoice | undefined;
  const state = createSignal<AloudState>({ voice: 'none', hasRemote: false });
  /** What is read, and what is left of it. */
  let sentences: SpokenSentence[] = [];
  // Counts starts, so that the end of a stopped utterance is ignored. The utterance is held, or it may be
  // garbage-collected.
  let begun = 0;
  let uttered: SpeechSynthesisUtterance | undefined;

  /** What goes on says nothing of the sentence and the problem before. */
  const change = (next: Pick<AloudState, 'speaking' | 'problem'>) => {
    const { voice, hasRemote } = state.peek();
    state.value = { voice, hasRemote, ...next };
  };
  const lookForVoices = () => {
    if (synthesis === undefined || Utterance === undefined) return;
    const found = chooseVoice(synthesis.getVoices(), now);
    voice = found.voice;
    const kind = voice !== undefined ? 'ready' : found.hasRemote ? 'remote-only' : 'none';
    const last = state.peek();
    if (kind !== last.voice || found.hasRemote !== last.hasRemote)
      state.value = { ...last, voice: kind, hasRemote: found.hasRemote };
  };
  const silence = () => {
    begun++;
    if (uttered !== undefined) synthesis?.cancel();
    uttered = undefined;
  };
  const say = (text: string, then: () => void) => {
    if (synthesis === undefined || Utterance === undefined || voice === undefined) return;
    const mine = begun;
    const utterance = new Utterance(text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = now.rate;
    utterance.onend = () => {
      if (mine !== begun) return;
      uttered = undefined;
      then();
    };
    utterance.onerror = ({ error }) => {
      if (mine !== begun) return;
      uttered = undefined;
      sentences = [];
      // Somebody else in the browser began to speak: no mistake of ours.
      change(error === 'interrupted' || error === 'canceled' ? {} : { problem: error });
    };
    uttered = utterance;
    synthesis.speak(utterance);
  };
  const sayParts = (parts: readonly string[], then: () => void) => {
    const [part, ...rest] = parts;
    if (part === undefined) then();
    else say(part, () => sayParts(rest, then));
  };
  const next = () => {
    const [sentence] = sentences;
    if (sentence === undefined) return stop();
    const { piece, start, end, parts } = sentence;
    change({ speaking: { piece, start, end, paused: false } });
    sayParts(parts, () => {
      sentences = sentences.slice(1);
      next();
    });
  };
  const stop = () => {
    silence();
    sentences = [];
    const { speaking, problem } = state.peek();
    if (speaking !== undefined || problem !== undefined) change({});
  };

  synthesis?.addEventListener('voiceschanged', lookForVoices, { signal });
  signal.addEventListener('abort', stop);
  lookForVoices();

  return {
    state,
    setOptions(options) {
      now = options;
      lookForVoices();
      // A voice that may be used no more says nothing more.
      if (voice === undefined) stop();
    },
    word(text) {
      stop();
      say(text, () => {});
    },
    read(texts, from, extent) {
      stop();
      if (voice === undefined) return;
      const all = spokenSentences(texts, from, now.rate);
      sentences = extent === 'on' ? all : all.slice(0, 1);
      next();
    },
    pause() {
      const { speaking } = state.peek();
      if (speaking === undefined) return;
      silence();
      change({ speaking: { ...speaking, paused: true } });
    },
    resume() {
      if (state.peek().speaking?.paused === true) next();
    },
    stop,
  };
}

/** A sentence to be read aloud: its piece, its place there in UTF-16 units, and its text in parts of one utterance each. */
type SpokenSentence = { piece: number; start: number; end: number; parts: string[] };

/** Characters spoken per second, for utterances under the some 14 seconds after which Chrome ends a remote voice's. */
const perSecond = 4;
const longest = 12;

/** The sentences from `from` on that have letters. `rate` is the speed, 1 the voice's own. */
function spokenSentences(
  texts: readonly string[],
  from: { piece: number; offset: number },
  rate: number,
): SpokenSentence[] {
  const max = Math.max(8, Math.floor(perSecond * longest * rate));
  return texts.flatMap((text, piece) => {
    if (piece < from.piece) return [];
    return sentences(text)
      .filter(({ end }) => piece > from.piece || end > from.offset)
      .map(({ start, end }) => ({ piece, start, end, parts: cut(text.slice(start, end), max).filter(isSpoken) }))
      .filter(({ parts }) => parts.length > 0);
  });
}

function isSpoken(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}
