import { Readability } from '@mozilla/readability';
import { elementsUnder, isElement, TEXT, textsUnder } from '@/lib/article/dom/tree';

/** The nodes of a page's clean copy that one look at it takes for the article. */
export type Candidate = { texts: Set<Text>; images: Set<Element> };

/** What a look needs of a page; `title` is the text of its `<title>`. */
export type ReadablePage = { document: Document; body: Element; title: string };

const MARK = 'data-pindu';
// Measured on Chinese news: with the default of 500, short items lose to longer boxes beside them.
const CHARACTERS = 100;

/** Runs Readability on the page without some elements and returns the page's own nodes that it keeps. May yield. */
export function* readableNodes(
  page: ReadablePage,
  without: ReadonlySet<Element>,
): Generator<undefined, Candidate | undefined> {
  const elements: Element[] = [page.body, ...elementsUnder(page.body)];
  elements.forEach((element, index) => {
    element.setAttribute(MARK, String(index));
  });
  const copy = page.document.cloneNode(true) as Document;
  for (const element of elements) element.removeAttribute(MARK);
  const original = (element: Element | null | undefined) => elements[Number(element?.getAttribute(MARK) ?? Number.NaN)];
  if (without.size > 0) {
    for (const element of [...elementsUnder(copy.body)]) {
      const own = original(element);
      if (own && without.has(own)) element.remove();
    }
  }
  copy.title = page.title;
  yield;
  const content = parse(copy);
  yield;
  return content && nodesOf(content, original);
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

/** Maps the result back to the page by the elements' numbers and texts: Readability may rebuild nodes from a string. */
function nodesOf(content: Element, original: (element: Element | null) => Element | undefined): Candidate {
  const candidate: Candidate = { texts: new Set(), images: new Set() };
  const textIn = textFinder(candidate.texts);
  for (const element of [content, ...elementsUnder(content)]) {
    const own = original(element.closest(`[${MARK}]`));
    if (!own) continue;
    if (element.localName === 'img') candidate.images.add(own);
    for (let child = element.firstChild; child; child = child.nextSibling) {
      const value = child.nodeType === TEXT ? (child.nodeValue ?? '').trim() : '';
      const text = value && textIn(own, value);
      if (text) candidate.texts.add(text);
    }
  }
  return candidate;
}

/** Finds a text node not taken in or below an element: Readability gives an only child its parent's attributes. */
function textFinder(taken: ReadonlySet<Text>): (element: Element, value: string) => Text | undefined {
  const below = new Map<Element, Map<string, Text[]>>();
  const textsBelow = (element: Element) => {
    let texts = below.get(element);
    if (!texts) {
      texts = new Map();
      for (const text of textsUnder(element)) {
        const value = (text.nodeValue ?? '').trim();
        const same = texts.get(value);
        if (same) same.push(text);
        else texts.set(value, [text]);
      }
      below.set(element, texts);
    }
    return texts;
  };
  return (element, value) => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT && !taken.has(child as Text) && (child.nodeValue ?? '').trim() === value)
        return child as Text;
    }
    return textsBelow(element)
      .get(value)
      ?.find((text) => !taken.has(text));
  };
}
