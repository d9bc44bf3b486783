import { ELEMENT, flatText, isBefore, namesOf, TEXT, tag } from '@/lib/article/dom/tree';
import { normalizeCode } from './code';
import { settleNoscript } from './images';
import { inlineFormulas } from './inline-images';

// [3], [1-2], [注 1]: numbers of notes, of no use without the notes.
const REFERENCE = /^(?:\s*[[［](?:注|註|note)?\s*[\da-z]{1,3}(?:[-–,]\s*\d{1,3})*[\]］]\s*)+$/i;

/**
 * Normalises markup before names and places are judged: code listings become a bare `<pre>`, headings lose anchor signs
 * and edit links, formulas in a sentence become text, reference marks go, lazy pictures keep one copy.
 */
export function normalizeMarkup(body: Element, base: string): void {
  settleNoscript(body, base);
  normalizeCode(body);
  cleanHeadings(body);
  inlineFormulas(body);
  for (const mark of body.querySelectorAll('sup')) if (REFERENCE.test(flatText(mark))) mark.remove();
}

const SIGN = /^[#¶§↑⇧⤴▲△🔗⚓∞^]+$/u;
const WORDS =
  '(?:编辑|編輯|修改)(?:源代[码碼]|原始[码碼]|本段|本節|本节)?|edit(?: source| this section)?|(?:返回|回到?)(?:页|頁)?(?:顶部|頂部|顶|頂|目录|目錄|页首|頁首)|top|back to top|' +
  '(?:永久|固定)(?:链接|連結|鏈接)|(?:复制|複製)(?:链接|連結)|(?:perma|direct )link|(?:perma|direct )?link to .{1,80}|播报|播報|收起|展开|展開|隐藏|隱藏|显示|顯示|查看源代码|view source';
const CONTROLS = new RegExp(`^(?:${WORDS})(?:[\\s|｜·/,、]*(?:${WORDS}))*$`, 'i');
const BRACKETED = /^[[［【]\s*(.*?)\s*[\]］】]$/;
const HEADING_LENGTH = 300;
const CONTROL_LENGTH = 100;

/** Removes anchor signs (#, ¶), edit links and links to the top in and beside headings, which are never left empty. */
function cleanHeadings(body: Element): void {
  for (const heading of body.querySelectorAll('h1, h2, h3, h4, h5, h6')) {
    const { length } = flatText(heading);
    // A heading whose end tag is missing holds the rest of its page.
    if (length === 0 || length > HEADING_LENGTH) continue;
    for (const element of heading.querySelectorAll('a, span, small, sup, sub, i, em, b, font, div, label')) {
      if (heading.contains(element) && isControl(element) && flatText(element).length < flatText(heading).length)
        removeControl(element);
    }
    trimEnd(heading);
    for (const beside of [heading.previousSibling, heading.nextSibling]) removeBeside(beside, heading);
  }
}

/** Removes the controls directly before or after a heading, up to the first text of the page. */
function removeBeside(start: ChildNode | null, heading: Element): void {
  const isNext = start !== null && isBefore(heading, start);
  for (let node = start; node; ) {
    const following: ChildNode | null = isNext ? node.nextSibling : node.previousSibling;
    if (node.nodeType === TEXT) {
      if ((node.nodeValue ?? '').trim() !== '') return;
    } else if (node.nodeType === ELEMENT) {
      const element = node as Element;
      if (!/^(?:a|span|small|sup|div)$/.test(tag(element)) || !isControl(element)) return;
      element.remove();
    }
    node = following;
  }
}

function isControl(element: Element): boolean {
  const raw = flatText(element);
  if (raw === '' || raw.length > CONTROL_LENGTH) return false;
  const text = raw.replace(BRACKETED, '$1').trim();
  const isBracketed = text !== raw;
  if (SIGN.test(text)) return isBracketed || isMarked(element);
  if (!CONTROLS.test(text)) return false;
  return isBracketed || (isMarked(element) && !hasTextAfter(element));
}

/** Whether an element is a link, or is named: an author's own words seldom are. */
function isMarked(element: Element): boolean {
  return (
    element.matches('a[href]') ||
    element.querySelector('a[href]') !== null ||
    element.closest('a[href]') !== null ||
    namesOf(element).trim() !== ''
  );
}

function hasTextAfter(element: Element): boolean {
  for (let node = element.nextSibling; node; node = node.nextSibling) {
    const text = (node.textContent ?? '').replace(/[\s[\]［］【】|｜·]+/g, '');
    if (text !== '' && !SIGN.test(text) && !CONTROLS.test(text)) return true;
  }
  return false;
}

/** Removes a control with the brackets around it as plain text. */
function removeControl(element: Element): void {
  const [before, after] = [element.previousSibling, element.nextSibling];
  if (after?.nodeType === TEXT && /^\s*[\]］】]/.test(after.nodeValue ?? '')) {
    after.nodeValue = (after.nodeValue ?? '').replace(/^\s*[\]］】]/, '');
    if (before?.nodeType === TEXT) before.nodeValue = (before.nodeValue ?? '').replace(/[[［【]\s*$/, '');
  }
  element.remove();
}

/** Cuts a pilcrow off the end of a heading's own text. */
function trimEnd(heading: Element): void {
  const last = heading.lastChild;
  if (last?.nodeType === TEXT && flatText(heading) !== '¶')
    last.nodeValue = (last.nodeValue ?? '').replace(/\s*¶\s*$/, '');
}
