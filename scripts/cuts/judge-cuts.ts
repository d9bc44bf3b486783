import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { cutAll } from '@/lib/chinese/tokenize';
import { TWO_WAYS } from './two-ways';

/** How sentences are cut beside their words: tokens that hold parts of two words, and TWO_WAYS that are cut as there. */
export function judgeCuts(dictionary: Dictionary, sentences: readonly string[][]): string {
  let words = 0;
  let crossing = 0;
  let asked = 0;
  let right = 0;
  for (const sentence of sentences) {
    const text = sentence.join('');
    const ends = new Set([0]);
    let at = 0;
    for (const word of sentence) {
      at += word.length;
      ends.add(at);
    }
    const spans = cutAll(dictionary, [text]).cuts[0] ?? [];
    const ours = new Set(spans.map(({ end }) => end));
    words += sentence.length;
    crossing += spans.filter(({ start, end }) => {
      const holdsEnd = [...ends].some((own) => own > start && own < end);
      return holdsEnd && !(ends.has(start) && ends.has(end));
    }).length;
    for (let start = 0; start + 2 <= text.length; start += 1) {
      if (!ends.has(start) || !ends.has(start + 2) || !TWO_WAYS.has(text.slice(start, start + 2))) continue;
      asked += 1;
      if (ends.has(start + 1) === ours.has(start + 1)) right += 1;
    }
  }
  return `${((1000 * crossing) / words).toFixed(2)} of 1,000 crossing, ${((100 * right) / asked).toFixed(1)} % of ${asked} right`;
}
