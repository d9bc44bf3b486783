import { isPlain, type Line } from '@/lib/article/dom/layout-lines';
import { type PageIndex, statsOf } from '@/lib/article/dom/page-index';
import { elementsUnder, flatText, nameWords, nextElement, tag } from '@/lib/article/dom/tree';
import { type IsBrand, withoutSite } from './title-without-site';

/** The title's text, and the element of the clean copy that shows it, where one does. */
export type FoundTitle = { text: string; element?: Element };

const LONGEST = 150;
const SHORTEST = 2;
// How much longer than a name of the page the variant of it may be that the page shows.
const LONGER = 1.4;
const SEPARATOR_CHARACTER = /[-_|｜–—·•»@:(（【[]/;
// What may be glued to a title: how often it was commented on or read.
const COUNT =
  /^[(（[]?\d{1,6}[+万]?(?:[条條次个個])?(?:[评評][论論]|回[复覆復]|留言|跟[贴帖]|[阅閱][读讀]|[浏瀏][览覽]|[点點][赞讚]|人[气氣]|[赞讚])?[)）\]]?$/;

/** The headline: the heading that the page's `names` for itself (best first) confirm, else those without the site's. */
export function findTitle(
  body: Element,
  { lines, stats }: PageIndex,
  names: string[],
  siteName: string | undefined,
): FoundTitle | undefined {
  const known = names.map((name) => ({ flat: name.replace(/\s+/g, ' ').trim(), name: compact(name) }));
  const witnesses = known.filter(({ name }) => name.length > 1);
  const site = siteName && compact(siteName);
  const longest = Math.max(0, ...witnesses.map(({ name }) => name.length)) * LONGER;
  let best: FoundTitle | undefined;
  let bestScore = 2.4;
  for (const element of elementsUnder(body)) {
    const { text: length } = statsOf(stats, element);
    if (length < SHORTEST || length > LONGEST) continue;
    const rank = headingRank(element);
    // Only a heading may be without a witness, and of those a variant is no longer than so.
    if (rank === 0 || (rank < 1 && length > longest)) continue;
    const text = flatText(element);
    if (rank < 1 && !witnesses.some(({ flat }) => flat.includes(text.slice(0, 2)) || flat.includes(text.slice(-2))))
      continue;
    const name = compact(text);
    if (name === site) continue;
    const agreed = Math.max(0, ...witnesses.map((other) => agreement(text, name, other)));
    const score = rank + agreed - (isLogo(element) ? 5 : 0);
    if (score > bestScore) {
      best = { text, element };
      bestScore = score;
    }
  }
  const isBrand = brandsOf(lines);
  if (best) return { ...best, text: withoutCount(best.text, names, siteName, isBrand) };
  const fallback = names.find((name) => name.trim().length > 1);
  return fallback ? { text: withoutSite(fallback, siteName, isBrand) } : undefined;
}

function compact(text: string): string {
  return text.replace(/\s+/g, '').normalize('NFKC');
}

/** How much an element looks like a headline by itself: an h1 needs no witness, others may not. */
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

/** How well an element's text agrees with a name that the page gives itself. */
function agreement(text: string, compacted: string, { flat, name }: { flat: string; name: string }): number {
  if (compacted === name) return compacted.length >= 4 ? 5 : 2;
  if (compacted.length < 4) return 0;
  const after = name[compacted.length];
  if (name.startsWith(compacted) && after && SEPARATOR_CHARACTER.test(after)) return 4;
  if (compacted.length >= 12 && flat.startsWith(`${text} `)) return 2.2;
  const before = name[name.length - compacted.length - 1];
  if (name.endsWith(compacted) && before && SEPARATOR_CHARACTER.test(before)) return compacted.length >= 8 ? 2 : 1.5;
  return compacted.length >= 8 && isVariant(compacted, name) ? 2.5 : 0;
}

/** Whether at least four fifths of a text's pairs of characters are in a name that is not much longer. */
function isVariant(text: string, name: string): boolean {
  if (name.length > text.length * 2 || name.length * LONGER < text.length) return false;
  let shared = 0;
  for (let at = 0; at < text.length - 1; at++) if (name.includes(text.slice(at, at + 2))) shared++;
  return shared >= (text.length - 1) * 0.8;
}

function isLogo(element: Element): boolean {
  const link = element.localName === 'a' ? element : (element.closest('a[href]') ?? element.querySelector('a[href]'));
  return link !== null && /^(?:\/|https?:\/\/[^/]+\/?|\.\/|index\.\w+)$/.test(link.getAttribute('href') ?? '');
}

/** A heading without the count of comments or readers that is glued to it, where the page's own name lacks the count. */
function withoutCount(text: string, names: string[], siteName: string | undefined, isBrand: IsBrand): string {
  const name = compact(text);
  const bare = names
    .map((known) => withoutSite(known, siteName, isBrand))
    .find((known) => compact(known).length >= 4 && name.startsWith(compact(known)));
  return bare && COUNT.test(name.slice(compact(bare).length)) ? bare : text;
}

function brandsOf(lines: Line[]): IsBrand {
  const short = lines.filter(({ text }) => text.length <= 120);
  // Rows that lead elsewhere: a headline alone is no link.
  const words = new Set(short.filter((line) => !isPlain(line)).flatMap(({ text }) => text.split(/[\s|｜>»/·]+/)));
  const rights = short
    .map(({ text }) => text)
    .filter((text) => /版[权權]|copyright|©|ICP/i.test(text))
    .join('\n');
  return (part) => part.length >= 2 && part.length <= 14 && (words.has(part) || rights.includes(part));
}

const WORDS = new Set(
  'lead teaser chapo standfirst subhead dek deck summary abstract intro daodu daoyu preface lede'.split(' '),
);

/** The standfirst: a line between title and text that the page's own markup calls so. */
export function findLead(root: Element, title: Element, container: Element): string | undefined {
  for (
    let element = nextElement(title, root, true);
    element && element !== container;
    element = nextElement(element, root)
  ) {
    if (!nameWords(element).some((word) => WORDS.has(word))) continue;
    if (element.contains(container) || element.querySelector('ul, ol, img, h2, h3') !== null) continue;
    const text = flatText(element);
    if (text.length >= 8 && text.length <= 220) return text;
  }
  return undefined;
}
