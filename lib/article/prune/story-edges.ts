import { isPlain, isProse, type Line, lettersOf } from '@/lib/article/dom/lines';
import { flatText, tag } from '@/lib/article/dom/tree';
import { lineKind } from '@/lib/article/lines/classify-line';

const LINK_COST = 12;
const PLAIN_COST = 3;
const MOST_BETWEEN = 6;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)/i;
// The time over a post of a live blog.
const CLOCK = /^(?:\d{1,2}[-/月]\d{1,2}日?)?\d{1,2}[:：]\d{2}$/;

/**
 * The first and the last line of the story among a page's lines; -1 where none is kept. It is the stretch with the
 * most prose, where every line that is none counts against it; and the kept lines right before and after that are no
 * links. `isKept` says which lines the candidates keep.
 */
export function storyEdges(lines: Line[], isKept: boolean[]): [number, number] {
  let [first, last] = [isKept.indexOf(true), isKept.lastIndexOf(true)];
  let [best, sum, start] = [0, 0, 0];
  lines.forEach((line, index) => {
    if (sum <= 0 && !isKept[index]) return;
    if (sum <= 0) [sum, start] = [0, index];
    sum += isKept[index] ? worth(line) : Math.min(0, worth(line));
    if (sum > best) [best, first, last] = [sum, start, index];
  });
  if (best === 0) return [first, last];
  last = storyEnd(lines, isKept, last);
  while (isKept[first - 1] && leads(lines[first - 1] as Line)) first--;
  return [first, last];
}

/**
 * The last line of the story from a line of prose on: kept lines that are its own follow; beside the prose, in the same
 * block, also what junk stands above, and what a few links part from more prose.
 */
function storyEnd(lines: Line[], isKept: boolean[], from: number): number {
  const home = homeOf(lines[from]);
  let last = from;
  let crossesLinks = false;
  for (let at = from + 1; at < lines.length && at - last <= MOST_BETWEEN; at++) {
    const line = lines[at] as Line;
    const isBeside = homeOf(line) === home;
    if (isKept[at] && (crossesLinks ? isBeside && isProse(line) : isOwn(line) || (isBeside && isFile(line)))) {
      last = at;
      crossesLinks = false;
    } else if (!isBeside) break;
    else crossesLinks ||= !isJunk(line);
  }
  return last;
}

/** Characters of prose, or a count against a line that is none. */
function worth(line: Line): number {
  if (isProse(line)) return line.unlinked.length;
  return isPlain(line) ? -PLAIN_COST : -LINK_COST;
}

/** Whether a line next to prose belongs to it. A reference is a link behind a word for what it is. */
function isOwn(line: Line): boolean {
  const isReference = /^[^：:]{2,8}[：:]$/.test(line.unlinked);
  return (isPlain(line) || isReference) && !isJunk(line);
}

function isJunk(line: Line): boolean {
  const kind = lineKind(lettersOf(line));
  return kind !== undefined && kind !== 'credit';
}

/** Whether a line is a link to a document, as notices have them under their text. */
function isFile({ texts }: Line): boolean {
  return texts.some((text) => FILE.test(text.parentElement?.closest('a[href]')?.getAttribute('href') ?? ''));
}

/** Whether a line right above the prose belongs to it, and is no row of fields about it. */
function leads(line: Line): boolean {
  const letters = lettersOf(line);
  if (CLOCK.test(letters)) return true;
  return isOwn(line) && /\p{L}/u.test(letters) && !/^.{0,4}[：:]$/.test(letters) && lineKind(letters) !== 'credit';
}

/** Whether a line is nothing but the time of a post. */
export function isClock(line: Line): boolean {
  return CLOCK.test(lettersOf(line));
}

/** The block in which a line's own block stands. */
function homeOf(line: Line | undefined): Element | null | undefined {
  return line?.element.parentElement;
}

/**
 * The line from which another article follows, as pages that load the next one on scrolling hold it: an element like
 * the title's, with the same class, after some prose. The number of lines where there is none.
 */
export function nextArticleAt(lines: Line[], title: Element | undefined): number {
  const name = title?.getAttribute('class')?.trim();
  if (!title || !name) return lines.length;
  let prose = 0;
  const at = lines.findIndex((line) => {
    if ((title.compareDocumentPosition(line.element) & 4) === 0 || title.contains(line.element)) return false;
    if (isProse(line)) prose++;
    const other = line.element.closest(tag(title)) ?? line.texts[0]?.parentElement;
    return (
      prose > 0 &&
      other !== undefined &&
      other !== null &&
      tag(other) === tag(title) &&
      other.getAttribute('class')?.trim() === name &&
      flatText(other) !== flatText(title)
    );
  });
  return at < 0 ? lines.length : at;
}
