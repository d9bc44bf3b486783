import { isInline } from '@/lib/article/dom/layout-lines';
import { ELEMENT, elementsUnder, isElement, namesOf, TEXT, tag } from '@/lib/article/dom/tree';
import { isSmall } from './images';

const FORMULA_NAME =
  /(?:^|[\s_-])(?:math|maths|tex|latex|katex|mathjax|mathml|asciimath|formula|formulas|equation|eqn|mwe)(?:$|[\s_-])/i;
const FORMULA_ADDRESS =
  /(?:^|[/.?&=])(?:equation|latex|mathtex|mimetex|tex|formula|math\/render|cht=tx|svg\.latex|gif\.latex|png\.latex)(?:$|[/.?&=])/i;
const PHOTO_ADDRESS = /\.(?:jpe?g|webp|heic)(?:$|[?#!])/i;
const TEX =
  /^\s*\$.+\$\s*$|^\s*\\[([]|\\(?:displaystyle|textstyle|[dt]?frac|sqrt|sum|int|prod|lim|mathrm|mathbf|text|cdot|times|left|begin|hat|vec|overline|alpha|beta|gamma|delta|theta|lambda|mu|pi|sigma|omega|infty|le|ge|neq|approx)(?![a-z])|[\^_]\{/;
// Signs that only formulas have: H₂O, x², √2, a≤b.
const MATHS = /[₀-₉₊₋⁰²³¹⁴-⁹⁺⁻√∑∫∏≤≥≠≈≡∞∂∇∈∪∩⊂]/;
const SHORT_ALT = 24;
// A character that a font lacks, or emoji.
const CHARACTER = /^(?:\p{Script=Han}|(?:\p{Extended_Pictographic}\p{Mn}*\p{Emoji_Modifier}?\p{Cf}?){1,4})$/u;
const CLOSING = /^\s*[，。、；：！？,;:!?)）】」』”’》〉]/;
const OPENING = /[，、（(“‘「『《〈]\s*$/;
const ADDRESSES = ['src', 'data-src', 'data-original'];
const TEX_ATTRIBUTES = ['data-latex', 'data-tex', 'data-formula', 'data-equation', 'data-math'];

/** Replaces pictures of formulas, characters and emoji in a sentence by words; a formula in its own line stays. */
export function inlineFormulas(body: Element): void {
  for (const image of body.querySelectorAll('img')) {
    const words = wordsOf(image);
    if (words !== undefined && hasTextBeside(image)) image.replaceWith(words);
  }
}

/** The words that a picture stands for: '' for a formula without any; undefined for a picture to look at. */
function wordsOf(image: Element): string | undefined {
  const alt = (image.getAttribute('alt') ?? '').replace(/\s+/g, ' ').trim();
  if (isFormula(image, alt)) return /[<>]/.test(alt) && /<\/?[a-z]/i.test(alt) ? '' : plainFormula(alt);
  return CHARACTER.test(alt) && isSmall(image) && image.closest('a[href]') === null ? alt : undefined;
}

function isFormula(image: Element, alt: string): boolean {
  if (TEX_ATTRIBUTES.some((name) => image.hasAttribute(name)) || TEX.test(alt)) return true;
  if (alt.length <= SHORT_ALT && MATHS.test(alt)) return true;
  const isPhoto = ADDRESSES.some((name) => PHOTO_ADDRESS.test(image.getAttribute(name) ?? ''));
  if (isPhoto) return false;
  const parent = image.parentElement;
  const names = `${namesOf(image)} ${parent && isInline(parent) ? namesOf(parent) : ''}`;
  return FORMULA_NAME.test(names) || ADDRESSES.some((name) => FORMULA_ADDRESS.test(image.getAttribute(name) ?? ''));
}

/** A formula without the delimiters of TeX and the commands that only choose its size. */
function plainFormula(alt: string): string {
  return alt
    .replace(/^\$+|\$+$/g, '')
    .replace(/^\\[([]|\\[)\]]$/g, '')
    .replace(/^\{\s*\\(?:display|text)style\s*(.*)\}$/, '$1')
    .replace(/\\(?:display|text)style\s*/g, '')
    .trim();
}

function hasTextBeside(image: Element): boolean {
  return textBeside(image, 'nextSibling') !== '' || textBeside(image, 'previousSibling') !== '';
}

/** Whether a sentence goes on past a picture: `line` is the text before it. */
export function isInsideSentence(line: string, image: Element): boolean {
  if (line.trim() === '') return false;
  const after = textBeside(image, 'nextSibling');
  return after !== '' && (CLOSING.test(after) || OPENING.test(line));
}

/** The nearest text of the same line on one side of an element; '' where the line ends first. */
function textBeside(element: Element, side: 'nextSibling' | 'previousSibling'): string {
  let at: Node = element;
  for (;;) {
    let node: Node | null = at[side];
    for (; node; node = node[side]) {
      if (node.nodeType === TEXT) {
        if ((node.nodeValue ?? '').trim() !== '') return node.nodeValue ?? '';
      } else if (node.nodeType === ELEMENT && isElement(node)) {
        if (tag(node) === 'img') continue;
        if (!isInline(node) || holdsBreak(node)) return '';
        if ((node.textContent ?? '').trim() !== '') return node.textContent ?? '';
      }
    }
    const parent: Element | null = at.parentElement;
    if (!parent || !isInline(parent)) return '';
    at = parent;
  }
}

function holdsBreak(element: Element): boolean {
  for (const inner of elementsUnder(element)) if (tag(inner) === 'br' || !isInline(inner)) return true;
  return false;
}
