import { isPlain, isProse, type Line, lettersOf } from '@/lib/article/dom/layout-lines';
import { flatText, tag } from '@/lib/article/dom/tree';
import { lineKind } from '@/lib/article/lines/classify-line';

const LINK_COST = 12;
const PLAIN_COST = 3;
const MOST_BETWEEN = 6;
// How many times the prose under the title a stretch in another block has to hold to be the story.
const OUTWEIGHS = 5;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar)(?:[?#]|$)/i;
// A field of a row about the article whose value is in a line of its own.
const FIELD =
  /^(?:(?:文章|信息)?(?:作者|[来來]源|出[处處]|[时時][间間]|日期|[编編][辑輯]|[记記]者|[标標][题題]|分[类類]|[标標][签籤]|[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|字[号號体體]|分享)[数數量到至]?)[：:]$/;
// The time over a post of a live blog.
const CLOCK = /^(?:\d{1,2}[-/月]\d{1,2}日?)?\d{1,2}[:：]\d{2}$/;

/**
 * The first and the last line of the story (-1 if none is kept): the stretch with the most prose, where other lines
 * count against it, and the kept lines beside it that are no links. A stretch below the `opening` goes up to it in the
 * same block; in another block only with much more prose.
 */
export function storyEdges(lines: Line[], isKept: boolean[], opening?: Text): [number, number] {
  const best = bestStretch(lines, isKept);
  if (best.first < 0) return withoutLinks(lines, isKept);
  let { first, last } = best;
  const at = opening && !isAside(opening) ? lines.findIndex(({ texts }) => texts.includes(opening)) : -1;
  if (isKept[at] && at < first) {
    const upper = bestStretch(lines.slice(0, first), isKept, at);
    if (homeOf(lines[at])?.contains((lines[first] as Line).element)) first = at;
    else if (best.prose < upper.prose * OUTWEIGHS) [first, last] = [at, upper.last];
  }
  while (isKept[first - 1] && leads(lines[first - 1] as Line)) first--;
  return [first, storyEnd(lines, isKept, last)];
}

type Stretch = { first: number; last: number; prose: number };

/** The stretch with the most prose, from the line `from` on; -1 where there is none. */
function bestStretch(lines: Line[], isKept: boolean[], from = 0): Stretch {
  let [sum, start] = [0, 0];
  const best: Stretch = { first: -1, last: -1, prose: 0 };
  for (let index = from; index < lines.length; index++) {
    if (sum <= 0 && !isKept[index]) continue;
    if (sum <= 0) [sum, start] = [0, index];
    const own = worth(lines[index] as Line);
    sum += isKept[index] ? own : Math.min(0, own);
    if (sum > best.prose) Object.assign(best, { first: start, last: index, prose: sum });
  }
  return best;
}

/** Whether a text is a caption or in a table: no beginning of a story. */
function isAside(text: Text): boolean {
  return text.parentElement?.closest('figure, figcaption, table') != null;
}

/** The kept lines but for links at both ends, where none is prose. */
function withoutLinks(lines: Line[], isKept: boolean[]): [number, number] {
  const isStory = lines.map((line, index) => isKept[index] === true && isPlain(line));
  const first = isStory.indexOf(true);
  return first < 0 ? [isKept.indexOf(true), isKept.lastIndexOf(true)] : [first, isStory.lastIndexOf(true)];
}

/** The last line of the story: kept lines that follow, in the same block also after junk or a few links. */
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
  return isOwn(line) && /\p{L}/u.test(letters) && !FIELD.test(letters) && lineKind(letters) !== 'credit';
}

export function isClock(line: Line): boolean {
  return CLOCK.test(lettersOf(line));
}

/** The parent of a line's block. */
function homeOf(line: Line | undefined): Element | null | undefined {
  return line?.element.parentElement;
}

/** The line where another article begins: after some prose, an element like the title; else the number of lines. */
export function nextArticleAt(lines: Line[], title: Element | undefined): number {
  const name = title?.getAttribute('class')?.trim();
  if (!title || !(name || tag(title) === 'h1')) return lines.length;
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
      flatText(other) !== flatText(title) &&
      (name ? other.getAttribute('class')?.trim() === name : isInLikeBox(title, other))
    );
  });
  return at < 0 ? lines.length : at;
}

/** Whether two elements are in siblings of the same tag and class. */
function isInLikeBox(element: Element, other: Element): boolean {
  let a: Element | null = element;
  let b: Element | null = other;
  while (a && !a.parentElement?.contains(other)) a = a.parentElement;
  while (b && b.parentElement !== a?.parentElement) b = b.parentElement;
  return a !== null && b !== null && a !== element && tag(a) === tag(b) && a.className === b.className;
}
