import type { Walked } from '@/lib/article/blocks/context';
import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { answerText } from '@/lib/article/candidates/answers/answer-text';
import { type Answer, findAnswers } from '@/lib/article/candidates/answers/find-answers';
import { namedAnswer } from '@/lib/article/candidates/answers/named-answer';
import { indexPage, type PageIndex } from '@/lib/article/dom/page-index';
import { withoutTracking } from '@/lib/article/metadata/canonical-url';
import { parseTime } from '@/lib/article/metadata/parse-time';
import type { FoundTitle } from '@/lib/article/metadata/title';
import { refine } from '@/lib/article/prune/refine';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { httpAddress } from './dom/tree';
import type { Block } from './types';

/** What a page of questions and answers gives; `url` where the page's own address names the answer. */
export type ReadAnswers = { blocks: Block[]; credits: { byline?: string; publishedAt?: string }; url?: string };

const COUNT = '[（(]?\\s*[\\d,.]+\\s*[万萬kK]?\\s*[)）]?';
const TOOL =
  '(?:赞同|贊同|反对|反對|点赞|點讚|赞|讚|踩|顶|喜[欢歡]|感[谢謝]|有用|没用|有[帮幫]助|没帮助|收藏|分享|[举舉][报報]|檢舉|[评評][论論]|[添新]加?[评評][论論]|[回][复覆應应]|引用|[关關]注|私信|编辑|編輯|[条條][评評][论論]|票|采纳|採納|追[问問]|展[开開]|收起|share|reply|votes?|comments?)';
const TOOLS = new RegExp(
  `^(?:${COUNT}\\s*)?(?:${TOOL}\\s*(?:${COUNT})?[\\s·|｜/•]*(?:${COUNT}\\s*(?:[个個条條次人]\\s*)?)?)+$`,
  'i',
);
const VOTES =
  /^[\d,]+\s*(?:个|個)?\s*(?:位)?(?:人|用户|網友|网友)?\s*(?:赞同|贊同|点赞|點讚|觉得|覺得|认为|認為).{0,12}$/;
const TIME =
  /^(?:(?:最后|最後)?(?:编辑|編輯|发布|發布|发表|發表|回答|更新|提问|提問|修改|时间|時間)(?:于|於|时间|時間|[：:])?\s*)?(?:(?:19|20)\d{2}[-/.年]|\d{1,2}[-/月]\d{1,2}|\d+\s*(?:分钟|分鐘|小时|小時|天|个月|個月|年)前|昨天|前天)[^。，！？]{0,40}$/;
const STATE =
  /^(?:(?:已|被)?(?:提问者|題主|题主)?(?:采纳|採納)(?:为?最佳(?:答案|回答))?|最佳(?:答案|回答)|满意(?:答案|回答)|(?:著作权|著作權)[^。]{0,24}|(?:作者|答主|回答者)\s*[：:]?.{0,20}|(?:IP|ＩＰ)\s*属地.{0,8}|[\d,]+)$/i;
const ROW_LENGTH = 60;

/** The article of a question page: the answer that the page names, else the question with all answers. */
export function readAnswers(
  page: CleanPage,
  index: PageIndex,
  title: FoundTitle | undefined,
  base: string,
  url: string,
  canonical: string | undefined,
): ReadAnswers | undefined {
  const found = findAnswers(page, index, title?.element, url);
  if (!found) return undefined;
  const blocksOf = (element: Element, author?: string) =>
    refine(withoutRows(walkBlocks(answerText(element), base), author), title?.text, undefined, url);
  const own = namedAnswer(found.answers, url);
  const named = own ?? namedAnswer(found.answers, httpAddress(canonical, url)) ?? mainAnswer(found.answers);
  if (named) {
    const { element, author } = named;
    const credits = { byline: author, publishedAt: answerTime(element) };
    return { blocks: blocksOf(element, author), credits, url: own && answerAddress(url, own, found.answers) };
  }
  const blocks = found.question.flatMap((element) => blocksOf(element));
  for (const { element, author } of found.answers) {
    const answerBlocks = blocksOf(element, author);
    if (answerBlocks.length > 0 && author) blocks.push({ kind: 'heading', level: 3, text: author });
    blocks.push(...answerBlocks);
  }
  return { blocks, credits: { byline: undefined } };
}

/** The only answer that the microdata call what the page is about. */
function mainAnswer(answers: Answer[]): Answer | undefined {
  const [main, other] = answers.filter(({ element }) => element.matches('[itemprop~="mainEntityOfPage"]'));
  return other ? undefined : main;
}

/** The page's address, with its fragment only where the answer is named by it alone. */
function answerAddress(url: string, answer: Answer, answers: Answer[]): string {
  const address = withoutTracking(url);
  return namedAnswer(answers, address) === answer ? address : address + (URL.parse(url)?.hash ?? '');
}

/** The blocks of an answer without the rows before and after its text; a row of tools ends it. */
function withoutRows(walked: Walked[], author: string | undefined): Walked[] {
  const start = walked.findIndex(({ block }) => block.kind !== 'figure' && !isRow(block, author));
  const text = walked
    .slice(Math.max(0, start))
    .filter(({ block }) => block.text === undefined || block.text !== author);
  const tools = text.findIndex(({ block }) => isShort(block) && TOOLS.test(block.text ?? ''));
  const end = text.slice(0, tools < 0 ? undefined : tools).findLastIndex(({ block }) => !isRow(block, author));
  const pictures = walked.slice(0, Math.max(0, start)).filter(({ block }) => block.kind === 'figure');
  return [...pictures, ...text.slice(0, end + 1)];
}

/** Whether a block is a row of votes, tools or times, or the author's name once more. */
function isRow(block: Block, author: string | undefined): boolean {
  if (!isShort(block)) return false;
  const text = block.text ?? '';
  return text === author || [TOOLS, VOTES, TIME, STATE].some((rule) => rule.test(text));
}

function isShort(block: Block): boolean {
  return block.kind !== 'figure' && block.kind !== 'preformatted' && block.text.length <= ROW_LENGTH;
}

const PUBLISHED = /(?:发[布表佈]|發[布表佈]|回答|创建)(?:于|於|时间|時間)?\s*[：:]?\s*(?=\d)/;
const TIME_ROW_LENGTH = 60;

/** When an answer was given: as its markup or a row beside its text says, rather than when it was last edited. */
function answerTime(answer: Element): string | undefined {
  const text = answerText(answer).textContent ?? '';
  const rows: string[] = [];
  for (const element of answer.querySelectorAll('time, [itemprop~="dateCreated"], [itemprop~="datePublished"]'))
    rows.push(element.getAttribute('datetime') ?? '');
  for (const element of answer.querySelectorAll('[data-tooltip], [title], [aria-label]'))
    for (const name of ['data-tooltip', 'title', 'aria-label']) rows.push(element.getAttribute(name) ?? '');
  for (const line of indexPage(answer).lines)
    if (line.text.length <= TIME_ROW_LENGTH && !text.includes(line.text)) rows.push(line.text);
  const published = rows.find((row) => PUBLISHED.test(row));
  const times = [...(published ? [published] : []), ...rows].map((row) => parseTime(row)?.iso);
  return times.find((time) => time !== undefined);
}
