import { isSentence, type Line } from '@/lib/article/dom/lines';
import { flatText, nameWords } from '@/lib/article/dom/tree';
import { isTold } from '@/lib/article/prune/told';
import type { LinkedArticle } from './json-ld.ts';
import { isPerson, isStock, namesAt, vettedName } from './names.ts';

type Metas = { key: string; content: string }[];

/** What a page offers for the byline. */
export type BylineSources = {
  linked: LinkedArticle;
  metas: Metas;
  /** Lines round the title, nearest first. */
  near: Line[];
  /** Those of them that stand between the title and the text. */
  head: Line[];
  /** Lines round the end of the text. */
  tail: Line[];
  /** All lines of the page. */
  lines: Line[];
  /** A name in `head` that the page's own markup calls the author's. */
  marked: string | undefined;
  /** The paragraphs of the text. */
  texts: string[];
  /** The page's name for itself with section and site, to know an "author" that is only the portal. */
  siteNames: string[];
};

const EDGE = '(?:^|[\\s（(【〔〖[|｜︱丨/／，,、；;])';
const REPORTER =
  '[\\p{Script=Han}·•・]{0,14}?(?:(?<![摄攝]影|[图圖]片|[视視][觉覺])(?:[记記]者|特[约約]撰稿人?|[实實][习習]生))';
const WRITER = '(?:本文)?作者|撰[文稿写寫]|[采採](?:[写寫]|[访訪])|[编編][译譯]|[图圖]?[/／]?文(?:[/／]?[图圖片]|字)?';
const LABEL = new RegExp(`${EDGE}(?:(${WRITER})|(${REPORTER})|(通[讯訊][员員]))(\\s*[：:/／｜|︱丨]+\\s*|\\s+|)`, 'gu');
// "某某 著", "某某／文"
const SIGNED = /^([\p{Script=Han}·、 ]{2,20}?)\s*(?:[/／|｜]\s*(?:撰?文)|著|\s[撰文])(?=$|[\s，,／/|])/u;
// "生活中心／某某報導"
const DESK =
  /^\p{Script=Han}{2,8}(?:中心|[组組部])\s*[／/]\s*(\p{Script=Han}{2,4})(?:[／/]\p{Script=Han}{2,6})?(?:報導|报导|报道|報道)/u;
const VALUE = '([^\\s|｜，,。;；：:、<>【】（）()]{2,24})';
const SOURCE = new RegExp(
  `(?:^|[^\\p{Script=Han}]|日|时|分)(?:(?:文章|信息|消息|本文|稿件|新闻|新聞)?(?:来源|來源|稿源)于?|source)\\s*[：:/／|｜︱丨]?\\s*(?:于\\s*)?${VALUE}`,
  'iu',
);
const FROM = new RegExp(`(?:^|\\s)(?:来自|來自|转自|轉自)\\s*[：:]?\\s*${VALUE}`);
const OFFICIAL = /(?:^|\s)([^\s]{2,16})官方[账帐賬帳][号號户戶]/;
const IN_TEXT = /[（(【〔〖]([^（()）【】〔〕〖〗]{0,14}[记記]者[^（()）【】〔〕〖〗]{2,40})[）)】〕〗]/;
const DATELINE = /^[（(【]?([\p{Script=Han}]{2,6}社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电電]/u;
const EDITOR =
  /(?:[编編][辑輯审審]|[责責][编編]|[网網][编編]|校[对對读]|[审審][核校稿]|[监監][制製]|主[编編]|值班\S{0,3})\s*[：:/／｜|︱丨\s]\s*/gu;
const LONGEST_ROW = 80;
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

/** The authors where the page names them, else the source; and the source by itself. Never guessed by position. */
export function findByline(from: BylineSources): { byline?: string; source?: string } {
  const { linked, metas, near, head, tail } = from;
  const isPortal = (name: string) => from.siteNames.some((site) => site.includes(name));
  const editors = editorsOf(from.lines, metas);
  const isEditor = (name: string) => editors.some((editor) => name.endsWith(editor));
  const isShown = (name: string) => near.some(({ text }) => text.includes(name));
  const metaAuthor = first(META_AUTHORS.map((key) => authorOf(metas, key, isShown)));
  const person = linked.person === undefined || isEditor(linked.person) ? undefined : vettedName(linked.person);
  const author = metaAuthor && !isEditor(metaAuthor) ? metaAuthor : undefined;
  const marked = from.marked && !isEditor(from.marked) ? from.marked : undefined;
  const source = sourceIn(near) ?? sourceIn(tail) ?? vettedSource(first(META_SOURCES.map((key) => meta(metas, key))));
  const agency = first(from.texts.slice(0, 3).map((paragraph) => DATELINE.exec(paragraph)?.[1]));
  const byline =
    (person && isShown(person) ? person : undefined) ??
    authorsIn(near) ??
    (author && !isPortal(author) && isShown(author) ? author : undefined) ??
    marked ??
    person ??
    authorsIn(tail) ??
    first([...from.texts.slice(0, 3), ...from.texts.slice(-2)].map(reporterIn)) ??
    source ??
    vettedName(match(head, OFFICIAL)) ??
    author ??
    vettedName(linked.organization) ??
    agency;
  return { byline, source: source ?? agency };
}

/** The names behind the first label of an author in a few short rows. */
function authorsIn(lines: Line[]): string | undefined {
  for (const { text } of lines) {
    if (text.length > 160 || /[。！？!?]/.test(text)) continue;
    const names = labelledNames(text);
    if (names.length > 0) return names.join('、');
  }
  return undefined;
}

function labelledNames(text: string): string[] {
  for (const label of text.matchAll(LABEL)) {
    const [whole, writer, reporter, , separator = ''] = label;
    const isStrong = separator.trim() !== '';
    if (writer && !isStrong && !writer.includes('作者') && separator === '') continue;
    const isFree =
      writer !== undefined && (isStrong || (writer.includes('作者') && separator !== '' && text.length <= 40));
    const names = namesAt(text.slice(label.index + whole.length), isFree);
    if (names[0] && !NEXT_LABEL.test(names[0]) && (writer || reporter || names.length > 0)) return names;
  }
  const signed = SIGNED.exec(text)?.[1];
  if (signed) return namesAt(signed, false);
  const desk = vettedName(DESK.exec(text)?.[1]);
  return desk && isPerson(desk) ? [desk] : [];
}

function reporterIn(paragraph: string): string | undefined {
  const opening = IN_TEXT.exec(paragraph.slice(0, 80));
  const found = opening && opening.index < 24 ? opening[1] : IN_TEXT.exec(paragraph.slice(-60))?.[0];
  if (!found) return undefined;
  const ends =
    opening && opening[1] === found ? found : /[）)】〕〗]$/.test(paragraph.trim()) ? found.slice(1, -1) : '';
  const names = labelledNames(ends);
  return names.length > 0 ? names.join('、') : undefined;
}

/** Names that the page, anywhere, calls editors or the like: a meta author is often one of them. */
function editorsOf(lines: Line[], metas: Metas): string[] {
  const names = metas.filter(({ key }) => key === 'editor').map(({ content }) => content);
  for (const { text } of lines) {
    if (text.length > 100) continue;
    for (const label of text.matchAll(EDITOR)) names.push(...namesAt(text.slice(label.index + label[0].length), true));
  }
  return names.filter((name) => name.length > 1);
}

function authorOf(metas: Metas, key: string, isShown: (name: string) => boolean): string | undefined {
  const parts = metas.find((entry) => entry.key === key)?.content.split(/[,，、;；]/) ?? [];
  const names = parts.map((part) => vettedName(part, isShown(part.trim())));
  return names.length > 0 && names.every((name) => name !== undefined) ? names.join('、') : undefined;
}

function sourceIn(lines: Line[]): string | undefined {
  return vettedSource(match(lines, SOURCE) ?? sentFrom(match(lines, FROM)));
}

function sentFrom(name: string | undefined): string | undefined {
  return name === undefined || CLIENT.test(name) ? undefined : name.replace(/的博客$/, '');
}

function match(lines: Line[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    // A row of labels is short; a sentence that holds one of the words is not a row.
    if (text.length > 160 || isSentence(text) || isTold(text)) continue;
    const found = pattern.exec(text)?.[1];
    if (found && !NEXT_LABEL.test(found) && !isStock(found)) return found;
  }
  return undefined;
}

function meta(metas: Metas, key: string): string | undefined {
  return metas.find((entry) => entry.key === key)?.content;
}

function first(values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined);
}

function vettedSource(value: string | undefined): string | undefined {
  const name = value
    ?.replace(/(?:浏览|瀏覽|点击|字体|字號|字号|作者|责任编辑|编辑).*$/, '')
    // An office's own channel is called so: 某地发布
    .replace(/(?:发布|發布)(?=时间|時間|日期|于|於|\d).*$/, '')
    .replace(/\s*(?:19|20)\d{2}\s*[-/.年].*$/, '')
    .replace(/^(?:微信)?(?:公众号|公眾號)[“"「《]?|^官方微博[“"「]?/, '')
    .replace(/^(?:综合|綜合)(?=.{3})/, '');
  return vettedName(name && unquoted(name));
}

/** A name without the quotation marks round it, or the half of a pair; a title inside it keeps its own. */
function unquoted(name: string): string {
  return /^[“"「《]/.test(name) || !/[“「《]/.test(name) ? name.replace(/^[“"「《]+|[”"」》]+$/g, '') : name;
}

/** A name in some rows that microdata, rel=author or a class calls the author's, in an element that holds nothing else. */
export function markedAuthor(rows: Line[]): string | undefined {
  for (const { element } of rows) {
    if (flatText(element).length > LONGEST_ROW) continue;
    const parents = [element.parentElement, element.parentElement?.parentElement].filter(
      (parent): parent is HTMLElement => !!parent && flatText(parent).length <= LONGEST_ROW,
    );
    for (const marked of [...parents.reverse(), element, ...element.querySelectorAll('*')].filter(isMarked)) {
      const inner = marked.querySelector('[itemprop~="name"], a') ?? marked;
      const name = vettedName(flatText(inner).replace(/^(?:by|文|作者|[记記]者)\s*[：:/／｜|]?\s*/i, ''), true);
      if (name && name.length <= 16 && !/\d{1,2}:\d{2}|\d-\d/.test(name)) return name;
    }
  }
  return undefined;
}

function isMarked(element: Element): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
    nameWords(element).some((word) => word === 'author' || word === 'byline')
  );
}
