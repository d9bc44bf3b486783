import { isInline } from '@/lib/article/dom/layout-lines';
import { indexPage, type StatsMap } from '@/lib/article/dom/page-index';
import { ELEMENT, flatText, isElement, TEXT, tag } from '@/lib/article/dom/tree';
import type { Block, Mark } from '@/lib/article/types';
import { captionIn, captionText, withLaterCaptions } from './captions';
import { type Context, contextIn, type Walked } from './context';
import { type Figure, figureOf, isFigureBox } from './figures';
import { isInsideSentence } from './inline-images';
import { InlineText } from './inline-text';
import { COMPLETE, isHardWrapped, preformattedBlocks } from './preformatted';
import { tableBlocks } from './table-blocks';
import { dataTable, markOf } from './tables';

const AGO = /^(?:\d{1,2}:\d{2})?\s*(?:\d+\s*(?:秒|分钟|分鐘|小时|小時|天|周|週|个月|個月)前)?$/;

/** The blocks of an element in order. `base` resolves addresses, of which only http(s) ones are kept. */
export function walkBlocks(root: Element, base: string): Walked[] {
  const walker = new Walker(base, indexPage(root).stats);
  walker.children(root, {});
  walker.flush(root, {});
  return withLaterCaptions(walker.walked);
}

class Walker {
  walked: Walked[] = [];
  private text = new InlineText();
  private breaks = 0;
  /** The last `<br>`, if it stood within one run of text: only such a break can come from the width of a page. */
  private wrap: Element | undefined;
  private readonly wrapped = new Map<Element, boolean>();
  /** The element of the first words of the block that is being gathered. */
  private start: Element | undefined;
  private lineStart = 0;
  private time: string | undefined;
  /** The last block of a quote, and the element of that quote. */
  private quoted: { quote: Element; block: Block } | undefined;
  private caption: string | undefined;
  /** Pictures inside the sentence that is being gathered; they follow its block. */
  private waiting: Element[] = [];

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
    else if (name === 'img') this.image(element, context);
    else if (isFigureBox(element, this.stats) && this.figureBox(element, context)) return;
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
    this.wrap = br.previousSibling?.nodeType === TEXT && br.nextSibling?.nodeType === TEXT ? br : undefined;
  }

  /** Decides what a `<br>` was: two end a paragraph, one does where the line is complete or the next is indented. */
  private endLine(next: string, element: Element, context: Context): void {
    const line = this.text.line;
    const single = this.breaks === 1;
    this.breaks = 0;
    if (this.text.isBlank) return;
    if (context.heading && single) this.text.append(' ');
    else if (single && this.isWrapped() && !COMPLETE.test(line) && !/^\s*[\u3000\u00a0]/.test(next)) {
      this.text.append('\n');
      this.lineStart = line.length;
    } else this.flush(element, context);
  }

  private isWrapped(): boolean {
    const parent = this.wrap?.parentElement;
    if (!parent) return false;
    const known = this.wrapped.get(parent) ?? isHardWrapped(parent);
    this.wrapped.set(parent, known);
    return known;
  }

  private inline(element: Element, name: string, context: Context): void {
    const [kind, href] = markOf(element, this.base);
    const time = name === 'time' ? element.getAttribute('datetime') : undefined;
    if (time && AGO.test(flatText(element))) this.time = time;
    if (kind) this.text.enter(kind, href);
    this.children(element, context);
    if (kind) this.text.leave();
  }

  private block(element: Element, name: string, context: Context): void {
    this.flush(element.parentElement ?? element, context);
    if (name === 'hr') return;
    if (name === 'figcaption' && !isTextUnderFigure(element)) {
      this.lateCaption(element);
      return;
    }
    if (name === 'pre' && element.querySelector('p, table') === null) {
      for (const block of preformattedBlocks(element.textContent ?? '')) this.push(block, element);
      for (const image of element.querySelectorAll('img')) this.figure(image, undefined, context);
      return;
    }
    if (name === 'table' && this.table(element, context)) return;
    const inner = contextIn(element, name, context, this.stats);
    this.children(element, inner);
    this.flush(element, inner);
  }

  /** Ends the block that is being gathered. */
  flush(end: Element, context: Context): void {
    const element = this.start ?? end;
    this.start = undefined;
    this.breaks = 0;
    this.lineStart = 0;
    const { text, marks } = this.text.take();
    if (text !== '' && !(this.time && AGO.test(text))) this.pushText(text, marks, element, context);
    for (const image of this.waiting.splice(0)) this.figure(image, undefined, context);
  }

  private pushText(text: string, marks: Mark[], element: Element, context: Context): void {
    const common = { text, ...(marks.length > 0 ? { marks } : {}) };
    if (context.heading) this.push({ kind: 'heading', level: context.heading, ...common }, element);
    else if (context.item) {
      this.push({ kind: 'item', ...common, ...context.item }, element);
      context.item = undefined;
    } else {
      const time = this.time ? { time: this.time } : {};
      this.time = undefined;
      const { quote } = context;
      if (quote === undefined) this.push({ kind: 'paragraph', ...common, ...time }, element);
      else {
        const continues = this.quoted?.quote === quote && this.quoted.block === this.walked.at(-1)?.block;
        const block: Block = { kind: 'quote', ...common, ...time, ...(continues && { continues }) };
        this.push(block, element);
        this.quoted = { quote, block };
      }
    }
  }

  private push(block: Block, element: Element): void {
    this.walked.push({ block, element });
  }

  /** False for a table that only lays out a page. */
  private table(element: Element, context: Context): boolean {
    const table = dataTable(element, this.base);
    if (!table) return false;
    for (const block of tableBlocks(table)) this.push(block, element);
    for (const image of table.images) this.figure(image, undefined, context);
    return true;
  }

  private image(image: Element, context: Context): void {
    if (this.breaks === 0 && isInsideSentence(this.text.line.slice(this.lineStart), image)) this.waiting.push(image);
    else this.figure(image, undefined, context);
  }

  private figure(image: Element, caption: string | undefined, context: Context): void {
    const figure = figureOf(image, this.base);
    if (!figure) return;
    this.flush(image.parentElement ?? image, context);
    const text = caption ?? this.caption;
    this.caption = undefined;
    const known = this.walked.find(({ block }) => block.kind === 'figure' && block.src === figure.src)?.block as
      | Figure
      | undefined;
    if (!known) this.push({ ...figure, ...(text ? { text } : {}) }, image);
    else if (text) known.text ??= text;
  }

  /** False for a box whose pictures are all icons: its words are text. */
  private figureBox(box: Element, context: Context): boolean {
    const images = [...box.querySelectorAll('img')].filter((image) => figureOf(image, this.base) !== undefined);
    const caption = captionIn(box);
    images.forEach((image, index) => {
      this.figure(image, index === images.length - 1 ? caption : undefined, context);
    });
    return images.length > 0;
  }

  /** A figcaption outside any figure belongs to the picture before it, else to the one after it. */
  private lateCaption(element: Element): void {
    const last = this.walked.at(-1)?.block;
    const text = captionText(element);
    const figure = element.closest('figure');
    // The caption of a film, which is no block.
    if (figure && figure.querySelector('img') === null) return;
    if (last?.kind === 'figure') last.text ??= text;
    else this.caption = text;
  }
}

/** Whether a figcaption belongs to a figure without a picture that holds other text: a table, a quotation. */
function isTextUnderFigure(caption: Element): boolean {
  const figure = caption.closest('figure');
  return figure !== null && figure.querySelector('img') === null && flatText(figure) !== flatText(caption);
}
