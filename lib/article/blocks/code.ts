import { flatText, isBefore, isElement, nameWords, tag } from '@/lib/article/dom/tree';
import { codeText, hasLines, isCodeTool, isGutter, LABEL_LENGTH } from './code-text';

const CODE_WORDS = new Set(
  'code codes codeblock highlight highlighter syntaxhighlighter hljs syntax source snippet prism rouge chroma shiki gist'.split(
    ' ',
  ),
);
// Further words in the names of boxes around one listing, where the listing is all that the box holds.
const WRAPPER_WORDS = new Set(
  'toolbar tool tools copy clipboard language lang editor edit embed pre wrapper box'.split(' '),
);
const BOX = /^(?:figure|div|section|span|p|pre|td|tr|tbody|table)$/;
const PROSE = 'p, img, h1, h2, h3, h4, h5, h6, blockquote, pre, table, article, ul, ol, dl';

/** Replaces each code listing with its line numbers and controls by a plain `<pre>`; a caption stays a paragraph. */
export function normalizeCode(body: Element): void {
  for (const element of body.querySelectorAll('pre, xmp, listing, code, table, ol')) {
    if (!body.contains(element) || !isListing(element)) continue;
    const text = codeText(element);
    if (text.trim() === '') continue;
    const outer = outerBox(element, body);
    const pre = body.ownerDocument.createElement('pre');
    pre.textContent = text;
    const caption = [...outer.querySelectorAll('figcaption')].find((other) => !element.contains(other));
    const isAfter = caption !== undefined && isBefore(element, caption);
    outer.replaceWith(pre);
    if (caption && flatText(caption) !== '') {
      const line = body.ownerDocument.createElement('p');
      line.textContent = flatText(caption);
      if (isAfter) pre.after(line);
      else pre.before(line);
    }
  }
}

function isListing(element: Element): boolean {
  const name = tag(element);
  if (name === 'table') return isCodeTable(element);
  if (name === 'code') return isBlockOfCode(element);
  if (name === 'ol')
    return (
      (isNamedCode(element) || isNamedCode(element.parentElement)) &&
      element.children.length > 0 &&
      element.querySelector('p, img, a[href], li li') === null
    );
  // Some pages put a whole story into <pre>.
  return element.querySelector('p, img, table:not([class])') === null && element.closest('pre pre') === null;
}

/** A table of line numbers and code: two cells in each row, of which the first holds numbers alone. */
function isCodeTable(table: Element): boolean {
  const rows = [...table.querySelectorAll('tr')];
  const isNumbered =
    rows.length > 0 &&
    rows.every((row) => row.children.length === 2 && row.children[0] !== undefined && isGutter(row.children[0]));
  const around = [table, table.parentElement, table.parentElement?.parentElement];
  return isNumbered && (table.querySelector('pre, code') !== null || around.some(isNamedCode));
}

/** A `<code>` of several lines that is all its box holds. */
function isBlockOfCode(code: Element): boolean {
  const box = code.parentElement;
  if (!box || !/^(?:p|div|figure|section)$/.test(tag(box)) || code.closest('pre')) return false;
  const isLong = code.querySelector('br') !== null || (isNamedCode(box) && hasLines(code));
  return isLong && flatText(box) === flatText(code);
}

function isNamedCode(element: Element | null | undefined): boolean {
  const words = element ? nameWords(element) : [];
  return words.some((word) => CODE_WORDS.has(word) || word === 'dp' || word === 'linenums');
}

/** The largest box that holds one listing and otherwise only its controls, line numbers and caption. */
function outerBox(listing: Element, body: Element): Element {
  let outer = listing;
  let inner = listing;
  for (let box = inner.parentElement; box && box !== body; inner = box, box = box.parentElement) {
    if (!BOX.test(tag(box))) break;
    const isNamed = tag(box) === 'figure' || isNamedCode(box);
    const others = [...box.childNodes].filter((node) => node !== inner && (node.textContent ?? '').trim() !== '');
    if (!others.every((node) => isElement(node) && belongsToListing(node, isNamed))) break;
    const isTight = tag(box) === 'p' || tag(box) === 'pre' || nameWords(box).some((word) => WRAPPER_WORDS.has(word));
    if (isNamed || isTight || others.length > 0) outer = box;
  }
  return outer;
}

/** Whether an element beside a listing is part of it; `isNamed` says that the box around both is named like code. */
function belongsToListing(element: Element, isNamed: boolean): boolean {
  if (tag(element) === 'figcaption' || isGutter(element) || isCodeTool(element)) return true;
  return (
    isNamed && flatText(element).length <= LABEL_LENGTH && !element.matches(PROSE) && !element.querySelector(PROSE)
  );
}
