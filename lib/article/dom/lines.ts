import { ELEMENT, flatText, isElement, TEXT, tag } from './tree.ts';

/** A line of text as a page lays it out, its text nodes, and the block element in which it stands. */
export type Line = { text: string; texts: Text[]; element: Element };

const PROSE_LENGTH = 12;
const LONG = 40;

/** Whether a line is a sentence of the story rather than a row of fields about it. */
export function isSentence(text: string): boolean {
  return /[。！？；]/.test(text) && text.replace(/[（(【].*?[）)】]/g, '').length > 20;
}

const INLINE = new Set(
  (
    'a abbr acronym address b bdi bdo big cite code del dfn em font i ins kbd label mark q s samp small span strike ' +
    'strong sub sup time tt u var wbr nobr picture source center-inline'
  ).split(' '),
);

export function isInline(element: Element): boolean {
  return INLINE.has(tag(element));
}

/**
 * The lines of the clean copy in order. Neighbouring inline elements are parted by a space, since pages part the
 * fields of a row (time, source, author) by boxes alone.
 */
export function linesOf(body: Element): Line[] {
  const lines: Line[] = [];
  let text = '';
  let texts: Text[] = [];
  const end = (element: Element) => {
    const flat = text.replace(/\s+/g, ' ').trim();
    if (flat) lines.push({ text: flat, texts, element });
    text = '';
    texts = [];
  };
  const visit = (element: Element) => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) {
        text += child.nodeValue ?? '';
        texts.push(child as Text);
      } else if (child.nodeType !== ELEMENT || !isElement(child)) continue;
      else if (isInline(child)) {
        text += ' ';
        visit(child);
        text += ' ';
      } else {
        end(element);
        visit(child);
        end(child);
      }
    }
  };
  visit(body);
  end(body);
  return lines;
}

/** The lines round a title: what a page says of an article stands there. Without a title element, the first ones. */
export function linesNear(lines: Line[], title: Element | undefined): Line[] {
  const text = title && flatText(title);
  const at = lines.findIndex(
    (line) =>
      title && (title.contains(line.element) || (line.element.contains(title) && line.text.includes(text ?? ''))),
  );
  if (at < 0) return lines.slice(0, 40);
  return [...lines.slice(at, at + 16), ...lines.slice(Math.max(0, at - 8), at)];
}

/** A line's characters without white space. */
export function lettersOf({ text }: Line): string {
  return text.replace(/\s+/g, '');
}

/** The characters of a line that are no link, without white space. */
export function unlinkedLetters({ texts }: Line): string {
  return texts
    .filter((text) => !text.parentElement?.closest('a[href]'))
    .map((text) => text.nodeValue ?? '')
    .join('')
    .replace(/\s+/g, '');
}

/** Whether a line is mostly no link. */
export function isPlain(line: Line): boolean {
  return unlinkedLetters(line).length > lettersOf(line).length / 2;
}

/** Whether a line is prose: sentences, apart from headlines, which may hold a comma or ask a question at their end. */
export function isProse(line: Line): boolean {
  const text = unlinkedLetters(line);
  if (text.length < PROSE_LENGTH) return false;
  return /。|[！？](?!$)/.test(text) || text.length >= LONG || (text.match(/[，、；,]/g)?.length ?? 0) >= 3;
}
