import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { compare, type Expected } from './compare-page';

const folder = new URL('../fixtures/pages/', import.meta.url);
const pages: Expected[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));

/** Fields that a page does not meet yet. A field that starts to pass fails here until it is taken out. */
const KNOWN_GAPS: Record<string, string[]> = {};

// Later than every time on the pages.
const NOW = new Date('2026-01-01T00:00:00Z');

/** In ms: jsdom alone works for seconds on the 3,000 levels of page 45, and other checks run beside it. */
const patience = 180_000;

async function load(page: Expected, runScripts: boolean): Promise<JSDOM> {
  const dom = new JSDOM(readFileSync(new URL(page.file, folder)), {
    url: page.baseUrl,
    contentType: 'text/html',
    virtualConsole: new VirtualConsole(),
    ...(runScripts ? { runScripts: 'dangerously' as const } : {}),
  });
  if (runScripts) await new Promise((resolve) => setTimeout(resolve, 250));
  return dom;
}

describe('pages of the kinds on which extraction fails', () => {
  it.each(pages.map((page) => [page.file, page] as const))(
    'gives what %s expects',
    async (file, page) => {
      const dom = await load(page, page.needsScripts === true);
      const wrong = compare(extract(dom.window.document, page.baseUrl, { now: NOW }).article, page);
      dom.window.close();
      expect(Object.keys(wrong).sort(), JSON.stringify(wrong, null, 1)).toEqual((KNOWN_GAPS[file] ?? []).sort());
    },
    patience,
  );

  it.each(pages.filter((page) => /^(?:12|22|44)/.test(page.file)).map((page) => [page.file, page] as const))(
    'gives the same for %s after its scripts have run',
    async (file, page) => {
      const dom = await load(page, true);
      const wrong = compare(extract(dom.window.document, page.baseUrl, { now: NOW }).article, page);
      dom.window.close();
      expect(Object.keys(wrong).sort(), JSON.stringify(wrong, null, 1)).toEqual((KNOWN_GAPS[file] ?? []).sort());
    },
  );

  it('gives nothing, or the article itself, where the text is built by scripts that did not run', async () => {
    const page = pages.find((other) => other.needsScripts) as Expected;
    const dom = await load(page, false);
    const { article } = extract(dom.window.document, page.baseUrl, { now: NOW });
    expect(article === undefined || Object.keys(compare(article, page)).length === 0).toBe(true);
  });

  it('knows a gap only of pages that are there', () => {
    expect(Object.keys(KNOWN_GAPS).filter((file) => !pages.some((page) => page.file === file))).toEqual([]);
  });

  it('gives a paragraph of 700,000 characters whole', () => {
    const page = pages[0] as Expected;
    const long = '图书馆开放时间延长。'.repeat(70_000);
    const html = readFileSync(new URL(page.file, folder), 'utf8').replace(
      '附近的居民王女士表示，她以后可以带孩子来看书。',
      long,
    );
    const dom = new JSDOM(html, { url: page.baseUrl });
    const { article } = extract(dom.window.document, page.baseUrl, { now: NOW });
    expect(article?.blocks.find((block) => block.text && block.text.length > 1000)?.text === long).toBe(true);
    expect(article?.blocks).toHaveLength(6);
  });
});
