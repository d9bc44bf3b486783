import { statsOf } from '@/lib/article/dom/page-index';
import { elementsUnder, flatText, isBefore, nameWords, tag } from '@/lib/article/dom/tree';
import type { Removal } from './removal';

// What a page writes under each comment: 回复(0) 赞(3)
const ACTIONS =
  /^(?:(?:回复|回覆|回應|赞|贊|讚|点赞|點讚|支持|反对|反對|顶|踩|举报|檢舉|分享|引用)\s*[（(]?\s*\d*\s*[)）]?[\s|·]*){2,}$/;
const COMMENT_LENGTH = 600;
const STORY_LENGTH = 20;

/** Removes comments without a telling name: similar siblings after the story, each with a row of replies and votes. */
export function removeComments(removal: Removal): void {
  const { body, stats } = removal;
  const groups = new Map<Element, Element[]>();
  for (const row of elementsUnder(body)) {
    const { text } = statsOf(stats, row);
    if (text < 2 || text > 40 || removal.isGone(row) || !ACTIONS.test(flatText(row))) continue;
    let comment: Element | null = row;
    while (comment && statsOf(stats, comment).text === statsOf(stats, row).text) comment = comment.parentElement;
    const parent = comment?.parentElement;
    if (!comment || !parent || removal.holdsTitle(comment) || statsOf(stats, comment).text > COMMENT_LENGTH) continue;
    const group = groups.get(parent) ?? [];
    if (!group.includes(comment)) group.push(comment);
    groups.set(parent, group);
  }
  for (const [parent, comments] of groups) {
    const [first] = comments;
    if (comments.length < 2 || !first || comments.some((comment) => tag(comment) !== tag(first))) continue;
    if (!followsStory(first, removal)) continue;
    let left = statsOf(stats, parent).text;
    for (const comment of comments) if (removal.remove(comment, 'box: comments')) left -= statsOf(stats, comment).text;
    // What heads them goes too.
    if (parent !== body && left <= STORY_LENGTH) removal.remove(parent, 'box: comments');
  }
}

function followsStory(element: Element, removal: Removal): boolean {
  for (const other of elementsUnder(removal.body)) {
    if (other === element) return false;
    if (other.contains(element) || removal.isGone(other) || (removal.title && !isBefore(removal.title, other)))
      continue;
    const own = statsOf(removal.stats, other);
    if (own.sentences >= 1 && own.text >= STORY_LENGTH && own.linked < own.text * 0.3) return true;
  }
  return false;
}

const POSTERS = new Set('author authi authorinfo user username userinfo userlink poster'.split(' '));
const FIRST_POST = 60;

/** Removes a thread's replies: similar siblings with an author each, but not a live blog or linked headlines. */
export function removeReplies(removal: Removal): void {
  const { body, stats } = removal;
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
