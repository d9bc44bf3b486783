import type { Article, Block } from '@/lib/article/types';

type OneOf<T> = T | T[];
/** One entry of tests/fixtures/pages/expected.json; its README is that folder's. */
export type Expected = {
  file: string;
  baseUrl: string;
  needsScripts?: boolean;
  hostile?: boolean;
  title: OneOf<string> | null;
  byline?: OneOf<string | null>;
  siteName?: OneOf<string>;
  publishedAt?: OneOf<string> | null;
  lang?: string;
  lead?: string;
  mustContain: string[];
  mustNotContain: string[];
  paragraphs?: string[];
  inOrder?: string[];
  blocks?: { kind: Block['kind']; text: string; level?: number }[];
  headings?: { level: number; text: string }[];
  items?: string[];
  tableRows?: string[][];
  marks?: { block: string; text: string; kind: string; href?: string }[];
  figures?: { src: OneOf<string>; text?: OneOf<string> }[];
  /** Absolute; null: there must be none. */
  nextPage?: string | null;
  /** Why the text ends early; null: it is whole. */
  partial?: string | null;
  /** The times of a live blog's posts, each the start of one block's `time`. */
  times?: string[];
};

const flat = (text: string) => text.replace(/[\s\u00a0\u3000]+/g, ' ').trim();
const any = <T>(value: OneOf<T>): T[] => (Array.isArray(value) ? value : [value]);

/** The fields of an expected page that an article does not meet, each with what was found: an empty record is a pass. */
export function compare(article: Article | undefined, expected: Expected): Record<string, string> {
  if (expected.title === null) return article ? { article: `should be none, got ${article.title}` } : {};
  if (!article) return { article: 'none' };
  const wrong: Record<string, string> = {};
  const check = (field: string, right: boolean, got: unknown) => {
    if (!right) wrong[field] = typeof got === 'string' ? got : JSON.stringify(got);
  };
  const texts = article.blocks.flatMap((block) => (block.text === undefined ? [] : [flat(block.text)]));
  const strings = [
    article.title,
    article.lead ?? '',
    article.image ?? '',
    ...article.blocks.flatMap((block) =>
      block.kind === 'figure'
        ? [block.src, block.alt ?? '', block.text ?? '']
        : [block.text, ...(block.marks ?? []).map((mark) => mark.href ?? '')],
    ),
  ];
  check('title', any(expected.title).includes(article.title), article.title);
  if (expected.byline !== undefined) {
    const names = any(expected.byline);
    check(
      'byline',
      article.byline ? names.some((name) => name !== null && article.byline?.includes(name)) : names.includes(null),
      article.byline ?? 'none',
    );
  }
  if (expected.siteName !== undefined)
    check('siteName', any(expected.siteName).includes(article.siteName ?? ''), article.siteName ?? 'none');
  if (expected.publishedAt === null) check('publishedAt', article.publishedAt === undefined, article.publishedAt);
  else if (expected.publishedAt !== undefined) {
    const times = any(expected.publishedAt);
    check(
      'publishedAt',
      times.some((time) => sameTime(article.publishedAt, time)),
      article.publishedAt ?? 'none',
    );
  }
  if (expected.nextPage !== undefined)
    check('nextPage', (article.nextPage ?? null) === expected.nextPage, article.nextPage ?? 'none');
  if (expected.partial !== undefined)
    check('partial', (article.partial?.reason ?? null) === expected.partial, article.partial ?? 'none');
  if (expected.times) {
    const times = article.blocks.flatMap((block) => ('time' in block && block.time ? [block.time] : []));
    check('times', same(times, expected.times), times);
  }
  if (expected.lang) check('lang', article.lang === expected.lang, article.lang ?? 'none');
  const missing = expected.mustContain.filter(
    (part) => ![...texts, flat(article.lead ?? '')].some((text) => text.includes(flat(part))),
  );
  check('mustContain', missing.length === 0, missing);
  const present = expected.mustNotContain.filter((part) => strings.some((text) => text.includes(part)));
  check('mustNotContain', present.length === 0, present);

  const skipped = new Set(
    [...(expected.figures ?? []).flatMap((figure) => any(figure.text ?? [])), expected.lead ?? ''].map(flat),
  );
  const words = article.blocks.flatMap((block) =>
    block.kind === 'figure' || skipped.has(flat(block.text)) ? [] : [block],
  );
  const ofKind = (kind: Block['kind']) => words.filter((block) => block.kind === kind).map((block) => flat(block.text));
  if (expected.paragraphs)
    check('paragraphs', same(ofKind('paragraph'), expected.paragraphs.map(flat)), ofKind('paragraph'));
  if (expected.inOrder) check('inOrder', isSubsequence(expected.inOrder.map(flat), texts), texts);
  if (expected.blocks) {
    const want = expected.blocks.map((block) => [block.kind, flat(block.text)].join(':'));
    const got = words.map((block) => [block.kind, flat(block.text)].join(':'));
    const levels = expected.blocks.every((block, index) => {
      const other = words[index];
      return block.level === undefined || (other?.kind === 'heading' && other.level === block.level);
    });
    check('blocks', same(got, want) && levels, got);
  }
  if (expected.headings) {
    const got = words.flatMap((block) => (block.kind === 'heading' ? [`${block.level}${flat(block.text)}`] : []));
    check(
      'headings',
      isSubsequence(
        expected.headings.map((heading) => `${heading.level}${flat(heading.text)}`),
        got,
      ),
      got,
    );
  }
  if (expected.items) check('items', isSubsequence(expected.items.map(flat), ofKind('item')), ofKind('item'));
  if (expected.tableRows) {
    const all = texts.join('\n');
    const rows = expected.tableRows.map(
      (row) => new RegExp(row.map((cell) => cell.replace(/[.+*?^${}()|[\]\\]/g, '\\$&')).join('[^\\p{L}\\p{N}]+'), 'u'),
    );
    check(
      'tableRows',
      rows.every((row) => row.test(all)),
      texts,
    );
  }
  for (const mark of expected.marks ?? []) {
    const block = words.find((other) => flat(other.text) === flat(mark.block));
    const found = block?.marks?.some(
      ({ start, end, kind, href }) =>
        block.text.slice(start, end) === mark.text && kind === mark.kind && (!mark.href || href === mark.href),
    );
    check('marks', found === true, block?.marks ?? 'no block');
  }
  if (expected.figures) {
    const got = article.blocks.filter((block) => block.kind === 'figure');
    let at = 0;
    const all = expected.figures.every((figure) => {
      const found = got.findIndex(
        (other, index) =>
          index >= at &&
          any(figure.src).includes(other.src) &&
          (figure.text === undefined ||
            any(figure.text)
              .map(flat)
              .includes(flat(other.text ?? ''))),
      );
      at = found + 1;
      return found >= 0;
    });
    check('figures', all, got);
  }
  return wrong;
}

function same(a: string[], b: string[]): boolean {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}

function isSubsequence(parts: string[], all: string[]): boolean {
  let at = 0;
  for (const text of all) if (at < parts.length && text === parts[at]) at++;
  return at === parts.length;
}

/** The same instant to the minute; a bare date means the same day in China. */
export function sameTime(got: string | undefined, want: string): boolean {
  if (!got) return false;
  if (!want.includes('T')) return new Date(Date.parse(got) + 8 * 3600_000).toISOString().slice(0, 10) === want;
  return Math.floor(Date.parse(got) / 60_000) === Math.floor(Date.parse(want) / 60_000);
}
