import type { Line } from '@/lib/article/dom/lines';
import { flatText, nameWords } from '@/lib/article/dom/tree';
import { vettedName } from './names.ts';

const LONGEST_ROW = 80;
const MOST_MARKED = 30;

/** A name in some rows that microdata, rel=author or a class calls the author's, in an element that holds nothing else. */
export function markedAuthor(rows: Line[]): string | undefined {
  for (const { element } of rows) {
    if (flatText(element).length > LONGEST_ROW) continue;
    const parents = [element.parentElement, element.parentElement?.parentElement].filter(
      (parent): parent is HTMLElement => !!parent && flatText(parent).length <= LONGEST_ROW,
    );
    for (const marked of [...parents.reverse(), element, ...element.querySelectorAll('*')].filter(isMarked)) {
      const name = nameIn(marked);
      if (name) return name;
    }
  }
  return undefined;
}

/** Names of at most so many elements anywhere on the page that say they are the author's, readers' nicknames among them. */
export function markedNames(body: Element): string[] {
  const marked = [
    ...body.querySelectorAll('[itemprop~="author"], [rel~="author"], [class*="author"], [class*="byline"]'),
  ];
  return marked
    .filter(isMarked)
    .slice(0, MOST_MARKED)
    .flatMap((element) => nameIn(element) ?? []);
}

function nameIn(marked: Element): string | undefined {
  const inner = marked.querySelector('[itemprop~="name"], a') ?? marked;
  const text = flatText(inner);
  if (text.length > LONGEST_ROW) return undefined;
  const name = vettedName(text.replace(/^(?:by|文|作者|[记記]者)\s*[：:/／｜|]?\s*/i, ''), true);
  return name && name.length <= 16 && !/\d{1,2}:\d{2}|\d-\d/.test(name) ? name : undefined;
}

function isMarked(element: Element): boolean {
  return (
    /(?:^|\s)author(?:\s|$)/.test(`${element.getAttribute('itemprop') ?? ''} ${element.getAttribute('rel') ?? ''}`) ||
    nameWords(element).some((word) => word === 'author' || word === 'byline')
  );
}
