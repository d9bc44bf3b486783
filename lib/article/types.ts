/** A stretch of a block's text with a meaning of its own. Offsets are UTF-16 units into `text`, end exclusive. */
export type Mark = { start: number; end: number; kind: 'strong' | 'em' | 'link'; href?: string };

/** One block of an article: a plain string with marks by offset, or a picture. Never HTML. */
export type Block =
  | { kind: 'paragraph' | 'preformatted'; text: string; marks?: Mark[]; time?: string /* live blogs */ }
  | { kind: 'quote'; text: string; marks?: Mark[]; time?: string; continues?: true /* the quote of the block before */ }
  | { kind: 'item'; text: string; marks?: Mark[]; ordered: boolean; index: number; depth: number }
  | { kind: 'heading'; level: 1 | 2 | 3 | 4 | 5 | 6; text: string; marks?: Mark[] }
  | { kind: 'figure'; src: string; alt?: string; text?: string /* the caption */ }
  | TableBlock;

/**
 * A table of data. Its text is a line for the caption, if there is one, and a line for each row, in it the texts of the
 * cells between tabs; `rows` says of each cell what it is (`tableTexts` has both together).
 */
export type TableBlock = { kind: 'table'; text: string; marks?: Mark[]; caption?: true; rows: TableCell[][] };

/** `colspan` and `rowspan` as in HTML, absent where they are 1. */
export type TableCell = { header?: true; colspan?: number; rowspan?: number };

/** A news article as data: plain JSON, safe to store, to send and to show. */
export type Article = {
  /** Absolute address of the page it was read on (canonical where that can be trusted). */
  url: string;
  title: string;
  byline?: string;
  siteName?: string;
  source?: string;
  /** ISO 8601 with zone, e.g. 2024-04-29T08:34:51+08:00; midnight means that only the day is known. */
  publishedAt?: string;
  /**
   * By content, not by the page's claim: zh-Hans, zh-Hant, zh-Hant-TW (by the page's signs, see `withRegion`), ja,
   * ko, en; absent where there is too little to tell. */
  lang?: string;
  /** The standfirst. */
  lead?: string;
  /** Absolute http(s) address of the lead image. */
  image?: string;
  /** Absolute address of the article's next page, on the same host. */
  nextPage?: string;
  /** The page holds only the beginning: `characters` of it (without white space), `reason` is a PartialReason. */
  partial?: { characters: number; reason: string };
  blocks: Block[];
};

/** Why a text ends early: one has to pay or subscribe, to log in, or to go on in the site's own app. */
export type PartialReason = 'subscription' | 'login' | 'app';

/**
 * Why a page gives no article: it has hardly any text (perhaps not yet: scripts may still be building it), it is a
 * list of articles, or there is text of other kinds. Whether an article is Chinese is the caller's question: `isChinese(article.lang)`. */
export type NoArticleReason = 'no-text' | 'listing' | 'no-article';

export type Extraction = { article: Article; reason?: undefined } | { article?: undefined; reason: NoArticleReason };
