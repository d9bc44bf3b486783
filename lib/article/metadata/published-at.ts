import { isSentence, type Line } from '@/lib/article/dom/lines';
import { dayInAddress, type PageTime, parseMinguo, parseRelativeTime, parseTime } from './parse-time.ts';

/** What a page offers for the time of publication, each as written there. */
export type TimeSources = {
  /** JSON-LD datePublished. */
  linked?: string;
  metas: { key: string; content: string }[];
  rootData: { key: string; content: string }[];
  /** Lines round the title, nearest first. */
  near: Line[];
  /** All lines, for a last look. */
  lines: Line[];
  scripts: string[];
  /** Whether the page is Taiwan's by its own signs. */
  isTaiwan?: boolean;
  /** The page's address. */
  url: string;
  now: Date;
};

const STANDARD = [
  'article:published_time',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'article:published',
  'parsely-pub-date',
];
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
  /["']?\b(?:createTime|create_time|publishTime|publish_time|pubTime|pub_time|pubtime|pubDate|newsTime|publishedAt|datePublished|created|ct)["']?\s*[:=]\s*["']?(1\d{9}(?:\d{3})?|(?:19|20)\d{2}[-/年][^"',;<]{4,24})/;
const TWO_DAYS = 2 * 24 * 3600 * 1000;

/**
 * When the article was published, ISO 8601 with zone. Machine-readable statements come first, then what stands beside
 * the title, then the page's own data. A day without a time of day yields to a precise time of about the same day.
 */
export function findPublishedAt(from: TimeSources): string | undefined {
  let day: (PageTime & { isBeside?: boolean; isStated?: boolean }) | undefined;
  for (const time of times(from)) {
    if (!time || Date.parse(time.iso) > from.now.getTime() + TWO_DAYS) continue;
    if (!day) {
      if (time.precise) return time.iso;
      day = time;
    } else if (time.precise && day.isStated && time.isBeside) {
      // A bare day in the head may be the site's; the minute under the title is the article's.
      return time.iso;
    } else if (time.precise && Math.abs(Date.parse(time.iso) - Date.parse(day.iso)) < TWO_DAYS / 2) {
      return time.iso;
    }
  }
  return day?.iso;
}

function* times(from: TimeSources): Generator<(PageTime & { isBeside?: boolean; isStated?: boolean }) | undefined> {
  for (const { text, where } of candidates(from)) {
    const time = text === undefined ? undefined : timeIn(text, from.isTaiwan === true);
    if (time)
      yield { ...time, isBeside: where === 'beside' && /^\D{0,8}\d/.test(text ?? ''), isStated: where === 'local' };
  }
  // A sentence may speak of "three hours ago"; a row of credits is short.
  for (const { text } of from.near)
    if (text.length <= 50 && !/[。！？]/.test(text)) yield parseRelativeTime(text, from.now);
  // A page may name nothing but its last change, or have nothing but its address.
  for (const { text } of from.near) if (text.length <= 60 && UPDATED.test(text)) yield parseTime(text);
  const day = dayInAddress(from.url);
  for (const { text } of from.near) if (day && text.length <= 50) yield clockOn(day, text);
  yield day;
}

/** Pages for the hand leave the year out ("05-03 09:15"); their address may have it, with the same day. */
function clockOn(day: PageTime, text: string): PageTime | undefined {
  const found = /(?<![\d/-])(\d{1,2})[-/月](\d{1,2})日?\s+(\d{1,2}:\d{2})(?!\d)/.exec(text);
  if (!found) return undefined;
  const date = day.iso.slice(0, 10);
  const isSame = Number(date.slice(5, 7)) === Number(found[1]) && Number(date.slice(8, 10)) === Number(found[2]);
  return isSame ? parseTime(`${date} ${found[3]}`) : undefined;
}

/** Taiwan's offices count years from 1912: where a label says that it is a date, or the page is Taiwan's. */
function timeIn(text: string, isTaiwan: boolean): PageTime | undefined {
  const isLabelled = /(?:日期?|時間|时间)\s*[：:]\s*1\d{2}[/.-]/.test(text);
  return parseTime(text) ?? (isTaiwan || isLabelled ? parseMinguo(text) : undefined);
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
    if (text.length > 120 || isSentence(text) || isClock(text, from.now)) continue;
    const own = text.replace(OTHER, '');
    yield { text: PUBLISHED.exec(own)?.[1], where: 'beside' };
    yield { text: own.replace(UPDATED, ''), where: 'beside' };
    for (const time of element.querySelectorAll('time[datetime]')) {
      if (!/更新|更改|修改|update|modif/i.test(time.parentElement?.textContent ?? ''))
        yield { text: time.getAttribute('datetime') ?? undefined };
    }
  }
  for (const script of from.scripts) yield { text: SCRIPT_TIME.exec(script.slice(0, 200_000))?.[1] };
  for (const { text } of from.lines) {
    if (text.length < 40 && /^(?:发布|發布|发表|發表|编辑于|編輯於|时间|時間|日期)/.test(text)) yield { text };
  }
}
