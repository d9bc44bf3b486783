import fc from 'fast-check';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract, extractInSteps } from '@/lib/article/extract';
import { extractPart } from '@/lib/article/extract-part';
import { cleanCopy } from '@/lib/article/snapshot/clean-copy';
import type { Article } from '@/lib/article/types';

const ADDRESS = 'https://news.example.com/a.html';

type Tree = string | { tag: string; attributes: [string, string][]; children: Tree[] };

const TAGS =
  'p div span b strong em i a h1 h2 h3 ul ol li blockquote pre table tr td th figure figcaption img br ruby rt rp section article time font center form input iframe noscript svg x-story slot dl dt dd button hr'.split(
    ' ',
  );
const VALUES = [
  'javascript:alert(1)',
  'JaVa\tscript:alert(1)',
  'data:image/png;base64,AAAA',
  'blob:https://news.example.com/1',
  '/p/1.jpg',
  '//img.example.com/2.jpg',
  'https://other.example.org/x',
  'http://[bad',
  'title',
  'content',
  'caption',
  'attributes',
  'display:none',
  'visibility:hidden',
  '600',
  '2024-05-03',
  '<b>',
  '\u202e\u0000',
];
const NAMES =
  'href src data-src srcset class id name style title alt width height onclick onerror hidden datetime align start lang rel'.split(
    ' ',
  );
const WORDS = [
  '河堤上的柳树发了新芽。',
  '沿岸的居民说，风沙少了。',
  '　　每天早上都有人来散步，一直走到桥头。',
  'They came back in 2024. ',
  ' \n ',
  '\u200b\u202e隐\u00ad形\ufeff',
  '\u0007响铃\u001b',
  '12:30',
  '相关新闻',
  '登录后阅读全文',
  '责任编辑：某',
  '👨‍👩‍👧',
  '\ud83d',
  '2024年5月3日 09:15 来源：某报',
];

const attribute = fc.tuple(
  fc.constantFrom(...NAMES),
  fc.oneof(fc.constantFrom(...VALUES), fc.string({ maxLength: 12 })),
);
const { tree } = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.oneof(fc.constantFrom(...WORDS), fc.string({ maxLength: 30 })),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.array(attribute, { maxLength: 4 }),
      children: fc.array(tie('tree'), { maxLength: 6 }),
    }),
  ),
}));
const page = fc.array(tree, { minLength: 1, maxLength: 12 });

function grow(document: Document, parent: Node, trees: Tree[]): void {
  for (const node of trees) {
    if (typeof node === 'string') {
      parent.appendChild(document.createTextNode(node));
      continue;
    }
    const element = document.createElement(node.tag);
    for (const [name, value] of node.attributes) element.setAttribute(name, value);
    parent.appendChild(element);
    grow(document, element, node.children);
  }
}

/** What makes an article safe to store and to show, whatever the page. */
function check(article: Article, pageText: string): void {
  const isHttp = (address: string) => /^https?:\/\//.test(address) && URL.canParse(address);
  const letters = (text: string) => [...text].filter((letter) => /[\p{Script=Han}\p{L}\p{N}]/u.test(letter)).join('');
  for (const address of [article.url, article.image, article.nextPage])
    if (address !== undefined) expect(isHttp(address), address).toBe(true);
  let at = 0;
  const all = letters(pageText);
  for (const block of article.blocks) {
    if (block.kind === 'figure') expect(isHttp(block.src), block.src).toBe(true);
    const text = block.text ?? '';
    // biome-ignore lint/suspicious/noControlCharactersInRegex: their absence is what is tested
    expect(text).not.toMatch(/[\u0000-\u0008\u000b\u000e-\u001f\u007f\u200b\u202a-\u202e\u2066-\u2069\ufeff]/);
    if (block.kind === 'figure') continue;
    expect(text.trim()).not.toBe('');
    let last = 0;
    for (const { start, end, kind, href } of block.marks ?? []) {
      expect(start).toBeGreaterThanOrEqual(last);
      expect(end).toBeGreaterThan(start);
      expect(end).toBeLessThanOrEqual(text.length);
      expect(href === undefined ? kind !== 'link' : kind === 'link' && isHttp(href)).toBe(true);
      last = start;
    }
    // Nothing is made up: a block's letters stand in the page in this order, after those of the block before.
    for (const letter of letters(text)) {
      const found = all.indexOf(letter, at);
      expect(found, `${letter} of ${text}`).toBeGreaterThanOrEqual(0);
      at = found + letter.length;
    }
  }
  expect(JSON.parse(JSON.stringify(article))).toEqual(article);
}

describe('of a page grown at random', () => {
  const dom = new JSDOM('', { url: ADDRESS, virtualConsole: new VirtualConsole() });
  const { document } = dom.window;
  const fill = (trees: Tree[]) => {
    document.body.replaceChildren();
    for (const attribute of [...document.body.attributes]) document.body.removeAttribute(attribute.name);
    grow(document, document.body, trees);
  };

  it('an article is safe, says nothing that the page does not, and leaves the page alone', () => {
    fc.assert(
      fc.property(page, (trees) => {
        fill(trees);
        const before = dom.serialize();
        const { article } = extract(document, ADDRESS);
        if (article) check(article, document.body.textContent ?? '');
        expect(dom.serialize()).toBe(before);
      }),
      { numRuns: 150 },
    );
  });

  it('a part is as safe, whatever element is chosen', () => {
    fc.assert(
      fc.property(page, fc.nat(), (trees, nth) => {
        fill(trees);
        const elements = [...document.body.querySelectorAll('*')];
        const element = elements[nth % Math.max(1, elements.length)] ?? document.body;
        const sight = { seenOf: () => 'shown' as const };
        const { article } = extractPart(element, ADDRESS, document, { sight });
        if (article) check({ ...article, url: ADDRESS }, element.textContent ?? '');
      }),
      { numRuns: 100 },
    );
  });

  it('extraction in steps gives what it gives in one', async () => {
    await fc.assert(
      fc.asyncProperty(page, async (trees) => {
        fill(trees);
        const sight = { seenOf: () => 'shown' as const };
        const options = { now: new Date('2026-01-01T00:00:00Z'), sight };
        const page = cleanCopy(document, { sight });
        expect(await extractInSteps(page, ADDRESS, async () => {}, options)).toEqual(
          extract(document, ADDRESS, options),
        );
      }),
      { numRuns: 30 },
    );
  });
});
