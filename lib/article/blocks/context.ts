import { type StatsMap, statsOf } from '@/lib/article/dom/page-index';

import type { Block } from '@/lib/article/types';

/** A block with the element of the clean copy from which it comes. */
export type Walked = { block: Block; element: Element };

type Level = 1 | 2 | 3 | 4 | 5 | 6;

/** What the blocks inside an element are. `item` is used up by the first block of a list item. */
export type Context = {
  /** The quote that they are in. */
  quote?: Element;
  heading?: Level;
  item?: { ordered: boolean; index: number; depth: number };
  list?: { ordered: boolean; next: number; depth: number };
};

// Pages laid out with lists put whole columns into an item.
const ITEM_LENGTH = 600;

/** The context of the children of a block element with this name. Counts the items of the list in `context`. */
export function contextIn(element: Element, name: string, context: Context, stats: StatsMap): Context {
  if (name === 'blockquote') return { ...context, quote: element };
  if (name === 'ul' || name === 'ol') {
    const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
    const depth = context.list ? context.list.depth + 1 : 0;
    return { quote: context.quote, list: { ordered: name === 'ol', next: Number.isNaN(start) ? 1 : start, depth } };
  }
  if (name === 'li' && context.list) {
    const { ordered, next, depth } = context.list;
    context.list.next++;
    if (statsOf(stats, element).text > ITEM_LENGTH) return { quote: context.quote };
    return { ...context, item: { ordered, index: next, depth } };
  }
  const level = /^h([1-6])$/.exec(name)?.[1];
  if (level) return { heading: Number(level) as Level };
  return context;
}
