import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { compare, type Expected } from './compare-page';

const folder = new URL('../fixtures/sites/', import.meta.url);
const pages: Expected[] = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
// Three hours after what page 10 calls "3 hours ago".
const NOW = new Date('2026-01-01T00:00:00Z');

describe('pages built as families of sites build them', () => {
  it.each(pages.map((page) => [page.file, page] as const))('gives what %s expects', (_file, page) => {
    const dom = new JSDOM(readFileSync(new URL(page.file, folder)), {
      url: page.baseUrl,
      contentType: 'text/html',
      virtualConsole: new VirtualConsole(),
    });
    const wrong = compare(extract(dom.window.document, page.baseUrl, { now: NOW }).article, page);
    dom.window.close();
    expect(wrong).toEqual({});
  });
});
