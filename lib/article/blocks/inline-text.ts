import type { Mark } from '@/lib/article/types';

type OpenMark = { kind: Mark['kind']; href?: string; start: number };

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\u3000-\u303f\uff00-\uffef“”‘’—…]/u;
const SPACE = /[ \t\n\r\f]/;
const EDGE = /[\s\u3000]/;

/** Gathers text and marks as laid out: spaces collapse, line ends in Chinese go (CSS Text 3), both ends are trimmed. */
export class InlineText {
  private raw = '';
  private marks: (OpenMark & { end: number })[] = [];
  private open: OpenMark[] = [];

  append(text: string): void {
    this.raw += text;
  }

  enter(kind: Mark['kind'], href?: string): void {
    this.open.push({ kind, href, start: this.raw.length });
  }

  leave(): void {
    const mark = this.open.pop();
    if (mark) this.marks.push({ ...mark, end: this.raw.length });
  }

  /** The block's text and marks so far. Marks that are still open go on in the next block. */
  take(): { text: string; marks: Mark[] } {
    for (const mark of this.open) this.marks.push({ ...mark, end: this.raw.length });
    const { text, at } = collapse(this.raw);
    const marks: Mark[] = [];
    for (const { kind, href, start, end } of this.marks.sort((a, b) => a.start - b.start || b.end - a.end)) {
      addMark(marks, trimMark(text, { start: at(start), end: at(end), kind, ...(href ? { href } : {}) }));
    }
    this.raw = '';
    this.marks = [];
    for (const mark of this.open) mark.start = 0;
    return { text, marks };
  }

  get isBlank(): boolean {
    return !/\S/.test(this.raw);
  }

  /** The last character that is not white space, to judge whether a line is complete. */
  get line(): string {
    return this.raw.trimEnd();
  }
}

/** Collapses white space; `at` maps offsets of the raw text to offsets of the collapsed one. */
function collapse(raw: string): { text: string; at: (offset: number) => number } {
  const map = new Uint32Array(raw.length + 1);
  let start = 0;
  while (start < raw.length && EDGE.test(raw[start] ?? '')) start++;
  let end = raw.length;
  while (end > start && EDGE.test(raw[end - 1] ?? '')) end--;
  const pieces: string[] = [];
  let length = 0;
  let from = start;
  const flush = (to: number) => {
    if (to > from) pieces.push(raw.slice(from, to));
  };
  for (let i = start; i < end; i++) {
    map[i] = length;
    if (!SPACE.test(raw[i] ?? '')) {
      length++;
      continue;
    }
    flush(i);
    let next = i;
    let broken = false;
    while (next < end && SPACE.test(raw[next] ?? '')) {
      if (raw[next] === '\n') broken = true;
      map[next] = length;
      next++;
    }
    const joins = broken && WIDE.test(raw[i - 1] ?? '') && WIDE.test(raw[next] ?? '');
    if (!joins) {
      pieces.push(' ');
      length++;
    }
    for (let inside = i + 1; inside < next; inside++) map[inside] = length;
    i = next - 1;
    from = next;
  }
  flush(end);
  for (let i = end; i <= raw.length; i++) map[i] = length;
  return { text: pieces.join(''), at: (offset) => map[Math.min(offset, raw.length)] ?? length };
}

function trimMark(text: string, mark: Mark): Mark {
  let { start, end } = mark;
  while (start < end && EDGE.test(text[start] ?? '')) start++;
  while (end > start && EDGE.test(text[end - 1] ?? '')) end--;
  return { ...mark, start, end };
}

function addMark(marks: Mark[], mark: Mark): void {
  if (mark.end <= mark.start) return;
  const last = marks.findLast((other) => other.kind === mark.kind && other.href === mark.href);
  if (last && mark.start <= last.end) last.end = Math.max(last.end, mark.end);
  else marks.push(mark);
}
