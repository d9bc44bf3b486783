import { readFileSync } from 'node:fs';
import { JSDOM, VirtualConsole } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { extract } from '@/lib/article/extract';

/** What a page's article must have; absent fields are not checked. */
type Case = {
  kind: string;
  has?: string[];
  hasnot?: string[];
  /** The first block's text, or its beginning. */
  first?: string;
  first_starts?: string;
  /** A text that stands in exactly one block. */
  one?: string;
  blocks?: [kind: string, text: string][];
  title?: string;
  byline?: string | null;
  byline_in?: string[];
  /** Beginning of the time, `*` or `%` and a part of it, `ago MINUTES`, or `day -N` with an optional `@HH:MM`. */
  pub?: string;
};

const folder = new URL('../fixtures/cases/', import.meta.url);
const cases: Record<string, Case> = JSON.parse(readFileSync(new URL('expected.json', folder), 'utf8'));
const NOW = new Date('2026-11-29T20:00:00+08:00');

describe('pages of the kinds that public bug reports name', () => {
  it.each(Object.entries(cases))('reads %s rightly', (name, { kind, ...expected }) => {
    const dom = new JSDOM(readFileSync(new URL(name, folder)), {
      url: `https://news.example/${name}`,
      contentType: 'text/html',
      virtualConsole: new VirtualConsole(),
    });
    const { article } = extract(dom.window.document, `https://news.example/${name}`, { now: NOW });
    dom.window.close();
    if (!article) throw new Error(`No article (${kind})`);
    const texts = article.blocks.map((block) => block.text ?? '').filter((text) => text !== '');
    const whole = texts.join('\n');
    for (const text of expected.has ?? []) expect(whole).toContain(text);
    for (const text of expected.hasnot ?? []) expect(whole).not.toContain(text);
    if (expected.first !== undefined) expect(texts[0]).toBe(expected.first);
    if (expected.first_starts !== undefined) expect(texts[0]?.startsWith(expected.first_starts)).toBe(true);
    const { one } = expected;
    if (one !== undefined) expect(texts.filter((text) => text.includes(one))).toHaveLength(1);
    for (const [blockKind, text] of expected.blocks ?? [])
      expect(article.blocks.map((block) => [block.kind, block.text])).toContainEqual([blockKind, text]);
    if (expected.title !== undefined) expect(article.title).toBe(expected.title);
    if (expected.byline !== undefined) expect(article.byline ?? null).toBe(expected.byline);
    if (expected.byline_in) expect(expected.byline_in.some((name) => article.byline?.includes(name))).toBe(true);
    if (expected.pub !== undefined) expect(isTime(expected.pub, article.publishedAt ?? '')).toBe(true);
  });
});

function isTime(want: string, got: string): boolean {
  const ago = /^ago (\d+)$/.exec(want)?.[1];
  if (ago) return Math.abs(NOW.getTime() - Number(ago) * 60_000 - Date.parse(got)) < 120_000;
  const day = /^day -(\d+)(?: @(.+))?$/.exec(want);
  if (day) {
    const china = new Date(NOW.getTime() + 8 * 3600_000 - Number(day[1]) * 86_400_000).toISOString();
    return got.startsWith(china.slice(0, 10)) && (!day[2] || got.includes(`T${day[2]}`));
  }
  return /^[*%]/.test(want) ? got.includes(want.slice(1)) : got.startsWith(want);
}
