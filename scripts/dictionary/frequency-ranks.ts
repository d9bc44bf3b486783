/** About where in a learner's order the words of an HSK 2.0 level stand: the middle of those that it adds. */
const LEVEL_RANKS: Readonly<Record<number, number>> = { 1: 75, 2: 225, 3: 450, 4: 900, 5: 1850, 6: 3750 };

/** The greatest rank that the file can hold. */
const MOST = 0xffff;

/**
 * How common words are for somebody who learns Chinese: 1 is the commonest. The geometric mean of a word's ranks in
 * several counts, and of that and its level's where it has one: a count of newspapers and novels has 谢谢 after 6,000
 * others and 石首 before 500, and what everybody learns first is common for its learner. A word that no source has is
 * absent; ties by UTF-16 unit.
 * @param counts occurrences by word, one map a corpus
 */
export function frequencyRanks(
  words: Iterable<string>,
  counts: readonly ReadonlyMap<string, number>[],
  levels: ReadonlyMap<string, number>,
): Map<string, number> {
  const all = [...new Set(words)];
  const rankings = counts.map((count) => ranking(all, count));
  const score = (word: string): number => {
    const logs = rankings.map(({ ranks, unlisted }) => Math.log(ranks.get(word) ?? unlisted));
    const mean = logs.reduce((sum, log) => sum + log, 0) / logs.length;
    const level = LEVEL_RANKS[levels.get(word) ?? 0];
    return level === undefined ? mean : (mean + Math.log(level)) / 2;
  };
  const listed = all.filter((word) => levels.has(word) || rankings.some(({ ranks }) => ranks.has(word)));
  const scores = new Map(listed.map((word) => [word, score(word)]));
  listed.sort((a, b) => (scores.get(a) ?? 0) - (scores.get(b) ?? 0) || (a < b ? -1 : 1));
  return new Map(listed.slice(0, MOST).map((word, index) => [word, index + 1]));
}

/** The rank of each word that a corpus has, and the one that stands for all others: twice the last. */
function ranking(words: readonly string[], count: ReadonlyMap<string, number>) {
  const times = (word: string) => count.get(word) ?? 0;
  const listed = words.filter((word) => times(word) > 0).sort((a, b) => times(b) - times(a) || (a < b ? -1 : 1));
  return { ranks: new Map(listed.map((word, index) => [word, index + 1])), unlisted: 2 * listed.length + 1 };
}
