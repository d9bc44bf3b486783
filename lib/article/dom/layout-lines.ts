import { flatText, tag } from './tree';

/** A line of text as a page lays it out. */
export type Line = {
  text: string;
  /** The characters that are no link, without white space. */
  unlinked: string;
  texts: Text[];
  /** The block element around the line. */
  element: Element;
};

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

/** The lines round a title: what a page says of an article is there. Without a title element, the first ones. */
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

/** Whether a line is mostly no link. */
export function isPlain(line: Line): boolean {
  return line.unlinked.length > lettersOf(line).length / 2;
}

/** Whether a line is prose: sentences, apart from headlines, which may hold a comma or ask a question at their end. */
export function isProse({ unlinked: text }: Line): boolean {
  if (text.length < PROSE_LENGTH) return false;
  return /。|[！？](?!$)/.test(text) || text.length >= LONG || (text.match(/[，、；,]/g)?.length ?? 0) >= 3;
}
