import type { Body } from '@/lib/article/candidates/find-body';
import { isInline, type Line } from '@/lib/article/dom/lines';
import type { PageIndex } from '@/lib/article/dom/page-index';
import { linkDensity, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { commonAncestor, ELEMENT, TEXT, tag } from '@/lib/article/dom/tree';
import type { Rules } from '@/lib/article/rules';
import { keepImages } from './keep-images.ts';
import { isClock, nextArticleAt, storyEdges } from './story-edges.ts';

const STRUCTURE = 'h1, h2, h3, h4, h5, h6, table, ul, ol, dl, figcaption, caption, blockquote, pre';
const MOST_LINKS = 0.5;

/**
 * Copies the article out of a page's clean copy, in the smallest element that holds it: the lines that the candidates
 * keep; and between the first and the last of them headings, tables, lists, captions and pictures, unless they stand in
 * a box or are mostly links. Undefined where nothing is left.
 */
export function keepBody(
  body: Element,
  index: PageIndex,
  found: Body,
  title: Element | undefined,
  rules: Rules,
): Element | undefined {
  const { stats, lines: all } = index;
  const lines = rules.has('next article') ? all.slice(0, nextArticleAt(all, title)) : all;
  const kept = new Set<Node>();
  const isKept = lines.map((line) => line.texts.some((text) => found.texts.has(text)));
  const [first, last] = rules.has('edges')
    ? storyEdges(lines, isKept, found.opening)
    : [isKept.indexOf(true), isKept.lastIndexOf(true)];
  if (first < 0) return undefined;
  lines.forEach((line, index) => {
    if (index < first || index > last) return;
    if (isKept[index] || (rules.has('structure returns') && returns(line, stats, found)))
      for (const text of line.texts) kept.add(text);
  });
  keepImages(body, index, found, title, kept, [
    lines[first]?.texts[0] as Text,
    lines[last]?.texts[0] as Text,
    all[last + 1]?.texts[0],
  ]);
  const scope = commonAncestor(kept);
  return scope && copyKept(scope, kept);
}

function returns(line: Line, stats: StatsMap, { isBoxed }: Body): boolean {
  if (isClock(line)) return true;
  const { element } = line;
  const structure = element.closest(STRUCTURE);
  return structure !== null && !isBoxed(element) && linkDensity(statsOf(stats, structure)) < MOST_LINKS;
}

/** A copy of an element with nothing but some nodes and what they stand in. */
function copyKept(scope: Element, kept: ReadonlySet<Node>): Element {
  const holding = new Set<Element>();
  for (const node of kept) {
    if (node.nodeType === ELEMENT) holding.add(node as Element);
    for (let at = node.parentElement; at && !holding.has(at); at = at.parentElement) holding.add(at);
  }
  const copy = (element: Element): Element => {
    const own = element.cloneNode(false) as Element;
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        if (kept.has(child) || (child.nodeValue ?? '').trim() === '') own.append(child.nodeValue ?? '');
      } else if (child.nodeType === ELEMENT && stays(child as Element, holding)) own.append(copy(child as Element));
    }
    return own;
  };
  return copy(scope);
}

function stays(element: Element, holding: ReadonlySet<Element>): boolean {
  return holding.has(element) || /^(?:br|hr)$/.test(tag(element)) || isCell(element) || isLineBreak(element);
}

/** Editors wrap the break between two lines: `<span><br></span>`. */
function isLineBreak(element: Element): boolean {
  return isInline(element) && element.querySelector('br') !== null && (element.textContent ?? '').trim() === '';
}

/** An empty cell keeps the columns of its table apart. */
function isCell(element: Element): boolean {
  return /^t[dh]$/.test(tag(element));
}
