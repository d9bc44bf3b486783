import { elementsUnder, flatText, nameWords, tag } from '@/lib/article/dom/tree';

/** The title's text, and the element of the clean copy that shows it, where one does. */
export type FoundTitle = { text: string; element?: Element };

// What parts a title from section and site: "标题_社会频道_示例网", "标题 - 站", "标题--站", "标题｜站".
const SEPARATOR = /\s*[_|｜]+\s*|\s*--+\s*|\s+[-–—·•»]\s+/;
const SEPARATOR_CHARACTER = /[-_|｜–—·•»(（【[]/;
const SITE =
  /(?:网|網|报|報|社|新闻|新聞|在线|在線|频道|頻道|日报|晚报|政府|电视台|電視台|中文|客户端|门户|平台|周刊|週刊|杂志|雜誌|电子报|電子報|.com|.cn)$/i;

/**
 * Finds the headline: the heading on the page that the page's own names for itself confirm; else those names without
 * their chain of section and site. `names` are og:title, JSON-LD headline and the like, best first, `<title>` last.
 */
export function findTitle(body: Element, names: string[], siteName: string | undefined): FoundTitle | undefined {
  const known = names.map(compact).filter((name) => name.length > 1);
  const site = siteName && compact(siteName);
  let best: FoundTitle | undefined;
  let bestScore = 2.5;
  for (const element of elementsUnder(body)) {
    const rank = headingRank(element);
    if (rank === 0) continue;
    const text = flatText(element);
    if (text.length < 2 || text.length > 150) continue;
    const name = compact(text);
    if (name === site) continue;
    const score = rank + Math.max(0, ...known.map((other) => agreement(name, other))) - (isLogo(element) ? 5 : 0);
    if (score > bestScore) {
      best = { text, element };
      bestScore = score;
    }
  }
  if (best) return best;
  const fallback = names.find((name) => name.trim().length > 1);
  return fallback ? { text: withoutSite(fallback, siteName) } : undefined;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC');
}

/** How much an element looks like a headline by itself: an h1 may stand without a witness, others may not. */
function headingRank(element: Element): number {
  const name = tag(element);
  if (name === 'h1' || name === 'founder-title') return 3;
  if (name === 'h2') return 1;
  if (/^(?:h3|h4)$/.test(name)) return 0.8;
  if (element.childElementCount > 3) return 0;
  if (/^(?:div|p|span|td|strong|b|font|big|center)$/.test(name)) {
    return nameWords(element).some((word) => word === 'title' || word === 'headline') ? 0.9 : 0.5;
  }
  return 0;
}

/** How well an element's text agrees with a name that the page gives itself, both without white space. */
function agreement(text: string, name: string): number {
  if (text === name) return text.length >= 4 ? 5 : 2;
  if (text.length < 4) return 0;
  const after = name[text.length];
  if (name.startsWith(text) && after && SEPARATOR_CHARACTER.test(after)) return 4;
  const before = name[name.length - text.length - 1];
  if (name.endsWith(text) && before && SEPARATOR_CHARACTER.test(before)) return text.length >= 8 ? 2 : 1.5;
  return 0;
}

function isLogo(element: Element): boolean {
  const link = element.localName === 'a' ? element : (element.closest('a[href]') ?? element.querySelector('a[href]'));
  return link !== null && /^(?:\/|https?:\/\/[^/]+\/?|\.\/|index\.\w+)$/.test(link.getAttribute('href') ?? '');
}

/** A page's name without the section and the site that are chained to it. */
export function withoutSite(name: string, siteName?: string): string {
  // "(1) …" counts what is unread.
  const flat = name
    .replace(/\s+/g, ' ')
    .replace(/^\(\d+\+?\) /, '')
    .replace(/ \/ X$/, '')
    .trim();
  const parts = flat.split(SEPARATOR).filter((part) => part !== '');
  const first = parts[0] ?? flat;
  // "法国 - 标题": a section in front is short.
  const longest = parts.reduce((a, b) => (b.length > a.length ? b : a), first);
  const isChain = (first.length < 6 || (SITE.test(first) && first !== longest)) && longest.length >= 10;
  const kept = isChain ? longest : first;
  const cut = /^(.{4,})[-–—]([^-–—]{2,14})$/.exec(kept);
  const tail = cut?.[2]?.trim();
  if (cut?.[1] && tail && (tail === siteName?.trim() || SITE.test(tail))) return cut[1].trim();
  return kept.trim();
}
