/** How the one word whose card is open stands out in the page's own text. */
export const hoverCss = '::highlight(pindu-word) { background-color: #ffdf80; color: #1d1b18; }';
