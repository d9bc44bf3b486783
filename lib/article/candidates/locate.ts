import { Readability } from '@mozilla/readability';
import { elementsUnder, isElement, TEXT } from '@/lib/article/dom/tree';

const MARK = 'data-pindu';
// Measured on Chinese news: with the default of 500, short items lose to longer boxes beside them.
const CHARACTERS = 100;

/**
 * The smallest element of the clean copy that holds all the text which Readability takes for the article. It works
 * on a copy of the copy, whose elements carry numbers; only the numbers that survive are used, so that what it drops
 * or glues on the way (pictures, headings, tables) is still there to be walked.
 */
export function locateArticle(page: LocatablePage): Element | undefined {
  const steps = locationSteps(page);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

type LocatablePage = { document: Document; body: Element; title: string };

/** The same as `locateArticle`, yielding where it may be interrupted. */
export function* locationSteps(page: LocatablePage): Generator<undefined, Element | undefined> {
  const elements: Element[] = [page.body];
  for (const element of elementsUnder(page.body)) elements.push(element);
  elements.forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  const copy = page.document.cloneNode(true) as Document;
  for (const element of elements) element.removeAttribute(MARK);
  copy.title = page.title;
  yield;
  const content = parse(copy);
  yield;
  if (!content) return undefined;
  let common: Element | undefined;
  for (const survivor of [content, ...elementsUnder(content)]) {
    if (!hasOwnText(survivor)) continue;
    const original = elements[Number(survivor.closest(`[${MARK}]`)?.getAttribute(MARK) ?? Number.NaN)];
    if (original) common = common ? commonAncestor(common, original) : original;
  }
  return common;
}

function parse(copy: Document): Element | undefined {
  try {
    const result = new Readability<Node>(copy, {
      charThreshold: CHARACTERS,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    return result?.content && isElement(result.content) ? result.content : undefined;
  } catch {
    // A page that Readability cannot read is a page without an article, not an error of the user's.
    return undefined;
  }
}

function hasOwnText(element: Element): boolean {
  for (let child = element.firstChild; child; child = child.nextSibling) {
    if (child.nodeType === TEXT && (child.nodeValue ?? '').trim() !== '') return true;
  }
  return false;
}

function commonAncestor(a: Element, b: Element): Element {
  let at: Element = a;
  while (!at.contains(b) && at.parentElement) at = at.parentElement;
  return at;
}
