/** What a page's JSON-LD says of its article; strings as written there, unvetted. */
export type LinkedArticle = {
  headline?: string;
  published?: string;
  person?: string;
  organization?: string;
  publisher?: string;
  image?: string;
  /** The whole text, where the page's data carry it. */
  body?: string;
  /** How long that text is said to be, in characters without white space. */
  characters?: number;
  /** False where the text is for subscribers. */
  isFree?: boolean;
};

type Node = { [key: string]: unknown };

// The types of schema.org that news pages use; NewsArticle, ReportageNewsArticle, OpinionNewsArticle … share an ending.
const ARTICLE = /(?:Article|BlogPosting|Report)$|^LiveBlogPosting$|^Review$/;
const MAX_NODES = 2_000;

/** Reads the article out of the texts of `application/ld+json` scripts; broken ones are passed over. */
export function readJsonLd(texts: string[]): LinkedArticle {
  for (const text of texts) {
    const article = findArticle(parse(text));
    if (article) return describe(article);
  }
  return {};
}

function parse(text: string): unknown {
  try {
    // Some pages wrap it in a comment or CDATA.
    return JSON.parse(text.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>)\s*$/g, ''));
  } catch {
    return undefined;
  }
}

/** The first node with an article's type, breadth first, so that the posts inside a live blog come after the blog. */
function findArticle(root: unknown): Node | undefined {
  const queue: unknown[] = [root];
  for (let seen = 0; seen < queue.length && seen < MAX_NODES; seen++) {
    const value = queue[seen];
    if (Array.isArray(value)) queue.push(...value.slice(0, 200));
    else if (isNode(value)) {
      if (list(value['@type']).some((type) => typeof type === 'string' && ARTICLE.test(type))) return value;
      queue.push(value['@graph'], value.mainEntity);
    }
  }
  return undefined;
}

function describe(article: Node): LinkedArticle {
  const publisher = name(list(article.publisher)[0]);
  const image = list(article.image)[0];
  const address = string(image) ?? (isNode(image) ? string(image.url) : undefined);
  const body = string(article.articleBody);
  let organization: string | undefined;
  const people: string[] = [];
  for (const author of list(article.author)) {
    const known = name(author);
    if (!known) continue;
    const isOrganization = isNode(author) && list(author['@type']).some((type) => /Organization/.test(String(type)));
    if (isOrganization || known === publisher) organization ??= known;
    else people.push(known);
  }
  return {
    headline: string(article.headline) ?? string(article.name),
    published: string(article.datePublished) ?? string(article.dateCreated),
    person: people.slice(0, 5).join('、') || undefined,
    organization,
    publisher,
    image: address,
    body,
    characters: body?.replace(/\s+/g, '').length,
    isFree: /^false$/i.test(String(article.isAccessibleForFree)) ? false : undefined,
  };
}

function name(value: unknown): string | undefined {
  if (typeof value === 'string') return string(value);
  return isNode(value) ? string(list(value.name)[0]) : undefined;
}

function string(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
