import { afterAll, beforeEach, expect, it } from 'vitest';
import { putSettings } from '@/tests/e2e/harness/extension-page';
import { ownPage } from '@/tests/e2e/harness/fixtures';
import { type IsolatedWorld, isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { noVoice, type SpeechServer, startSpeech } from '@/tests/e2e/harness/speech-server';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

// The browser's own speechSynthesis with a voice that takes its time: eSpeak NG behind speech-dispatcher.

let reason: string | undefined;
let speech: SpeechServer | undefined;
afterAll(() => speech?.stop());
const { pindu, server } = useBrowser({
  prepare: async () => {
    reason = await noVoice();
    if (reason !== undefined) return {};
    speech = await startSpeech();
    return { args: speech.args, env: speech.env };
  },
});
beforeEach((ctx) => {
  if (reason !== undefined) ctx.skip(reason);
});

/** What the voice did, and what was marked then: `start` and `end` are the browser's events. */
type Heard = { event: string; text: string; lang: string | undefined; marked: string };

let reader: Reader;
let world: IsolatedWorld;
const sentence = '环保团体建议，新船应当采用电力，并且在鸟类繁殖的季节减速。';
const next = '航运公司表示正在研究。';

const closedRoot = `[...document.documentElement.children]
  .map((element) => chrome.dom.openOrClosedShadowRoot(element))
  .find((root) => root?.querySelector('dialog.reader')), `;
/** Notes the events of everything that is said, from now on. */
const listen = () =>
  world.evaluate(
    (root: ShadowRoot) => {
      const heard: Heard[] = [];
      const { speechSynthesis: synthesis } = window;
      const speak = synthesis.speak.bind(synthesis);
      synthesis.speak = (utterance) => {
        for (const event of ['start', 'end', 'error', 'pause'])
          utterance.addEventListener(event, () =>
            heard.push({
              ...{ event, text: utterance.text, lang: utterance.voice?.lang },
              marked: [...root.querySelectorAll('.w.aloud')].map(({ textContent }) => textContent).join(''),
            }),
          );
        speak(utterance);
      };
      Object.assign(window, { heard });
    },
    undefined,
    closedRoot,
  );
const heard = () => world.evaluate(() => (window as unknown as { heard: Heard[] }).heard, undefined);
const events = async (text: string) => (await heard()).filter((each) => each.text === text).map(({ event }) => event);
/** What was marked when the voice began a text, however soon it ends. */
const markedAtStart = async (text: string) =>
  (await heard()).findLast((each) => each.text === text && each.event === 'start')?.marked;
const isSpeaking = () => world.evaluate(() => window.speechSynthesis.speaking, undefined);
const marked = async () => (await reader.texts('.w.aloud')).join('');
const wordsOf = (text: string) => text.replace(/\P{Script=Han}/gu, '');
/** A sentence at the slowest takes some ten seconds. */
const patience = 60_000;

async function setRate(speechRate: number): Promise<void> {
  const own = await pindu.context.newPage();
  await own.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await putSettings(own, { speechRate });
  await own.close();
  await firstTab(pindu).bringToFront();
}

async function card(word: string): Promise<void> {
  await reader.page.mouse.move(5, 5);
  await reader.hover(word);
  await reader.waitForCard(word);
}

it('a word is said by a Mandarin voice, to its end', async () => {
  await setRate(1.5);
  await ownPage.open(firstTab(pindu), server);
  reader = await openReader(pindu);
  world = await isolatedWorld(reader.page, pindu.extensionId);
  await listen();
  await waitFor('the voices', async () => (await reader.texts('[data-action="read-aloud"]')).length > 0, patience);
  await card('采用');
  await reader.page.keyboard.press('s');
  await waitFor('the end', async () => (await events('采用')).includes('end'), patience);
  expect(await events('采用')).toEqual(['start', 'end']);
  for (const { lang } of await heard()) expect(lang).toMatch(/^(cmn|zh)/);
});

it('a sentence is marked until the voice has come to its end', async () => {
  await card('采用');
  await reader.click('.card [data-action="speak-sentence"]');
  await waitFor('the mark', async () => (await marked()) === wordsOf(sentence));
  await waitFor('the beginning', async () => (await events(sentence)).includes('start'), patience);
  expect(await markedAtStart(sentence)).toBe(wordsOf(sentence));
  await waitFor('the end of the mark', async () => (await marked()) === '', patience);
  expect(await events(sentence)).toEqual(['start', 'end']);
});

it('from a word on it reads sentence after sentence, pauses, goes on with the same sentence, and stops', async () => {
  // More slowly: it is paused and stopped in the midst of a sentence. Still slower, it would be said in parts.
  await setRate(1);
  await card('采用');
  await reader.click('.card [data-action="read-from-here"]');
  await waitFor('the next sentence', async () => (await events(next)).includes('start'), patience);
  expect(await events(sentence)).toEqual(['start', 'end', 'start', 'end']);
  expect(await markedAtStart(next)).toBe(wordsOf(next));

  await reader.click('[data-action="aloud-pause"]');
  await waitFor('silence', async () => !(await isSpeaking()));
  expect(await marked()).toBe(wordsOf(next));
  const before = (await heard()).filter(({ event }) => event === 'start').length;
  await reader.click('[data-action="aloud-pause"]');
  await waitFor('the same sentence', async () => (await events(next)).filter((each) => each === 'start').length === 2);
  expect((await heard()).filter(({ event }) => event === 'start')).toHaveLength(before + 1);

  await reader.click('[data-action="aloud-stop"]');
  await waitFor('silence', async () => !(await isSpeaking()));
  await expect.poll(marked).toBe('');
  // What is said after it begins anew: nothing was left in the browser's queue.
  const all = (await heard()).length;
  await reader.closeCard();
  await card('减速');
  await reader.page.keyboard.press('s');
  await waitFor('the end', async () => (await events('减速')).includes('end'), patience);
  const later = (await heard()).slice(all).filter(({ event }) => event === 'start');
  expect(later.map(({ text }) => text)).toEqual(['减速']);
  expect(await reader.texts('.aloud-bar [role="alert"]')).toEqual([]);
});
