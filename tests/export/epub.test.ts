import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { tonePalettes } from '@/lib/export/article-style';
import { toEpub } from '@/lib/export/to-epub';
import type { ExportArticle } from '@/lib/export/types';
import { article, bilingualArticle, hostile, hostileArticle, look, pixel, texts } from './samples';

const modified = Date.UTC(2026, 10, 23, 12);
const identifier = 'urn:uuid:1b6f2c1e-7f0e-4b59-9c53-3f3a4c8f0a11';
const book = (articles: readonly ExportArticle[], title = articles[0]?.title ?? '') =>
  toEpub(articles, { look: { ...look, tones: tonePalettes.default }, texts, title, identifier, modified });
const files = (bytes: Uint8Array) => unzipSync(bytes);
const read = (bytes: Uint8Array, file: string) =>
  new JSDOM(strFromU8(files(bytes)[`OEBPS/${file}`] ?? new Uint8Array()), { contentType: 'application/xhtml+xml' })
    .window.document;

const untitled: ExportArticle = {
  ...article,
  title: ' ',
  byline: undefined,
  source: undefined,
  published: undefined,
  partial: undefined,
  blocks: [],
};
const many = [article, hostileArticle, untitled, { ...article, url: 'https://news.example/2', lang: 'zh-Hant' }];

describe('a book', () => {
  it('says what it is by its first bytes', () => {
    const bytes = book([article]);
    expect(strFromU8(bytes.slice(30, 58))).toBe('mimetypeapplication/epub+zip');
    // Stored: compression method 0, no extra field.
    expect([bytes[8], bytes[9], bytes[28], bytes[29]]).toEqual([0, 0, 0, 0]);
  });

  it('has a chapter for each article, in order, with its text and readings', () => {
    const bytes = book(many);
    const nav = read(bytes, 'nav.xhtml');
    expect([...nav.querySelectorAll('nav a')].map((link) => link.getAttribute('href'))).toEqual(
      [1, 2, 3, 4].map((n) => `article-${n}.xhtml`),
    );
    expect(nav.querySelectorAll('nav a')[2]?.textContent).toBe('Untitled');
    const chapter = read(bytes, 'article-1.xhtml');
    expect([...chapter.querySelectorAll('h1 rt')].map((rt) => rt.textContent).join(' ')).toBe(
      'tú shū guǎn kāi dào wǎn shàng',
    );
    expect(read(bytes, 'article-4.xhtml').documentElement.getAttribute('xml:lang')).toBe('zh-Hant');
  });

  it('keeps a picture once, as a file, and leaves out what reading devices do not know', () => {
    const webp = { ...pixel, type: 'image/webp' };
    const other = { ...article, pictures: new Map([['https://pictures.example/a.png', webp]]) };
    const bytes = book([article, article, other]);
    expect(Object.keys(files(bytes)).filter((file) => file.includes('pictures/'))).toEqual(['OEBPS/pictures/1.png']);
    expect(read(bytes, 'article-2.xhtml').querySelector('img')?.getAttribute('src')).toBe('pictures/1.png');
    expect(read(bytes, 'article-3.xhtml').querySelector('img')).toBeNull();
  });

  it('tells its title, language, source and when it was made', () => {
    const meta = read(book([article]), 'package.opf');
    const of = (name: string) => [...meta.getElementsByTagName(name)].map((element) => element.textContent);
    expect(of('dc:title')).toEqual([article.title]);
    expect(of('dc:language')).toEqual(['zh-Hans']);
    expect(of('dc:source')).toEqual([article.url]);
    expect(of('dc:creator')).toEqual(['李明']);
    expect(of('meta')).toContain('2026-11-23T12:00:00Z');
    expect(of('meta')).toContain('rubyAnnotations');
  });

  it('has an article at least', () => {
    expect(() => book([])).toThrow(RangeError);
  });
});

describe('epubcheck', () => {
  // Debian's starts by a loader that a container may lack, so Java starts it.
  const jar = ['/usr/share/java/epubcheck.jar', '/usr/bin/epubcheck'].find((path) => existsSync(path));
  const hasJava = spawnSync('java', ['-version']).status === 0;
  let folder: string;
  beforeEach((ctx) => {
    if (jar === undefined || !hasJava) ctx.skip('epubcheck or Java is absent');
  });
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'pindu-epub-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each([
    ['one article with pictures, of a book without a title', [article], ''],
    ['an article in two languages, and one in one', [bilingualArticle, article], 'Two languages'],
    ['many articles, one of nothing, one of hostile texts', many, hostile],
  ] as const)('finds nothing wrong in %s', { timeout: 240_000 }, (name, articles, title) => {
    const path = join(folder, `${articles.length}.epub`);
    writeFileSync(path, book(articles, title));
    // One run of it is over before what a better compiler and collector would cost is won back.
    const quick = ['-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
    const { status, stdout, stderr } = spawnSync('java', [...quick, '-jar', jar ?? '', path], { encoding: 'utf8' });
    expect(`${stdout}${stderr}`, name).not.toMatch(/(?:ERROR|WARNING|FATAL)\(/);
    expect(status).toBe(0);
  });
});
