import { styleName } from '@/components/reader/style-names';
import type { Token } from '@/lib/chinese/types';
import type { Gloss } from '@/lib/session/glosses';
import type { TokenStatus } from '@/lib/session/token-status';
import { isElement, partNode, setAttribute, setText, toParts, updatePart } from './draw-ruby';
import { breaksBetween } from './line-breaks';
import { type Fragment, toCharacters } from './runs';

/** The words of one run: its fragments, and of all tokens of the piece what they are and how they stand. */
export type RunWords = {
  fragments: readonly Fragment[];
  tokens: readonly Token[];
  statuses: readonly (TokenStatus | undefined)[];
  glosses: readonly (Gloss | undefined)[];
  /** What stands before and after the run, where lines are to break between words only. */
  around?: { before: string; after: string };
};

/**
 * Fills `element`, which is this function's alone, with the words of a run: each in a `span.w` that names its token,
 * each Han character in a ruby whose reading CSS draws. Called again it changes only what is another: the focus, the
 * open card's mark and a selection stay. Without components: with them, 50,000 characters made the page wait three
 * times as long for their collection.
 */
export function drawWords(element: HTMLElement, words: RunWords): void {
  const { fragments } = words;
  const nodes = [...element.childNodes];
  const most = Math.min(nodes.length, fragments.length);
  const isKept = (node: ChildNode | undefined, fragment: Fragment | undefined) =>
    node !== undefined && fragment !== undefined && updateWord(node, fragment, words);
  // Where a text is tokenized differently in one place, the nodes before and after it stay.
  let before = 0;
  while (before < most && isKept(nodes[before], fragments[before])) before++;
  let after = 0;
  while (after < most - before && isKept(nodes.at(-1 - after), fragments.at(-1 - after))) after++;
  const fresh = fragments.slice(before, fragments.length - after).map((fragment) => wordNode(element, fragment, words));
  const old = nodes.slice(before, nodes.length - after);
  const end = nodes[nodes.length - after] ?? null;
  for (const node of fresh) element.insertBefore(node, end);
  // The text's one Tab stop is not to be lost with its word.
  const heir = fresh.find(isElement);
  if (heir !== undefined && old.some((node) => isElement(node) && node.tabIndex === 0)) heir.tabIndex = 0;
  for (const node of old) node.remove();
}

function wordNode(element: HTMLElement, fragment: Fragment, words: RunWords): HTMLElement | Text {
  const { ownerDocument } = element;
  if (fragment.shown === undefined) return ownerDocument.createTextNode(fragment.text);
  const word = ownerDocument.createElement('span');
  word.className = wordClass(fragment, words);
  setAttribute(word, 'data-t', String(fragment.token));
  word.tabIndex = -1;
  for (const part of toParts(toCharacters(fragment))) word.append(partNode(ownerDocument, part));
  setGloss(word, fragment, words);
  return word;
}

/** False where what stands there has another shape; then some of it may have been changed. */
function updateWord(node: ChildNode, fragment: Fragment, words: RunWords): boolean {
  if (fragment.shown === undefined) return setText(node, fragment.text);
  if (!isElement(node)) return false;
  const parts = toParts(toCharacters(fragment));
  if (node.childNodes.length !== parts.length) return false;
  setAttribute(node, 'data-t', String(fragment.token));
  const name = [wordClass(fragment, words), ...MARKS.filter((mark) => node.classList.contains(mark))].join(' ');
  if (node.className !== name) node.className = name;
  if (!parts.every((part, index) => updatePart(node.childNodes[index] as ChildNode, part))) return false;
  setGloss(node, fragment, words);
  return true;
}

/**
 * The short gloss of a word, drawn by CSS as pinyin is, at its first character with pinyin, or the word's own ruby; widths
 * are in characters. A part that goes on has none.
 */
function setGloss(word: HTMLElement, { token, goesOn }: Fragment, { glosses }: RunWords): void {
  const ruby = word.querySelector('ruby');
  const gloss = goesOn ? undefined : glosses[token];
  if (ruby === null || (gloss === undefined && !ruby.hasAttribute('data-g'))) return;
  if (gloss === undefined) {
    ruby.removeAttribute('data-g');
    ruby.removeAttribute('style');
    return;
  }
  setAttribute(ruby, 'data-g', gloss.text);
  // Not by an attribute, which the policy of a page may forbid.
  ruby.style.setProperty(styleName('middle'), String(gloss.middle / (ruby.textContent?.length || 1)));
  ruby.style.setProperty(styleName('room'), String(gloss.room));
}

/** Marks of the word whose card is open, and of what is read aloud: not of this drawing. */
const MARKS = ['boxed', 'at', 'aloud'];

function wordClass(fragment: Fragment, { fragments, tokens, statuses, glosses, around }: RunWords): string {
  const { token: at } = fragment;
  const token = tokens[at];
  const status = statuses[at];
  const kind = token?.doubtful ? 'doubtful' : token?.kind === 'name' && 'name';
  const names = ['w', kind, status !== 'new' && status, glosses[at] !== undefined && 'has-gloss'];
  if (around !== undefined) {
    const place = fragments.indexOf(fragment);
    const [before, after] = [fragments[place - 1], fragments[place + 1]];
    // A word that a mark cuts goes on in another run, and is one token in both.
    if (before?.token !== at && breaksBetween(before?.text ?? around.before, fragment.text)) names.push('break-before');
    if (after?.token !== at && breaksBetween(fragment.text, after?.text ?? around.after)) names.push('break-after');
  }
  return names.filter(Boolean).join(' ');
}
