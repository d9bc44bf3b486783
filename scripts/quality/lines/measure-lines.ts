/** How evenly the characters of a text stand, and how near their syllables come, summed up over its paragraphs. */
export type Evenness = {
  /** Distances between the middles of neighbouring characters that both have pinyin, in pixels. */
  distances: number[];
  /** Pixels between neighbouring syllables of one line. */
  gaps: number[];
  /** Syllables that reach out of the box of a paragraph that is clipped to it. */
  clipped: string[];
  /** Closing punctuation that begins a line. */
  misplaced: string[];
};

/**
 * In the reader: where the characters of its paragraphs and their syllables stand. A syllable is as wide as the canvas
 * says that its text is in the face that it is drawn in, times its own scale; pinyin that CSS draws has no box to ask.
 */
export function measureLines(root: ParentNode, most: number): Evenness {
  const context = document.createElement('canvas').getContext('2d') as CanvasRenderingContext2D;
  const distances: number[] = [];
  const gaps: number[] = [];
  const clipped: string[] = [];
  const misplaced: string[] = [];
  const widths = new Map<string, number>();

  const widthOf = (rt: HTMLElement): number => {
    const text = rt.dataset.p ?? '';
    const { fontWeight, fontSize, fontFamily, fontStretch, letterSpacing } = getComputedStyle(rt);
    const key = `${fontSize} ${text}`;
    let width = widths.get(key);
    if (width === undefined) {
      context.font = `${fontWeight} ${fontSize} ${fontFamily}`;
      context.fontStretch = fontStretch === '100%' ? 'normal' : 'semi-condensed';
      context.letterSpacing = letterSpacing;
      width = context.measureText(text).width - (text === '' ? 0 : Number.parseFloat(letterSpacing));
      widths.set(key, width);
    }
    const { transform } = getComputedStyle(rt, '::before');
    return transform === 'none' ? width : width * Number.parseFloat(transform.slice('matrix('.length));
  };

  const paragraphs = [...root.querySelectorAll<HTMLElement>('.reading p[data-piece]')].slice(0, most);
  for (const paragraph of paragraphs) {
    paragraph.style.contentVisibility = 'visible';
    const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    const edges = paragraph.classList.contains('later') ? paragraph.getBoundingClientRect() : undefined;
    /** The middle of the character right before, where it has pinyin. */
    let last: number | undefined;
    /** The right end of the last syllable on this line, whatever stands between. */
    let end: { right: number; top: number } | undefined;
    while (walker.nextNode()) {
      const node = walker.currentNode as Text;
      const rt =
        node.parentElement?.localName === 'ruby' ? node.parentElement.querySelector<HTMLElement>('rt[data-p]') : null;
      range.selectNodeContents(node);
      const box = range.getBoundingClientRect();
      if (rt === null || node.length === 0) {
        last = undefined;
        if (end !== undefined && box.top > end.top + 4 && /^[，。、：；！？”’）》」』】]/.test(node.data)) {
          misplaced.push(node.data);
        }
        continue;
      }
      const middle = (box.left + box.right) / 2;
      const { left, right } = rt.getBoundingClientRect();
      const half = widthOf(rt) / 2;
      if (edges && ((left + right) / 2 - half < edges.left || (left + right) / 2 + half > edges.right)) {
        clipped.push(rt.dataset.p ?? '');
      }
      const isOnLine = end !== undefined && Math.abs(end.top - box.top) < 4;
      if (isOnLine && end !== undefined && half > 0) gaps.push((left + right) / 2 - half - end.right);
      const isCharacter = /^\p{Script=Han}$/u.test(node.data);
      if (last !== undefined && isOnLine && isCharacter) distances.push(middle - last);
      last = isCharacter ? middle : undefined;
      if (half > 0) end = { right: (left + right) / 2 + half, top: box.top };
    }
  }
  return { distances, gaps, clipped, misplaced };
}
