import { signOf } from '@/lib/article/candidates/boxes/comments';
import { linkDensity, type PageIndex, type StatsMap, statsOf } from '@/lib/article/dom/page-index';
import { elementsUnder, flatText, isBefore, nextElement, tag } from '@/lib/article/dom/tree';
import { isBoxLabel } from '@/lib/article/lines/labels';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { authorElement, proseLength } from './answer-text';
import { isPermalink } from './named-answer';

/** A question with the answers that the page shows; elements of the clean copy. */
export type Questions = {
  /** The boxes of the question's own text. */
  question: Element[];
  answers: Answer[];
};

export type Answer = { element: Element; author?: string };

const ANSWER = '[itemtype$="schema.org/Answer"], [itemprop~="acceptedAnswer"], [itemprop~="suggestedAnswer"]';
const KIND = '(?:回答|回應|答案|解答|answers?)';
const COUNT = '\\d{1,6}\\s*[个個条條则則]?';
const ORDER = '\\s*(?:默认|預設|最新|最早|最热|時間|时间|按|排序|热度|票数|票數|\\S{0,6}排序|[\\s|·↓↑▼▾])*$';
/** "3 个回答", "全部回答 (3)", "最佳答案", "已采纳": a line that is shown over the answers to the page's question. */
const LABEL = new RegExp(
  `^(?:(?:共有?|全部|所有|共計)?\\s*${COUNT}\\s*(?:网友|網友|优质|優質)?${KIND}|` +
    `(?:全部|所有|最佳|满意|滿意|采纳|採納|accepted|all)\\s*${KIND}\\s*(?:[（(]\\s*共?\\s*${COUNT}\\s*[)）])?|` +
    `(?:${KIND})\\s*[（(]\\s*共?\\s*${COUNT}\\s*[)）]|(?:已|被)?(?:提问者|題主)?(?:采纳|採納))${ORDER}`,
  'i',
);
/** What is shown over the rest of them, or over those to other questions. */
const FURTHER = new RegExp(
  `^(?:其他|其它|更多|other)\\s*${KIND}\\s*(?:[（(]?\\s*共?\\s*${COUNT}\\s*[)）]?)?${ORDER}`,
  'i',
);
const MENTIONS = /回答|回應|答案|解答|采纳|採納|answer|accepted/i;
const LABEL_LENGTH = 30;
const LEAST = 8;
const LEVELS = 5;
const QUESTION_LENGTH = 400;

/**
 * Finds a question and its answers: by microdata, else as boxes with author and prose under a label such as "3 个回答" or
 * around a link to `url`. Undefined for articles with comments, interviews, lists of questions.
 */
export function findAnswers(
  page: CleanPage,
  { stats }: PageIndex,
  title: Element | undefined,
  url: string,
): Questions | undefined {
  // Most pages say nothing of answers, and need not be searched for them.
  if (!MENTIONS.test(page.body.textContent ?? '') && !page.body.querySelector(ANSWER)) return undefined;
  const marked = markedAnswers(page.body);
  const elements =
    marked ??
    outermost(
      page.body,
      labelledAnswers(page.body, stats, title) ?? answerAt(page.body, title, url) ?? linkedAnswers(page, title),
    );
  const [first] = elements;
  if (!first) return undefined;
  const answers = elements.map((element) => {
    const name = authorElement(element);
    const author = name && flatText(name).replace(/^(?:作者|回答者|答主|答)\s*[：:]\s*/, '');
    return { element, author: author && author.length <= LABEL_LENGTH ? author : undefined };
  });
  const question = questionBoxes(page.body, stats, title, elements);
  const own = question.reduce((sum, element) => sum + proseLength(element), 0);
  const answered = elements.reduce((sum, element) => sum + proseLength(element), 0);
  // An article may end in answers to another question.
  if (!marked && own > Math.max(QUESTION_LENGTH, answered)) return undefined;
  return { question, answers };
}

/** The answers inside the only element with the type of a question that holds any. */
function markedAnswers(body: Element): Element[] | undefined {
  const questions = [...body.querySelectorAll('[itemtype$="schema.org/Question"]')]
    .map((question) => [...question.querySelectorAll(`${ANSWER}, [itemprop~="answer"]`)])
    .filter((answers) => answers.length > 0);
  const [answers] = questions;
  if (!answers || questions.length > 1 || body.querySelector('[itemtype$="/FAQPage"]') !== null) return undefined;
  const outer = answers.filter((answer) => !answers.some((other) => other !== answer && other.contains(answer)));
  const filled = outer.filter((answer) => flatText(answer).length >= LEAST);
  return filled.some((answer) => authorElement(answer)) ? filled : undefined;
}

function labelledAnswers(body: Element, stats: StatsMap, title: Element | undefined): Set<Element> | undefined {
  const found = new Set<Element>();
  let isSure = false;
  for (const label of elementsUnder(body)) {
    if (
      statsOf(stats, label).text > LABEL_LENGTH ||
      !isLabel(label) ||
      (title && (label.contains(title) || !isBefore(title, label)))
    )
      continue;
    for (const answer of answersUnder(label, title)) {
      found.add(answer);
      isSure ||= LABEL.test(flatText(label));
    }
  }
  return isSure ? found : undefined;
}

/** The smallest box that holds a link to the answer that the path of the page's address names, and is an answer. */
function answerAt(body: Element, title: Element | undefined, url: string): Set<Element> | undefined {
  const id = /\/answers?\/(\w{3,})\/?$/i.exec(URL.parse(url)?.pathname ?? '')?.[1];
  const link = id && [...body.querySelectorAll('a[href]')].find((other) => isPermalink(other, id));
  for (let at = link ? link.parentElement : null; at && !at.contains(title ?? body); at = at.parentElement)
    if (isAnswer(at)) return new Set([at]);
  return undefined;
}

/** The first like siblings after the title that are answers, where JSON-LD says that this is a page of a question. */
function linkedAnswers(page: CleanPage, title: Element | undefined): Set<Element> {
  const isLinked = page.scripts.some(({ type, text }) => type.includes('ld+json') && /"QAPage"/.test(text));
  let box = isLinked ? page.body.firstElementChild : null;
  while (box) {
    const isOver = title !== undefined && (box.contains(title) || !isBefore(title, box));
    const answers = isOver ? [] : answersIn(box);
    if (answers.length > 1) return new Set(answers);
    box = nextElement(box, page.body, !isOver);
  }
  return new Set();
}

function outermost(body: Element, found: ReadonlySet<Element>): Element[] {
  const outer = [...found].filter(
    (element) => ![...found].some((other) => other !== element && other.contains(element)),
  );
  return [...elementsUnder(body)].filter((element) => outer.includes(element));
}

/** Whether an element is such a line; a link leads to answers that are elsewhere. */
function isLabel(element: Element): boolean {
  return element.childElementCount <= 6 && isLabelText(flatText(element)) && element.closest('a[href]') === null;
}

function isLabelText(text: string): boolean {
  return text.length <= LABEL_LENGTH && (LABEL.test(text) || FURTHER.test(text));
}

/** The boxes behind a label that are answers, at the first level at which there are any. */
function answersUnder(label: Element, title: Element | undefined): Element[] {
  let at: Element = label;
  for (let level = 0; level < LEVELS && at.parentElement; level++) {
    const answers: Element[] = [];
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) {
      const text = flatText(next);
      if (isBoxLabel(text) || isLabelText(text)) break;
      answers.push(...answersIn(next));
    }
    if (answers.length > 0) return answers;
    let after = 0;
    for (let next = at.nextElementSibling; next; next = next.nextElementSibling) after += proseLength(next);
    at = at.parentElement;
    if (title && at.contains(title)) return [];
    // Prose over the label is another text's.
    if (proseLength(at) > after) return [];
    if (isAnswer(at)) return [at];
  }
  return [];
}

/** The answers that a box holds: the outermost like siblings that are answers, else the box itself. */
function answersIn(box: Element): Element[] {
  if (!isAnswer(box)) return [];
  const total = proseLength(box);
  for (const parent of [box, ...elementsUnder(box)]) {
    const posts = [...parent.children].filter(isAnswer);
    const [first] = posts;
    if (!first || posts.length < 2 || posts.some((post) => signOf(post) !== signOf(first))) continue;
    if (posts.reduce((sum, post) => sum + proseLength(post), 0) >= total * 0.9) return posts;
  }
  return [box];
}

function isAnswer(element: Element): boolean {
  if (!/^(?:div|li|article|section|table|ul|ol|dl|td|tr|tbody)$/.test(tag(element))) return false;
  if (element.querySelector(':is(h1, h2, h3, h4) a[href], a[href] :is(h2, h3, h4)') !== null) return false;
  return proseLength(element) >= LEAST && authorElement(element) !== undefined;
}

/** What holds the question's own text: boxes of prose between the title and the first answer. */
function questionBoxes(body: Element, stats: StatsMap, title: Element | undefined, answers: Element[]): Element[] {
  const [first] = answers;
  if (!title || !first || !isBefore(title, first)) return [];
  const boxes: Element[] = [];
  for (const element of elementsUnder(body)) {
    if (boxes.some((box) => box.contains(element)) || element.contains(title) || !isBefore(title, element)) continue;
    if (title.contains(element) || !isBefore(element, first)) continue;
    if (element.contains(first) || answers.some((answer) => answer.contains(element))) continue;
    if (/^(?:a|span|nav|aside|footer)$/.test(tag(element)) && element.getAttribute('itemprop') !== 'text') continue;
    if (proseLength(element) > 0 && linkDensity(statsOf(stats, element)) < 0.4) boxes.push(element);
  }
  return boxes;
}
