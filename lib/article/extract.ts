import { normalizeMarkup } from '@/lib/article/blocks/normalize';
import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { isInListing, isListing } from '@/lib/article/candidates/listing';
import { locateArticle, locationSteps } from '@/lib/article/candidates/locate';
import { httpAddress } from '@/lib/article/dom/addresses';
import { flatText } from '@/lib/article/dom/tree';
import { articleAddress } from '@/lib/article/metadata/canonical-url';
import { languageOf } from '@/lib/article/metadata/language';
import { findLead } from '@/lib/article/metadata/lead';
import { nextPageAddress } from '@/lib/article/metadata/next-page';
import { leadImage, type PageFacts, readCredits, readFacts } from '@/lib/article/metadata/page-facts';
import { findPartial } from '@/lib/article/metadata/partial';
import { removeBoxes } from '@/lib/article/prune/boxes';
import { refine } from '@/lib/article/prune/refine';
import { type CleanPage, cleanCopy } from '@/lib/article/snapshot/clean';
import { firstSentence, paragraphsOf } from './from-text.ts';
import { charactersOf } from './join-pages.ts';
import type { Article, Block, Extraction } from './types.ts';

// Less text than this in sentences, with fewer than three captioned pictures, is no article.
const LEAST_TEXT = 20;
const LEAST_PICTURES = 3;
const ARTICLE_LENGTH = 100;
const CARD_LENGTH = 8;
const ROW_LENGTH = 40;

export type ExtractOptions = {
  /** The time of reading: bounds the time of publication, and is what "3 hours ago" is counted from. */
  now?: Date;
};

/**
 * Extracts the article of a page as data. The document is only read; give it `snapshot(document)` in a browser, so
 * that shadow roots, frames and style sheets are seen as the reader sees them. `url` is the page's address. An article
 * in another language than Chinese is given too, with its `lang`: ask `isChinese(article.lang)`.
 */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  const steps = extractionSteps(document, url, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same without holding up the page: between the steps of its work it waits for `pause`, which may let the browser
 * draw and take input. The document may not change meanwhile: give it a snapshot.
 */
export async function extractInSteps(
  document: Document,
  url: string,
  pause: () => Promise<void>,
  options: ExtractOptions = {},
): Promise<Extraction> {
  const steps = extractionSteps(document, url, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

/** Yields where it may be interrupted: each step is shorter than Readability's own work on the same page. */
function* extractionSteps(
  document: Document,
  url: string,
  { now = new Date() }: ExtractOptions,
): Generator<undefined, Extraction> {
  const page = cleanCopy(document);
  yield;
  const base = httpAddress(page.base, url) ?? url;
  normalizeMarkup(page.body, base);
  const facts = readFacts(page);
  const nextPage = nextPageAddress(page, page.body, url, base);
  const heading = facts.title?.element;
  const whole = page.body.cloneNode(true) as HTMLElement;
  yield;
  removeBoxes(page.body, heading ? [heading] : []);
  yield;
  const container = yield* locationSteps(page);
  yield;
  let found = readBlocks(page, container, facts, base);
  yield;
  found ??= readWhole(page, whole, facts, base) ?? readLinked(facts);
  yield;
  if (found === 'listing') return { reason: 'listing' };
  if (!found) return { reason: flatText(whole).length < LEAST_TEXT ? 'no-text' : 'no-article' };

  const texts = found.blocks.flatMap((block) => ('text' in block && block.text !== undefined ? [block.text] : []));
  const credits = readCredits(page, facts, texts, url, now);
  const canonical = page.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))?.href;
  const title = facts.title?.text ?? firstSentence(texts.find((text) => text.trim() !== '') ?? '');
  const article: Article = { url: articleAddress(url, canonical), title, blocks: found.blocks };
  const characters = charactersOf(found.blocks);
  const reason = findPartial(facts.lines, texts.at(-1) ?? '', facts.linked, characters);
  const optional: Partial<Article> = {
    ...credits,
    siteName: facts.siteName,
    lang: languageOf([title, ...texts].join('\n'), page.lang),
    lead: found.lead,
    image: leadImage(page, facts, base) ?? found.blocks.find((block) => block.kind === 'figure')?.src,
    nextPage,
    partial: reason && { characters, reason },
  };
  for (const [key, value] of Object.entries(optional))
    if (value !== undefined) Object.assign(article, { [key]: value });
  return { article };
}

type Found = { blocks: Block[]; lead?: string };

/** The blocks of the located article, with the pictures and the standfirst between title and text. */
function readBlocks(
  page: CleanPage,
  container: Element | undefined,
  facts: PageFacts,
  base: string,
): Found | 'listing' | undefined {
  const title = facts.title?.element;
  const text = container && isArticle(walkBlocks(container, base)) ? container : undefined;
  const root = text ?? page.body;
  if (isInListing(root)) return 'listing';
  let scope = root;
  if (title?.isConnected)
    while (!scope.contains(title) && scope.parentElement && scope !== page.body) scope = scope.parentElement;
  const walked = walkBlocks(scope, base).filter(({ block, element }) => {
    if (title && isBefore(element, title)) return false;
    if (root.contains(element)) return block.kind !== 'figure' || block.text !== undefined || !isBeside(element);
    return block.kind === 'figure' && isBefore(element, root) && !isForeignLink(element) && !isBeside(element);
  });
  const lead = title?.isConnected ? findLead(scope, title, root) : undefined;
  const blocks = refine(walked, facts.title?.text, lead);
  return isArticle(blocks.map((block) => ({ block }))) ? { blocks, lead } : undefined;
}

/** A second look at the page with its boxes, for pages whose article bears the name of a box. */
function readWhole(page: CleanPage, whole: HTMLElement, facts: PageFacts, base: string): Found | 'listing' | undefined {
  if (isListing(whole)) return 'listing';
  page.body.replaceWith(whole);
  const container = locateArticle({ ...page, body: whole });
  if (!container) return undefined;
  if (isInListing(container)) return 'listing';
  const blocks = refine(walkBlocks(container, base), facts.title?.text, undefined);
  return isArticle(blocks.map((block) => ({ block }))) ? { blocks } : undefined;
}

/** The text that a page carries for machines, where a script that did not run should have shown it. */
function readLinked({ linked }: PageFacts): Found | undefined {
  if (!linked.body || (linked.characters ?? 0) < ARTICLE_LENGTH || /<\/?[a-z]/i.test(linked.body)) return undefined;
  const blocks = paragraphsOf(linked.body).map((text): Block => ({ kind: 'paragraph', text }));
  return {
    blocks: refine(
      blocks.map((block) => ({ block })),
      linked.headline,
      undefined,
    ),
  };
}

function isArticle(walked: { block: Block }[]): boolean {
  let text = 0;
  let pictures = 0;
  for (const { block } of walked) {
    if (block.kind === 'figure') {
      pictures += block.text ? 1 : 0;
      // A picture may be the news, and its caption all the text.
      if (block.text && block.text.length >= LEAST_TEXT && /[。]/.test(block.text)) text += block.text.length;
    } else if (/[。！？!?.]/.test(block.text) || block.text.length > 40) text += block.text.replace(/\s+/g, '').length;
  }
  return text >= LEAST_TEXT || pictures >= LEAST_PICTURES;
}

function isBefore(element: Element, other: Element): boolean {
  const order = other.compareDocumentPosition(element);
  return (order & 2) !== 0 && (order & 8) === 0;
}

/** A picture of a card that leads to another article, or a sign in the row under the title. */
function isBeside(image: Element): boolean {
  const link = image.closest('a[href]');
  if (link && isForeignLink(image) && flatText(link).length >= CARD_LENGTH) return true;
  const row = image.parentElement ? flatText(image.parentElement) : '';
  return row.length <= ROW_LENGTH && /\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}/.test(row);
}

/** A picture that leads elsewhere is a teaser; one that leads to a larger copy of itself is not. */
function isForeignLink(element: Element): boolean {
  const link = element.closest('a[href]');
  return (
    link !== null &&
    !/\.(?:jpe?g|png|webp|gif)(?:[?#]|$)/i.test(link.getAttribute('href') ?? '') &&
    flatText(link) !== ''
  );
}
