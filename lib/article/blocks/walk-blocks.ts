import { httpAddress } from '@/lib/article/dom/addresses';
import { isInline } from '@/lib/article/dom/lines';
import { measure, type StatsMap, statsOf } from '@/lib/article/dom/stats';
import { ELEMENT, flatText, isElement, TEXT, tag } from '@/lib/article/dom/tree';
import { paragraphsOf } from '@/lib/article/from-text';
import type { Block } from '@/lib/article/types';
import { captionIn, captionText, type Figure, figureOf, isCaptionFor, isFigureBox } from './figures.ts';
import { InlineText } from './inline-text.ts';
import { dataRows } from './tables.ts';

/** A block with the element of the clean copy from which it comes. */
export type Walked = { block: Block; element: Element };

type Level = 1 | 2 | 3 | 4 | 5 | 6;
type Item = { ordered: boolean; index: number; depth: number };
/** What the blocks inside an element are. `item` is taken by the first block of a list item. */
type Context = {
  quote: boolean;
  heading?: Level;
  item?: Item;
  list?: { ordered: boolean; next: number; depth: number };
};

const COMPLETE = /[。！？!?…；;：:.”"」』）)】〕]$/;
// A line this long that stops without punctuation was broken by hand to fit a screen.
const HARD_WRAP = 18;
const AGO = /^(?:\d{1,2}:\d{2})?\s*(?:\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月)前)?$/;

/**
 * Walks an element of the clean copy (no deeper than that copy is) and gives its blocks in order: plain text with
 * marks by offset, and pictures with captions. `base` resolves addresses; only http(s) ones are kept.
 */
export function walkBlocks(root: Element, base: string): Walked[] {
  const walker = new Walker(base, measure(root));
  walker.children(root, { quote: false });
  walker.flush(root, { quote: false });
  return withLaterCaptions(walker.walked);
}

class Walker {
  walked: Walked[] = [];
  private text = new InlineText();
  private breaks = 0;
  private wraps = false;
  /** The element of the first words of the block that is being gathered. */
  private start: Element | undefined;
  private lineStart = 0;
  private time: string | undefined;
  private caption: string | undefined;

  constructor(
    private readonly base: string,
    private readonly stats: StatsMap,
  ) {}

  children(element: Element, context: Context): void {
    for (let child = element.firstChild; child; child = child.nextSibling) {
      if (child.nodeType === TEXT) this.words(child.nodeValue ?? '', element, context);
      else if (child.nodeType === ELEMENT && isElement(child)) this.element(child, context);
    }
  }

  private element(element: Element, context: Context): void {
    const name = tag(element);
    if (name === 'br') this.lineBreak(element);
    else if (name === 'img') this.figure(element, undefined, context);
    else if (isFigureBox(element, this.stats)) this.figureBox(element, context);
    else if (isInline(element)) this.inline(element, name, context);
    else this.block(element, name, context);
  }

  private words(raw: string, element: Element, context: Context): void {
    if (raw.trim() !== '') {
      if (this.breaks > 0) this.endLine(raw, element, context);
      this.start ??= element;
    }
    this.text.append(raw);
  }

  private lineBreak(br: Element): void {
    this.breaks++;
    // Only a break within one run of text can come from the width of a page.
    this.wraps = br.previousSibling?.nodeType === TEXT && br.nextSibling?.nodeType === TEXT;
  }

  /** Decides what a `<br>` was: two end a paragraph, one does where the line is complete or the next is indented. */
  private endLine(next: string, element: Element, context: Context): void {
    const line = this.text.line;
    const length = line.length - this.lineStart;
    const single = this.breaks === 1;
    this.breaks = 0;
    if (this.text.isBlank) return;
    if (context.heading && single) this.text.append(' ');
    else if (single && this.wraps && length >= HARD_WRAP && !COMPLETE.test(line) && !/^\s*[\u3000\u00a0]/.test(next)) {
      this.text.append('\n');
      this.lineStart = line.length;
    } else this.flush(element, context);
  }

  private inline(element: Element, name: string, context: Context): void {
    const href = name === 'a' ? httpAddress(element.getAttribute('href'), this.base) : undefined;
    const kind = href ? 'link' : /^(?:strong|b)$/.test(name) ? 'strong' : /^(?:em|i)$/.test(name) ? 'em' : undefined;
    const time = name === 'time' ? element.getAttribute('datetime') : undefined;
    if (time && AGO.test(flatText(element))) this.time = time;
    if (kind) this.text.enter(kind, href);
    this.children(element, context);
    if (kind) this.text.leave();
  }

  private block(element: Element, name: string, context: Context): void {
    this.flush(element.parentElement ?? element, context);
    if (name === 'hr') return;
    if (name === 'figcaption') {
      this.lateCaption(element);
      return;
    }
    if (name === 'pre') {
      this.preformatted(element);
      return;
    }
    const rows = name === 'table' ? dataRows(element) : undefined;
    if (rows) {
      this.table(element, rows);
      return;
    }
    const inner = this.contextIn(element, name, context);
    this.children(element, inner);
    this.flush(element, inner);
  }

  private contextIn(element: Element, name: string, context: Context): Context {
    if (name === 'blockquote') return { ...context, quote: true };
    if (name === 'ul' || name === 'ol') {
      const start = Number.parseInt(element.getAttribute('start') ?? '', 10);
      const depth = context.list ? context.list.depth + 1 : 0;
      return { quote: context.quote, list: { ordered: name === 'ol', next: Number.isNaN(start) ? 1 : start, depth } };
    }
    if (name === 'li' && context.list) {
      const { ordered, next, depth } = context.list;
      context.list.next++;
      // Pages laid out with lists put whole columns into an item.
      if (statsOf(this.stats, element).text > 600) return { quote: context.quote };
      return { ...context, item: { ordered, index: next, depth } };
    }
    const level = /^h([1-6])$/.exec(name)?.[1];
    if (level) return { quote: false, heading: Number(level) as Level };
    return context;
  }

  /** Ends the block that is being gathered. */
  flush(end: Element, context: Context): void {
    const element = this.start ?? end;
    this.start = undefined;
    this.breaks = 0;
    this.lineStart = 0;
    if (this.text.isBlank) {
      this.text.take();
      return;
    }
    const { text, marks } = this.text.take();
    if (text === '') return;
    if (this.time && AGO.test(text)) return;
    const common = { text, ...(marks.length > 0 ? { marks } : {}) };
    if (context.heading) this.push({ kind: 'heading', level: context.heading, ...common }, element);
    else if (context.item) {
      this.push({ kind: 'item', ...common, ...context.item }, element);
      context.item = undefined;
    } else {
      const time = this.time ? { time: this.time } : {};
      this.time = undefined;
      this.push({ kind: context.quote ? 'quote' : 'paragraph', ...common, ...time }, element);
    }
  }

  private push(block: Block, element: Element): void {
    this.walked.push({ block, element });
  }

  private preformatted(element: Element): void {
    const text = (element.textContent ?? '').replace(/^\n|\s+$/g, '');
    const lines = text.split('\n').filter((line) => line.trim() !== '');
    // Some pages put a paragraph into <pre>; what is set line by line seldom ends its lines with full stops.
    const indented = lines.filter((line) => /^　　/.test(line));
    if (indented.length >= 2 && indented.length >= lines.length - 2)
      for (const line of paragraphsOf(text)) this.push({ kind: 'paragraph', text: line }, element);
    else if (
      lines.length > 0 &&
      lines.every((line) => /[。！？][”」）)]*$|[。！？][（(][^（）()]{1,12}[）)]$/.test(line.trim()))
    )
      for (const line of lines) this.push({ kind: 'paragraph', text: line.trim() }, element);
    else if (lines.length > 0) this.push({ kind: 'preformatted', text }, element);
  }

  /** A table's rows become paragraphs, the cells parted by a bar, so that no cell runs into the next. */
  private table(element: Element, rows: string[][]): void {
    const caption = element.querySelector('caption');
    if (caption && flatText(caption)) this.push({ kind: 'paragraph', text: flatText(caption) }, element);
    for (const row of rows) this.push({ kind: 'paragraph', text: row.join(' | ') }, element);
  }

  private figure(image: Element, caption: string | undefined, context: Context): void {
    const figure = figureOf(image, this.base);
    if (!figure) return;
    this.flush(image.parentElement ?? image, { ...context, item: undefined });
    const text = caption ?? this.caption;
    this.caption = undefined;
    const known = this.walked.find(({ block }) => block.kind === 'figure' && block.src === figure.src)?.block as
      | Figure
      | undefined;
    if (!known) this.push({ ...figure, ...(text ? { text } : {}) }, image);
    else if (text) known.text ??= text;
  }

  private figureBox(box: Element, context: Context): void {
    const caption = captionIn(box);
    const images = tag(box) === 'img' ? [box] : [...box.querySelectorAll('img')];
    images.forEach((image, index) => {
      this.figure(image, index === images.length - 1 ? caption : undefined, context);
    });
  }

  /** A figcaption outside any figure belongs to the picture before it, else to the one after it. */
  private lateCaption(element: Element): void {
    const last = this.walked.at(-1)?.block;
    const text = captionText(element);
    if (last?.kind === 'figure') last.text ??= text;
    else this.caption = text;
  }
}

/** Gives pictures the captions that follow them as paragraphs of their own. */
function withLaterCaptions(walked: Walked[]): Walked[] {
  return walked.filter(({ block, element }, index) => {
    const before = walked[index - 1];
    if (before?.block.kind !== 'figure' || block.kind !== 'paragraph' || block.text.length > 140) return true;
    const figure = before.block;
    if (figure.text !== undefined) return figure.text !== block.text;
    if (block.text !== figure.alt && !isCaptionFor(element, block.text, before.element)) return true;
    figure.text = block.text;
    return false;
  });
}
