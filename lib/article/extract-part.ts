import type { Walked } from './blocks/context';
import { normalizeMarkup } from './blocks/normalize';
import { walkBlocks } from './blocks/walk-blocks';
import { findBoxes } from './candidates/boxes/find-boxes';
import { Removal } from './candidates/boxes/removal';
import { indexPage } from './dom/page-index';
import { httpAddress } from './dom/tree';
import { cutTitle, firstSentence } from './from-text';
import { partAddress } from './metadata/canonical-url';
import { metaOf, pageLanguage, readFacts } from './metadata/page-facts';
import { refine } from './prune/refine';
import { ALL_RULES } from './rule-switches';
import { cleanCopy, cleanCopyOfPart, type Sight } from './snapshot/clean-copy';
import type { Article, Block, Extraction } from './types';

/**
 * An article of an element that the user chose: only junk lines and boxes that name themselves go. The title is its
 * heading, else the page's, else its first sentence; the address leads to its words, so that it never replaces the
 * whole article.
 */
export function extractPart(
  element: Element,
  url: string,
  document: Document,
  { sight }: { sight?: Sight } = {},
): Extraction {
  const page = cleanCopyOfPart(element, document, sight);
  const base = httpAddress(page.base, url) ?? url;
  normalizeMarkup(page.body, base);
  const whole = page.body.cloneNode(true) as HTMLElement;
  const { stats } = indexPage(page.body);
  const removal = new Removal(page.body, stats, undefined, new Map(), undefined, ALL_RULES);
  for (const box of findBoxes(removal, ALL_RULES)) box.remove();
  const facts = readFacts(page, indexPage(page.body));
  const all = walkBlocks(whole, base);
  const chosen = walkBlocks(page.body, base);
  // A choice of the reader's is no box, whatever it is called.
  const walked = lengthOf(chosen) * 2 >= lengthOf(all) ? chosen : all;
  const opening = walked[0]?.block;
  const heading = opening?.kind === 'heading' ? opening.text : undefined;
  const blocks = refine(walked, heading, undefined, url);
  const texts = blocks.flatMap((block) => (block.text === undefined ? [] : [block.text]));
  if (texts.length === 0 && blocks.length === 0) return { reason: 'no-text' };
  const first = texts[0] ?? '';
  const title = cutTitle(heading ?? facts.title?.text ?? firstSentence(first));
  const lang = pageLanguage([title, ...texts].join('\n'), page, url);
  const siteName = metaOf(page, 'og:site_name');
  const article: Article = { url: partAddress(url, first), title, blocks };
  return { article: { ...article, ...(siteName ? { siteName } : {}), ...(lang ? { lang } : {}) } };
}

function lengthOf(walked: Walked[]): number {
  return walked.reduce((sum, { block }: { block: Block }) => sum + (block.text?.length ?? 0), 0);
}

const LEVELS = 3;

/** The text selected in a window or a same-origin frame, as plain lines without ruby; '' where nothing is selected. */
export function selectedText(window: Window, level = 0): string {
  const own = textOf(window.getSelection());
  if (own.trim() !== '' || level >= LEVELS) return own;
  for (const frame of window.document.querySelectorAll('iframe, frame')) {
    const inner = windowOf(frame);
    const text = inner ? selectedText(inner, level + 1) : '';
    if (text.trim() !== '') return text;
  }
  return own;
}

function windowOf(frame: Element): Window | undefined {
  try {
    const inner = (frame as HTMLIFrameElement).contentWindow;
    // A window of another origin keeps its document back.
    return inner?.document ? inner : undefined;
  } catch {
    return undefined;
  }
}

function textOf(selection: Selection | null): string {
  if (!selection || selection.rangeCount === 0) return selection?.toString() ?? '';
  const range = selection.getRangeAt(0);
  const part = range.cloneContents();
  // What a browser gives knows what is hidden and what a text field holds; ours knows what is ruby.
  if (!part.querySelector('rt, rp, rtc')) return selection.toString();
  const copy = selection.getRangeAt(0).startContainer.ownerDocument?.implementation.createHTMLDocument('');
  if (!copy) return selection.toString();
  copy.body.append(copy.importNode(part, true));
  const { body } = cleanCopy(copy);
  return walkBlocks(body, 'about:blank')
    .flatMap(({ block }) => (block.text === undefined ? [] : [block.text]))
    .join('\n');
}
