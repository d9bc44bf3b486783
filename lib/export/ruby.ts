import { escapeMarkup } from './escape';
import type { RubyPart } from './types';

/** Parts as markup that is HTML and XML alike: each character in a `<ruby>` of its own, so that lines break anywhere. */
export function rubyMarkup(parts: readonly RubyPart[], withTones = false): string {
  return parts
    .map(({ text, reading = '', tone, doubtful, gloss }) => {
      if (reading === '' && gloss === undefined) return escapeMarkup(text);
      const names = [withTones && tone !== undefined && `t${tone}`, doubtful && 'd'].filter(Boolean).join(' ');
      const attribute = names === '' ? '' : ` class="${names}"`;
      const over = reading === '' ? '' : `<rt${attribute}>${escapeMarkup(reading)}</rt>`;
      return `<ruby${glossAttributes(gloss)}>${escapeMarkup(text)}${over}</ruby>`;
    })
    .join('');
}

/** A gloss is drawn by the style of the file: it is no text of the article's. */
function glossAttributes(gloss: RubyPart['gloss']): string {
  if (gloss === undefined) return '';
  return ` data-g="${escapeMarkup(gloss.text)}" style="--middle:${gloss.middle};--room:${gloss.room}"`;
}

/** Parts cut at two UTF-16 offsets of their text. A part that is cut loses its reading on both sides. */
export function splitParts(
  parts: readonly RubyPart[],
  start: number,
  end: number,
): [before: RubyPart[], within: RubyPart[], after: RubyPart[]] {
  const cut: [RubyPart[], RubyPart[], RubyPart[]] = [[], [], []];
  let at = 0;
  for (const part of parts) {
    const to = at + part.text.length;
    const edges = [at, ...[start, end].filter((edge) => edge > at && edge < to), to];
    edges.slice(1).forEach((edge, index) => {
      const from = edges[index] ?? at;
      const side = cut[from >= end ? 2 : from >= start ? 1 : 0];
      side?.push(edges.length === 2 ? part : { text: part.text.slice(from - at, edge - at) });
    });
    at = to;
  }
  return cut;
}
