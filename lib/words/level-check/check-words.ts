import { EntryRank } from '@/lib/chinese/dictionary/format';
import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { type Answer, listLength } from './estimate';
import { nonsense } from './nonsense';

/** A word that the level check can ask, or a string that is none. JSON. */
export type CheckWord = { simplified: string; traditional: string; rank: Answer['rank'] };

/** Up to this rank HSK 2.0 has words enough. */
const listedUpTo = 6000;
/** Words are drawn from so many stretches of ranks, each of the same ratio, so many from each. */
const stretches = 60;
const perStretch = 6;
const firstRank = 10;

/** Rude words, and those that one does not want to meet in a check. */
const OFFENSIVE =
  /\b(?:vulgar|derog|slur|sexual|sex|penis|vagina|breasts?|prostitut\w*|brothel|whore|rape|fuck\w*|shit|fart|excrement|urin\w+|feces|bastard|corpse|suicide|murder\w*|massacre|slaughter|behead|drug addict|nazi)\b/i;

/**
 * Words for one level check, drawn at random: such as learners meet, so of HSK 2.0 where it has enough. No names, single
 * characters outside that list, set phrases, or offensive words. All nonsense is among them.
 * @param random gives numbers from 0 to 1
 */
export function checkWords(dictionary: Dictionary, random: () => number): CheckWord[] {
  const pools = Array.from({ length: stretches }, () => [] as number[]);
  for (let index = 0; index < dictionary.size.entries; index += 1) {
    const rank = dictionary.frequencyRank(index);
    if (rank < firstRank || rank > listLength || !isCandidate(dictionary, index)) continue;
    const stretch = Math.floor((stretches * Math.log(rank / firstRank)) / Math.log(listLength / firstRank));
    pools[Math.min(stretch, stretches - 1)]?.push(index);
  }
  const words = pools.flatMap((pool) => {
    const inOrder = shuffled(pool, random);
    const chosen: CheckWord[] = [];
    for (const index of inOrder) {
      if (chosen.length === perStretch) break;
      const { simplified, traditional, senses } = dictionary.entry(index);
      if (senses.length === 0 || OFFENSIVE.test(senses.join(' '))) continue;
      chosen.push({ simplified, traditional, rank: dictionary.frequencyRank(index) });
    }
    return chosen;
  });
  const none = nonsense.map(([simplified, traditional]) => ({ simplified, traditional, rank: 'nonsense' as const }));
  return [...words, ...shuffled(none, random)];
}

function isCandidate(dictionary: Dictionary, index: number): boolean {
  const key = dictionary.simplifiedKey(index);
  // The first entry of a word stands for it: no rarer reading, and no other word in the same characters.
  if (dictionary.rank(index) !== EntryRank.common || dictionary.entriesOf(key)[0] !== index) return false;
  const { length } = dictionary.headword(key);
  if (dictionary.level(index) > 0) return length <= 3;
  return dictionary.frequencyRank(index) > listedUpTo && (length === 2 || length === 3);
}

function shuffled<Item>(items: readonly Item[], random: () => number): Item[] {
  const order = [...items];
  for (let last = order.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    [order[last], order[other]] = [order[other] as Item, order[last] as Item];
  }
  return order;
}

/** The word nearest to a rank that was not asked yet; absent where all were. */
export function wordFor(
  rank: Answer['rank'],
  words: readonly CheckWord[],
  asked: ReadonlySet<CheckWord>,
): CheckWord | undefined {
  const left = words.filter((word) => !asked.has(word));
  if (rank === 'nonsense') return left.find((word) => word.rank === rank);
  const distance = (word: CheckWord) =>
    word.rank === 'nonsense' ? Number.POSITIVE_INFINITY : Math.abs(Math.log(word.rank / rank));
  const nearest = left.reduce<CheckWord | undefined>(
    (best, word) => (best === undefined || distance(word) < distance(best) ? word : best),
    undefined,
  );
  return nearest?.rank === 'nonsense' ? undefined : nearest;
}
