import { articleMarkup } from './article-markup';
import { articleStyle, pageStyle } from './article-style';
import { escapeLine, escapeMarkup } from './escape';
import type { ExportArticle, ExportLook, ExportPicture, ExportTexts } from './types';

/** Forbids a file every request: what it shows is in it. */
const policy = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

/** An article as one HTML file that opens anywhere and asks the network for nothing: pictures are in it. */
export function toHtml(article: ExportArticle, { look, texts }: { look: ExportLook; texts: ExportTexts }): string {
  const addressOf = (src: string) => {
    const picture = article.pictures.get(src);
    return picture && dataAddress(picture);
  };
  return `<!DOCTYPE html>
<html lang="${escapeMarkup(article.lang)}">
<head>
<meta charset="utf-8" />
<meta http-equiv="Content-Security-Policy" content="${policy}" />
<meta name="viewport" content="width=device-width, initial-scale=1" />
<meta name="referrer" content="no-referrer" />
<title>${escapeLine(article.title || texts.untitled)}</title>
<style>
${articleStyle(look)}
${pageStyle(look)}
</style>
</head>
<body>
<main>
<article>
${articleMarkup(article, { look, texts, addressOf })}
</article>
</main>
<footer lang="${escapeMarkup(texts.lang)}">${escapeLine(texts.made)}</footer>
</body>
</html>
`;
}

function dataAddress({ bytes, type }: ExportPicture): string {
  let text = '';
  // In stretches: all bytes as arguments of one call would be too many.
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return `data:${type};base64,${btoa(text)}`;
}
