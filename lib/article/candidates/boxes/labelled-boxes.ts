import { linkDensity, statsOf } from '@/lib/article/dom/page-index';
import { elementsUnder, flatText, isElement, tag } from '@/lib/article/dom/tree';
import { isBoxLabel } from '@/lib/article/lines/labels';
import type { Removal } from './removal';

// Longer than what lists say of an article that they lead to.
const TEASER_LENGTH = 120;
// They may be longer than the story.
const COMMENTS = /[评評][论論]|留言|跟[贴帖]|comments/i;
// A story is near the boxes that follow it; a page of thousands of boxes is not worth more.
const MOST_SIBLINGS = 100;

/** Removes boxes that say in words what they are: a heading "related news", and what follows it. */
export function removeLabelled(removal: Removal): void {
  const { body, stats } = removal;
  const total = statsOf(stats, body).text;
  for (const label of elementsUnder(body)) {
    if (label.childElementCount > 2) continue;
    const { text } = statsOf(stats, label);
    if (text < 2 || text > 20 || !/^(?:h[1-6]|p|div|span|strong|b|label|dt|caption|header|font)$/.test(tag(label)))
      continue;
    if (removal.holdsTitle(label) || !isBoxLabel(flatText(label)) || removal.isGone(label)) continue;
    let box: Element = label;
    // The label may be wrapped: <div class="head"><h2>…</h2></div>
    while (box.parentElement && box.parentElement !== body && statsOf(stats, box.parentElement).text === text) {
      box = box.parentElement;
    }
    const parent = box.parentElement;
    if (!parent) continue;
    const parentStats = statsOf(stats, parent);
    const heads =
      parent !== body &&
      !hasTextBefore(box, removal) &&
      !removal.holdsTitle(parent) &&
      !/^(?:main|article)$/.test(tag(parent));
    if (
      heads &&
      !standsOverStory(box, removal) &&
      (parentStats.text < total * 0.5 || linkDensity(parentStats) > 0.4 || COMMENTS.test(flatText(label)))
    )
      removal.remove(parent, 'box: label');
    else if (/^h[1-6]$/.test(tag(box)) || isBoxed(box, removal)) removeTail(removal, box);
    else if (/^(?:p|div)$/.test(tag(box))) removal.remove(box, 'box: label');
  }
}

function isBoxed(box: Element, removal: Removal): boolean {
  const next = removal.next(box);
  return next !== null && /^(?:ul|ol|dl)$/.test(tag(next));
}

function hasTextBefore(element: Element, removal: Removal): boolean {
  for (let node = element.previousSibling; node; node = node.previousSibling) {
    if ((node.textContent ?? '').trim() === '') continue;
    if (!isElement(node) || !removal.isGone(node)) return true;
  }
  return false;
}

/** Removes a label with its lists and rows of links, after a story short lines too, up to a like heading or prose. */
function removeTail(removal: Removal, label: Element): void {
  const { stats } = removal;
  const afterStory = followsStory(label, removal);
  const isOverComments = COMMENTS.test(flatText(label));
  for (let next = removal.next(label); next; next = removal.next(next)) {
    if (removal.holdsTitle(next) || (/^h[1-6]$/.test(tag(next)) && tag(next) <= tag(label))) break;
    const own = statsOf(stats, next);
    const isList = /^(?:ul|ol|dl)$/.test(tag(next)) || own.text === 0 || linkDensity(own) > 0.4;
    if (!isList && !(afterStory && (isOverComments || own.text <= TEASER_LENGTH))) break;
    if (!removal.remove(next, 'box: label')) break;
  }
  removal.remove(label, 'box: label');
}

/** Whether a label and its list precede prose in the same element: a table of contents, a ranking at the top. */
function standsOverStory(label: Element, removal: Removal): boolean {
  const list = isBoxed(label, removal) ? removal.next(label) : null;
  for (let after = list && removal.next(list); after; after = removal.next(after)) {
    const own = statsOf(removal.stats, after);
    if (own.sentences >= 1 && own.text >= 20 && linkDensity(own) < 0.3 && !/^(?:ul|ol|dl)$/.test(tag(after)))
      return true;
  }
  return false;
}

function followsStory(label: Element, removal: Removal): boolean {
  let left = MOST_SIBLINGS;
  for (let before = removal.previous(label); before && left > 0; before = removal.previous(before)) {
    left--;
    const own = statsOf(removal.stats, before);
    if (own.sentences >= 1 && own.text >= 20 && linkDensity(own) < 0.3) return true;
  }
  return false;
}
