import { existsSync, readFileSync } from 'node:fs';
import { type DOMWindow, JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { compare, type Expected } from './compare-page';

const NOW = new Date('2026-01-01T00:00:00Z');
const seed = new URL('../../../shared/data/seed/', import.meta.url);
const PAGES = [
  {
    name: 'the project’s own news page',
    page: new URL('../fixtures/article-page.html', import.meta.url),
    expected: new URL('../fixtures/article-page.expected.json', import.meta.url),
  },
  { name: 'the seed’s page', page: new URL('page.html', seed), expected: new URL('expected.json', seed) },
];

async function load(page: URL, url: string, runScripts: boolean): Promise<JSDOM> {
  const dom = new JSDOM(readFileSync(page), {
    url,
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
    ...(runScripts ? { runScripts: 'dangerously' as const } : {}),
    beforeParse(window: DOMWindow) {
      // jsdom lays nothing out; the page only observes.
      Object.assign(window, {
        IntersectionObserver: class {
          observe() {}
          unobserve() {}
        },
      });
    },
  });
  if (runScripts) await new Promise((resolve) => setTimeout(resolve, 100));
  return dom;
}

describe.each(PAGES)('$name', ({ page, expected: file }) => {
  it.for([
    ['before its scripts run', false],
    ['after its scripts have put advertisements in', true],
  ] as const)('gives exactly its article %s', async ([, runScripts], ctx) => {
    if (!existsSync(page)) ctx.skip(`${page.pathname.split('/').slice(-3).join('/')} is not beside this checkout`);
    const expected: Expected = JSON.parse(readFileSync(file, 'utf8'));
    const dom = await load(page, expected.baseUrl, runScripts);
    if (runScripts) expect(dom.window.document.body.textContent).toContain('广告：');
    const { article } = extract(dom.window.document, expected.baseUrl, { now: NOW });
    expect(compare(article, expected)).toEqual({});
    expect(article?.source).toBe(article?.siteName);
    expect(article?.url).toBe(expected.baseUrl);
    expect(article?.blocks[0]?.kind).toBe('figure');
    expect(article?.blocks.filter((block) => block.kind === 'figure')).toHaveLength(1);
    dom.window.close();
  });
});
