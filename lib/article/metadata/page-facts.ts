import { httpAddress } from '@/lib/article/dom/addresses';
import type { Line } from '@/lib/article/dom/lines';
import type { PageIndex } from '@/lib/article/dom/page-index';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { findByline } from './byline.ts';
import { type LinkedArticle, readJsonLd } from './json-ld.ts';
import { markedAuthor, markedNames } from './marked-author.ts';
import { findPublishedAt } from './published-at.ts';
import { type FoundTitle, findTitle } from './title.ts';
import { zonesOf } from './zones.ts';

/** What a page says of its article, beside the text. */
export type PageFacts = {
  title: FoundTitle | undefined;
  linked: LinkedArticle;
  siteName: string | undefined;
  /** Names that the markup calls an author's, anywhere on the page. */
  markedNames: string[];
  lines: Line[];
  /** The page calls itself an article (og:type). */
  isMarkedArticle: boolean;
};

/** Title and site; to be read before boxes are removed, since the row under a title may be one of them. */
export function readFacts(page: CleanPage, index: PageIndex): PageFacts {
  const linked = readJsonLd(
    page.scripts.filter((script) => script.type.includes('ld+json')).map((script) => script.text),
  );
  const siteName = vettedSite(
    metaOf(page, 'og:site_name') ?? metaOf(page, 'sitename') ?? metaOf(page, 'application-name') ?? linked.publisher,
  );
  const names = [
    metaOf(page, 'og:title'),
    metaOf(page, 'articletitle'),
    linked.headline,
    metaOf(page, 'twitter:title'),
    metaOf(page, 'title'),
    page.title,
  ];
  const isName = (name: string | undefined): name is string => name !== undefined && !/[<>]/.test(name);
  const title = findTitle(page.body, index, names.filter(isName), siteName);
  const isMarkedArticle = /^article$/i.test(metaOf(page, 'og:type') ?? '');
  return { title, linked, siteName, markedNames: markedNames(page.body), lines: index.lines, isMarkedArticle };
}

/** Byline, source and time; `texts` holds the paragraphs of the text, where reporters and agencies name themselves. */
export function readCredits(page: CleanPage, facts: PageFacts, texts: string[], url: string, now: Date) {
  const zones = zonesOf(facts.lines, facts.title?.element, texts);
  const { byline, source } = findByline({
    linked: facts.linked,
    metas: page.metas,
    ...zones,
    lines: facts.lines,
    marked: markedAuthor(zones.head),
    markedNames: facts.markedNames,
    texts,
    siteNames: [facts.siteName ?? '', chainOf(page.title, facts.title?.text)],
  });
  const publishedAt = findPublishedAt({
    linked: facts.linked.published,
    metas: page.metas,
    rootData: page.rootData,
    ...zones,
    lines: facts.lines,
    scripts: page.scripts.filter((script) => !script.type.includes('ld+json')).map((script) => script.text),
    isTaiwan: /^zh-(?:TW|Hant-TW)/i.test(page.lang ?? '') || /\.tw$/.test(URL.parse(url)?.hostname ?? ''),
    url,
    now,
  });
  return { byline, source, publishedAt };
}

/** The absolute address of the page's own picture for its article. */
export function leadImage(page: CleanPage, facts: PageFacts, base: string): string | undefined {
  const address =
    metaOf(page, 'og:image') ?? metaOf(page, 'og:image:url') ?? metaOf(page, 'twitter:image') ?? facts.linked.image;
  const image = httpAddress(address, base);
  return image && !/(?:logo|default|share)[^/]*$/i.test(image) ? image : undefined;
}

export function metaOf(page: CleanPage, key: string): string | undefined {
  return page.metas.find((meta) => meta.key === key)?.content;
}

/** What `<title>` has beside the title: section and site. */
function chainOf(name: string, title: string | undefined): string {
  return title ? name.replace(title, '') : '';
}

function vettedSite(name: string | undefined): string | undefined {
  const flat = name?.replace(/\s+/g, ' ').trim();
  return flat && flat.length <= 60 && !/[<>]/.test(flat) ? flat : undefined;
}
