import { cleanText, read } from '@/lib/article/dom/tree';

/** An inert copy of a page's body, cleaned, and what the page's head and scripts say. */
export type CleanPage = {
  /** A document without a window: nothing in it loads, runs or upgrades. */
  document: Document;
  body: HTMLElement;
  title: string;
  /** Attribute lang of the root element. */
  lang?: string;
  /** Every `<meta>` in order: name, property or itemprop in lower case, and content. */
  metas: { key: string; content: string }[];
  /** Every `<link>` with rel and href, as written. */
  links: { rel: string; href: string }[];
  /** Text of the page's inline scripts; `type` in lower case. */
  scripts: { type: string; text: string }[];
  /** The first `<base href>`, as written. */
  base?: string;
  /** Values of data- attributes on the root element. */
  rootData: { key: string; content: string }[];
};

export const XHTML = 'http://www.w3.org/1999/xhtml';

/** An attribute of a live element; '' where it has none. */
export function attribute(element: Element, name: string): string {
  return read(element, 'getAttribute').call(element, name) ?? '';
}

/** A page without a body yet: what the root element says, and an inert document. */
export function emptyPage(live: Document): CleanPage {
  const document = read(live, 'implementation').createHTMLDocument('');
  const page: CleanPage = { document, body: document.body, title: '', metas: [], links: [], scripts: [], rootData: [] };
  const root = read(live, 'documentElement');
  page.lang = (root && attribute(root, 'lang')) || undefined;
  for (const { name, value } of root ? Array.from(read(root, 'attributes')) : [])
    if (name.startsWith('data-')) page.rootData.push({ key: name, content: value });
  return page;
}

/** Notes what meta, link, title and script say. True where the element is no part of the text. */
export function noteHead(page: CleanPage, element: Element, name: string): boolean {
  const text = () => read(element, 'textContent') ?? '';
  if (name === 'meta') {
    const content = cleanText(attribute(element, 'content')).trim();
    for (const key of ['property', 'name', 'itemprop']) {
      const value = attribute(element, key).trim().toLowerCase();
      if (value && content) page.metas.push({ key: value, content });
    }
  } else if (name === 'base') page.base ??= attribute(element, 'href') || undefined;
  else if (name === 'link')
    page.links.push({ rel: attribute(element, 'rel').toLowerCase(), href: attribute(element, 'href') });
  else if (name === 'script') {
    if (text().trim()) page.scripts.push({ type: attribute(element, 'type').toLowerCase(), text: text() });
  } else if (name !== 'title') return false;
  // A stray tag before the head moves the title into the body. A drawing's title is in another namespace.
  else if (!page.title && read(element, 'namespaceURI') === XHTML) page.title = cleanText(text()).trim();
  return true;
}
