import type { Line } from '@/lib/article/dom/lines';
import { accountIn, authorsIn, editorsOf, reporterIn } from './author-rows.ts';
import type { LinkedArticle } from './json-ld.ts';
import { vettedName } from './names.ts';
import { officialIn, sourceIn, vettedSource } from './source.ts';

type Metas = { key: string; content: string }[];

/** What a page offers for the byline. */
export type BylineSources = {
  linked: LinkedArticle;
  metas: Metas;
  /** Lines round the title, nearest first. */
  near: Line[];
  /** Those of them that stand between the title and the text. */
  head: Line[];
  /** Lines round the end of the text. */
  tail: Line[];
  /** All lines of the page. */
  lines: Line[];
  /** A name in `head` that the page's own markup calls the author's. */
  marked: string | undefined;
  /** Names anywhere on the page that its markup calls an author's. */
  markedNames: string[];
  /** The paragraphs of the text. */
  texts: string[];
  /** The page's name for itself with section and site, to know an "author" that is only the portal. */
  siteNames: string[];
};

const DATELINE = /^[（(【]?([\p{Script=Han}]{2,6}社)[\p{Script=Han}]{2,8}\d{1,2}月\d{1,2}日[电電]/u;
const META_AUTHORS = [
  'author',
  'article:author',
  'og:article:author',
  'byline',
  'dc.creator',
  'dcterms.creator',
  'parsely-author',
  'dable:author',
];
const META_SOURCES = ['source', 'contentsource', 'mediaid', 'article:source', 'og:source', 'copyright-source'];

/**
 * The authors where a label, markup or vetted metadata names them near the text, else the source or the account that
 * posted it; and the source by itself. Without either of them there is no byline: never an editor or a reader.
 */
export function findByline(from: BylineSources): { byline?: string; source?: string } {
  const { linked, metas, near, head, tail, texts } = from;
  const isPortal = (name: string) => from.siteNames.some((site) => site.includes(name));
  const editors = [...editorsOf(from.lines), meta(metas, 'editor') ?? ''].filter((name) => name.length > 1);
  const noEditor = (name: string | undefined) => (editors.some((editor) => name?.endsWith(editor)) ? undefined : name);
  const isShown = (name: string) => near.some(({ text }) => text.includes(name));
  const author = noEditor(
    first(META_AUTHORS.map((key) => authorOf(metas, key, (name) => isShown(name) || isPortal(name)))),
  );
  const person = noEditor(vettedName(linked.person));
  const source =
    sourceIn(near) ??
    officialIn(head) ??
    sourceIn(tail) ??
    vettedSource(first(META_SOURCES.map((key) => meta(metas, key))));
  const agency = first(texts.slice(0, 3).map((paragraph) => DATELINE.exec(paragraph)?.[1]));
  const byline =
    (person && isShown(person) ? person : undefined) ??
    authorsIn(near) ??
    (author && !isPortal(author) && isShown(author) ? author : undefined) ??
    noEditor(from.marked) ??
    person ??
    authorsIn(tail) ??
    first([...texts.slice(0, 3), ...texts.slice(-2)].map(reporterIn)) ??
    source ??
    noEditor(accountIn(head)) ??
    author ??
    from.markedNames.find((name) => isPortal(name)) ??
    vettedName(linked.organization) ??
    agency;
  return { byline, source: source ?? agency };
}

function authorOf(metas: Metas, key: string, isShown: (name: string) => boolean): string | undefined {
  const parts = metas.find((entry) => entry.key === key)?.content.split(/[,，、;；]/) ?? [];
  const names = parts.map((part) => vettedName(part, isShown(part.trim())));
  return names.length > 0 && names.every((name) => name !== undefined) ? names.join('、') : undefined;
}

function meta(metas: Metas, key: string): string | undefined {
  return metas.find((entry) => entry.key === key)?.content;
}

function first(values: (string | undefined)[]): string | undefined {
  return values.find((value) => value !== undefined);
}
