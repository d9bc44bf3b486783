import type { Walked } from '@/lib/article/blocks/walk-blocks';
import { gateReason } from '@/lib/article/metadata/partial';
import type { Block, Mark } from '@/lib/article/types';
import { isJunkLine, junkTailStart } from './junk-lines.ts';
import { isBoxLabel } from './labels.ts';

type Words = Exclude<Block, { kind: 'figure' }>;

// A row of credits: a time, perhaps with source and author, and no sentence.
const CREDITS =
  /^(?:[^。，！？：:]{0,14}\s)?(?:(?:发布|發布|发表|發表|出版|更新|更新时间|时间|時間|日期)\s*(?:时间|時間|日期|于)?\s*[：:/]?\s*)?(?:(?:中華民國|民國|民国)?\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)[^。！？]{0,80}$/;
const LABELLED =
  /^[（(【]?(?:作者|撰文|撰稿|文|记者|記者|本报记者|出版|发布|發布|更新|更改时间|编译|摄影|攝影|图|圖|来源|來源|稿源)\s*[：:/／|｜丨]\s*[^。！？]{1,50}$|^By\s[^.]{2,40}$/i;
// Other rows at the head of a text: "某报记者 某某 某某 通讯员 某某 2024-05-16 09:12", "12 March 2024", a crumb "∙ 栏目 >".
const REPORTER =
  /^(?:作者|\p{Script=Han}{0,10}[记記]者|通[讯訊][员員])\s+[\p{Script=Han}·]{2,6}(?:[\s、](?:通[讯訊][员員]\s|[实实][习習]生\s|文\s)?[\p{Script=Han}·]{2,4}){0,8}(?:\s+\d{2,4}[-/.年][^。！？]{0,40})?$/u;
// "某报记者 | 某某", "生活中心／某某報導"
const PREFIXED =
  /^\p{Script=Han}{0,10}(?:[记記]者|[编編][辑輯]|作者|[摄攝]影|实习生|實習生|通[讯訊]员|制图|製圖|校[对對]|[责責][编編])\s*[|｜：:／/丨]\s*[^。！？，]{2,30}$/u;
const REPORTED =
  /^\p{Script=Han}{2,10}\s*[／/]\s*[\p{Script=Han}、]{2,14}(?:[／/]\p{Script=Han}{2,6})?(?:報導|报导|报道|報道|編譯|编译)$/u;
// "清河报2024-05-03 09:15"
const GLUED = /^[^。，！？：:\d]{2,14}(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const ENGLISH_DATE =
  /^(?:[A-Z][a-z]{2,8}, )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) (?:19|20)\d{2}(?:[ ,].{0,20})?$/;
// "发稿时间：2024-05-16 … 作者：某某", "首次发布：…；最后修改：…", "張貼日：113-09-30 點閱：233"
const LABELS =
  /^(?:[^\s：:。！？，]{2,6}[：:]\s*[^。！？，：:]{1,24}\s)?(?:发稿|發稿|首次发布|首次發布|首发|发表于?|發表於?|发布于?|活动|张贴|張貼|刊登|公告|公布|打印|列印)(?:时间|時間|日期?|于)?\s*[：:]?\s*\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^。！？]{0,80}$/;
const CHINESE_DATE =
  /^(?:[〇零○一二三四五六七八九]{4}|(?:民國|民国)[一二三四五六七八九十百零〇]{2,6})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日(?:\s[^。！？，]{0,20})?$/;
// "11月19日 07:21 某报 某某"
const SHORT_DATE = /^\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}(?:\s[^。！？，]{0,30})?$/;
const BARE_DAY = /^(?:19|20)\d{2}\s*[年/.-]\s*\d{1,2}\s*[月/.-]\s*\d{1,2}\s*日?$/;
const CRUMB = /^[^。！？<]{0,24}[>»›]$/;
// The time over a post of a live blog, in a line of its own.
const POST_TIME = /^(?:\d{1,2}[-/月]\d{1,2}日?\s*)?\d{1,2}[:：]\d{2}(?:[:：]\d{2})?$/;
const LIVE = 3;
const HEAD = 6;
const GATE = 6;

/**
 * The blocks of an article without what is not its text: the title once more, rows of credits at its head, junk
 * lines and their tails, lines that are one link, headings with nothing under them.
 */
export function refine(walked: Pick<Walked, 'block'>[], title: string | undefined, lead: string | undefined): Block[] {
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
    if (cut.text === '' || isNoText(cut, title, lead)) {
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
    if (kept.length < HEAD && cut.kind !== 'preformatted' && isCredits(cut.text) && !isSigned) continue;
    const isTimed = time !== undefined && (cut.kind === 'paragraph' || cut.kind === 'quote') && cut.time === undefined;
    kept.push(isTimed ? { ...cut, time } : cut);
    if (isTimed) time = undefined;
  }
  return withoutEnd(withoutGate(kept));
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

function isNoText(block: Words, title: string | undefined, lead: string | undefined): boolean {
  const compact = (text: string | undefined) => text?.replace(/\s+/g, '');
  if (block.kind === 'preformatted') return false;
  if (compact(block.text) === compact(title) || compact(block.text) === compact(lead)) return true;
  return isJunkLine(block.text) || isLoneLink(block) || (block.kind === 'heading' && isBoxLabel(block.text));
}

function isCredits(text: string): boolean {
  return (
    text.length < 100 &&
    [
      CREDITS,
      GLUED,
      LABELLED,
      REPORTER,
      PREFIXED,
      REPORTED,
      ENGLISH_DATE,
      LABELS,
      CHINESE_DATE,
      SHORT_DATE,
      CRUMB,
    ].some((rule) => rule.test(text))
  );
}

/** A line that is one link from end to end and no sentence leads away from the story. */
function isLoneLink({ kind, text, marks }: Words): boolean {
  if (kind === 'heading' || kind === 'item' || text.length > 60 || /[。！？!?.”]$/.test(text)) return false;
  const linked = (marks ?? [])
    .filter((mark) => mark.kind === 'link')
    .reduce((sum, mark) => sum + mark.end - mark.start, 0);
  return linked > 0 && linked >= text.replace(/\s+/g, '').length - 1;
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
    block?.kind === 'heading' || (block?.kind === 'paragraph' && block.text.length <= 24 && LABELLED.test(block.text));
  let end = blocks.length;
  while (end > 1 && isEnd(blocks[end - 1])) end--;
  return blocks.slice(0, end);
}
