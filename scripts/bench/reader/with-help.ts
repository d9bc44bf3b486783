import type { Page } from 'playwright-core';
import { LEVEL_LIST } from '@/lib/chinese/dictionary/format';
import { middle } from '@/scripts/bench/measure';
import { sampleText } from '@/scripts/bench/sample-text';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { readerOnPage } from '@/tests/e2e/harness/reader';
import { cardTimes } from './card-times';
import { type LongestBlock, longestBlock } from './longest-block';
import type { Opener } from './open-article';
import { setSettings } from './set-settings';

const level = { kind: 'list', list: LEVEL_LIST, upTo: '3' };
const ways = {
  without: { level, glosses: 'off', grammar: false },
  with: { level, glosses: 'always', grammar: true },
};

/**
 * An article with a gloss over each new word, and with patterns of grammar, beside the same without both, by turns; medians.
 */
export async function* withHelp(
  pindu: Pindu,
  page: Page,
  opener: Opener,
  { length, rounds, cards }: { length: number; rounds: number; cards: number },
): AsyncIterable<string> {
  const blocks: Record<keyof typeof ways, LongestBlock[]> = { without: [], with: [] };
  const opened: Record<keyof typeof ways, number> = { without: 0, with: 0 };
  for (let round = 0; round < rounds; round += 1) {
    for (const way of ['without', 'with'] as const) {
      await (await readerOnPage(pindu, page)).evaluate(setSettings, ways[way]);
      blocks[way].push(await longestBlock(pindu, page, opener, { length, inOne: false, rounds: 1 }));
    }
  }
  // These put the background to sleep.
  for (const way of ['without', 'with'] as const) {
    await (await readerOnPage(pindu, page)).evaluate(setSettings, ways[way]);
    await opener.goTo(sampleText(3000));
    await opener.click(pindu.extensionId);
    const reader = await readerOnPage(pindu, page);
    opened[way] = (await cardTimes(pindu, reader, cards)).p95;
  }
  await (await readerOnPage(pindu, page)).evaluate(setSettings, ways.without);
  yield `With a gloss over each word that is new at HSK 3 and with patterns of grammar, ${length.toLocaleString('en')} characters, beside the same without both, by turns.`;
  yield '';
  yield '| | without | with | ratio |';
  yield '|---|---|---|---|';
  const row = (name: string, of: (way: keyof typeof ways) => number) =>
    `| ${name} | ${of('without').toFixed(0)} ms | ${of('with').toFixed(0)} ms | ${(of('with') / of('without')).toFixed(2)} x |`;
  const median = (key: keyof LongestBlock) => (way: keyof typeof ways) => middle(blocks[way].map((each) => each[key]));
  yield row('from the click to the first paragraph', median('shown'));
  yield row('longest block', median('clock'));
  yield row('longest block, of the processor', median('processor'));
  yield row('from the pointer’s rest to the card, 95th percentile', (way) => opened[way]);
  yield '';
}
