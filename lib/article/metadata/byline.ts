import { isSentence, type Line } from '@/lib/article/dom/lines';
import { flatText, nameWords } from '@/lib/article/dom/tree';
import { isTold } from '@/lib/article/prune/told';
import type { LinkedArticle } from './json-ld.ts';

type Metas = { key: string; content: string }[];

/** What a page offers for the byline. `opening` holds the first paragraphs of the text. */
export type BylineSources = {
  linked: LinkedArticle;
  metas: Metas;
  near: Line[];
  /** A name that the page's own markup calls the author's. */
  marked: string | undefined;
  opening: string[];
  /** The page's name for itself with section and site, to know an "author" that is only the portal. */
  siteNames: string[];
};

const VALUE = '([^\\s|｜，,。；;：:、<>【】（）()]{2,20})';
const SOURCE = new RegExp(
  `(?:^|[^\\p{Script=Han}]|日|时|分)(?:(?:文章|信息|消息|本文|稿件|新闻|新聞)?(?:来源|來源|稿源)于?|source)\\s*[：:/／]?\\s*(?:于\\s*)?${VALUE}`,
  'iu',
);
const FROM = new RegExp(`(?:^|\\s)(?:来自|來自|转自|轉自)\\s*[：:]?\\s*${VALUE}`);
const AUTHOR = new RegExp(
  `(?:^|[\\s（(【〔|｜/，,])(?:作者|撰文|撰稿|采写|採訪|编译|編譯|文|记者|記者|本报记者|报道|報導)\\s*[：:/／｜|丨，]\\s*${VALUE}`,
);
const REPORTER_LINE = /^(?:作者|\p{Script=Han}{0,10}[记記]者)[\s　:：]+([\p{Script=Han}·]{2,4})(?=[\s　／/、]|$)/u;
const REPORTER_IN_TEXT =
  /^.{0,24}?[（(【〔〖](?:[\p{Script=Han}]{0,8})?[记記]者\s*([\p{Script=Han}·]{2,4})(?=[/／）)】〕〗、\s])/u;
// "生活中心／某某報導", "記者某某／台北報導"
const REPORTED =
  /^(?:\p{Script=Han}{2,8}(?:中心|[组組部])\s*[／/]\s*|[记記]者)(\p{Script=Han}{2,4})(?:[／/]\p{Script=Han}{2,6})?(?:報導|报导|報道|报道)/u;
// "某报记者 | 某某"
const PREFIXED = /^\p{Script=Han}{0,10}(?<!摄影|攝影)[记記]者\s*[|｜丨]\s*(\p{Script=Han}{2,4})(?=\s|$)/u;
const DATELINE = /^[（(【]?([\p{Script=Han}]{2,6}社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电電]/u;
const META_AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'byline',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'dable:author',
];
const META_SOURCES = ['source', 'contentsource', 'mediaid', 'article:source', 'og:source', 'copyright-source'];

// A label with nothing behind it is followed by the next one.
const NEXT_LABEL =
  /^(?:(?:发布|發布|发表|發表|更新|发稿|上传)?(?:时间|時間|日期)|发布于|更新于|来源|來源|作者|编辑|編輯|责任编辑|責任編輯|原标题|原標題|点击|點擊|浏览|瀏覽|阅读|閱讀|字号|字體|字体|分享|评论|打印)(?:[次数量于至]|$)/;
// What a post was sent with, not where it comes from.
const CLIENT = /(?:视频号|客户端|手机|网页版|超话|微博|iPhone|Android|HUAWEI|Phone)$/i;

/** The author where the page names one, else the source; and the source by itself. Never guessed by position. */
export function findByline(from: BylineSources): { byline?: string; source?: string } {
  const { linked, metas, near } = from;
  const isPortal = (name: string) => from.siteNames.some((site) => site.includes(name));
  const metaAuthor = first(META_AUTHORS.map((key) => vetted(meta(metas, key))));
  const source =
    vettedSource(match(near, SOURCE) ?? sentFrom(match(near, FROM))) ??
    vettedSource(first(META_SOURCES.map((key) => meta(metas, key))));
  const text = first(from.opening.map((paragraph) => REPORTER_IN_TEXT.exec(paragraph)?.[1]));
  const agency = first(from.opening.map((paragraph) => DATELINE.exec(paragraph)?.[1]));
  const byline =
    vetted(linked.person) ??
    vetted(match(near, AUTHOR)) ??
    vetted(match(near, REPORTER_LINE) ?? match(near, PREFIXED) ?? match(near, REPORTED)) ??
    (metaAuthor && !isPortal(metaAuthor) ? metaAuthor : undefined) ??
    from.marked ??
    vetted(text) ??
    source ??
    metaAuthor ??
    vetted(linked.organization) ??
    agency;
  return { byline, source: source ?? agency };
}

function sentFrom(name: string | undefined): string | undefined {
  return name === undefined || CLIENT.test(name) ? undefined : name.replace(/的博客$/, '');
}

function match(lines: Line[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    // A row of labels is short; a sentence that holds one of the words is not a row.
    if (text.length > 160 || isSentence(text) || isTold(text)) continue;
    const found = pattern.exec(text)?.[1];
    if (found && !NEXT_LABEL.test(found)) return found;
  }
  return undefined;
}

function meta(metas: Metas, key: string): string | undefined {
  return metas.find((entry) => entry.key === key)?.content;
}

function first(values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined);
}

/** Microdata, rel=author, or an element that its class calls the author and that holds nothing but a name. */
export function markedAuthor(body: Element): string | undefined {
  const marked = [...body.querySelectorAll('[itemprop~="author"], [rel~="author"]')];
  const named = [...body.querySelectorAll('[class*="author"], [class*="byline"]')].filter((element) =>
    nameWords(element).some((word) => word === 'author' || word === 'byline'),
  );
  for (const element of [...marked, ...named.slice(0, 10)]) {
    const inner = element.querySelector('[itemprop~="name"], a') ?? element;
    const name = vetted(flatText(inner).replace(/^(?:by|文|作者|记者|記者)\s*[：:/／]?\s*/i, ''));
    if (name && name.length <= 16) return name;
  }
  return undefined;
}

/** A name that a person or an office could bear: no number, login, address, markup or stock word. */
function vetted(value: string | undefined): string | undefined {
  const name = value
    ?.replace(/^(?:作者|来源|來源|记者|記者|文|by)\s*[：:/／]\s*/i, '')
    .replace(/\s+/g, ' ')
    .trim();
  if (!name || name.length < 2 || name.length > 60) return undefined;
  if (/[<>@{}=\\]|https?:|\d{3}|^[\d_\W]+$|[。！？!?]/.test(name) && !/[\p{Script=Han}]{2}\d?$/u.test(name))
    return undefined;
  if (/[<>@]/.test(name) || /^[A-Z]?_?\d+$/i.test(name)) return undefined;
  if (/^[a-z0-9._-]+$/.test(name)) return undefined;
  if (/^(?:design|designed|power|powered|made|built|created|copyright)\b/i.test(name)) return undefined;
  if (/^(?:(?:本站|本网|本網|原创|原創|首发|综合|网络|互联网|整理|转载|编辑部?)+)$/.test(name)) return undefined;
  if (
    /^(?:admin|administrator|default|editor|未知|佚名|匿名|管理员|编辑部?|原创|网络|互联网|本站|综合|转载)$/i.test(name)
  )
    return undefined;
  if (/^(?:关注|關注|登录|注册|分享|收藏|举报|更多|返回)/.test(name)) return undefined;
  return name;
}

function vettedSource(value: string | undefined): string | undefined {
  const name = value
    ?.replace(/(?:浏览|瀏覽|点击|字体|字號|字号|作者|责任编辑|编辑).*$/, '')
    // An office's own channel is called so: 某地发布
    .replace(/(?:发布|發布)(?=时间|時間|日期|于|於|\d).*$/, '')
    .replace(/\s*(?:19|20)\d{2}\s*[-/.年].*$/, '')
    .replace(/^(?:微信)?(?:公众号|公眾號)[“"「《]?|^官方微博[“"「]?/, '');
  // Half of a pair of quotes is no name.
  return vetted(name?.replace(/^[“"「《]+|[”"」》]+$/g, ''));
}
