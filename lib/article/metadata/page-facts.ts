import type { Line } from '@/lib/article/dom/layout-lines';
import type { PageIndex } from '@/lib/article/dom/page-index';
import { httpAddress } from '@/lib/article/dom/tree';
import type { CleanPage } from '@/lib/article/snapshot/clean-page';
import { markedAuthor, markedNames } from './author-rows';
import { findByline } from './byline';
import { type LinkedArticle, readJsonLd } from './json-ld';
import { languageOf } from './language';
import { findPublishedAt } from './published-at';
import { withRegion } from './region';
import { type FoundTitle, findTitle } from './title';
import { zonesOf } from './zones';

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
  const [shared, own, posted, plain] = ['og:title', 'articletitle', 'twitter:title', 'title'].map((key) =>
    metaOf(page, key),
  );
  const names = [shared, own, linked.headline, posted, plain, page.title];
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
    // What `<title>` has beside the title: section and site.
    siteNames: [facts.siteName ?? '', facts.title ? page.title.replace(facts.title.text, '') : ''],
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

/** The language of a page's text, with its region where that is Taiwan. */
export function pageLanguage(text: string, page: CleanPage, url: string): string | undefined {
  return withRegion(languageOf(text, page.lang), { url, claim: page.lang, locale: metaOf(page, 'og:locale') });
}

export function leadImage(page: CleanPage, facts: PageFacts, base: string): string | undefined {
  const address =
    metaOf(page, 'og:image') ?? metaOf(page, 'og:image:url') ?? metaOf(page, 'twitter:image') ?? facts.linked.image;
  const image = httpAddress(address, base);
  return image && !/(?:logo|default|share)[^/]*$/i.test(image) ? image : undefined;
}

export function metaOf(page: CleanPage, key: string): string | undefined {
  return page.metas.find((meta) => meta.key === key)?.content;
}

function vettedSite(name: string | undefined): string | undefined {
  const flat = name?.replace(/\s+/g, ' ').trim();
  return flat && flat.length <= 60 && !/[<>]/.test(flat) ? flat : undefined;
}
