import { isSentence, type Line } from '@/lib/article/dom/layout-lines';
import { isStorySentence } from '@/lib/article/lines/classify-line';
import { dayInAddress, type PageTime, parseMinguo, parseTime } from './parse-time';
import { parseRelativeTime, parseWithoutYear } from './relative-time';
import type { Zones } from './zones';

/** What a page offers for the time of publication, each as written there. */
export type TimeSources = Zones & {
  /** JSON-LD datePublished. */
  linked?: string;
  metas: { key: string; content: string }[];
  rootData: { key: string; content: string }[];
  /** All lines, for a last look. */
  lines: Line[];
  scripts: string[];
  /** Whether the page is Taiwan's by its own signs. */
  isTaiwan?: boolean;
  /** The page's address. */
  url: string;
  now: Date;
};

const STANDARD =
  'article:published_time og:article:published_time og:published_time datepublished article:published parsely-pub-date'.split(
    ' ',
  );
const LOCAL =
  /^(?:publish-?_?(?:date|time|ed)|pub-?_?(?:date|time)|pubdate|publicationdate|og:(?:time|release_date|pubdate|publish_time)|apub:time|firstpublishedtime|ptime|article:create_at|dc\.date(?:\.issued)?|dcterms\.(?:created|issued|date)|sailthru\.date|weibo:article:create_at|date|createtime|releasedate)$/;
// The row may name its last change first.
const PUBLISHED =
  /(?:(?:发布|發布|發佈|发表|發表|刊登|张贴|張貼|发稿|發稿|首发|首發)(?:时间|時間|日期|于|於)?|(?:张贴|張貼|刊登|發布|公告|公布)日)\s*[：:]?\s*(?=[\d二民])(.*)$/;
// Days of other things than the page: when a site was registered, an event takes place, a text was first printed.
const DAY = '(?:(?:19|20)\\d{2}\\s*[-/.年]\\s*\\d{1,2}\\s*[-/.月]\\s*\\d{1,2}\\s*日?)';
const OTHER = new RegExp(
  `(?:活动|活動|报名|報名|举办|舉辦|展出|演出|会议|會議|截止|有效|备案|備案|建站|成立|原载|原載|打印|列印)[^\\s：:\\d]{0,4}\\s*[：:]?\\s*${DAY}(?:[^\\d]{0,3}${DAY})?`,
  'g',
);
const UPDATED = /(?:最后|最後)?(?:更新|更改|修改|編修|编辑于|編輯於|Updated|Modified).*$/i;
const SCRIPT_TIME =
  /["']?\b(?:(?:ori_)?create(?:d|_?time|d?_?at)|publish(?:ed)?_?(?:time|date|at|on)|pub_?(?:time|date)|(?:news|post|release)_?(?:time|date)|date_?published|c_?time|ct)["']?\s*[:=]\s*["']?(1\d{9}(?:\d{3})?(?!\d)|(?:19|20)\d{2}[-/年][^"',;<]{4,24}|(?:[A-Z][a-z]{2},? )?[A-Z][a-z]{2} \d{1,2} \d{2}:\d{2}[^"',;<]{4,20})/i;
const POSTED = /^(?:posted\b|(?:发布|發布|发表|發表|刊登|编辑|編輯|写)[于於]|(?:19|20)\d{2}[-/.年])/i;
const SCRIPT_LENGTH = 200_000;
const TWO_DAYS = 2 * 24 * 3600 * 1000;
const MONTH = 15 * TWO_DAYS;

/**
 * When the article was published, ISO 8601 with zone: machine-readable statements, then what is beside the title, then
 * the page's data. A bare day yields to a precise time of about that day, and a non-standard statement in the head to
 * an earlier or more precise time beside the title.
 */
export function findPublishedAt(from: TimeSources): string | undefined {
  const found = chooseTime(from);
  return found && (printedHere(found, from.scripts) ?? found);
}

/** The moment that a script knows in seconds and prints in the user's zone, so that it reads like a Chinese time. */
function printedHere(iso: string, scripts: string[]): string | undefined {
  const clock = iso.slice(0, 16);
  // By a clock of China both are the same.
  if (!iso.endsWith('+08:00') || localClock(new Date(iso)) === clock) return undefined;
  for (const script of scripts.filter((text) => /1\d{9}/.test(text))) {
    for (const [, value = ''] of script.slice(0, SCRIPT_LENGTH).matchAll(new RegExp(SCRIPT_TIME, 'gi'))) {
      const moment = /^1\d{9}/.test(value) ? parseTime(value) : undefined;
      if (moment && localClock(new Date(moment.iso)) === clock) return moment.iso;
    }
  }
  return undefined;
}

/** The time on the reader's clock, as `2024-05-16T09:12`. */
function localClock(date: Date): string {
  const local = new Date(date.getTime() - date.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
}

function chooseTime(from: TimeSources): string | undefined {
  let known: FoundTime | undefined;
  for (const time of times(from)) {
    const at = Date.parse(time?.iso ?? '');
    if (!time || at > from.now.getTime() + TWO_DAYS) continue;
    if (!known) {
      if (time.precise && !time.isStated) return time.iso;
      known = time;
    } else if (!time.precise) {
    } else if (known.precise) {
      // A content system may state when it last saved the page.
      const earlier = Date.parse(known.iso) - at;
      if (time.isBeside) return earlier > 0 && earlier < MONTH ? time.iso : known.iso;
    } else if (known.isStated && time.isBeside) {
      // A bare day in the head may be the site's; the minute under the title is the article's.
      return time.iso;
    } else if (Math.abs(at - Date.parse(known.iso)) < TWO_DAYS / 2) {
      return time.iso;
    }
  }
  return known?.iso;
}

// When a page was last changed: not when its article was published, but in which year.
const UPDATED_META = /^(?:dateupdate|dateupdated|datemodified|lastmod|article:modified_time|og:updated_time)$/;

type FoundTime = PageTime & { isBeside?: boolean; isStated?: boolean };

function* times(from: TimeSources): Generator<FoundTime | undefined> {
  for (const { text, where } of candidates(from)) {
    const time = text === undefined ? undefined : timeIn(text, from);
    if (time)
      yield { ...time, isBeside: where === 'beside' && /^\D{0,8}\d/.test(text ?? ''), isStated: where === 'local' };
  }
  for (const { text } of from.near) if (isRow(text)) yield parseRelativeTime(text, from.now);
  // A page may name nothing but its last change, or have nothing but its address.
  for (const { text } of from.near) if (text.length <= 60 && UPDATED.test(text)) yield parseTime(text);
  for (const { text } of from.tail)
    if (text.length <= 80 && !/[。！？]/.test(text) && POSTED.test(text)) yield parseTime(text);
  const day = dayInAddress(from.url);
  const updated = from.metas.find(({ key }) => UPDATED_META.test(key))?.content;
  const known = day ?? (updated === undefined ? undefined : parseTime(updated));
  for (const { text } of from.head) if (isRow(text)) yield parseWithoutYear(text, from.now, known);
  yield day;
}

/** Whether a line may be a row of credits: a sentence may speak of "three hours ago". */
function isRow(text: string): boolean {
  return text.length <= 60 && !/[。！？]/.test(text);
}

/** Taiwan counts years from 1912. Where an ambiguous day and month would be in the future, the month is first. */
function timeIn(text: string, { isTaiwan, now }: TimeSources): PageTime | undefined {
  const isLabelled = /(?:日期?|時間|时间)\s*[：:]\s*1\d{2}[/.-]/.test(text);
  const time = parseTime(text);
  if (time && Date.parse(time.iso) > now.getTime() + TWO_DAYS) return parseTime(text, true);
  return time ?? (isTaiwan || isLabelled ? parseMinguo(text) : undefined);
}

/** The page's clock: today's day over the title. */
function isClock(text: string, now: Date): boolean {
  if (!/今天是|星期|周[一二三四五六日]|農曆|农历/.test(text)) return false;
  const day = parseTime(text);
  return day !== undefined && Math.abs(Date.parse(day.iso) - now.getTime()) < TWO_DAYS;
}

type Candidate = { text: string | undefined; where?: 'local' | 'beside' };

function* candidates(from: TimeSources): Generator<Candidate> {
  yield { text: from.linked };
  for (const key of STANDARD)
    for (const { content } of from.metas.filter((meta) => meta.key === key)) yield { text: content };
  for (const { content } of from.metas.filter((meta) => LOCAL.test(meta.key))) yield { text: content, where: 'local' };
  for (const { content } of from.rootData.filter((data) => /publish|pubtime|ptime/.test(data.key)))
    yield { text: content };
  for (const { text, element } of from.near) {
    // A paragraph of the story may well begin with a date of its own.
    if (text.length > 120 || isSentence(text) || isStorySentence(text) || isClock(text, from.now)) continue;
    const own = text.replace(OTHER, '');
    yield { text: PUBLISHED.exec(own)?.[1], where: 'beside' };
    yield { text: own.replace(UPDATED, ''), where: 'beside' };
    for (const time of element.querySelectorAll('time[datetime]')) {
      if (!/更新|更改|修改|update|modif/i.test(time.parentElement?.textContent ?? ''))
        yield { text: time.getAttribute('datetime') ?? undefined };
    }
  }
  // A date drawn as a calendar leaf: year, day and time in boxes of their own.
  for (const [index, { text }] of from.head.entries())
    if (/^(?:19|20)\d{2}年?$/.test(text))
      yield { text: `${text} ${from.head[index + 1]?.text} ${from.head[index + 2]?.text}`, where: 'beside' };
  for (const script of from.scripts) yield { text: SCRIPT_TIME.exec(script.slice(0, SCRIPT_LENGTH))?.[1] };
  for (const { text } of from.lines) {
    if (text.length < 40 && /^(?:发布|發布|发表|發表|编辑于|編輯於|时间|時間|日期)/.test(text)) yield { text };
  }
}
