/** Whether a page shows a text as the name of a section or of the site itself: in a navigation row or a copyright line. */
export type IsBrand = (text: string) => boolean;

// What separates the title from section and site: "标题_社会频道_示例网", "标题 - 站", "标题--站", "标题｜站".
const SEPARATOR = /(\s*[_|｜]+\s*|\s*--+\s*|\s+[-–—·•»«@<>/]\s+|\s*::+\s*)/;
const SITE =
  /(?:网站?|網站?|报|報|社|新闻|新聞|在线|在線|频道|頻道|政府|电视台|電視台|广播电?台?|廣播電?台?|电台|電台|之声|之聲|中文站?|客户端|门户|平台|周刊|週刊|月刊|杂志|雜誌|传媒|傳媒|资讯|資訊|博客|部落格|论坛|論壇|社区|社區|\.com|\.cn|\.net|\.org|\.tw|\.hk)$/i;
// Columns whose names end like an outlet's: "早报｜…" is part of the title.
const COLUMN =
  /^(?:日[报報]|\p{Script=Han}{0,2}(?:[早晚午夜周週][报報]|快[报報]|[简簡][报報]|周刊|海[报報]|播[报報]|新[闻聞]))$/u;
const SECTION =
  /^(?:首[页頁]|正文|文章|[新要][闻聞]|[国國][内內际際]|[社]?[会會]|社[会會]|[时時]政|政治|[财財][经經]|[经經][济濟]|[体體]育|[娱娛][乐樂]|科技|教育|文化|健康|旅游|旅遊|[军軍]事|汽[车車]|房[产產]|[视視][频頻]|[图圖]片|地方|本地|[评評][论論]|[专專][题題栏欄]|[时時][尚评評]|美食|生活|[艺藝][术術]|[读讀][书書]|[历歷]史|[滚滾][动動]|[热熱][点點]|最新)(?:新[闻聞]|[频頻]道)?$/;
const LONGEST = 300;
const DATE = /^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?$/;

/** A page's name for itself without the section and the site before or behind its title. */
export function withoutSite(name: string, siteName?: string, isBrand: IsBrand = () => false): string {
  // "(1) …" counts what is unread.
  const flat = name
    .slice(0, LONGEST)
    .replace(/\s+/g, ' ')
    .replace(/^\(\d+\+?\) /, '')
    .replace(/ \/ X$/, '')
    .trim();
  // Parts at even places, separators between them.
  const parts = flat.split(SEPARATOR);
  while ((parts.at(-1) ?? '').trim() === '' && parts.length > 1) parts.splice(-2);
  while ((parts[0] ?? '').trim() === '' && parts.length > 1) parts.splice(0, 2);
  const own = (part: string) => part === siteName?.trim() || isBrand(part);
  const isSite = (part: string) => own(part) || SITE.test(part);
  for (let isLast = true; parts.length > 1 && isBehind(parts, isSite, isLast); isLast = false) parts.splice(-2);
  while (parts.length > 1 && isBefore(parts, own)) parts.splice(0, 2);
  return withoutHyphenated(parts.join('').trim(), isSite);
}

/** Whether the last part is section, site or date. `isLast`: nothing has been taken off behind it yet. */
function isBehind(parts: string[], isSite: (part: string) => boolean, isLast: boolean): boolean {
  const part = parts.at(-1) ?? '';
  const separator = (parts.at(-2) ?? '').trim();
  const rest = parts.slice(0, -2).join('');
  if (rest.length < 2 || (rest.length < 4 && !isSite(part))) return false;
  if (isSite(part) ? part.length <= 20 : DATE.test(part) || SECTION.test(part)) return true;
  if (/^(?:_|--|::|@)/.test(separator)) return part.length <= Math.max(...lengthsOf(parts.slice(0, -2)));
  return isLast && part.length <= 8 && !/[\d：，？！；“”《》]/.test(part) && rest.length >= part.length * 2;
}

function lengthsOf(parts: string[]): number[] {
  return parts.filter((_, index) => index % 2 === 0).map(({ length }) => length);
}

/** Whether the first part is section or site: "示例网 - 标题", "法国 - 标题". A label before a bar belongs to the title. */
function isBefore(parts: string[], own: (part: string) => boolean): boolean {
  const part = parts[0] ?? '';
  const separator = (parts[1] ?? '').trim();
  const longest = Math.max(...lengthsOf(parts.slice(2)));
  if (longest < 4) return false;
  if (/^[|｜·•]/.test(separator)) return own(part) && !COLUMN.test(part) && longest > part.length;
  if (own(part) || SECTION.test(part) || (SITE.test(part) && !COLUMN.test(part))) return longest >= part.length;
  return part.length < 6 && longest >= 10 && /^\p{Script=Han}+$/u.test(part);
}

/** "标题-示例网", "示例网-标题": a hyphen alone separates only what is surely the site's name. */
function withoutHyphenated(text: string, isSite: (part: string) => boolean): string {
  const behind = /^(.{4,})[-–—]([^-–—]{2,14})$/.exec(text);
  if (behind?.[1] && behind[2] && isSite(behind[2].trim())) return behind[1].replace(/[-–—\s]+$/, '');
  const before = /^([^-–—]{2,10})[-–—](?![-–—])(.{6,})$/.exec(text);
  if (before?.[1] && before[2] && isSite(before[1].trim()) && !COLUMN.test(before[1].trim())) return before[2].trim();
  return text;
}
