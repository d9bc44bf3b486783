import { isSentence, type Line } from '@/lib/article/dom/layout-lines';
import { isStorySentence } from '@/lib/article/lines/classify-line';
import { accountIn, authorsIn, editorsOf, NEXT_LABEL, reporterIn } from './author-rows';
import type { LinkedArticle } from './json-ld';
import { isStock, vettedName } from './names';
import type { Zones } from './zones';

type Metas = { key: string; content: string }[];

type BylineSources = Zones & {
  linked: LinkedArticle;
  metas: Metas;
  /** All lines of the page. */
  lines: Line[];
  /** A name in `head` that the page's own markup calls the author's. */
  marked: string | undefined;
  /** Names anywhere on the page that its markup calls an author's. */
  markedNames: string[];
  /** The paragraphs of the text. */
  texts: string[];
  /** The page's name for itself with section and site, to know an "author" that is only the portal. */
  siteNames: string[];
};

const DATELINE = /^[（(【]?([\p{Script=Han}]{2,6}社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电電]/u;
const META_AUTHORS =
  'author article:author og:article:author byline dc.creator dcterms.creator parsely-author dable:author'.split(' ');
const META_SOURCES = ['source', 'contentsource', 'mediaid', 'article:source', 'og:source', 'copyright-source'];

/** The authors named near the text, else source or posting account; and the source. Never an editor or a reader. */
export function findByline(from: BylineSources): { byline?: string; source?: string } {
  const { linked, metas, near, head, tail, texts } = from;
  const isPortal = (name: string) => from.siteNames.some((site) => site.includes(name));
  const editors = [...editorsOf(from.lines), meta(metas, 'editor') ?? ''].filter((name) => name.length > 1);
  const noEditor = (name: string | undefined) => (editors.some((editor) => name?.endsWith(editor)) ? undefined : name);
  const isShown = (name: string) => near.some(({ text }) => text.includes(name));
  const author = noEditor(
    first(META_AUTHORS.map((key) => authorOf(metas, key, (name) => isShown(name) || isPortal(name)))),
  );
  const person = noEditor(vettedName(linked.person));
  const source =
    sourceIn(near) ??
    officialIn(head) ??
    sourceIn(tail) ??
    vettedSource(first(META_SOURCES.map((key) => meta(metas, key))));
  const agency = first(texts.slice(0, 3).map((paragraph) => DATELINE.exec(paragraph)?.[1]));
  const byline =
    (person && isShown(person) ? person : undefined) ??
    authorsIn(near) ??
    (author && !isPortal(author) && isShown(author) ? author : undefined) ??
    noEditor(from.marked) ??
    person ??
    authorsIn(tail) ??
    first([...texts.slice(0, 3), ...texts.slice(-2)].map(reporterIn)) ??
    source ??
    noEditor(accountIn(head)) ??
    author ??
    from.markedNames.find((name) => isPortal(name)) ??
    vettedName(linked.organization) ??
    agency;
  return { byline, source: source ?? agency };
}

function authorOf(metas: Metas, key: string, isShown: (name: string) => boolean): string | undefined {
  const parts = metas.find((entry) => entry.key === key)?.content.split(/[,，、;；]/) ?? [];
  const names = parts.map((part) => vettedName(part, isShown(part.trim())));
  return names.length > 0 && names.every((name) => name !== undefined) ? names.join('、') : undefined;
}

function meta(metas: Metas, key: string): string | undefined {
  return metas.find((entry) => entry.key === key)?.content;
}

function first(values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined);
}

const VALUE = '([^\\s|｜，,。;；：:、<>【】（）()]{2,24})';
const SOURCE = new RegExp(
  `(?:^|[^\\p{Script=Han}]|日|时|分)(?:(?:文章|信息|消息|本文|稿件|新闻|新聞)?(?:来源|來源|稿源)于?|source)\\s*[：:/／|｜︱丨]?\\s*(?:于\\s*)?${VALUE}`,
  'iu',
);
// An outlet from which the text comes.
const FROM = new RegExp(`(?:^|\\s)(?:来自|來自|转自|轉自)\\s*[：:]?\\s*${VALUE}`);
const OFFICIAL = /(?:^|\s)([^\s]{2,16})官方[账帐賬帳][号號户戶]/;
// What a post was sent with, not where it comes from.
const CLIENT = /(?:视频号|客户端|手机|网页版|超话|微博|iPhone|Android|HUAWEI|Phone)$/i;

/** The outlet that a labelled row names as the text's source. */
function sourceIn(lines: Line[]): string | undefined {
  return vettedSource(match(lines, SOURCE) ?? sentFrom(match(lines, FROM)));
}

/** The outlet whose official account a platform says has posted the text. */
function officialIn(lines: Line[]): string | undefined {
  return vettedName(match(lines, OFFICIAL));
}

function sentFrom(name: string | undefined): string | undefined {
  return name === undefined || CLIENT.test(name) ? undefined : name.replace(/的博客$/, '');
}

function match(lines: Line[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    // A row of labels is short; a sentence that holds one of the words is not a row.
    if (text.length > 160 || isSentence(text) || isStorySentence(text)) continue;
    const found = pattern.exec(text)?.[1];
    if (found && !NEXT_LABEL.test(found) && !isStock(found)) return found;
  }
  return undefined;
}

/** The name of a source as a page writes it, cleaned; undefined where it is none. */
function vettedSource(value: string | undefined): string | undefined {
  const name = value
    ?.replace(/(?:浏览|瀏覽|点击|字体|字號|字号|作者|责任编辑|编辑).*$/, '')
    // An office's own channel is called so: 某地发布
    .replace(/(?:发布|發布)(?=时间|時間|日期|于|於|\d).*$/, '')
    .replace(/\s*(?:19|20)\d{2}\s*[-/.年].*$/, '')
    // A text put together from others has no source.
    .replace(/^(?:综合|綜合).+$/, '')
    .replace(/^(?:微信)?(?:公众号|公眾號)[“"「《]?|^官方微博[“"「]?/, '');
  return vettedName(name && unquoted(name));
}

/** A name without the quotation marks round it, or the half of a pair; a title inside it keeps its own. */
function unquoted(name: string): string {
  return /^[“"「《]/.test(name) || !/[“「《]/.test(name) ? name.replace(/^[“"「《]+|[”"」》]+$/g, '') : name;
}
