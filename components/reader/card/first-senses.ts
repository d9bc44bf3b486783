/** So many lines of senses an entry shows at first. */
const mostLines = 6;

/** About so many characters of English go into a line of the card, in a window of so many CSS pixels: rather too few. */
export function lineLength(windowWidth: number): number {
  return windowWidth >= 404 ? 46 : Math.max(20, Math.floor((windowWidth - 76) / 7.1));
}

/**
 * The senses that stand in an entry's first lines; of a first one that is longer, the synonyms that do. `isAll`: nothing
 * is left out.
 */
export function firstSenses(senses: readonly string[], length: number): { senses: readonly string[]; isAll: boolean } {
  let lines = 0;
  let count = 0;
  for (const sense of senses) {
    lines += lineCount(sense, length);
    if (lines > mostLines) break;
    count += 1;
  }
  if (count > 0 || senses.length === 0) return { senses: senses.slice(0, count), isAll: count === senses.length };
  const [first = ''] = senses;
  for (const separator of ['; ', ', ', ' ']) {
    const parts = first.split(separator);
    let most = parts.length;
    while (most > 0 && lineCount(parts.slice(0, most).join(separator), length) > mostLines) most -= 1;
    if (most > 0) return { senses: [withoutOpenBracket(parts.slice(0, most).join(separator))], isAll: false };
  }
  return { senses: [first], isAll: true };
}

/** Without what began in brackets and is cut: "to do (e.g. this" is "to do". */
function withoutOpenBracket(text: string): string {
  const open = text.lastIndexOf(' (');
  return open > text.lastIndexOf(')') && open > 0 ? text.slice(0, open) : text;
}

/** Lines break at spaces; a Chinese character is as wide as two letters. */
function lineCount(text: string, length: number): number {
  let lines = 1;
  let filled = 0;
  for (const word of text.split(' ')) {
    const width = word.length + (word.match(/\p{Script=Han}/gu)?.length ?? 0);
    if (filled > 0 && filled + 1 + width > length) {
      lines += 1;
      filled = width;
    } else filled += width + (filled > 0 ? 1 : 0);
  }
  return lines;
}
