import { paragraphsOf } from '@/lib/article/from-text';
import type { Block } from '@/lib/article/types';

// What is set line by line seldom ends its lines with full stops.
const SENTENCE = /[。！？][”」）)]*$|[。！？][（(][^（()）]{1,12}[）)]$/;

/** The blocks of the text of a `<pre>`: one of preformatted lines, or paragraphs where the page set its prose that way. */
export function preformattedBlocks(raw: string): Block[] {
  const text = raw.replace(/^(?:[ \t]*\n)+|\s+$/g, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 0) return [];
  const indented = lines.filter((line) => /^　　/.test(line));
  if (indented.length >= 2 && indented.length >= lines.length - 2)
    return paragraphsOf(text).map((line) => ({ kind: 'paragraph', text: line }));
  if (lines.every((line) => SENTENCE.test(line.trim())))
    return lines.map((line) => ({ kind: 'paragraph', text: line.trim() }));
  return [{ kind: 'preformatted', text }];
}
