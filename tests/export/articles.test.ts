import { readFileSync } from 'node:fs';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { tonePalettes } from '@/lib/export/article-style';
import { distinctNames, fileName } from '@/lib/export/file-name';
import { toHtml } from '@/lib/export/to-html';
import type { ExportArticle, ExportBlock } from '@/lib/export/types';
import { article, bilingualArticle, hostileArticle, look, texts } from './samples';

const open = (from: ExportArticle, as = look) => new JSDOM(toHtml(from, { look: as, texts })).window.document;

/** The Chinese of an element, without its readings. */
function textOf(element: Element | null): string {
  const copy = element?.cloneNode(true) as Element;
  for (const rt of copy.querySelectorAll('rt')) rt.remove();
  return copy.textContent ?? '';
}
const blockText = ({ runs, time }: ExportBlock) =>
  (time === undefined ? '' : `${time} `) + runs.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');

describe('a page', () => {
  const page = open(article);

  it('holds the text of every block, in order', () => {
    const blocks = [...page.querySelectorAll('h1, h2, p:not(.meta, .note), li, figcaption, pre, caption, td, th')].map(
      textOf,
    );
    const given = article.blocks.map(blockText);
    expect(blocks.filter((text) => text !== '')).toEqual(given.filter((text) => text !== ''));
  });

  it('has one quote for its paragraphs, and another for the next', () => {
    const quotes = [...page.querySelectorAll('blockquote')].map((quote) => [...quote.children].map(textOf));
    expect(quotes).toEqual([['读者', '也是'], ['馆长']]);
    // Red is for what acts.
    expect(page.querySelector('style')?.textContent).not.toMatch(/border[^;}]*#a8322a/);
  });

  it('has tables with caption, head, spans and empty cells, each with a name', () => {
    const tables = [...page.querySelectorAll('table')];
    expect(tables.map((table) => [...table.rows].map((row) => [...row.cells].map(textOf)))).toEqual([
      [['周'], ['早', '30'], ['']],
      [['甲', '下班以后也能去读书的人越来越多了']],
    ]);
    const [first, second] = tables;
    expect(textOf(first?.caption ?? null)).toBe('人数');
    expect(first?.tHead?.rows).toHaveLength(1);
    expect(first?.tBodies[0]?.rows).toHaveLength(2);
    expect([...(first?.querySelectorAll('th') ?? [])].map(({ colSpan, rowSpan }) => [colSpan, rowSpan])).toEqual([
      [2, 1],
      [1, 2],
    ]);
    expect(first?.querySelector('th rt')?.textContent).toBe('zhōu');
    expect(second?.tHead).toBeNull();
    expect([...(second?.querySelectorAll('td') ?? [])].map(({ className }) => className)).toEqual(['short', '']);
    expect(tables.map(({ parentElement }) => parentElement?.getAttribute('aria-label'))).toEqual(['人数', 'Table']);
  });

  it('has a reading over each character that has one, as ruby', () => {
    const pairs = [...page.querySelectorAll('h1 ruby')].map(
      (each) => `${each.firstChild?.textContent}${each.querySelector('rt')?.textContent}`,
    );
    expect(pairs).toEqual(['图tú', '书shū', '馆guǎn', '开kāi', '到dào', '晚wǎn', '上shàng']);
    expect(page.querySelector('rt.d')?.textContent).toBe('cuò');
    expect(page.querySelector('style')?.textContent).toMatch(/rt \{[^}]*user-select: none/);
  });

  it('has the translation of each text under it, in its own language, where it is shown', () => {
    expect(page.querySelector('.translation')).toBeNull();
    const found = [...open(bilingualArticle).querySelectorAll<HTMLElement>('.translation')];
    const given = bilingualArticle.blocks.flatMap(({ translation }) => translation ?? []);
    expect(found.map(({ textContent }) => textContent)).toEqual(given);
    expect(new Set(found.map(({ lang }) => lang))).toEqual(new Set(['en']));
    const places = found.map((each) => (each.previousElementSibling ?? each.parentElement)?.localName);
    expect(places.slice(0, 3)).toEqual(['h1', 'p', 'p']);
    expect(found.filter((each) => each.closest('li, td, th, caption, figcaption, blockquote')).length).toBe(13);
  });

  it('says which language it is in, where it is from, when it was published and when it was made', () => {
    expect(page.documentElement.lang).toBe('zh-Hans');
    expect(page.querySelector('.meta')?.textContent).toBe('城市日报 20 Nov 2026, 08:30 李明 Original page');
    expect(page.querySelector('.meta a')?.getAttribute('href')).toBe(article.url);
    expect(page.querySelector('.meta time')?.getAttribute('datetime')).toBe('2026-11-20T08:30:00+08:00');
    expect(page.querySelector('footer')?.textContent).toBe(texts.made);
    expect(page.querySelector('footer')?.lang).toBe('en');
    expect(page.querySelector('article > .note')?.textContent).toBe(article.partial);
  });

  it('brings its pictures and forbids itself the network', () => {
    const policy = page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content');
    expect(policy).toContain("default-src 'none'");
    expect([...page.images].map(({ src, alt }) => [src.slice(0, 22), alt])).toEqual([
      ['data:image/png;base64,', '图书馆的门口'],
    ]);
    expect(page.querySelectorAll('figure')[1]?.textContent).toBe(texts.noPicture);
    expect([...page.querySelectorAll('[src], link, script, iframe')]).toHaveLength(1);
  });

  it('keeps marks, lists with their numbers, and web addresses alone', () => {
    expect(textOf(page.querySelector('p strong'))).toBe('措施');
    expect([...page.querySelectorAll('article p:not(.meta) a')].map((link) => link.getAttribute('href'))).toEqual([
      'https://news.example/more',
    ]);
    expect([...page.querySelectorAll('ol li')].map((item) => item.getAttribute('value'))).toEqual(['3', '4']);
    expect(page.querySelectorAll('ol')).toHaveLength(1);
    expect(page.querySelectorAll('ul li')).toHaveLength(1);
  });

  it('lets no text be markup', () => {
    const hostile = open(hostileArticle);
    expect(hostile.scripts).toHaveLength(0);
    expect(hostile.querySelectorAll('b')).toHaveLength(0);
    expect(hostile.title).toContain('<script>alert(1)</script>');
    expect([...hostile.links].every(({ href }) => href.startsWith('https://x.example/'))).toBe(true);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they must not be there
    expect(toHtml(hostileArticle, { look, texts })).not.toMatch(/[\u0000-\u0008\u000b\u001b\ufffe]/);
    expect(toHtml(hostileArticle, { look, texts }).isWellFormed()).toBe(true);
  });

  it('has a name for what has none', () => {
    const page = open({ ...article, title: '', blocks: [{ role: { kind: 'title' }, runs: [] }] });
    expect([page.title, page.querySelector('h1')?.textContent]).toEqual(['Untitled', 'Untitled']);
  });

  it('draws glosses by its style, so that they are no text of the article', () => {
    const parts = [{ text: '措', reading: 'cuò', gloss: { text: 'a "measure"', room: 4, middle: 1 } }];
    const glossed = { ...article, blocks: [{ role: { kind: 'paragraph' as const }, runs: [{ marks: [], parts }] }] };
    const { window } = new JSDOM(toHtml(glossed, { look: { ...look, glosses: 'under' }, texts }));
    const ruby = window.document.querySelector<HTMLElement>('ruby[data-g]');
    expect(ruby?.dataset.g).toBe('a "measure"');
    expect(ruby?.style.getPropertyValue('--room')).toBe('4');
    expect(window.document.body.textContent).not.toContain('measure');
    expect(toHtml(glossed, { look: { ...look, glosses: 'under' }, texts })).toContain('content: attr(data-g)');
    expect(toHtml(article, { look, texts })).not.toContain('data-g');
  });

  it('colours tones where the reader does', () => {
    const blocks: ExportBlock[] = [
      { role: { kind: 'paragraph' }, runs: [{ marks: [], parts: [{ text: '好', reading: 'hǎo', tone: 3 }] }] },
    ];
    const coloured = open({ ...article, blocks }, { ...look, tones: tonePalettes.default });
    expect(coloured.querySelector('rt')?.className).toBe('t3');
    expect(coloured.querySelector('style')?.textContent).toContain('.t3 { color: #2c7a4b; }');
    expect(open({ ...article, blocks }).querySelector('rt')?.className).toBe('');
  });
});

describe('the colours of tones', () => {
  const css = readFileSync(new URL('../../components/ui/tokens.css', import.meta.url), 'utf8');
  it.each(['default', 'pleco', 'hanping'] as const)('are those of the reader: %s', (name) => {
    const rule = name === 'default' ? css.slice(0, css.indexOf('}')) : (css.split(`[data-tones="${name}"]`)[1] ?? '');
    const pairs = [...(rule.split('}')[0]?.matchAll(/--tone-\d: light-dark\((#\w+), (#\w+)\)/g) ?? [])];
    expect(pairs.map(([, light, dark]) => ({ light, dark }))).toEqual(tonePalettes[name]);
  });
});

describe('a name of a file', () => {
  it.each([
    ['图书馆开到晚上', '图书馆开到晚上.html'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j.html'],
    ['  ..hidden.  ', 'hidden.html'],
    ['CON', '_CON.html'],
    ['nul.txt', '_nul.txt.html'],
    [`con.${'书'.repeat(30)}`, `_con.${'书'.repeat(23)}.html`],
    ['../../etc/passwd', 'etc passwd.html'],
    ['\u202egnp.exe\u0000', 'gnp.exe.html'],
    ['', 'Untitled.html'],
    ['???', 'Untitled.html'],
  ])('is safe: %j', (title, name) => {
    expect(fileName(title, 'html', 'Untitled')).toBe(name);
  });

  it('has at most 80 bytes and ends between characters', () => {
    for (const title of ['书'.repeat(60), '😀'.repeat(40), `a${'𠮷'.repeat(40)}`]) {
      const name = fileName(title, 'epub', 'Untitled');
      expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(80);
      expect(new TextEncoder().encode(name).length).toBeGreaterThan(70);
      expect(name.isWellFormed()).toBe(true);
    }
  });

  it('is told from the others', () => {
    expect(distinctNames(['a.html', 'A.html', 'b.html', 'a.html'])).toEqual([
      'a.html',
      'A 2.html',
      'b.html',
      'a 3.html',
    ]);
  });
});
