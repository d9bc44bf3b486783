import { expect, it } from 'vitest';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const { pindu, server } = useBrowser();

server.serve('/long', { body: longArticle({ paragraphs: 400 }) });

it('makes the rest of a long article after its first screen, down to the last word', async () => {
  await firstTab(pindu).goto('http://news.test/long');
  const reader = await openReader(pindu);
  await waitFor('the last paragraph', () =>
    reader.evaluate((root) => root.querySelector('[data-piece="400"] span.w rt[data-p]') !== null, 0),
  );
  const made = await reader.evaluate((root) => {
    const pieces = [...root.querySelectorAll<HTMLElement>('[data-piece]')].map(({ dataset }) => Number(dataset.piece));
    return { pieces, busy: root.querySelector('article')?.ariaBusy };
  }, 0);
  expect(made.pieces).toEqual(Array.from({ length: 401 }, (_, piece) => piece));
  expect(made.busy).toBe('false');
});
