import type { Walked } from '@/lib/article/blocks/context';
import { compact } from '@/lib/article/dom/tree';
import { isJunkLine, junkTailStart } from '@/lib/article/lines/classify-line';
import { isCreditsLine, isLabelledName } from '@/lib/article/lines/credits';
import { isBoxLabel } from '@/lib/article/lines/labels';
import { gateReason } from '@/lib/article/metadata/partial';
import { ALL_RULES, type Rules } from '@/lib/article/rule-switches';
import type { Block, Mark, TableBlock } from '@/lib/article/types';

type Words = Exclude<Block, { kind: 'figure' | 'table' }>;

const BARE_DAY = /^(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?$/;
// The time over a post of a live blog, in a line of its own.
const POST_TIME = /^(?:\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|txt|csv|epub|mp3)(?:[?#]|$)/i;
const LIVE = 3;
const HEAD = 6;
const GATE = 6;

/** The blocks without the repeated title, credits at the head, junk lines and tails, lone links and empty headings. */
export function refine(
  walked: Pick<Walked, 'block'>[],
  title: string | undefined,
  lead: string | undefined,
  url: string,
  rules: Rules = ALL_RULES,
): Block[] {
  const site = siteOf(url);
  const repeated = new Set([title, lead].flatMap((text) => (text === undefined ? [] : [compact(text)])));
  const captions = new Set(walked.flatMap(({ block }) => (block.kind === 'figure' && block.text ? [block.text] : [])));
  const kept: Block[] = [];
  const isLive = walked.filter(({ block }) => block.kind !== 'figure' && POST_TIME.test(block.text)).length >= LIVE;
  let time: string | undefined;
  for (const { block } of walked) {
    if (block.kind === 'figure' || block.kind === 'table') {
      const isAtHead = rules.has('credits') && kept.length < HEAD;
      if (block.kind === 'figure' || !isTableOfCredits(block, repeated, isAtHead, rules)) kept.push(block);
      continue;
    }
    if (isLive && POST_TIME.test(block.text)) {
      time = block.text.trim();
      continue;
    }
    const cut = withoutTail(block);
    if (cut.text === '' || isNoText(cut, repeated, site, rules)) {
      // The moving picture over "tap here and follow us" belongs to it.
      if (
        /^(?:点击|點擊)[^。]{0,12}(?:关注|關注)/.test(cut.text) &&
        kept.every(({ kind, text }) => kind === 'figure' && !text)
      )
        kept.length = 0;
      continue;
    }
    if (captions.has(cut.text)) continue;
    // A notice ends with its date in a line of its own.
    const isSigned = BARE_DAY.test(cut.text) && kept.some((other) => /[。！？]$/.test(other.text ?? ''));
    if (
      rules.has('credits') &&
      kept.length < HEAD &&
      cut.kind !== 'preformatted' &&
      isCreditsLine(cut.text) &&
      !isSigned
    )
      continue;
    const isTimed = time !== undefined && (cut.kind === 'paragraph' || cut.kind === 'quote') && cut.time === undefined;
    kept.push(isTimed ? { ...cut, time } : cut);
    if (isTimed) time = undefined;
  }
  return withoutEnd(rules.has('gate') ? withoutGate(kept) : kept);
}

/** Cuts off, at the end of a text, the words that ask for money or a login, and what is under them. */
function withoutGate(blocks: Block[]): Block[] {
  const from = Math.max(1, blocks.length - GATE);
  const at = blocks.findIndex(
    (block, index) =>
      index >= from && block.kind !== 'figure' && block.kind !== 'table' && gateReason(block.text) !== undefined,
  );
  const isSmall = (block: Block) => block.kind !== 'figure' && block.text.length < 60;
  return at >= 0 && blocks.slice(at).every(isSmall) ? blocks.slice(0, at) : blocks;
}

function isNoText(block: Words, repeated: ReadonlySet<string>, site: string, rules: Rules): boolean {
  if (block.kind === 'preformatted') return false;
  if (repeated.has(compact(block.text))) return true;
  if (rules.has('lone links') && isLoneLink(block, site)) return true;
  return rules.has('junk lines') && (isJunkLine(block.text) || (block.kind === 'heading' && isBoxLabel(block.text)));
}

/** Whether no row of a table is text: it repeats the title, or is junk, or says at the head who wrote it and when. */
function isTableOfCredits(table: TableBlock, repeated: ReadonlySet<string>, isAtHead: boolean, rules: Rules): boolean {
  return table.text
    .split('\n')
    .map((row) => row.replaceAll('\t', ' | '))
    .every(
      (row) =>
        repeated.has(compact(row)) || (rules.has('junk lines') && isJunkLine(row)) || (isAtHead && isCreditsLine(row)),
    );
}

/** A line that is one link leads away from the story, but for a file, a quoted title of a work, and other sites. */
function isLoneLink({ kind, text, marks }: Words, site: string): boolean {
  if (kind === 'heading' || kind === 'item' || text.length > 60 || /[。！？!?.”]$/.test(text)) return false;
  const links = (marks ?? []).filter((mark) => mark.kind === 'link');
  const linked = links.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  if (linked === 0 || linked < text.replace(/\s+/g, '').length - 1) return false;
  const isOwn = links.every(({ href }) => href !== undefined && siteOf(href) === site && !FILE.test(href));
  return isOwn && !/^《.*》$|^附件/.test(text);
}

function siteOf(address: string): string {
  return (URL.parse(address)?.hostname ?? '').split('.').slice(-2).join('.');
}

function withoutTail(block: Words): Words {
  if (block.kind === 'preformatted') return block;
  const end = junkTailStart(block.text);
  if (end === block.text.length) return block;
  const marks = block.marks?.flatMap((mark): Mark[] =>
    mark.start >= end ? [] : [{ ...mark, end: Math.min(mark.end, end) }],
  );
  return { ...block, text: block.text.slice(0, end), ...(marks ? { marks } : {}) };
}

/** Cuts headings with nothing under them, and a line of credits, off the end. */
function withoutEnd(blocks: Block[]): Block[] {
  const isEnd = (block: Block | undefined) =>
    block?.kind === 'heading' || (block?.kind === 'paragraph' && block.text.length <= 24 && isLabelledName(block.text));
  let end = blocks.length;
  while (end > 1 && isEnd(blocks[end - 1])) end--;
  return blocks.slice(0, end);
}
