import type { Article } from '@/lib/article/types';
import type { Plain } from './in-page';

/** What the right answer for a saved page is: `text` in lines, `time` as China wall time, `images` as `imageName` gives them. */
export type Gold = {
  id: string;
  url: string;
  /** Alternatives separated by `||`; absent where it is not judged. */
  title?: string | null;
  /** `YYYY-MM-DD` or `YYYY-MM-DD HH:MM`; alternatives separated by `|`. */
  time?: string | null;
  /** Names that are right as a byline. */
  names: string[];
  images: string[];
  text: string[];
  /** Characters of the text. */
  length: number;
  /** The page holds no article. */
  nothing?: boolean;
};

/** How one answer compares with the gold; shares are 0 to 1, and absent where the page does not judge them. */
export type Grade = {
  id: string;
  f1: number;
  isShort: boolean;
  missing: boolean;
  junkLines: string[];
  title?: number;
  date?: number;
  byline?: 'right' | 'wrong' | 'empty';
  lead?: number;
};

// Lines left over from what stands around a text. Lines of credits are neither counted for nor against an answer.
const JUNK =
  /责任编辑|責任編輯|责编|【?纠错】?|扫一扫|扫码|掃描|二维码|分享(?:到|至)|微信好友|QQ空间|朋友圈|相关(?:阅读|新闻|推荐|报道|文章)|相關新聞|推荐阅读|推薦閱讀|延伸阅读|热门推荐|为你推荐|猜你喜欢|点击(?:进入|查看|下载|加载)|打开APP|下载.{0,8}(?:APP|客户端)|下載.{0,8}APP|加入.{0,8}粉絲團|免责声明|版权(?:所有|声明)|版權所有|未经(?:授权|许可|允许)|未經授權|返回.{0,6}首页|上一篇|下一篇|我要评论|发表评论|登录后|订阅后|请输入|请继续往下|請繼續往下|字号|字體|打印|关注我们|跟贴|播放器|自动播放|浏览器.{0,8}(?:不支持|无法)/;
const JUNK_LENGTH = 60;
const CREDITS =
  /^[（(【[▲●★\s]*(?:原标题|原題|责任编辑|責任編輯|责编|本文来源|来源[:：]|編輯[:：]|编辑[:：]|实习生|校对|【?纠错|\+1$|返回(?:腾讯网)?首页|扫一扫|打开APP|\(本文来自澎湃|本文来自澎湃新闻|- THE END|转载请注明)/;
const CREDITS_LENGTH = 90;
const SHORT = 500;

/** Compares an article, or its absence, with the gold of its page: F1 of character trigrams, junk, title, date, byline, lead picture. */
export function grade(gold: Gold, article: Article | undefined): Grade {
  const blocks = article?.blocks ?? [];
  const texts = blocks.map((block) => block.text ?? '').filter((text) => text !== article?.lead);
  const lines = [article?.lead ?? '', ...texts]
    .join('\n')
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '');
  const known = new Set(gold.text.map(letters));
  const judged = lines.filter(
    (line) => !(line.length < CREDITS_LENGTH && CREDITS.test(line)) && !(gold.title && isTitle(gold.title, line)),
  );
  return {
    id: gold.id,
    f1: trigramF1(judged.join(''), gold.text.join('')),
    isShort: gold.length < SHORT,
    missing: judged.length === 0,
    junkLines: lines.filter((line) => line.length <= JUNK_LENGTH && JUNK.test(line) && !known.has(letters(line))),
    ...(gold.title ? { title: isTitle(gold.title, article?.title ?? '') ? 1 : 0 } : {}),
    ...(gold.time ? { date: isDate(gold.time, article?.publishedAt) ? 1 : 0 } : {}),
    ...(gold.names.length > 0 ? { byline: judgeByline(gold.names, article?.byline) } : {}),
    ...(gold.images.length > 0
      ? { lead: blocks.some((block) => block.kind === 'figure' && imageName(block.src) === gold.images[0]) ? 1 : 0 }
      : {}),
  };
}

/** F1 of the character trigrams of two texts, letters and digits alone, each counted as often as it stands there. */
export function trigramF1(got: string, want: string): number {
  const [a, b] = [trigrams(letters(got)), trigrams(letters(want))];
  const sum = (counts: Map<string, number>) => [...counts.values()].reduce((all, one) => all + one, 0);
  let shared = 0;
  for (const [trigram, times] of a) shared += Math.min(times, b.get(trigram) ?? 0);
  return sum(a) + sum(b) === 0 ? 1 : (2 * shared) / (sum(a) + sum(b));
}

function trigrams(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (let i = 0; i + 3 <= text.length; i++) {
    const trigram = text.slice(i, i + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + 1);
  }
  return counts;
}

function letters(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}

function isTitle(titles: string, title: string): boolean {
  return titles.split('||').some((other) => letters(other) === letters(title));
}

function isDate(times: string, iso: string | undefined): boolean {
  if (!iso) return false;
  const day = new Date(Date.parse(iso) + 8 * 3600_000).toISOString().slice(0, 10);
  return times.split('|').some((time) => time.split(' ')[0] === day);
}

function judgeByline(names: string[], byline: string | undefined): 'right' | 'wrong' | 'empty' {
  const given = letters(byline ?? '');
  if (!given) return 'empty';
  return names.some((name) => given.includes(letters(name))) ? 'right' : 'wrong';
}

/** The last part of a picture's address in lower case, without query. */
function imageName(address: string): string {
  let path = address;
  try {
    path = decodeURIComponent(address);
  } catch {
    // A stray % is part of the name.
  }
  return path.split(/[?#]/)[0]?.split('/').pop()?.toLowerCase() ?? '';
}

/** What either extractor found, in the terms in which it is judged. */
export type Found = {
  title?: string;
  byline?: string;
  publishedAt?: string;
  /** The text without captions, a block a line. */
  body: string;
  images: string[];
  /** Every text that a reader would see. */
  all: string;
};

/** An article in the terms of the table. */
export function foundOf(article: Article | undefined): Found | undefined {
  if (!article) return undefined;
  const texts = article.blocks.flatMap((block) => (block.kind === 'figure' ? [] : [block.text]));
  const figures = article.blocks.flatMap((block) => (block.kind === 'figure' ? [block] : []));
  const captions = figures.flatMap(({ text, alt, src }) => [text ?? '', alt ?? '', src]);
  return {
    title: article.title,
    byline: article.byline,
    publishedAt: article.publishedAt,
    body: texts.join('\n'),
    images: figures.map(({ src }) => src),
    all: [article.title, article.lead ?? '', ...texts, ...captions].join('\n'),
  };
}

/** Readability's result in the terms of the table. */
export function plainOf({ title, text, byline, publishedAt, images }: Plain): Found | undefined {
  if (text === undefined) return undefined;
  return { title, byline, publishedAt, body: text, images, all: [title ?? '', text, ...images].join('\n') };
}
