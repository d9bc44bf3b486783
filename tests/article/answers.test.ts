import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';
import { NEGATIVES, PAGES } from './answers-pages';

const NOW = new Date('2026-01-01T00:00:00Z');

function read(html: string, url: string) {
  const article = extract(new JSDOM(html, { url }).window.document, url, { now: NOW }).article;
  const lines = article?.blocks.map((block) => (block.kind === 'heading' ? `# ${block.text}` : block.text));
  return { article, lines };
}

describe('a page of questions and answers', () => {
  it.each(PAGES)('$name', ({ html, url, title, byline, publishedAt, lines, address }) => {
    const found = read(html, url);
    expect(found.lines).toEqual(lines);
    expect(found.article?.title).toBe(title);
    expect(found.article?.byline).toBe(byline);
    if (publishedAt) expect(found.article?.publishedAt).toBe(publishedAt);
    if (address) expect(found.article?.url).toBe(address);
  });
});

describe('a page that is none', () => {
  it.each(NEGATIVES)('$name', ({ html, lines }) => {
    expect(read(html, 'https://news.test/2024/05/ferry.html').lines).toEqual(lines);
  });
});
