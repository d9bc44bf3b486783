import type { Walked } from '@/lib/article/blocks/walk-blocks';
import { isJunkLine, junkTailStart } from '@/lib/article/lines/classify-line';
import { isCreditsLine, isLabelledName } from '@/lib/article/lines/credits';
import { isBoxLabel } from '@/lib/article/lines/labels';
import { gateReason } from '@/lib/article/metadata/partial';
import { ALL_RULES, type Rules } from '@/lib/article/rules';
import type { Block, Mark } from '@/lib/article/types';

type Words = Exclude<Block, { kind: 'figure' }>;

const BARE_DAY = /^(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?$/;
// The time over a post of a live blog, in a line of its own.
const POST_TIME = /^(?:\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const FILE = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|txt|csv|epub|mp3)(?:[?#]|$)/i;
const LIVE = 3;
const HEAD = 6;
const GATE = 6;

/**
 * The blocks of an article without what is not its text: the title once more, rows of credits at its head, junk
 * lines and their tails, lines that are one link, headings with nothing under them. `url` is the page's address.
 */
export function refine(
  walked: Pick<Walked, 'block'>[],
  title: string | undefined,
  lead: string | undefined,
  url: string,
  rules: Rules = ALL_RULES,
): Block[] {
  const site = siteOf(url);
  const captions = new Set(walked.flatMap(({ block }) => (block.kind === 'figure' && block.text ? [block.text] : [])));
  const kept: Block[] = [];
  const isLive = walked.filter(({ block }) => block.kind !== 'figure' && POST_TIME.test(block.text)).length >= LIVE;
  let time: string | undefined;
  for (const { block } of walked) {
    if (block.kind === 'figure') {
      kept.push(block);
      continue;
    }
    if (isLive && POST_TIME.test(block.text)) {
      time = block.text.trim();
      continue;
    }
    const cut = withoutTail(block);
    if (cut.text === '' || isNoText(cut, title, lead, site, rules)) {
      // The moving picture over "tap here and follow us" belongs to it.
      if (
        /^(?:点击|點擊)[^。]{0,12}(?:关注|關注)/.test(cut.text) &&
        kept.every(({ kind, text }) => kind === 'figure' && !text)
      )
        kept.length = 0;
      continue;
    }
    if (captions.has(cut.text)) continue;
    // Under the text of a notice its day stands alone.
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

/** Cuts off, at the end of a text, the words that ask for money or a login, and what stands under them. */
function withoutGate(blocks: Block[]): Block[] {
  const from = Math.max(1, blocks.length - GATE);
  const at = blocks.findIndex(
    (block, index) => index >= from && block.kind !== 'figure' && gateReason(block.text) !== undefined,
  );
  const isSmall = (block: Block) => block.kind !== 'figure' && block.text.length < 60;
  return at >= 0 && blocks.slice(at).every(isSmall) ? blocks.slice(0, at) : blocks;
}

function isNoText(
  block: Words,
  title: string | undefined,
  lead: string | undefined,
  site: string,
  rules: Rules,
): boolean {
  const compact = (text: string | undefined) => text?.replace(/\s+/g, '');
  if (block.kind === 'preformatted') return false;
  if (compact(block.text) === compact(title) || compact(block.text) === compact(lead)) return true;
  if (rules.has('lone links') && isLoneLink(block, site)) return true;
  return rules.has('junk lines') && (isJunkLine(block.text) || (block.kind === 'heading' && isBoxLabel(block.text)));
}

/**
 * A line that is one link from end to end and no sentence leads away from the story, but for a file, a work's title in
 * quotes, and what is on another site.
 */
function isLoneLink({ kind, text, marks }: Words, site: string): boolean {
  if (kind === 'heading' || kind === 'item' || text.length > 60 || /[。！？!?.”]$/.test(text)) return false;
  const links = (marks ?? []).filter((mark) => mark.kind === 'link');
  const linked = links.reduce((sum, mark) => sum + mark.end - mark.start, 0);
  if (linked === 0 || linked < text.replace(/\s+/g, '').length - 1) return false;
  const isOwn = links.every(({ href }) => href !== undefined && siteOf(href) === site && !FILE.test(href));
  return isOwn && !/^《.*》$|^附件/.test(text);
}

/** The last two parts of an address's host. */
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
