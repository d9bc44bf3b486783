import { flatText } from '@/lib/article/dom/tree';
import { normalizeCode } from './code.ts';
import { cleanHeadings } from './heading-tools.ts';
import { settleNoscript } from './images.ts';
import { inlineFormulas } from './inline-images.ts';

// [3], [1-2], [注 1]: numbers of notes, of no use without the notes.
const REFERENCE = /^(?:\s*[[［](?:注|註|note)?\s*[\da-z]{1,3}(?:[-–,]\s*\d{1,3})*[\]］]\s*)+$/i;

/**
 * Rewrites markup of a clean copy that varies between publishing tools into one form, before anything is judged by its
 * name or place: each code listing becomes a bare `<pre>`, headings lose anchor signs and edit links, formulas inside a
 * sentence become text, marks of references go, and each lazy picture keeps one copy. `base` resolves addresses.
 */
export function normalizeMarkup(body: Element, base: string): void {
  settleNoscript(body, base);
  normalizeCode(body);
  cleanHeadings(body);
  inlineFormulas(body);
  for (const mark of body.querySelectorAll('sup')) if (REFERENCE.test(flatText(mark))) mark.remove();
}
