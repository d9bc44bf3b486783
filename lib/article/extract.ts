import { normalizeMarkup } from '@/lib/article/blocks/normalize';
import { walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { type Body, findBody } from '@/lib/article/candidates/find-body';
import { isInListing, isLinkList, isPageOfLinks } from '@/lib/article/candidates/listing';
import { articleAddress } from '@/lib/article/metadata/canonical-url';
import { nextPageAddress } from '@/lib/article/metadata/next-page';
import { leadImage, type PageFacts, pageLanguage, readCredits, readFacts } from '@/lib/article/metadata/page-facts';
import { findPartial } from '@/lib/article/metadata/partial';
import { keepBody } from '@/lib/article/prune/keep-body';
import { refine } from '@/lib/article/prune/refine';
import { cleanCopy, type Sight } from '@/lib/article/snapshot/clean-copy';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { indexPage, type PageIndex, statsOf } from './dom/page-index';
import { commonAncestor, httpAddress } from './dom/tree';
import { firstSentence, paragraphsOf } from './from-text';
import { charactersOf } from './join-pages';
import { findLead } from './metadata/title';
import { type ReadAnswers, readAnswers } from './read-answers';
import { ALL_RULES, type Rules } from './rule-switches';
import type { Article, Block, Extraction } from './types';

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

/** Extracts the article of a page, which is only read. Other languages than Chinese are given too: see `isChinese`. */
export function extract(document: Document, url: string, options: ExtractOptions = {}): Extraction {
  const steps = extractionSteps(cleanCopy(document, options), url, options);
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value;
}

/** The same in steps: between them it waits for `pause`, so that the browser can draw. `page` is a copy of the page. */
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
  const isOfLinks = isPageOfLinks(index.lines);
  const canonical = page.links.find(({ rel }) => rel.split(/\s+/).includes('canonical'))?.href;
  yield;
  const answers = rules.has('answers') ? readAnswers(page, index, facts.title, base, url, canonical) : undefined;
  yield;
  const found: Found | 'listing' | undefined =
    answers && isArticle(answers.blocks, facts) ? answers : yield* findStory({ page, index, facts, base, rules });
  yield;
  if (found === 'listing' || (!found && isOfLinks)) return { reason: 'listing' };
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
    lang: pageLanguage([title, ...texts].join('\n'), page, url),
    lead: found.lead,
    image: leadImage(page, facts, base) ?? found.blocks.find((block) => block.kind === 'figure')?.src,
    nextPage,
    partial: reason && { characters, reason },
  };
  for (const [key, value] of Object.entries(optional))
    if (value !== undefined) Object.assign(article, { [key]: value });
  return { article };
}

/** A page with what was read of it; `base` resolves addresses. */
type PageRead = { page: CleanPage; index: PageIndex; facts: PageFacts; base: string; rules: Rules };
type Found = Partial<ReadAnswers> & { blocks: Block[]; lead?: string };

/** The article of a page that is no page of questions and answers. */
function* findStory(read: PageRead): Generator<undefined, Found | 'listing' | undefined> {
  const { page, index, facts, rules } = read;
  const body = yield* findBody(page, index, facts.title?.element, rules);
  yield;
  return (body && readBlocks(read, body)) ?? readLinked(facts);
}

/** The blocks of the article, with the pictures and the standfirst between title and text. */
function readBlocks({ page, index, facts, base, rules }: PageRead, body: Body): Found | 'listing' | undefined {
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
  const walked = blocks.map((block) => ({ block }));
  return { blocks: refine(walked, linked.headline, undefined, '') };
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

/** Whether a block without a sentence is text all the same: verse or a table under a headline, or a long line. */
function isText(block: Exclude<Block, { kind: 'figure' }>, isTitled: boolean): boolean {
  if (block.kind === 'table') return isTitled;
  if (block.kind === 'heading' || CONTACT.test(block.text) || block.marks?.some(({ kind }) => kind === 'link'))
    return false;
  return block.text.length > 40 || (isTitled && block.kind === 'paragraph');
}
