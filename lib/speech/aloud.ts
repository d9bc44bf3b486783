import { type SpokenSentence, spokenSentences } from './spoken-sentences';
import { chooseVoice } from './voices';

export type AloudOptions = {
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
  reading?: { piece: number; start: number; end: number; paused: boolean };
  /** Why the voice stopped by itself, in the browser's word for it. */
  problem?: string;
};

/** Reads aloud. One thing at a time: what is asked for later stops what is being read. */
export type Aloud = {
  /** The same object until something changes. */
  state(): AloudState;
  /** Calls `listener` on every change; returns its undo. */
  subscribe(listener: () => void): () => void;
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
 * Reads aloud by the browser's voices, those of this computer alone until `setOptions` says otherwise, until `signal` aborts. Voices may arrive late. A pause ends the utterance and goes
 * on anew: browsers lose one that they hold, and the learner hears a whole sentence.
 */
export function createAloud(window: SpeechWindow, signal: AbortSignal): Aloud {
  const { speechSynthesis: synthesis, SpeechSynthesisUtterance: Utterance } = window;
  const listeners = new Set<() => void>();
  let now: AloudOptions = { region: 'mainland', remote: false, rate: 1 };
  let voice: SpeechSynthesisVoice | undefined;
  let state: AloudState = { voice: 'none', hasRemote: false };
  /** What is read, and what is left of it. */
  let sentences: SpokenSentence[] = [];
  // Counts what was begun: the end of what was stopped says nothing. The utterance is held, or it may be collected
  // before it ends.
  let begun = 0;
  let uttered: SpeechSynthesisUtterance | undefined;

  const change = (next: AloudState) => {
    state = next;
    for (const listener of listeners) listener();
  };
  const lookForVoices = () => {
    if (synthesis === undefined || Utterance === undefined) return;
    const found = chooseVoice(synthesis.getVoices(), now);
    voice = found.voice;
    const kind = voice !== undefined ? 'ready' : found.hasRemote ? 'remote-only' : 'none';
    if (kind !== state.voice || found.hasRemote !== state.hasRemote)
      change({ ...state, voice: kind, hasRemote: found.hasRemote });
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
      const { reading: _, ...rest } = state;
      // Somebody else in the browser began to speak: no mistake of ours.
      change(error === 'interrupted' || error === 'canceled' ? rest : { ...rest, problem: error });
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
    if (sentence === undefined) {
      stop();
      return;
    }
    const { piece, start, end, parts } = sentence;
    const { problem: _, ...rest } = state;
    change({ ...rest, reading: { piece, start, end, paused: false } });
    sayParts(parts, () => {
      sentences = sentences.slice(1);
      next();
    });
  };
  const stop = () => {
    silence();
    sentences = [];
    if (state.reading === undefined && state.problem === undefined) return;
    const { reading: _, problem: __, ...rest } = state;
    change(rest);
  };

  synthesis?.addEventListener('voiceschanged', lookForVoices, { signal });
  signal.addEventListener('abort', () => {
    listeners.clear();
    stop();
  });
  lookForVoices();

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
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
      if (state.reading === undefined) return;
      silence();
      change({ ...state, reading: { ...state.reading, paused: true } });
    },
    resume() {
      if (state.reading?.paused === true) next();
    },
    stop,
  };
}
