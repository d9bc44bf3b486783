import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import type { FoundPattern } from '@/lib/chinese/grammar/types';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { type IsolatedWorld, isolatedWorld } from '@/tests/e2e/harness/isolated-world';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// Patterns of grammar are sought with regular expressions over words of the page's own choosing, each written with signs
// of a notation. A page may write what makes them look long, or those signs; who has taken over our content script may
// send the same in one message.

const browser = useBrowser();
let page: Page;
let world: IsolatedWorld;

type Api = { chrome: { runtime: { sendMessage: (message: unknown) => Promise<object> } } };
type Answer = { value?: { found: FoundPattern[][]; notes: { name: string }[] }; code?: string };
const ask = (...args: unknown[]) =>
  world.evaluate((message) => (globalThis as unknown as Api).chrome.runtime.sendMessage(message), {
    channel: 'background',
    name: 'findGrammar',
    args,
  }) as Promise<Answer>;

beforeAll(async () => {
  page = await openHostile(browser);
  await openReader(browser.pindu, page);
  world = await isolatedWorld(page, browser.pindu.extensionId);
});

/** 5,000 characters, the most that a message of ours has. */
const most = (unit: string) => unit.repeat(Math.ceil(5_000 / unit.length)).slice(0, 5_000);
const beginnings = '虽然因为如果不但从在把被以为就没有看一看了';
const inside = (text: string, answer: Answer) =>
  answer.value?.found.flat().every(({ parts }) => parts.every(({ start, end }) => 0 <= start && end <= text.length));

describe('who asks for patterns of grammar', () => {
  it.each([
    ['beginnings without an end', most('虽然')],
    ['beginnings of many patterns in one sentence', most(beginnings)],
    ['beginnings with clauses between', most(`${beginnings}，`)],
    ['a word again and again', most('看')],
    ['words that classes take for verbs', most('令人进行')],
  ])('is answered for %s, and the next word is too', async (_, text) => {
    expect(inside(text, await ask([text]))).toBe(true);
    expect((await ask(['虽然下雨，但是桥通车了。'])).value?.notes.map(({ name }) => name)).toContain('虽然…但是');
  });

  it.each([
    ['signs of the notation', '虽然/v1:x#0 下雨，/ 但是/c2:#2 桥通车了。'],
    ['spaces and lines', '虽然 \t下雨，\u2028但是 桥通车了。'],
    ['half characters', '虽然\ud842，但是\udfb7桥通车了。'],
    ['characters of two units', '虽然𠮷𠮷下雨，但是桥通车了。'],
    ['names of every object', 'constructor虽然__proto__，但是hasOwnProperty。'],
  ])('finds a pattern in its own place, for %s', async (_, text) => {
    const answer = await ask([text]);
    expect(answer.value?.found).toHaveLength(1);
    expect(inside(text, answer)).toBe(true);
    const pair = answer.value?.found[0]?.find(({ pattern }) => pattern === '虽然…但是');
    expect(pair?.parts.map(({ start, end }) => text.slice(start, end))).toEqual(['虽然', '但是']);
  });

  it.each<[string, unknown[]]>([
    ['more than Pindu sends', [['虽然'.repeat(15_000)]]],
    ['what is no text', [[{ length: 1e9 }]]],
    ['no list', ['虽然']],
  ])('is refused %s', async (_, args) => {
    expect(await ask(...args)).toMatchObject({ code: 'refused' });
  });
});

it('reads an article that is written of beginnings of patterns', async () => {
  await page.goto('about:blank');
  const other = await openHostile(browser, {
    first: `<p>${beginnings.repeat(100)}，</p><p>虽然/v1:x#0 ，/X1:#1 但是/c2:#2</p>`,
  });
  await expectReadable(await openReader(browser.pindu, other));
});
