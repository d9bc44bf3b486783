import { beforeAll, expect, it } from 'vitest';
import { longArticle } from '@/tests/e2e/harness/long-article';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';
import { type Attack, attacks, type Loot, prepare } from './closed-root-attacks';

// Each attack is run twice: on a dialog of the page's own, where it has to find what it looks for, and on the reader
// with a card open, where it may find nothing: neither a node from inside nor what only the card says.

const { pindu, server } = useBrowser();
const found = { open: new Map<string, Loot>(), reader: new Map<string, Loot>() };

async function run(into: Map<string, Loot>, secret: string): Promise<void> {
  const page = firstTab(pindu);
  for (const [name, attack] of Object.entries(attacks)) {
    const source = `window.attack(${attack.toString()}, ${JSON.stringify(secret)})`;
    into.set(name, (await page.evaluate(source)) as Loot);
  }
}

beforeAll(async () => {
  const page = firstTab(pindu);
  server.serve('/own', { body: longArticle({ paragraphs: 5, head: `<script>(${prepare.toString()})()</script>` }) });
  await page.goto('http://news.test/own');
  await page.evaluate(() => {
    const [host, dialog, text] = ['div', 'dialog', 'p'].map((name) => document.createElement(name));
    document.documentElement.append(host as Element);
    host?.append(dialog as Element);
    dialog?.append(document.createElement('button'), text as Element);
    text?.append('early morning');
    (dialog as HTMLDialogElement).showModal();
    const range = document.createRange();
    range.selectNodeContents(text as Element);
    getSelection()?.addRange(range);
    CSS.highlights.set('own', new Highlight(range));
  });
  await page.mouse.move(500, 400);
  await page.mouse.move(505, 400);
  await page.evaluate(() => {
    (document.querySelector('dialog p') as Element).textContent = 'early morning!';
    document.querySelector('dialog p')?.animate({ opacity: [0, 1] }, 60_000);
  });
  await run(found.open, 'early morning');

  await page.goto('http://news.test/own');
  const reader = await openReader(pindu, page);
  await page.keyboard.press('ControlOrMeta+A');
  await reader.hover('早上');
  const { senses } = await reader.waitForCard('早上');
  const secret = senses[0] ?? '';
  expect(secret).toContain('morning');
  await waitFor('the card', async () => (await reader.card()) !== undefined);
  await run(found.reader, secret);
});

it.each(Object.keys(attacks) as Attack[])('%s gives the page nothing of the reader', (name) => {
  expect(found.open.get(name), 'the attack itself works').not.toEqual([]);
  expect(found.reader.get(name)).toEqual([]);
});
