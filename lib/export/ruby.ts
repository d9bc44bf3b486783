import { escapeMarkup } from './escape';
import type { RubyPart } from './types';

/** Parts as markup that is HTML and XML alike: each character in a `<ruby>` of its own, so that lines break anywhere. */
export function rubyMarkup(parts: readonly RubyPart[], withTones = false): string {
  return parts
    .map(({ text, reading, tone, doubtful }) => {
      if (reading === undefined || reading === '') return escapeMarkup(text);
      const names = [withTones && tone !== undefined && `t${tone}`, doubtful && 'd'].filter(Boolean).join(' ');
      const attribute = names === '' ? '' : ` class="${names}"`;
      return `<ruby>${escapeMarkup(text)}<rt${attribute}>${escapeMarkup(reading)}</rt></ruby>`;
    })
    .join('');
}

/**
 * Parts cut at two places of the text that they join to, in UTF-16 units: what stands before, between and after. A
 * part that a place cuts loses its reading on both sides.
 */
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
