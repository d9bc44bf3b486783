/** Highlights the one word whose card is open in the page's own text. An author style: Chromium paints no user style's. */
export const hoverCss =
  '::highlight(pindu-word) { background-color: #ffdf80 !important; color: #1d1b18 !important; text-shadow: none !important; }';

/**
 * Prints the reader alone, as a user style, which no style of the page overrides: the site is hidden, and its root
 * element clips nothing. Applies only while an empty div is beside the body, as the reader's is: when a reader loses its
 * extension, the page prints as before.
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
