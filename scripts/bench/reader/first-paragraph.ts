import { middle } from '@/scripts/bench/measure';
import { sampleText } from '@/scripts/bench/sample-text';
import type { Pindu } from '@/tests/e2e/harness/launch';
import { stopWorker } from '@/tests/e2e/harness/worker';
import type { Opened, Opener, Times } from './open-article';

type Options = { pindu: Pindu; opener: Opener; least: string; lengths: readonly number[]; rounds: number };

/** Milliseconds of each round, by turns. */
type Measured = { least: number[]; pindu: Opened[] };

/**
 * From the click to the first annotated paragraph, beside the least that an extension can do on the same page, and where
 * the time goes.
 */
export async function* firstParagraph(options: Options): AsyncIterable<string> {
  const { pindu, lengths, rounds } = options;
  yield `From the click on the toolbar button to the first paragraph with pinyin on the screen, beside an extension whose empty popup puts an empty script into the same page; medians of ${rounds} rounds by turns.`;
  yield '';
  yield '| characters | least extension | Pindu | ratio of the medians | median of the rounds’ ratios | beside the shortest |';
  yield '|---|---|---|---|---|---|';
  const found = new Map<string, Measured>();
  for (const length of lengths) {
    const name = length.toLocaleString('en');
    const measured = await byTurns(options, length);
    found.set(name, measured);
    yield row(name, measured, [...found.values()][0] ?? measured);
  }
  const length = lengths[1] ?? 5_000;
  const asleep = await byTurns(options, length, () => stopWorker(pindu));
  yield row(`${length.toLocaleString('en')}, background asleep`, asleep, asleep);
  yield '';
  yield 'Where it goes: milliseconds of each step, medians of the same rounds.';
  yield '';
  const columns = [...found, ['background asleep', asleep] as const];
  yield `| | ${columns.map(([name]) => name).join(' | ')} |`;
  yield `|---|${columns.map(() => '---|').join('')}`;
  for (const [name, lengthOf] of Object.entries(steps))
    yield `| ${name} | ${columns.map(([, { pindu: rounds }]) => middle(rounds.map(lengthOf)).toFixed(0)).join(' | ')} |`;
}

/** What follows what; each gives the milliseconds that it took in one round. */
const steps: Record<string, (opened: Opened) => number> = {
  'the browser opens the popup': ({ popup }) => at(popup, 'opened'),
  'the popup’s first script': ({ popup }) => at(popup, 'inject') - at(popup, 'opened'),
  'the script is read and runs in the page': ({ page, popup }) => at(page, 'script') - at(popup, 'inject'),
  'the page is copied': ({ page }) => at(page, 'copied') - at(page, 'script'),
  'the article is extracted': ({ page }) => at(page, 'ask annotate') - at(page, 'copied'),
  'its first words are annotated': ({ page }) => at(page, 'told annotate') - at(page, 'ask annotate'),
  '– of that in the background': ({ background }) => at(background, 'answered') - at(background, 'heard'),
  'the reader is made and laid out': ({ page }) => at(page, 'drawn') - at(page, 'told annotate'),
  'it is painted': ({ page }) => at(page, 'shown') - at(page, 'drawn'),
};

function at(times: Times, name: string): number {
  return times[name] ?? Number.NaN;
}

/** @param before done before each click of Pindu's */
async function byTurns(
  { pindu, opener, least, rounds }: Options,
  length: number,
  before: () => Promise<void> = async () => {},
): Promise<Measured> {
  const measured: Measured = { least: [], pindu: [] };
  const turns = {
    least: async () => void measured.least.push((await opener.click(least)).shown),
    pindu: async () => {
      await before();
      measured.pindu.push(await opener.click(pindu.extensionId));
    },
  };
  for (let round = 0; round < rounds; round += 1) {
    for (const turn of round % 2 === 0 ? [turns.least, turns.pindu] : [turns.pindu, turns.least]) {
      await opener.goTo(sampleText(length));
      await turn();
    }
  }
  return measured;
}

function row(name: string, { least, pindu }: Measured, shortest: Measured): string {
  const ours = pindu.map(({ shown }) => shown);
  const ratios = ours.map((time, round) => time / (least[round] ?? Number.NaN));
  const growth = middle(ours) / middle(shortest.pindu.map(({ shown }) => shown));
  return `| ${name} | ${middle(least).toFixed(0)} ms | ${middle(ours).toFixed(0)} ms | ${(middle(ours) / middle(least)).toFixed(2)} x | ${middle(ratios).toFixed(2)} x | ${growth.toFixed(2)} x |`;
}
