import { isInline } from '@/lib/article/dom/lines';
import { type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { flatText } from '@/lib/article/dom/tree';
import { isFooterLine } from '@/lib/article/lines/classify-line';
import type { RuleName, Rules } from '@/lib/article/rules';
import { removeComments } from './comments.ts';
import { removeLabelled } from './labelled-boxes.ts';
import { isMenu } from './menus.ts';
import { isNamedBox, isShortBox, isText } from './named-boxes.ts';
import { Removal } from './removal.ts';
import { removeReplies } from './replies.ts';

const NOTICE_LENGTH = 300;

/**
 * The elements of the page that stand beside its article: menus, comments, related items, tools. `prose` says how much
 * of the article each element is thought to hold, so that no rule takes much of it. The page is left as it is.
 */
export function findBoxes(
  body: Element,
  stats: StatsMap,
  title: Element | undefined,
  prose: ReadonlyMap<Element, number>,
  opening: Text | undefined,
  rules: Rules,
): Set<Element> {
  const removal = new Removal(body, prose, opening, rules);
  const holdsTitle = (element: Element) => title !== undefined && element.contains(title);
  removeComments(removal, stats, title);
  removeReplies(removal, stats);
  removal.removeEach((element) => {
    if (rules.has('box: notice') && isNotice(element, stats)) return 'box: notice';
    return holdsTitle(element)
      ? undefined
      : BOXES.find(([rule, matches]) => rules.has(rule) && matches(element, stats))?.[0];
  });
  removeLabelled(removal, stats, holdsTitle);
  return removal.removed();
}

/** A site's own footer, line by line: beside a short article it is the longer text. */
function isNotice(element: Element, stats: StatsMap): boolean {
  const { text } = statsOf(stats, element);
  return text >= 8 && text <= NOTICE_LENGTH && !isInline(element) && isFooterLine(flatText(element));
}

type Matches = (element: Element, stats: StatsMap) => boolean;

const BOXES: [RuleName, Matches][] = [
  ['box: name', isNamedBox],
  ['box: short name', isShortBox],
  ['box: menu', (element, stats) => !isText(element) && isMenu(element, stats)],
];
