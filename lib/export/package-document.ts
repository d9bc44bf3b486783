import { escapeLine, escapeMarkup, machineTime, webAddress } from './escape';
import type { ExportArticle, ExportTexts } from './types';

export type BookPicture = { id: string; file: string; type: string };

type Book = {
  title: string;
  identifier: string;
  modified: number;
  lang: string;
  texts: ExportTexts;
  articles: readonly ExportArticle[];
  chapters: readonly { file: string }[];
  pictures: readonly BookPicture[];
};

/** The book's package document: what it is, what files it has, in which order they are read. */
export function packageDocument(book: Book): string {
  const { title, identifier, modified, lang, chapters, pictures, articles, texts } = book;
  const only = articles.length === 1 ? articles[0] : undefined;
  const sources = articles.map(({ url }) => webAddress(url)).filter((url) => url !== undefined);
  const metadata = [
    `<dc:identifier id="id">${escapeLine(identifier)}</dc:identifier>`,
    `<dc:title>${escapeLine(title)}</dc:title>`,
    `<dc:language>${escapeMarkup(lang)}</dc:language>`,
    ...each('dc:creator', [only?.byline ?? only?.source]),
    ...each('dc:publisher', [only?.source]),
    ...each('dc:date', [machineTime(only?.published?.iso ?? '')]),
    ...each('dc:source', sources),
    `<meta property="dcterms:modified">${new Date(modified).toISOString().slice(0, 19)}Z</meta>`,
    ...accessibility(pictures.length > 0).map(([property, value]) => schema(property, value)),
    schema('accessibilitySummary', texts.accessibility),
    ...(pictures[0] === undefined ? [] : [`<meta name="cover" content="${pictures[0].id}"/>`]),
  ];
  const manifest = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="style" href="style.css" media-type="text/css"/>',
    ...chapters.map(
      ({ file }, index) => `<item id="article-${index + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
    ),
    ...pictures.map(
      ({ id, file, type }, index) =>
        `<item id="${id}" href="${file}" media-type="${type}"${index === 0 ? ' properties="cover-image"' : ''}/>`,
    ),
  ];
  const spine = [
    // One article needs no table of contents to begin with.
    ...(only === undefined ? ['<itemref idref="nav"/>'] : []),
    ...chapters.map((_, index) => `<itemref idref="article-${index + 1}"/>`),
  ];
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${escapeMarkup(lang)}" prefix="schema: http://schema.org/">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
${manifest.join('\n')}
</manifest>
<spine>
${spine.join('\n')}
</spine>
</package>
`;
}

function each(name: string, values: readonly (string | undefined)[]): string[] {
  const texts = values.map((value) => (value === undefined ? '' : escapeLine(value)));
  return texts.filter((text) => text !== '').map((text) => `<${name}>${text}</${name}>`);
}

function schema(property: string, value: string): string {
  return `<meta property="schema:${property}">${escapeLine(value)}</meta>`;
}

/** The terms are those of the EPUB Accessibility and schema.org vocabularies. */
function accessibility(withPictures: boolean): [property: string, value: string][] {
  return [
    ['accessMode', 'textual'],
    ...(withPictures ? ([['accessMode', 'visual']] as [string, string][]) : []),
    ['accessModeSufficient', 'textual'],
    ['accessibilityFeature', 'rubyAnnotations'],
    ['accessibilityFeature', 'structuralNavigation'],
    ['accessibilityFeature', 'tableOfContents'],
    ['accessibilityFeature', 'readingOrder'],
    ['accessibilityHazard', 'none'],
  ];
}
