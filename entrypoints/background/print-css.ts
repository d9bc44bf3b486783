/**
 * Printed is the reader alone, as a page of its own: the site is out of the way, and its outermost element cuts nothing
 * off. As a style of the user's, which no style of the page's outdoes. It holds only while an empty div stands beside
 * the body, as the reader's does: a reader that goes without its extension leaves the page's printing as it was.
 */
export const printCss = `@media print {
  :root:has(> div:empty) > :not(div:empty, head) { display: none !important; }
  :root:has(> div:empty) > div:empty {
    display: block !important; visibility: visible !important; opacity: 1 !important; position: static !important;
    width: auto !important; height: auto !important; overflow: visible !important;
    contain: none !important; content-visibility: visible !important;
    transform: none !important; filter: none !important; zoom: 1 !important;
  }
  :root:has(> div:empty) {
    display: block !important; visibility: visible !important; opacity: 1 !important; position: static !important;
    width: auto !important; height: auto !important; max-height: none !important; overflow: visible !important;
    margin: 0 !important; padding: 0 !important; columns: auto !important;
    contain: none !important; content-visibility: visible !important;
    transform: none !important; filter: none !important; zoom: 1 !important; background: none !important;
  }
}`;
