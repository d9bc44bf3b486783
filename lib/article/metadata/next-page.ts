import { flatText, httpAddress, nameWords } from '@/lib/article/dom/tree';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';

const LABEL = /^(?:下一?[页頁]|后一页|後一頁|余下全文|餘下全文|next(?: page)?|continue(?: reading)?|[»›>]{1,2})$/i;
const NUMBER = /^[【[（(第]?\s*(\d{1,2})\s*[页頁】\]）)]?$/;
// Comments and answers have pages of their own, and threads' pages hold answers.
const OTHERS = /comment|reply|replies|thread|topic|forum|viewtopic|postlist|review/i;
const PARAMETER = /^(?:page|pg|pn|p|paged|page_?no|page_?num|page_?index|cur_?page|pageid)$/i;
const MOST_LINKS = 3_000;

/** An address taken apart: what all pages of an article share, and the number of this one. */
type Numbered = { stem: string; number: number };

/**
 * An article's next page: from rel=next, "下一页" or a row of numbers, on the same host, if its form is that of the
 * following page (`_2.html`, `/2`, `?page=2`). Never a link to the next article.
 */
export function nextPageAddress(page: CleanPage, body: Element, url: string, base: string): string | undefined {
  if (!URL.canParse(url) || OTHERS.test(new URL(url).pathname)) return undefined;
  for (const { rel, href } of page.links) {
    const address = rel.split(/\s+/).includes('next') ? httpAddress(href, base) : undefined;
    if (address && follows(url, address)) return address;
  }
  let links = 0;
  for (const link of body.querySelectorAll('a[href]')) {
    if (++links > MOST_LINKS) break;
    const address = saysNext(link) ? httpAddress(link.getAttribute('href'), base) : undefined;
    if (!address || !follows(url, address) || isOthers(link, address)) continue;
    return address;
  }
  return undefined;
}

function saysNext(link: Element): boolean {
  if (/(?:^|\s)next(?:\s|$)/.test(link.getAttribute('rel') ?? '')) return true;
  const text = flatText(link);
  if (text.length > 20) return false;
  return LABEL.test(text.replace(/[\s>»›→]+$/, '') || text) || NUMBER.test(text);
}

function isOthers(link: Element, address: string): boolean {
  const { search, hash } = new URL(address);
  if (OTHERS.test(search) || OTHERS.test(hash)) return true;
  for (let at: Element | null = link; at; at = at.parentElement)
    if (nameWords(at).some((word) => OTHERS.test(word))) return true;
  return false;
}

/** Whether an address is the page after `url` of the same article, by its form. */
export function follows(url: string, address: string): boolean {
  if (new URL(url).host !== new URL(address).host) return false;
  const currents = formsOf(url);
  return formsOf(address).some(
    (next) =>
      next.number >= 2 && currents.some((current) => current.stem === next.stem && current.number === next.number - 1),
  );
}

/** The ways to read an address as a page of an article; one without a number is the first page. */
function formsOf(address: string): Numbered[] {
  const url = new URL(address);
  const path = url.pathname.replace(/\/$/, '').replace(/\/index(\.\w+)?$/, '');
  const query = [...url.searchParams].filter(([name]) => !PARAMETER.test(name));
  const numbers = [...url.searchParams].filter(([name]) => PARAMETER.test(name)).map(([, value]) => Number(value));
  const rest = (stem: string) => `${stem.replace(/\.(?:s?html?|php|aspx?|jsp)$/i, '')}?${query.join('&')}`;
  const forms: Numbered[] = [];
  const numbered = numbers.length === 1 ? numbers[0] : undefined;
  if (numbered !== undefined && Number.isInteger(numbered) && numbered < 100)
    forms.push({ stem: rest(path), number: numbered });
  if (numbers.length > 0) return forms;
  forms.push({ stem: rest(path), number: 1 });
  const file = /^(.*?\/(?:index)?[^/]*?)[_-]p?(\d{1,2})(\.\w{3,5})?$/.exec(url.pathname);
  if (file) forms.push({ stem: rest((file[1] ?? '').replace(/\/index$/, '')), number: Number(file[2]) });
  const folder = /^(.+?)\/(?:page\/?|p)?(\d{1,2})$/.exec(path);
  // `/2024/05` is a month.
  if (folder && !/\/(?:19|20)\d{2}$/.test(folder[1] ?? ''))
    forms.push({ stem: rest(folder[1] ?? ''), number: Number(folder[2]) });
  return forms;
}
