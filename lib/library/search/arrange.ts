import type { ArticleRow, ProgressRow } from '@/lib/library/types';
import type { Share } from './word-index';

/** How far an article is: not begun, begun, read to its end once. */
export type ReadState = 'unread' | 'reading' | 'done';

export const sorts = ['saved', 'published', 'title', 'length', 'known', 'progress'] as const;
export type Sort = (typeof sorts)[number];

/** What a list shows, and in which order; `reverse` turns the order that a sort has by itself. */
export type Arrangement = {
  sort: Sort;
  reverse: boolean;
  state: ReadState | 'all';
  starred: boolean;
  archived: boolean;
  tag?: string;
  source?: string;
};

export const plainArrangement: Arrangement = {
  sort: 'saved',
  reverse: false,
  state: 'all',
  starred: false,
  archived: false,
};

/** What is known of an article beside its row. */
export type Facts = {
  progress: (id: string) => ProgressRow | undefined;
  share: (id: string) => Share | undefined;
};

/** A first glance is not reading. */
const begun = 0.01;

export function readState(progress: ProgressRow | undefined): ReadState {
  if (progress?.finishedAt !== undefined) return 'done';
  return (progress?.share ?? 0) >= begun ? 'reading' : 'unread';
}

/** Who published an article: the named source, else the site, else its host; '' for pasted text. */
export function sourceOf({ url, source, siteName }: Pick<ArticleRow, 'url' | 'source' | 'siteName'>): string {
  return source ?? siteName ?? hostOf(url);
}

/** The host of an address without `www.`; '' where it has none. */
export function hostOf(url: string): string {
  // Asked of every article of a list: to parse an address takes ten times as long as to look at a plain one.
  const plain = /^https?:\/\/(?:www\.)?([a-z0-9.-]*[a-z][a-z0-9.-]*)(?:[/?#]|$)/.exec(url)?.[1];
  if (plain !== undefined) return plain;
  return /^https?:/.test(url) && URL.canParse(url) ? new URL(url).host.replace(/^www\./, '') : '';
}

/** The articles that an arrangement shows, in its order. Those in the bin are never among them. */
export function arrange(articles: Iterable<ArticleRow>, arrangement: Arrangement, facts: Facts): ArticleRow[] {
  const { sort, reverse, state, starred, archived, tag, source } = arrangement;
  const shown: ArticleRow[] = [];
  for (const row of articles) {
    if (row.deletedAt !== undefined || (row.archivedAt !== undefined) !== archived) continue;
    if (starred && row.starredAt === undefined) continue;
    if (tag !== undefined && !row.tags.includes(tag)) continue;
    if (source !== undefined && sourceOf(row) !== source) continue;
    if (state !== 'all' && readState(facts.progress(row.id)) !== state) continue;
    shown.push(row);
  }
  const keyOf = keys[sort];
  const keyed = shown.map((row) => ({ row, key: keyOf(row, facts) }));
  const turn = reverse ? -1 : 1;
  keyed.sort((a, b) => {
    // What has no date or is not counted yet stays last, either way.
    if (a.key === undefined || b.key === undefined) {
      return Number(a.key === undefined) - Number(b.key === undefined) || b.row.savedAt - a.row.savedAt;
    }
    return turn * compare(a.key, b.key) || b.row.savedAt - a.row.savedAt;
  });
  return keyed.map(({ row }) => row);
}

type Key = number | string | undefined;

/** Each so that what one looks for most comes first: the newest, the shortest, the best known, the furthest read. */
const keys: Record<Sort, (row: ArticleRow, facts: Facts) => Key> = {
  saved: (row) => -row.savedAt,
  published: ({ publishedAt }) => {
    const time = publishedAt === undefined ? Number.NaN : Date.parse(publishedAt);
    return Number.isNaN(time) ? undefined : -time;
  },
  title: ({ title }) => title,
  length: ({ hanCharacters }) => hanCharacters,
  known: ({ id }, { share }) => {
    const found = share(id);
    return found && -found.share;
  },
  progress: ({ id }, { progress }) => -(progress(id)?.share ?? 0),
};

/** Chinese by its pinyin, as readers of it expect. */
const collator = new Intl.Collator('zh-Hans-CN', { numeric: true });

function compare(a: number | string, b: number | string): number {
  return typeof a === 'string' || typeof b === 'string' ? collator.compare(String(a), String(b)) : a - b;
}

/** The tags and the sources of the articles that are not in the bin, the most frequent first. */
export function choicesIn(articles: Iterable<ArticleRow>): { tags: string[]; sources: string[] } {
  const tags = new Map<string, number>();
  const sources = new Map<string, number>();
  for (const row of articles) {
    if (row.deletedAt !== undefined) continue;
    for (const tag of row.tags) tags.set(tag, (tags.get(tag) ?? 0) + 1);
    const source = sourceOf(row);
    if (source !== '') sources.set(source, (sources.get(source) ?? 0) + 1);
  }
  const byCount = (counts: Map<string, number>) => [...counts].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { tags: byCount(tags), sources: byCount(sources) };
}
