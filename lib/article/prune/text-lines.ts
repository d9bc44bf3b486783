import { isInline } from '@/lib/article/dom/lines';
import { ELEMENT, isElement, TEXT } from '@/lib/article/dom/tree';

/** Text nodes that a page lays out as one line, and the block element in which they stand. */
export type TextLine = { texts: Text[]; element: Element };

const PROSE_LENGTH = 12;
const LONG = 40;

/** The lines of a page in order. */
export function textLines(body: Element): TextLine[] {
  const lines: TextLine[] = [];
  let texts: Text[] = [];
  const end = (element: Element) => {
    if (texts.some((text) => (text.nodeValue ?? '').trim() !== '')) lines.push({ texts, element });
    texts = [];
  };
  const visit = (element: Element) => {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) texts.push(child as Text);
      else if (child.nodeType !== ELEMENT || !isElement(child)) continue;
      else if (isInline(child)) visit(child);
      else {
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

/** A line's characters without white space. */
export function lettersOf({ texts }: TextLine): string {
  return texts
    .map((text) => text.nodeValue ?? '')
    .join('')
    .replace(/\s+/g, '');
}

/** The characters of a line that are no link, without white space. */
export function unlinkedLetters({ texts }: TextLine): string {
  return texts
    .filter((text) => !text.parentElement?.closest('a[href]'))
    .map((text) => text.nodeValue ?? '')
    .join('')
    .replace(/\s+/g, '');
}

/** Whether a line is mostly no link. */
export function isPlain(line: TextLine): boolean {
  return unlinkedLetters(line).length > lettersOf(line).length / 2;
}

/** Whether a line is prose: sentences, apart from headlines, which may hold a comma or ask a question at their end. */
export function isProse(line: TextLine): boolean {
  const text = unlinkedLetters(line);
  if (text.length < PROSE_LENGTH) return false;
  return /。|[！？](?!$)/.test(text) || text.length >= LONG || (text.match(/[，、；,]/g)?.length ?? 0) >= 3;
}
