import { linkDensity, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { tag } from '@/lib/article/dom/tree';

const HEADLINE = 36;

/** Whether an element holds many links and hardly anything else. */
export function isMenu(element: Element, stats: StatsMap): boolean {
  const own = statsOf(stats, element);
  if (own.text < 8 || own.images > 1) return false;
  if (isHeadlines(element, own)) return true;
  if (own.sentences > 1) return false;
  const links = element.getElementsByTagName('a').length;
  return links >= 4 && linkDensity(own) > 0.75 && own.text / links < 24;
}

/** A list whose every item is a headline that leads elsewhere; headlines may ask questions. */
function isHeadlines(element: Element, own: ReturnType<typeof statsOf>): boolean {
  if (!/^(?:ul|ol|div)$/.test(tag(element)) || own.sentences > own.text / HEADLINE || linkDensity(own) < 0.95)
    return false;
  const items = element.querySelectorAll('li');
  return (
    items.length >= 5 &&
    own.text / items.length < HEADLINE &&
    [...items].every((item) => !/[。]/.test(item.textContent ?? '') && item.querySelectorAll('a[href]').length === 1)
  );
}
