import { normalizeMarkup } from '@/lib/article/blocks/normalize';
import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { type Body, findBody } from '@/lib/article/candidates/find-body';
import { isInListing, isLinkList } from '@/lib/article/candidates/listing';
import { httpAddress } from '@/lib/article/dom/addresses';
import { indexPage, type PageIndex } from '@/lib/article/dom/page-index';
import { statsOf } from '@/lib/article/dom/stats';
import { commonAncestor } from '@/lib/article/dom/tree';
import { articleAddress } from '@/lib/article/metadata/canonical-url';
import { languageOf } from '@/lib/article/metadata/language';
import { findLead } from '@/lib/article/metadata/lead';
import { nextPageAddress } from '@/lib/article/metadata/next-page';
import { leadImage, type PageFacts, readCredits, readFacts } from '@/lib/article/metadata/page-facts';
import { findPartial } from '@/lib/article/metadata/partial';
import { keepBody } from '@/lib/article/prune/keep-body';
import { refine } from '@/lib/article/prune/refine';
import { cleanCopy, type Sight } from '@/lib/article/snapshot/clean-copy';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { firstSentence, paragraphsOf } from './from-text.ts';
import { charactersOf } from './join-pages.ts';
import { type ReadAnswers, readAnswers } from './read-answers.ts';
import { ALL_RULES, type Rules } from './rules.ts';
import type { Article, Block, Extraction } from './types.ts';

// Less text than this in sentences, with fewer than three captioned pictures, is no article.
const LEAST_TEXT = 20;
const LEAST_TITLED = 10;
const LEAST_UNNAMED = 60;
const LEAST_PICTURES = 3;
const ARTICLE_LENGTH = 100;

export type ExtractOptions = {
  /** The time of reading: bounds the time of publication, and is what "3 hours ago" is counted from. */
  now?: Date;
  /** The rules that are on; all without it. Only measuring asks for less. */
  rules?: Rules;
  /** How to see the live page; without it shadow roots, frames and style sheets are not looked at. */
  sight?: Sight;
};

/**
 * Extracts the article of a page as data. The document is only read. `url` is the page's address. An article
 * in another language than Chinese is given too, with its `lang`: ask `isChinese(article.lang)`.
 */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  const steps = extractionSteps(cleanCopy(document, options), url, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/**
 * The same without holding up the page: between the steps of its work it waits for `pause`, which may let the browser
 * draw and take input. `page` is a copy, so that the page itself may change meanwhile.
 */
export async function extractInSteps(
  page: CleanPage,
  url: string,
  pause: () => Promise<void>,
  options: ExtractOptions = {},
): Promise<Extraction> {
  const steps = extractionSteps(page, url, options);
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done) return step.value;
    await pause();
  }
}

/** Yields where it may be interrupted: each step is shorter than Readability's own work on the same page. */
function* extractionSteps(
  page: CleanPage,
  url: string,
  { now = new Date(), rules = ALL_RULES }: ExtractOptions,
): Generator<undefined, Extraction> {
  const base = httpAddress(page.base, url) ?? url;
  normalizeMarkup(page.body, base);
  const index = indexPage(page.body);
  yield;
  const facts = readFacts(page, index);
  const nextPage = nextPageAddress(page, page.body, url, base);
  const length = statsOf(index.stats, page.body).text;
  const canonical = page.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))?.href;
  yield;
  const answers = rules.has('answers') ? readAnswers(page, index, facts.title, base, url, canonical) : undefined;
  yield;
  const found: Found | 'listing' | undefined =
    answers && isArticle(answers.blocks, facts) ? answers : yield* findStory(page, index, facts, base, rules);
  yield;
  if (found === 'listing') return { reason: 'listing' };
  if (!found) return { reason: length < LEAST_TEXT ? 'no-text' : 'no-article' };

  const texts = found.blocks.flatMap((block) => ('text' in block && block.text !== undefined ? [block.text] : []));
  const credits = { ...readCredits(page, facts, texts, url, now), ...found.credits };
  const title = facts.title?.text ?? firstSentence(texts.find((text) => text.trim() !== '') ?? '');
  const article: Article = { url: found.url ?? articleAddress(url, canonical), title, blocks: found.blocks };
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

type Found = Partial<ReadAnswers> & { blocks: Block[]; lead?: string };

/** The article of a page that is no page of questions and answers. */
function* findStory(
  page: CleanPage,
  index: PageIndex,
  facts: PageFacts,
  base: string,
  rules: Rules,
): Generator<undefined, Found | 'listing' | undefined> {
  const body = yield* findBody(page, index, facts.title?.element, rules);
  yield;
  return (body && readBlocks(page, index, body, facts, base, rules)) ?? readLinked(facts);
}

/** The blocks of the article, with the pictures and the standfirst between title and text. */
function readBlocks(
  page: CleanPage,
  index: PageIndex,
  body: Body,
  facts: PageFacts,
  base: string,
  rules: Rules,
): Found | 'listing' | undefined {
  const title = facts.title?.element;
  const container = commonAncestor(body.texts);
  if (!container) return undefined;
  if (rules.has('list') && isList(index, container, body)) return 'listing';
  const lead = title ? findLead(page.body, title, container) : undefined;
  const scope = keepBody(page.body, index, body, title, rules);
  if (!scope) return undefined;
  const blocks = refine(walkBlocks(scope, base), facts.title?.text, lead, base, rules);
  return isArticle(blocks, facts) ? { blocks, lead } : undefined;
}

/** A page is a list only where each look at it gives one. */
function isList({ lines, stats }: PageIndex, container: Element, { looks }: Body): boolean {
  if (isInListing(container, stats)) return true;
  return looks.every(({ texts }) => isLinkList(lines.filter((line) => line.texts.some((text) => texts.has(text)))));
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
      '',
    ),
  };
}

/** Whether blocks hold enough text: little is enough under a headline, more is wanted where nothing else says so. */
function isArticle(blocks: Block[], { title, linked, isMarkedArticle }: PageFacts): boolean {
  let text = 0;
  let pictures = 0;
  for (const block of blocks) {
    if (block.kind === 'figure') {
      pictures += block.text ? 1 : 0;
      // A picture may be the news, and its caption all the text.
      if (block.text && block.text.length >= LEAST_TEXT && /[。]/.test(block.text)) text += block.text.length;
    } else if (/[。！？!?]|\.(?=\s|$)/.test(block.text) || isText(block, title?.element !== undefined))
      text += block.text.replace(/\s+/g, '').length;
  }
  const isNamed = title?.element !== undefined || linked.headline !== undefined || isMarkedArticle;
  return text >= (title?.element ? LEAST_TITLED : isNamed ? LEAST_TEXT : LEAST_UNNAMED) || pictures >= LEAST_PICTURES;
}

const CONTACT = /(?:热线|熱線|电话|電話|传真|傳真|地址|邮编|郵編|邮箱)\s*[：:]/;

/** Whether a block without a sentence is text all the same: a line of verse under a headline, or a long one. */
function isText(block: Exclude<Block, { kind: 'figure' }>, isTitled: boolean): boolean {
  if (block.kind === 'heading' || CONTACT.test(block.text) || block.marks?.some(({ kind }) => kind === 'link'))
    return false;
  return block.text.length > 40 || (isTitled && block.kind === 'paragraph');
}
