import { normalizeMarkup } from '@/lib/article/blocks/normalize';
import { type Walked, walkBlocks } from '@/lib/article/blocks/walk-blocks';
import { findBoxes } from '@/lib/article/candidates/boxes/find-boxes';
import { httpAddress } from '@/lib/article/dom/addresses';
import { indexPage } from '@/lib/article/dom/page-index';
import { partAddress } from '@/lib/article/metadata/canonical-url';
import { languageOf } from '@/lib/article/metadata/language';
import { metaOf, readFacts } from '@/lib/article/metadata/page-facts';
import { refine } from '@/lib/article/prune/refine';
import { cleanCopyOfPart, type Sight } from '@/lib/article/snapshot/clean-copy';
import { firstSentence } from './from-text.ts';
import { ALL_RULES } from './rules.ts';
import type { Article, Block, Extraction } from './types.ts';

/**
 * An article of one element of the live page that the reader chose. Nothing of it is judged by where it stands; only
 * junk lines, and boxes that name themselves as such, go. The title is the part's own heading, else the page's, else
 * its first sentence. `url` is the page's address; the article's leads to the part's words, so that it is never taken
 * for the whole article. `reason` is 'no-text' where the element holds none.
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
  for (const box of findBoxes(page.body, indexPage(page.body).stats, undefined, new Map(), undefined, ALL_RULES))
    box.remove();
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
  const title = heading ?? facts.title?.text ?? firstSentence(first);
  const lang = languageOf([title, ...texts].join('\n'), page.lang);
  const siteName = metaOf(page, 'og:site_name');
  const article: Article = { url: partAddress(url, first), title, blocks };
  return { article: { ...article, ...(siteName ? { siteName } : {}), ...(lang ? { lang } : {}) } };
}

function lengthOf(walked: Walked[]): number {
  return walked.reduce((sum, { block }: { block: Block }) => sum + (block.text?.length ?? 0), 0);
}
