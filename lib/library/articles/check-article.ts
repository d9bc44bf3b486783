import type { Article, Block, Mark } from '@/lib/article/types';
import { normaliseUrl } from '@/lib/library/identity';

/** Why something is not kept. `detail` names the field, for who looks into it. */
export type ArticleProblem = { code: 'too-long' | 'malformed'; detail: string };

export type CheckedArticle =
  | { article: Article; problem?: undefined }
  | { article?: undefined; problem: ArticleProblem };

/** The longest article that is kept, in UTF-16 units of all its strings. Ten novels; a hostile page could send more. */
const MAX_CHARACTERS = 5_000_000;
const MAX_BLOCKS = 100_000;
const MAX_ADDRESS = 8_192;
const kinds = ['paragraph', 'quote', 'preformatted', 'item', 'heading', 'figure'];
const markKinds = ['strong', 'em', 'link'];

class Problem extends Error {
  constructor(
    detail: string,
    readonly code: ArticleProblem['code'] = 'malformed',
  ) {
    super(detail);
  }
}

/**
 * Takes an article as it came through a message from a page that may be hostile, and gives a new one of known fields
 * only, or the problem. What is of the wrong shape or too large is a problem; a link, picture or date that cannot be
 * used is left out, since the text is still worth keeping. Blocks keep their positions.
 */
export function checkArticle(value: unknown): CheckedArticle {
  try {
    return { article: articleOf(value) };
  } catch (error) {
    if (error instanceof Problem) return { problem: { code: error.code, detail: error.message } };
    throw error;
  }
}

function articleOf(value: unknown): Article {
  const from = fieldsOf(value, 'article');
  const budget = { left: MAX_CHARACTERS };
  const string = (name: string) => optional(from[name], name, budget);

  const url = required(from.url, 'url', budget);
  if (url.length > MAX_ADDRESS || normaliseUrl(url) === undefined) throw new Problem('url is not an address of a page');
  const title = required(from.title, 'title', budget);
  if (!Array.isArray(from.blocks)) throw new Problem('blocks is not a list');
  if (from.blocks.length > MAX_BLOCKS) throw new Problem('blocks are too many', 'too-long');

  const publishedAt = string('publishedAt');
  return withoutAbsent({
    url,
    title,
    byline: string('byline'),
    siteName: string('siteName'),
    source: string('source'),
    publishedAt: publishedAt && !Number.isNaN(Date.parse(publishedAt)) ? publishedAt : undefined,
    lang: string('lang'),
    lead: string('lead'),
    image: webAddress(string('image')),
    nextPage: webAddress(string('nextPage')),
    partial: partialOf(from.partial, budget),
    // Array.from visits holes, which `map` would leave.
    blocks: Array.from(from.blocks, (block: unknown, index) => blockOf(block, `blocks[${index}]`, budget)),
  });
}

type Budget = { left: number };

function blockOf(value: unknown, where: string, budget: Budget): Block {
  const from = fieldsOf(value, where);
  const kind = oneOf(from.kind, kinds, `${where}.kind`) as Block['kind'];
  if (kind === 'figure') {
    return withoutAbsent({
      kind,
      src: webAddress(required(from.src, `${where}.src`, budget)) ?? '',
      alt: optional(from.alt, `${where}.alt`, budget),
      text: optional(from.text, `${where}.text`, budget),
    });
  }
  const text = required(from.text, `${where}.text`, budget);
  const marks = marksOf(from.marks, text, `${where}.marks`, budget);
  if (kind === 'heading') {
    return withoutAbsent({
      kind,
      level: integer(from.level, 1, 6, `${where}.level`) as 1 | 2 | 3 | 4 | 5 | 6,
      text,
      marks,
    });
  }
  if (kind === 'item') {
    if (typeof from.ordered !== 'boolean') throw new Problem(`${where}.ordered is not true or false`);
    const index = integer(from.index, -1e9, 1e9, `${where}.index`);
    const depth = integer(from.depth, 0, 100, `${where}.depth`);
    return withoutAbsent({ kind, text, marks, ordered: from.ordered, index, depth });
  }
  return withoutAbsent({ kind, text, marks, time: optional(from.time, `${where}.time`, budget) });
}

function marksOf(value: unknown, text: string, where: string, budget: Budget): Mark[] | undefined {
  if (value === undefined) return undefined;
  if (!Array.isArray(value)) throw new Problem(`${where} is not a list`);
  if (value.length > text.length * markKinds.length) throw new Problem(`${where} are too many`);
  const marks: Mark[] = [];
  for (const item of value) {
    const from = fieldsOf(item, where);
    const kind = oneOf(from.kind, markKinds, `${where}.kind`) as Mark['kind'];
    const start = integer(from.start, 0, text.length, `${where}.start`);
    const end = integer(from.end, start, text.length, `${where}.end`);
    const href = webAddress(optional(from.href, `${where}.href`, budget));
    if (kind === 'link' && href === undefined) continue;
    marks.push(withoutAbsent({ start, end, kind, href: kind === 'link' ? href : undefined }));
  }
  return marks;
}

function partialOf(value: unknown, budget: Budget): Article['partial'] {
  if (value === undefined) return undefined;
  const from = fieldsOf(value, 'partial');
  const characters = integer(from.characters, 0, 1e9, 'partial.characters');
  return { characters, reason: required(from.reason, 'partial.reason', budget) };
}

/** The own fields of a plain object: what its prototype holds is not data. */
function fieldsOf(value: unknown, where: string): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Problem(`${where} is not an object`);
  return Object.assign(Object.create(null), value);
}

function required(value: unknown, where: string, budget: Budget): string {
  if (typeof value !== 'string') throw new Problem(`${where} is not a text`);
  budget.left -= value.length;
  if (budget.left < 0) throw new Problem('the article is too long', 'too-long');
  return value;
}

function optional(value: unknown, where: string, budget: Budget): string | undefined {
  return value === undefined ? undefined : required(value, where, budget);
}

function oneOf(value: unknown, allowed: string[], where: string): string {
  if (typeof value !== 'string' || !allowed.includes(value))
    throw new Problem(`${where} is not one of ${allowed.join(', ')}`);
  return value;
}

function integer(value: unknown, least: number, most: number, where: string): number {
  if (!Number.isInteger(value)) throw new Problem(`${where} is not a whole number`);
  const number = value as number;
  if (number < least || number > most) throw new Problem(`${where} is not from ${least} to ${most}`);
  return number;
}

function webAddress(value: string | undefined): string | undefined {
  if (value === undefined || value.length > MAX_ADDRESS || !URL.canParse(value)) return undefined;
  return /^https?:$/.test(new URL(value).protocol) ? value : undefined;
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
