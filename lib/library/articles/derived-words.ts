/**
 * Word ids with how often each occurs, as one string: `id TAB count` lines, the most frequent first. A string and not
 * pairs, because ten thousand rows of it are read at once, and the browser clones a string many times faster.
 */
export type WordCounts = string;

/** Counts ids, each given as often as it occurs. */
export function countLines(ids: Iterable<string>): WordCounts {
  const counts = new Map<string, number>();
  for (const id of ids) counts.set(id, (counts.get(id) ?? 0) + 1);
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .map(([id, count]) => `${id}\t${count}`)
    .join('\n');
}

/** Calls `visit` with each id and its count. */
export function eachWord(words: WordCounts, visit: (id: string, count: number) => void): void {
  for (let start = 0; start < words.length; ) {
    const tab = words.indexOf('\t', start);
    const end = words.indexOf('\n', tab);
    const stop = end === -1 ? words.length : end;
    visit(words.slice(start, tab), Number(words.slice(tab + 1, stop)));
    start = stop + 1;
  }
}

/** How often one word occurs, without a look at the others. */
export function countOf(words: WordCounts, id: string): number {
  const key = `${id}\t`;
  let at = words.startsWith(key) ? 0 : words.indexOf(`\n${key}`);
  if (at === -1) return 0;
  if (words[at] === '\n') at += 1;
  return Number.parseInt(words.slice(at + key.length, at + key.length + 10), 10);
}
