import type { IsolatedWorld } from './isolated-world.ts';

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
