import { indexPage } from '@/lib/article/dom/page-index';
import { parseTime } from '@/lib/article/metadata/parse-time';
import { answerText } from './answer-text.ts';

const PUBLISHED = /(?:发[布表佈]|發[布表佈]|回答|创建)(?:于|於|时间|時間)?\s*[：:]?\s*(?=\d)/;
const ROW_LENGTH = 60;

/** When an answer was given: as its markup or a row beside its text says, rather than when it was last edited. */
export function answerTime(answer: Element): string | undefined {
  const text = answerText(answer).textContent ?? '';
  const rows: string[] = [];
  for (const element of answer.querySelectorAll('time, [itemprop~="dateCreated"], [itemprop~="datePublished"]'))
    rows.push(element.getAttribute('datetime') ?? '');
  for (const element of answer.querySelectorAll('[data-tooltip], [title], [aria-label]'))
    for (const name of ['data-tooltip', 'title', 'aria-label']) rows.push(element.getAttribute(name) ?? '');
  for (const line of indexPage(answer).lines)
    if (line.text.length <= ROW_LENGTH && !text.includes(line.text)) rows.push(line.text);
  const published = rows.find((row) => PUBLISHED.test(row));
  const times = [...(published ? [published] : []), ...rows].map((row) => parseTime(row)?.iso);
  return times.find((time) => time !== undefined);
}
