import { type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { elementsUnder, nameWords, tag } from '@/lib/article/dom/tree';
import type { Removal } from './removal.ts';

const POSTERS = new Set('author authi authorinfo user username userinfo userlink poster'.split(' '));
const FIRST_POST = 60;

/**
 * Removes a thread's answers: of like siblings that each name their author only the first is the story. The posts of a
 * live blog, and boxes with linked headlines (a list of articles), are not meant.
 */
export function removeReplies(removal: Removal, stats: StatsMap): void {
  const { body } = removal;
  for (const parent of [body, ...elementsUnder(body)]) {
    if (parent.childElementCount < 2 || removal.isGone(parent)) continue;
    const groups = new Map<string, Element[]>();
    for (let child = parent.firstElementChild; child; child = child.nextElementSibling) {
      const sign = signOf(child);
      if (!sign) continue;
      const group = groups.get(sign);
      if (group) group.push(child);
      else groups.set(sign, [child]);
    }
    for (const [first, ...others] of groups.values()) {
      if (!first || others.length === 0 || statsOf(stats, first).text < FIRST_POST || !isPost(first)) continue;
      if (first.querySelector(':is(h2, h3, h4) a[href], a[href] :is(h2, h3, h4)') !== null) continue;
      for (const other of others) if (isPost(other)) removal.remove(other, 'box: replies');
    }
  }
}

/** What like siblings share: their tag, and the first of their classes or their id but for its number. */
export function signOf(element: Element): string | undefined {
  const name = tag(element);
  if (!/^(?:div|li|article|section|table)$/.test(name)) return undefined;
  const given = element.getAttribute('class')?.trim().split(/\s+/)[0] || element.id.replace(/\d+$/, '#');
  return given ? `${name} ${given}` : undefined;
}

/** Whether an element names its author by its class names, as the posts of a thread do. */
export function isPost(element: Element): boolean {
  if (nameWords(element).includes('live')) return false;
  const named = element.querySelectorAll('[class*="auth"], [class*="user"], [itemprop~="author"]');
  return [...named].some((inner) => nameWords(inner).some((word) => POSTERS.has(word)));
}
