import { normalizeCode } from './code.ts';
import { cleanHeadings } from './heading-tools.ts';
import { settleNoscript } from './images.ts';
import { inlineFormulas } from './inline-images.ts';

/**
 * Rewrites markup of a clean copy that varies between publishing tools into one form, before anything is judged by its
 * name or place: each code listing becomes a bare `<pre>`, headings lose anchor signs and edit links, formulas inside a
 * sentence become text, and each lazy picture keeps one copy. `base` resolves addresses.
 */
export function normalizeMarkup(body: Element, base: string): void {
  settleNoscript(body, base);
  normalizeCode(body);
  cleanHeadings(body);
  inlineFormulas(body);
}
