import { isSentence, type Line, linesNear } from '@/lib/article/dom/layout-lines';
import { isBoxLabel } from '@/lib/article/lines/labels';

const BEFORE_END = 3;
const AFTER_END = 6;

/** The lines of a page in which it speaks of its article: `near` the title, `head` before the text, `tail` at its end. */
export type Zones = { near: Line[]; head: Line[]; tail: Line[] };

export function zonesOf(lines: Line[], title: Element | undefined, texts: string[]): Zones {
  const near = linesNear(lines, title);
  const isProse = ({ text }: Line) => isSentence(text) || (text.length >= 40 && /[，。！？]/.test(text));
  const start = title ? near.slice(1).findIndex(isProse) : -1;
  const end = endOf(lines, texts.at(-1) ?? '');
  const after = end < 0 ? [] : lines.slice(end + 1, end + 1 + AFTER_END);
  const box = after.findIndex(({ text }) => isBoxLabel(text));
  return {
    near,
    head: start < 0 ? near : near.slice(1, start + 1),
    tail:
      end < 0
        ? []
        : [...lines.slice(Math.max(0, end - BEFORE_END), end + 1), ...after.slice(0, box < 0 ? AFTER_END : box)],
  };
}

/** The index of the last line with the article's last words; -1 where none has them. */
export function endOf(lines: Line[], last: string): number {
  return lines.findLastIndex(({ text }) => text.includes(last) || (text.length >= 12 && last.includes(text)));
}
