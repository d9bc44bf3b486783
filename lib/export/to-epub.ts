import { strToU8, type Zippable, zipSync } from 'fflate';
import { articleMarkup } from './article-markup';
import { articleStyle } from './article-style';
import { clean, escapeLine, escapeMarkup } from './escape';
import { type BookPicture, packageDocument } from './package-document';
import type { ExportArticle, ExportLook, ExportPicture, ExportTexts } from './types';

export type BookOptions = {
  look: ExportLook;
  texts: ExportTexts;
  /** Of the book; that of its article where it has one. */
  title: string;
  /** Identifies the book: an address or a `urn:uuid:…`. */
  identifier: string;
  /** When it was made, in ms. */
  modified: number;
};

/** The media types that every reading system must show (EPUB 3.3, core media types), with their files' endings. */
export const bookPictureTypes: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
};

/**
 * Articles as an EPUB 3 book, one chapter each, with readings as ruby. Pictures of other types than
 * `bookPictureTypes` are left out.
 * @throws {RangeError} where there is no article: a book has at least one chapter
 */
export function toEpub(articles: readonly ExportArticle[], options: BookOptions): Uint8Array<ArrayBuffer> {
  if (articles.length === 0) throw new RangeError('A book needs an article');
  const { look, texts } = options;
  const title = clean(options.title).trim() || texts.untitled;
  const pictures = new Map<ExportPicture, BookPicture>();
  const chapters = articles.map((article, index) => {
    const addressOf = (src: string) => {
      const picture = article.pictures.get(src);
      return picture && pictureFile(pictures, picture);
    };
    const name = clean(article.title).trim() || texts.untitled;
    const markup = articleMarkup(article, { look, texts, addressOf });
    return {
      file: `article-${index + 1}.xhtml`,
      title: name,
      lang: article.lang,
      page: page(article.lang, name, markup),
    };
  });
  const lang = chapters.every((chapter) => chapter.lang === chapters[0]?.lang) ? (chapters[0]?.lang ?? 'zh') : 'zh';
  const kept = [...pictures];
  const book: Zippable = {
    // First and stored as it is, so that the file can be recognised by its first bytes (OCF 3.3, 4.3).
    mimetype: [strToU8('application/epub+zip'), { level: 0 }],
    'META-INF/container.xml': strToU8(container),
    'OEBPS/package.opf': strToU8(
      packageDocument({ ...options, title, lang, articles, chapters, pictures: kept.map(([, file]) => file) }),
    ),
    'OEBPS/nav.xhtml': strToU8(navigation({ ...options, title }, lang, chapters)),
    'OEBPS/style.css': strToU8(articleStyle(look)),
    ...Object.fromEntries(chapters.map(({ file, page: text }) => [`OEBPS/${file}`, strToU8(text)])),
    ...Object.fromEntries(
      kept.map(([{ bytes }, { file }]): [string, Zippable[string]] => [`OEBPS/${file}`, [bytes, { level: 0 }]]),
    ),
  };
  // Zip keeps local time and no earlier year.
  return zipSync(book, { mtime: Math.max(options.modified, Date.UTC(1980, 0, 2)) });
}

function pictureFile(pictures: Map<ExportPicture, BookPicture>, picture: ExportPicture): string | undefined {
  const ending = bookPictureTypes[picture.type];
  if (ending === undefined) return undefined;
  const known = pictures.get(picture);
  if (known !== undefined) return known.file;
  const file = `pictures/${pictures.size + 1}.${ending}`;
  pictures.set(picture, { id: `picture-${pictures.size + 1}`, file, type: picture.type });
  return file;
}

const container = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OEBPS/package.opf" media-type="application/oebps-package+xml"/></rootfiles>
</container>
`;

function page(lang: string, title: string, body: string): string {
  const language = escapeMarkup(lang);
  return `<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${language}" xml:lang="${language}">
<head>
<title>${escapeLine(title)}</title>
<link rel="stylesheet" type="text/css" href="style.css"/>
</head>
<body>
${body}
</body>
</html>
`;
}

type Chapter = { file: string; title: string; lang: string };

function navigation({ title, texts }: BookOptions, lang: string, chapters: readonly Chapter[]): string {
  const entries = chapters.map(
    (chapter) =>
      `<li><a href="${chapter.file}" lang="${escapeMarkup(chapter.lang)}">${escapeLine(chapter.title)}</a></li>`,
  );
  return page(
    lang,
    title,
    `<nav epub:type="toc" id="toc">
<h1 lang="${escapeMarkup(texts.lang)}">${escapeLine(texts.contents)}</h1>
<ol>
${entries.join('\n')}
</ol>
</nav>`,
  );
}
