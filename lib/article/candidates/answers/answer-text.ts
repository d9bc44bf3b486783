import { isPost } from '@/lib/article/candidates/boxes/comments';
import { elementsUnder, flatText, nameWords, tag, textsUnder } from '@/lib/article/dom/tree';

const LEAST = 6;
const NAME_LENGTH = 30;
const CARD_LENGTH = 160;
// Shares of an answer's prose: what is taken for its text, and what another part may hold beside it.
const MOST = 0.75;
const PROFILE = /\/(?:u|users?|people|members?|profile|authors?|space|home|i|p)[/?=-]|[?&](?:uid|user|mod=space)\b/i;
const NAMES = new Set('name nick nickname username'.split(' '));
const ASIDE = new Set('comment comments cmt cmts commentlist reply replies recommend recommended related'.split(' '));

/** The element that names the author of an answer or a comment: marked up as such, or a link to a profile. */
export function authorElement(answer: Element): Element | undefined {
  const marked = answer.querySelector('[itemprop~="author"]:not(meta)') ?? answer.querySelector('[rel~="author"]');
  if (marked) return nameElement(marked);
  for (const element of elementsUnder(answer)) {
    const text = flatText(element);
    if (text === '' || text.length > NAME_LENGTH) continue;
    if (tag(element) === 'a' && PROFILE.test(element.getAttribute('href') ?? '')) return element;
    if (tag(element) === 'cite' || nameWords(element).some((word) => NAMES.has(word))) return nameElement(element);
  }
  if (!isPost(answer)) return undefined;
  const poster = [...answer.querySelectorAll('[class*="auth"], [class*="user"]')].find(
    (element) => flatText(element) !== '' && flatText(element).length <= CARD_LENGTH,
  );
  return poster && nameElement(poster);
}

function nameElement(box: Element): Element {
  const inner = [...box.querySelectorAll('[itemprop~="name"], [class*="name"], a')];
  return inner.find((element) => flatText(element) !== '' && flatText(element).length <= NAME_LENGTH) ?? box;
}

/** Characters of prose in an element: texts with Chinese punctuation that are no links. An answer may be short. */
export function proseLength(element: Element): number {
  let sum = 0;
  for (const node of textsUnder(element)) {
    const text = (node.nodeValue ?? '').replace(/\s+/g, '');
    if (text.length >= LEAST && /[，。！？；]/.test(text) && !node.parentElement?.closest('a[href]'))
      sum += text.length;
  }
  return sum;
}

/** A copy of the element with nearly all of an answer's prose, without author, comments and recommendations. */
export function answerText(answer: Element): Element {
  const marked = [...answer.querySelectorAll('[itemprop~="text"], [itemprop~="articleBody"]')].find(
    (element) => flatText(element) !== '' && element.closest('[itemtype$="/Comment"]') === null,
  );
  if (marked) return marked.cloneNode(true) as Element;
  const copy = answer.cloneNode(true) as Element;
  for (const element of [...elementsUnder(copy)]) if (isAside(element)) element.remove();
  const author = authorElement(copy);
  const total = proseLength(copy);
  let text = copy;
  for (let next: Element | undefined = text; next; ) {
    text = next;
    next = [...text.children].find(
      (child) => !/^(?:p|ul|ol|blockquote|pre)$/.test(tag(child)) && isMostProse(child, total),
    );
  }
  if (author && text.contains(author)) removeCard(author, text);
  return text;
}

function isMostProse(element: Element, total: number): boolean {
  return total > 0 && proseLength(element) >= total * MOST;
}

function isAside(element: Element): boolean {
  return (
    /^(?:aside|nav|footer|time)$/.test(tag(element)) ||
    /\/Comment$/.test(element.getAttribute('itemtype') ?? '') ||
    (!/^(?:a|span)$/.test(tag(element)) && nameWords(element).some((word) => ASIDE.has(word)))
  );
}

/** Removes the largest box round an author's name that is short beside the text. */
function removeCard(author: Element, text: Element): void {
  const total = flatText(text).length;
  let card = author;
  for (let at: Element | null = author; at && at !== text; at = at.parentElement) {
    const length = flatText(at).length;
    if (length > CARD_LENGTH || length > total / 2 || at.querySelector('p, li') !== null) break;
    card = at;
  }
  if (card !== text) card.remove();
}
