import type { Page } from 'playwright-core';
import { buildExtension } from '@/scripts/setup/build-extension';
import { startFixtureServer } from '@/tests/e2e/harness/fixture-server';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { readerOnPage } from '@/tests/e2e/harness/reader';
import { cardTimes } from './reader/card-times';
import { firstParagraph } from './reader/first-paragraph';
import { lateFrames } from './reader/late-frames';
import { type LongestBlock, longestBlock } from './reader/longest-block';
import { createOpener, type Opener } from './reader/open-article';
import { makeProbes } from './reader/probes';
import { slowDown, slowdown } from './reader/throttle';
import { withHelp } from './reader/with-help';
import { sampleText } from './sample-text';

/** Rounds from the click to pinyin, and of everything else; cards that are opened. */
const whole = { lengths: [1_000, 5_000, 50_000], clicks: 7, rounds: 3, cards: 40 };
const short = { lengths: [1_000, 5_000], clicks: 3, rounds: 1, cards: 12 };

/**
 * The reader in a real Chromium: from the click to the first annotated paragraph beside the least that an extension can
 * do, and how smoothly it is drawn, opens cards and scrolls, with the processor as it is and slowed down.
 */
export async function* benchReader(flags: ReadonlySet<string>): AsyncIterable<string> {
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  const size = flags.has('--short') ? short : whole;
  const probes = makeProbes();
  const server = await startFixtureServer();
  const pindu = await launchPindu({ serverPort: server.port, extension: probes.pindu });
  try {
    const { id: least } = await pindu.cdp.send('Extensions.loadUnpacked', { path: probes.least });
    const page = pindu.context.pages()[0] ?? (await pindu.context.newPage());
    const opener = createOpener(pindu, page, server);
    // The dictionary is loaded and the engine warm, as after the first article of a day.
    for (const id of [least, pindu.extensionId]) {
      await opener.goTo(sampleText(3000));
      await opener.click(id);
    }
    yield '## The reader';
    yield '';
    yield* firstParagraph({ pindu, opener, least, lengths: size.lengths, rounds: size.clicks });
    yield '';
    yield* smoothness(pindu, page, opener, size);
    const [length = 0] = size.lengths.slice(-1);
    yield* withHelp(pindu, page, opener, { ...size, length });
  } finally {
    await pindu.close();
    await server.close();
    probes.remove();
  }
}

async function* smoothness(pindu: Pindu, page: Page, opener: Opener, size: typeof whole): AsyncIterable<string> {
  const [length = 0] = size.lengths.slice(-1);
  const columns = [await figures()];
  const restore = await slowDown(pindu, page);
  columns.push(await figures());
  await restore();
  const names = Object.keys(columns[0] ?? {});
  yield `With the processor as it is, and the page’s slowed down ${slowdown} times. A frame is 16.7 ms.`;
  yield '';
  yield '| | as it is | slowed down |';
  yield '|---|---|---|';
  for (const name of names) yield `| ${name} | ${columns.map((column) => column[name]).join(' | ')} |`;
  yield '';

  async function figures(): Promise<Record<string, string>> {
    const { rounds } = size;
    const block = await longestBlock(pindu, page, opener, { length, inOne: false, rounds });
    const late = await lateFrames(await readerOnPage(pindu, page), rounds);
    const inOne = await longestBlock(pindu, page, opener, { length: 2 * length, inOne: true, rounds });
    await opener.goTo(sampleText(3000));
    await opener.click(pindu.extensionId);
    const cards = await cardTimes(pindu, await readerOnPage(pindu, page), size.cards);
    const percent = (share: number) => `${(share * 100).toFixed(1)} %`;
    return {
      [`longest block, ${length.toLocaleString('en')} characters`]: milliseconds(block),
      [`longest block, ${(2 * length).toLocaleString('en')} characters in one paragraph`]: milliseconds(inOne),
      'from the pointer’s rest to the card, background asleep: median': `${cards.median.toFixed(1)} ms`,
      'the same, 95th percentile': `${cards.p95.toFixed(1)} ms`,
      'late frames while scrolling, with pinyin and without': `${percent(late.always)}, ${percent(late.off)}`,
    };
  }
}

function milliseconds({ clock, processor }: LongestBlock): string {
  return `${clock.toFixed(0)} ms, ${processor.toFixed(0)} ms of the processor`;
}
