import * as v from 'valibot';
import { isWhole, tableLimits } from '@/lib/article/table-block';
import type { Article, Block, TableBlock, TableCell } from '@/lib/article/types';
import { describeIssue } from '@/lib/describe-issue';
import { normaliseUrl } from '@/lib/library/identity';

/** Why an article is refused. `detail` names the field, for debugging. */
export type ArticleProblem = { code: 'too-long' | 'malformed'; detail: string };

export type CheckedArticle =
  | { article: Article; problem?: undefined }
  | { article?: undefined; problem: ArticleProblem };

/** The longest article that is accepted, in UTF-16 units of all its strings: ten novels. Hostile pages may send more. */
const MAX_CHARACTERS = 5_000_000;
const MAX_BLOCKS = 100_000;
const MAX_ADDRESS = 8_192;
/** Far above the 300 at which extraction cuts a title. */
const MAX_TITLE = 2_000;
const tooLong = 'is too long';

const text = v.string();
const may = v.optional(text);
const integer = (least: number, most: number) => v.pipe(v.number(), v.integer(), v.minValue(least), v.maxValue(most));
const webAddress = v.pipe(text, v.transform(usableAddress));

const place = { start: integer(0, MAX_CHARACTERS), end: integer(0, MAX_CHARACTERS) };
const mark = v.variant('kind', [
  v.object({ ...place, kind: v.literal('link'), href: v.optional(webAddress) }),
  v.object({ ...place, kind: v.picklist(['strong', 'em']) }),
]);
const marks = v.pipe(
  v.array(mark),
  v.transform((all) => all.filter((each) => each.kind !== 'link' || each.href !== undefined)),
);
const marked = { text, marks: v.optional(marks) };
const picture = v.pipe(
  webAddress,
  v.transform((src) => src ?? ''),
);
const flag = v.optional(v.literal(true));
const span = v.optional(integer(1, tableLimits.span));
const cell = v.pipe(
  v.object({ header: flag, colspan: span, rowspan: span }),
  v.transform((found): TableCell => withoutAbsent(found)),
);
// Lists are counted before each of their items is looked at.
const row = v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(tableLimits.cells, tooLong), v.array(cell));
const table = v.pipe(
  v.object({
    ...{ kind: v.literal('table'), ...marked, caption: flag },
    rows: v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(tableLimits.rows, tooLong), v.array(row)),
  }),
  v.check((found) => isWhole(found), 'has other cells than its text'),
  v.check((found) => isSmallTable(found), tooLong),
);
const block = v.pipe(
  v.variant('kind', [
    v.object({ kind: v.picklist(['paragraph', 'preformatted']), ...marked, time: may }),
    v.object({ kind: v.literal('quote'), ...marked, time: may, continues: flag }),
    table,
    v.object({ kind: v.literal('heading'), level: v.picklist([1, 2, 3, 4, 5, 6]), ...marked }),
    v.object({
      ...{ kind: v.literal('item'), ...marked },
      ...{ ordered: v.boolean(), index: integer(-1e9, 1e9), depth: integer(0, 100) },
    }),
    v.object({ kind: v.literal('figure'), src: picture, alt: may, text: may }),
  ]),
  v.check(marksFit, 'has marks that do not start and end inside its text'),
  v.transform((found): Block => withoutAbsent(found)),
);

const blocks = v.pipe(v.array(v.unknown()), v.minLength(1), v.maxLength(MAX_BLOCKS, tooLong), v.array(block));

const schema = v.pipe(
  v.object({
    url: v.pipe(
      text,
      v.check((url) => url.length <= MAX_ADDRESS && normaliseUrl(url) !== undefined, 'is not an address of a page'),
    ),
    title: v.pipe(text, v.maxLength(MAX_TITLE, tooLong)),
    ...{ byline: may, siteName: may, source: may, lang: may, lead: may },
    publishedAt: v.pipe(
      may,
      v.transform((time) => (time && !Number.isNaN(Date.parse(time)) ? time : undefined)),
    ),
    image: v.optional(webAddress),
    nextPage: v.optional(webAddress),
    partial: v.optional(v.object({ characters: integer(0, 1e9), reason: text })),
    blocks,
  }),
  v.check((article) => charactersIn(article) <= MAX_CHARACTERS, tooLong),
  v.transform((article): Article => withoutAbsent(article)),
);

/**
 * Takes an article as it came through a message from a page that may be hostile, and gives a new one of known fields
 * only, or the problem. What is of the wrong shape or too large is a problem; a link, picture or date that cannot be
 * used is left out, since the text is still worth keeping. Blocks keep their positions.
 */
export function checkArticle(value: unknown): CheckedArticle {
  // What its prototype holds is not data.
  const result = v.safeParse(schema, Object.assign(Object.create(null), value), { abortEarly: true });
  if (result.success) return { article: result.output };
  const [issue] = result.issues;
  return {
    problem: {
      code: issue.message === tooLong ? 'too-long' : 'malformed',
      detail: describeIssue(issue, 'article'),
    },
  };
}

function marksFit(found: Block): boolean {
  if (found.kind === 'figure' || found.marks === undefined) return true;
  const { length } = found.text;
  // One of each kind at each place would be more than enough.
  return found.marks.length <= length * 3 && found.marks.every(({ start, end }) => start <= end && end <= length);
}

function isSmallTable({ text, rows }: Pick<TableBlock, 'text' | 'rows'>): boolean {
  return (
    rows.flat().length <= tableLimits.cells && text.split(/[\t\n]/).every(({ length }) => length <= tableLimits.text)
  );
}

function usableAddress(value: string): string | undefined {
  if (value.length > MAX_ADDRESS || !URL.canParse(value)) return undefined;
  return /^https?:$/.test(new URL(value).protocol) ? value : undefined;
}

/** UTF-16 units of all texts in a value, but for the names of kinds. */
function charactersIn(value: unknown): number {
  if (typeof value === 'string') return value.length;
  if (typeof value !== 'object' || value === null) return 0;
  return Object.entries(value).reduce((sum, [key, field]) => sum + (key === 'kind' ? 0 : charactersIn(field)), 0);
}

function withoutAbsent<T extends object>(value: T): T {
  return Object.fromEntries(Object.entries(value).filter(([, field]) => field !== undefined)) as T;
}
