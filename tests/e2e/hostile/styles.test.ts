import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { root } from '@/scripts/setup/root';
import { expectReadable, openHostile } from '@/tests/e2e/harness/hostile-page';
import { openReader } from '@/tests/e2e/harness/open-reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';

// A page styles nothing of ours, and learns nothing by styles.

const browser = useBrowser();
const { server } = browser;

it.each([
  [
    'asks :has of everything',
    ':root:has(*) *:has(*) , *:not(:has(p)), html:has(> div) > div { display: none !important }',
  ],
  [
    'hides whatever is last or empty',
    'html > :last-child, :empty { display: none !important; content-visibility: hidden !important; position: absolute !important; left: -9999px !important }',
  ],
  [
    'scales and shrinks everything',
    '* { scale: .01 !important; zoom: .1 !important; max-width: 1px !important; max-height: 1px !important; contain: strict !important }',
  ],
  [
    'animates everything away',
    '@keyframes away { to { opacity: 0; translate: 0 -9999px; visibility: hidden } } :not(html), ::backdrop { animation: away 1ms forwards !important; transition: all 9s !important }',
  ],
  [
    'lays layers, containers and scopes over everything',
    '@layer evil { html > div, div { display: none !important } } @container (min-width: 0) { html > div { opacity: 0 !important } } @scope (html) { :scope > div { display: none !important } }',
  ],
])('the reader can be read on a page that %s', async (_, css) => {
  const page = await openHostile(browser);
  await page.addStyleTag({ content: css });
  const reader = await openReader(browser.pindu, page).catch(async () => {
    throw new Error(`not opened: ${await page.evaluate(() => document.documentElement.lastElementChild?.localName)}`);
  });
  await expectReadable(reader);
});

/** Every custom property that our sheets set or read. */
const ownNames = [
  ...new Set(
    ['assets', 'components']
      .flatMap((folder) =>
        readdirSync(`${root}/${folder}`, { recursive: true, encoding: 'utf8' }).map((path) => `${folder}/${path}`),
      )
      .filter((path) => path.endsWith('.css'))
      .flatMap((path) => readFileSync(`${root}/${path}`, 'utf8').match(/--[a-z][\w-]*/g) ?? []),
  ),
];

it('a page that gives its own meaning to every name of ours changes no colour and no size', async () => {
  expect(ownNames).toEqual(expect.arrayContaining(['--paper', '--ink', '--surface', '--song']));
  const looks = async (head: string) => {
    const reader = await openReader(browser.pindu, await openHostile(browser, { head }));
    await reader.hover('早上');
    await reader.waitForCard('早上');
    const found = await reader.evaluate((root) => {
      const parts = [
        'dialog',
        '.bar',
        '.reading',
        '.reading p',
        '.w',
        '.w rt',
        '.card',
        '.card-headword',
        '.card .main',
      ];
      return parts.map((part) => {
        const style = getComputedStyle(root.querySelector(part) as Element);
        const { color, backgroundColor, fontFamily, fontSize, boxShadow, borderColor, width } = style;
        return [part, color, backgroundColor, fontFamily, fontSize, boxShadow, borderColor, width];
      });
    }, 0);
    await reader.page.keyboard.press('Escape');
    await expectReadable(reader);
    await reader.page.mouse.move(1, 1);
    return found;
  };
  const own = (syntax: string, value: string) =>
    `<style>${ownNames.map((name) => `@property ${name} { syntax: '${syntax}'; inherits: false; initial-value: ${value} }`).join('')}
      :root, :root > div, dialog { ${ownNames.map((name) => `${name}: ${value} !important`).join(';')} }</style>`;
  const plain = await looks('');
  for (const head of [own('*', 'red'), own('<integer>', '0')]) expect(await looks(head)).toEqual(plain);
});

it('no rule of the page’s reaches a word, a part or a button, to ask the network for a picture', async () => {
  const names = ['card', 'reader', 'w', 'bar', 'btn', 'card-senses', 'reading', 'learning', 'known'];
  const selectors = names.flatMap((name) => [`::part(${name})`, `*::part(${name})`, `.${name}`, `[class~="${name}"]`]);
  const shown = [
    ...selectors,
    'dialog',
    'ruby',
    'rt',
    'rt[data-p^="z"]',
    ':host',
    ':host(*) *',
    '::slotted(*)',
    'dialog *',
  ];
  const leak = (name: string) => `{ background-image: url(/leak-${name}) !important }`;
  // The page's own element shows that the rules work: it asks, and nothing else does.
  const css = `#own ${leak('own')} ${shown.map((selector, index) => `${selector} ${leak(String(index))}`).join('')}`;
  const page = await openHostile(browser, {
    head: `<style>${css}</style>`,
    first: '<span id="own" style="display:block;height:9px"></span>',
  });
  const reader = await openReader(browser.pindu, page);
  await reader.hover('早上');
  await reader.waitForCard('早上');
  const leaks = server.requests.filter((request) => request.includes('/leak-'));
  expect(leaks).toEqual([expect.stringContaining('/leak-own')]);
});
