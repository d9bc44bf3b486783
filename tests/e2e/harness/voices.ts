import type { IsolatedWorld } from './isolated-world';

export type SilentVoice = { lang: string; localService: boolean };

type Silent = { __said: string[]; __used: string[]; __queue: { onend?: () => void }[] };

/** Gives the content script's world voices that say nothing. A reader that is open already keeps those that it had. */
export async function setVoices(world: IsolatedWorld, voices: SilentVoice[]): Promise<void> {
  await world.evaluate((list: object[]) => {
    const queue: object[] = [];
    const spoken: string[] = [];
    const used: string[] = [];
    const synthesis = Object.assign(new EventTarget(), {
      getVoices: () => list,
      speak: (utterance: { text: string; lang?: string; voice?: { lang: string } }) => {
        queue.push(utterance);
        spoken.push(utterance.text);
        used.push(utterance.voice?.lang ?? `none, for ${utterance.lang}`);
      },
      cancel: () => queue.splice(0),
    });
    const Utterance = class {
      constructor(readonly text: string) {}
    };
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
    Object.assign(window, { __queue: queue, __said: spoken, __used: used });
  }, voices);
}

/** What was said with them. */
export function saidBy(world: IsolatedWorld): Promise<string[]> {
  return world.evaluate(() => (window as unknown as Silent).__said, undefined);
}

/** The languages of the voices that were used, one for each utterance. */
export function usedVoices(world: IsolatedWorld): Promise<string[]> {
  return world.evaluate(() => (window as unknown as Silent).__used, undefined);
}

/** The voice comes to the end of what it is saying. */
export async function endUtterance(world: IsolatedWorld): Promise<void> {
  await world.evaluate(() => (window as unknown as Silent).__queue.shift()?.onend?.(), undefined);
}

/**
 * Runs in a page before its scripts: the only voice there is sends what it says away, until one of the computer's own
 * arrives by `speechSynthesis.arrive`. What is said is in `__said`.
 */
export function stubLateVoice(): void {
  const voices: object[] = [{ lang: 'zh-CN', localService: false }];
  const said: string[] = [];
  const synthesis = Object.assign(new EventTarget(), {
    getVoices: () => voices,
    speak: ({ text }: { text: string }) => void said.push(text),
    cancel: () => {},
    arrive: (voice: object) => {
      voices.push(voice);
      synthesis.dispatchEvent(new Event('voiceschanged'));
    },
  });
  const Utterance = class {
    constructor(readonly text: string) {}
  };
  Object.defineProperty(window, 'speechSynthesis', { value: synthesis, configurable: true });
  Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance, configurable: true });
  Object.assign(window, { __said: said });
}
