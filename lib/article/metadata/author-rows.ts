import type { Line } from '@/lib/article/dom/layout-lines';
import { flatText, nameWords } from '@/lib/article/dom/tree';
import { isPerson, namesAt, vettedName } from './names';

const EDGE = '(?:^|[\\s（(【〔〖[|｜︱丨/／，,、；;])';
const REPORTER =
  '[\\p{Script=Han}·•・]{0,14}?(?:(?<![摄攝]影|[图圖]片|[视視][觉覺])(?:[记記]者|特[约約]撰稿人?|[实實][习習]生))';
const WRITER =
  '(?:本文)?作者|撰[文稿写寫]|[采採](?:[写寫]|[访訪])|[编編][译譯]|[图圖]?[/／・·]?文(?:[/／・·]?[图圖片]|字)?';
const LABEL = new RegExp(`${EDGE}(?:(${WRITER})|(${REPORTER})|(通[讯訊][员員]))(\\s*[：:/／｜|︱丨]+\\s*|\\s+|)`, 'gu');
// "某某 著", "某某／文"
const SIGNED = /^([\p{Script=Han}·、 ]{2,20}?)\s*(?:[/／|｜]\s*(?:撰?文)|著|\s[撰文])(?=$|[\s，,／/|])/u;
// "生活中心／某某報導"
const DESK =
  /^\p{Script=Han}{2,8}(?:中心|[组組部])\s*[／/]\s*(\p{Script=Han}{2,4})(?:[／/]\p{Script=Han}{2,6})?(?:報導|报导|报道|報道)/u;
const IN_TEXT = /[（(【〔〖]([^（()）【】〔〕〖〗]{0,14}[记記]者[^（()）【】〔〕〖〗]{2,40})[）)】〕〗]/;
const EDITOR =
  /(?:[编編][辑輯审審]|[责責][编編]|[网網][编編]|校[对對读]|[审審][核校稿]|[监監][制製]|主[编編]|值班\S{0,3})\s*[：:/／｜|︱丨\s]\s*/gu;
// A label with nothing behind it is followed by the next one.
export const NEXT_LABEL =
  /^(?:(?:发布|發布|发表|發表|更新|发稿|上传)?(?:时间|時間|日期)|发布于|更新于|来源|來源|作者|编辑|編輯|责任编辑|責任編輯|原标题|原標題|点击|點擊|浏览|瀏覽|阅读|閱讀|字号|字體|字体|分享|评论|打印)(?:[次数量于至]|$)/;
// "某某网 2024-05-16 09:12", "原创 某某 某某号 前天", "2024-05-16 某某 某某号 某某号"
const DATE = '(?:(?:19|20)\\d{2}\\s?[-/.年]\\s?\\d{1,2}\\s?[-/.月]\\s?\\d{1,2}日?)';
const BEFORE_TIME = new RegExp(
  `^(?:原[创創]\\s*[：:]?\\s*)?([^\\s：:|｜/]{3,16})\\s*${DATE}\\s*\\d{1,2}[:：]\\d{2}(?:[:：]\\d{2})?$`,
);
const ORIGINAL = /^原[创創]\s*[：:]?\s*(?!\d)([^\s：:|｜/]{2,16})(?=\s|$)/;
const TWICE = new RegExp(`${DATE}.{0,30}?\\s([^\\s]{2,16})\\s+\\1$`);
const SECTION = /(?:[新要][闻聞]|[频頻]道|[资資][讯訊]|[动動][态態]|公告|通知|[专專][栏欄题題]|首[页頁]|正文)$/;
const ROWS = 4;

export function authorsIn(lines: Line[]): string | undefined {
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
  const english = /^by\s*:?\s+(.{2,60})$/i.exec(text)?.[1];
  if (english) return namesAt(english, true);
  const signed = SIGNED.exec(text)?.[1];
  if (signed) return namesAt(signed, false);
  const desk = vettedName(DESK.exec(text)?.[1]);
  return desk && isPerson(desk) ? [desk] : [];
}

/** The reporters whom the brackets at the beginning or the end of a paragraph name: "（记者 某某）". */
export function reporterIn(paragraph: string): string | undefined {
  const opening = IN_TEXT.exec(paragraph.slice(0, 80));
  const isOpening = opening !== null && opening.index < 24;
  const closing = isOpening || !/[）)】〕〗]\s*$/.test(paragraph) ? undefined : IN_TEXT.exec(paragraph.slice(-60))?.[1];
  const names = labelledNames((isOpening ? opening[1] : closing) ?? '');
  return names.length > 0 ? names.join('、') : undefined;
}

/** The account that a platform shows in the row under the title, in the few forms that hold nothing but it and a time. */
export function accountIn(head: Line[]): string | undefined {
  for (const { text } of head.slice(0, ROWS)) {
    if (text.length > 60) continue;
    const name = (TWICE.exec(text) ?? ORIGINAL.exec(text) ?? BEFORE_TIME.exec(text))?.[1];
    const vetted = name && !SECTION.test(name) ? vettedName(name, true) : undefined;
    if (vetted) return vetted;
  }
  return undefined;
}

/** Names that the page, anywhere, calls editors or the like: a meta author is often one of them. */
export function editorsOf(lines: Line[]): string[] {
  const names: string[] = [];
  for (const { text } of lines) {
    if (text.length > 100) continue;
    for (const label of text.matchAll(EDITOR)) names.push(...namesAt(text.slice(label.index + label[0].length), true));
  }
  return names.filter((name) => name.length > 1);
}

const LONGEST_ROW = 80;
const MOST_MARKED = 30;

/** A name in some rows that microdata, rel=author or a class calls the author's, in an element that holds nothing else. */
export function markedAuthor(rows: Line[]): string | undefined {
  for (const { element } of rows) {
    if (flatText(element).length > LONGEST_ROW) continue;
    const parents = [element.parentElement, element.parentElement?.parentElement].filter(
      (parent): parent is HTMLElement => !!parent && flatText(parent).length <= LONGEST_ROW,
    );
    for (const marked of [...parents.reverse(), element, ...element.querySelectorAll('*')].filter(isMarked)) {
      const name = nameIn(marked);
      if (name) return name;
    }
  }
  return undefined;
}

/** Names of at most so many elements anywhere on the page that say they are the author's, readers' nicknames among them. */
export function markedNames(body: Element): string[] {
  const marked = [
    ...body.querySelectorAll('[itemprop~="author"], [rel~="author"], [class*="author"], [class*="byline"]'),
  ];
  return marked
    .filter(isMarked)
    .slice(0, MOST_MARKED)
    .flatMap((element) => nameIn(element) ?? []);
}

function nameIn(marked: Element): string | undefined {
  const inner = marked.querySelector('[itemprop~="name"], a') ?? marked;
  const text = flatText(inner);
  if (text.length > LONGEST_ROW) return undefined;
  const name = vettedName(text.replace(/^(?:by|文|作者|[记記]者)\s*[：:/／｜|]?\s*/i, ''), true);
  return name && name.length <= 16 && !/\d{1,2}:\d{2}|\d-\d/.test(name) ? name : undefined;
}

function isMarked(element: Element): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
    nameWords(element).some((word) => word === 'author' || word === 'byline')
  );
}
