import { type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { elementsUnder, flatText, tag } from '@/lib/article/dom/tree';
import type { Removal } from './removal.ts';

// What a page writes under each comment: 回复(0) 赞(3)
const ACTIONS =
  /^(?:(?:回复|回覆|回應|赞|贊|讚|点赞|點讚|支持|反对|反對|顶|踩|举报|檢舉|分享|引用)\s*[（(]?\s*\d*\s*[)）]?[\s|·]*){2,}$/;
const COMMENT_LENGTH = 600;
const STORY_LENGTH = 20;

/**
 * Removes comments that no name betrays: two or more like siblings after the story, each with the row of answers and
 * votes that stands under a comment. Where no prose comes before them after the title, they are the page's posts.
 */
export function removeComments(removal: Removal, stats: StatsMap, title: Element | undefined): void {
  const { body } = removal;
  const groups = new Map<Element, Element[]>();
  for (const row of elementsUnder(body)) {
    const { text } = statsOf(stats, row);
    if (text < 2 || text > 40 || removal.isGone(row) || !ACTIONS.test(flatText(row))) continue;
    let comment: Element | null = row;
    while (comment && statsOf(stats, comment).text === statsOf(stats, row).text) comment = comment.parentElement;
    const parent = comment?.parentElement;
    if (!comment || !parent || comment.contains(title ?? null) || statsOf(stats, comment).text > COMMENT_LENGTH)
      continue;
    const group = groups.get(parent) ?? [];
    if (!group.includes(comment)) group.push(comment);
    groups.set(parent, group);
  }
  for (const [parent, comments] of groups) {
    const [first] = comments;
    if (comments.length < 2 || !first || comments.some((comment) => tag(comment) !== tag(first))) continue;
    if (!followsStory(first, removal, stats, title)) continue;
    let left = statsOf(stats, parent).text;
    for (const comment of comments) if (removal.remove(comment, 'box: comments')) left -= statsOf(stats, comment).text;
    // What heads them goes too.
    if (parent !== body && left <= STORY_LENGTH) removal.remove(parent, 'box: comments');
  }
}

function followsStory(element: Element, removal: Removal, stats: StatsMap, title: Element | undefined): boolean {
  for (const other of elementsUnder(removal.body)) {
    if (other === element) return false;
    if (other.contains(element) || removal.isGone(other) || (title && !isAfter(other, title))) continue;
    const own = statsOf(stats, other);
    if (own.sentences >= 1 && own.text >= STORY_LENGTH && own.linked < own.text * 0.3) return true;
  }
  return false;
}

function isAfter(element: Element, other: Element): boolean {
  return (other.compareDocumentPosition(element) & 4) !== 0;
}
