import { CALLS } from './calls.ts';
import { isCreditsLine } from './credits.ts';
import { isBoxLabel } from './labels.ts';
import { FOOTERS, NOTICES } from './notices.ts';
import { STAFF } from './staff.ts';
import { isStorySentence } from './story-sentence.ts';
import { TOOLS } from './tools.ts';

/**
 * What a line is that is not of the story: `credit`, a row with time, source or author, which goes at the head of a
 * text alone; `staff`, a credit of editors; `notice`, about rights or risk; `footer`, of the site's own; `call`, to scan,
 * follow or fetch; `tool`, the words of buttons and counts; `label`, of a box beside the article.
 */
export type LineKind = 'credit' | 'staff' | 'notice' | 'footer' | 'call' | 'tool' | 'label';

const LONGEST = 600;
const KINDS: [LineKind, RegExp[]][] = [
  ['staff', STAFF],
  ['notice', NOTICES],
  ['call', CALLS],
  ['tool', TOOLS],
];

/** The kind of a whole line that is not of the story; undefined for the story's, and for every whole sentence. */
export function lineKind(text: string): LineKind | undefined {
  const line = text.trim();
  if (line === '' || line.length > LONGEST) return undefined;
  if (isFooterLine(line)) return 'footer';
  if (!isStorySentence(line)) for (const [kind, rules] of KINDS) if (rules.some((rule) => rule.test(line))) return kind;
  if (isBoxLabel(line)) return 'label';
  return isCreditsLine(line) ? 'credit' : undefined;
}

/** Whether a line is one of a site's own footer. */
export function isFooterLine(line: string): boolean {
  return FOOTERS.some((rule) => rule.test(line));
}

/** Whether a line is no part of a story wherever it stands. Labels may be a story's headings. */
export function isJunkLine(text: string): boolean {
  const kind = lineKind(text);
  return kind !== undefined && kind !== 'credit' && kind !== 'label';
}

// Junk at the end of a text, where a sentence before it is kept: "……不要留在沙灘上。（編輯：周文）1130505"
const TAIL =
  /\s*(?:返回[^\s。，]{1,8}[，,]查看更多|(?<=[。！？”])\s*(?:【(?:打印|关闭窗口|关闭|纠错|责任编辑[^】]{0,12})】)+)$|\s*[（(【〔[](?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|審校)\s*[：:][^（）()【】]{1,20}[）)】〕\]]\s*\d{0,8}$/;

/** Where the junk at the end of a paragraph begins, in UTF-16 units; the text's length where there is none. */
export function junkTailStart(text: string): number {
  return TAIL.exec(text.slice(-60)) ? text.length - (TAIL.exec(text.slice(-60))?.[0].length ?? 0) : text.length;
}
