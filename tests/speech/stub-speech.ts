import type { SpeechWindow } from '@/lib/speech/aloud';

class StubUtterance {
  lang = '';
  rate = 1;
  voice: unknown = null;
  onend: (() => void) | null = null;
  onerror: ((event: { error: string }) => void) | null = null;
  constructor(readonly text: string) {}
}

/** A browser's speech with nobody behind it: it keeps what it is to say, and `end` and `fail` stand for the voice. */
export function stubSpeech(voices: { lang: string; localService: boolean }[]) {
  const synthesis = new EventTarget();
  let queue: StubUtterance[] = [];
  const said: string[] = [];
  const cancelled: string[] = [];
  Object.assign(synthesis, {
    getVoices: () => voices.map((voice) => ({ default: false, ...voice })),
    speak: (utterance: StubUtterance) => {
      queue.push(utterance);
      said.push(utterance.text);
    },
    cancel: () => {
      const stopped = queue;
      queue = [];
      for (const utterance of stopped) {
        cancelled.push(utterance.text);
        utterance.onerror?.({ error: 'canceled' });
      }
    },
  });
  return {
    window: { speechSynthesis: synthesis, SpeechSynthesisUtterance: StubUtterance } as unknown as SpeechWindow,
    /** Every utterance so far, and those that were broken off. */
    said,
    cancelled,
    rateOfLast: () => queue.at(-1)?.rate,
    end: () => queue.shift()?.onend?.(),
    fail: (error: string) => queue.shift()?.onerror?.({ error }),
    arrive: (...more: { lang: string; localService: boolean }[]) => {
      voices.push(...more);
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  };
}
