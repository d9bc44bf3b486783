import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from '@/lib/settings';
import { buildExtension } from '@/scripts/setup/build-extension';
import { root } from '@/scripts/setup/root';
import { startFixtureServer } from '@/tests/e2e/harness/fixture-server';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { type Evenness, measureLines } from './lines/measure-lines';

/** Settings that change how wide syllables are, or where they stand; each by itself. */
const variants: Record<string, Partial<Settings>> = {
  'as installed': {},
  'pinyin small': { pinyinSize: 'small' },
  'pinyin large': { pinyinSize: 'large' },
  'text of 18 px': { textSize: 18 },
  'text of 32 px': { textSize: 32 },
  'pinyin below': { pinyinPlace: 'below' },
  zhuyin: { notation: 'zhuyin' },
  'zhuyin, large': { notation: 'zhuyin', pinyinSize: 'large' },
  'tone numbers': { notation: 'numbers' },
  'tone numbers, large': { notation: 'numbers', pinyinSize: 'large' },
  'tones as spoken, 儿 joined': { sandhi: true, erhua: 'joined' },
};

/** `defaultSettings` can be imported in an extension alone. */
const usualTextSize = 21;
const widths = [360, 800, 1440];
/** How many paragraphs of news are set, and of how many sentences. */
const paragraphs = 24;
const sentences = 5;

/** How even lines of news with pinyin are in Chromium: distances of neighbouring characters, and syllables that touch. */
export async function* qualityOfLines(): AsyncIterable<string> {
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  const server = await startFixtureServer();
  const pindu = await launchPindu({ serverPort: server.port });
  try {
    const body = newsText().map((text) => `<p>${text}</p>`);
    server.serve('/news.html', {
      body: `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>新闻</title><article><h1>新闻</h1>${body.join('')}</article></html>`,
    });
    const page = firstTab(pindu);
    await page.goto('http://news.test/news.html');
    const reader = await openReader(pindu);
    await waitFor('all words', () =>
      reader.evaluate(
        (root, count) =>
          [...root.querySelectorAll('p[data-piece]')].filter((p) => p.querySelector('rt')).length >= count,
        paragraphs,
      ),
    );
    yield `lines, ${paragraphs} paragraphs of news of our own: neighbouring characters within 4 % of the median distance, that median in em, and syllables that touch (less than 1 px between them):`;
    yield `  ${''.padEnd(28)} ${widths.map((width) => `${width} px`.padStart(24)).join('')}`;
    for (const [name, change] of Object.entries(variants)) {
      const cells: string[] = [];
      for (const width of widths) {
        await page.setViewportSize({ width, height: 900 });
        await setSettings(pindu, reader, change);
        const { textSize = usualTextSize } = change;
        cells.push(figures(await reader.evaluate(measureLines, paragraphs), textSize).padStart(24));
      }
      yield `  ${name.padEnd(28)} ${cells.join('')}`;
    }
  } finally {
    await pindu.close();
    await server.close();
  }
}

function figures({ distances, gaps }: Evenness, textSize: number): string {
  const sorted = distances.sort((a, b) => a - b);
  const median = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const near = sorted.filter((distance) => Math.abs(distance - median) <= 0.04 * median).length;
  const touching = gaps.filter((gap) => gap < 1).length;
  return `${((100 * near) / sorted.length).toFixed(1)} %, ${(median / textSize).toFixed(2)}, ${touching}`;
}

/** Sentences of news from the corpus, as paragraphs: their words without labels. */
function newsText(): string[] {
  const file = join(root, 'scripts/polyphones/corpus/natural/20.txt');
  const news = readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) =>
      line.startsWith('n\t')
        ? [
            line
              .slice(2)
              .replaceAll(/\/[^ ]+/g, '')
              .replaceAll(' ', ''),
          ]
        : [],
    );
  return Array.from({ length: paragraphs }, (_, index) =>
    news.slice(index * sentences, (index + 1) * sentences).join(''),
  );
}

/** Writes settings as a page of ours does, and waits until the reader shows them. */
async function setSettings(pindu: Pindu, reader: Reader, change: Partial<Settings>): Promise<void> {
  const settings = { levelAsked: true, textSize: usualTextSize, pinyinPlace: 'above', pinyinSize: 'normal', ...change };
  const [worker] = pindu.context.serviceWorkers();
  type Api = { storage: { local: { set(items: object): Promise<void> } } };
  await worker?.evaluate((items) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set(items), {
    settings,
  });
  const wanted = settings.notation === 'zhuyin' ? 'ㄨ' : settings.notation === 'numbers' ? '4' : 'è';
  await waitFor('the settings', () =>
    reader.evaluate(
      (root, [size, place, pinyinSize, sign]) => {
        const text = root.querySelector<HTMLElement>('article.reading');
        const view = root.querySelector<HTMLElement>('.reader-view');
        const shown = [...root.querySelectorAll<HTMLElement>('p:last-of-type rt')].map((rt) => rt.dataset.p).join('');
        return (
          text?.style.cssText.includes(size as string) === true &&
          text.classList.contains('below') === (place === 'below') &&
          view?.dataset.pinyinSize === pinyinSize &&
          shown.includes(sign as string)
        );
      },
      [`${settings.textSize}px`, settings.pinyinPlace, settings.pinyinSize, wanted] as string[],
    ),
  );
  // The last of its slices.
  await reader.page.waitForTimeout(300);
}
