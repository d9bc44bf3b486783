import type { Candidate } from './readability.ts';

const LEAST = 12;

/** How many characters of prose a text node holds: 0 for links, and for texts too short or without punctuation. */
export function proseIn(text: Text): number {
  const length = (text.nodeValue ?? '').replace(/\s+/g, '').length;
  if (length < LEAST || !/[，。！？；：、,.!?]/.test(text.nodeValue ?? '')) return 0;
  return text.parentElement?.closest('a[href]') ? 0 : length;
}

/** The prose of a candidate in characters; of those text nodes alone that `where` accepts. */
export function proseOf({ texts }: Candidate, where: (text: Text) => boolean = () => true): number {
  let sum = 0;
  for (const text of texts) if (where(text)) sum += proseIn(text);
  return sum;
}

/** For every element that holds some of a candidate's prose after the title, how much. */
export function proseByElement({ texts }: Candidate, isAfterTitle: (text: Text) => boolean): Map<Element, number> {
  const map = new Map<Element, number>();
  for (const text of texts) {
    const prose = proseIn(text);
    if (prose === 0 || !isAfterTitle(text)) continue;
    for (let at = text.parentElement; at; at = at.parentElement) map.set(at, (map.get(at) ?? 0) + prose);
  }
  return map;
}
