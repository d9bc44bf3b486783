import type { Dictionary } from '@/lib/chinese/dictionary/open-dictionary';
import { wordCost } from '@/lib/chinese/word-cost';
import { contested } from './contested';
import { boundaryFeatures, cutContext, type FoundWords, MOST_CUT_FEATURES, wordFeatures } from './cut-features';
import { sumWeights } from './cut-table';

/** What each word of a text costs where it stands, and what a boundary costs before each unit. */
export type CutCosts = { costs: Float32Array; boundaries: Float32Array };

const features = new Uint32Array(MOST_CUT_FEATURES);

/** The costs of a text's words: by their frequency, and by what was learnt of their surroundings. */
export function cutCosts(dictionary: Dictionary, text: string, found: FoundWords): CutCosts {
  const { keys, first } = found;
  const costs = new Float32Array(keys.length);
  for (let index = 0; index < keys.length; index += 1) costs[index] = wordCost(dictionary, keys[index] as number);
  const boundaries = new Float32Array(text.length + 1);
  const table = dictionary.cuts;
  if (table.length === 0) return { costs, boundaries };
  const { words, boundaries: atBoundary } = contested(found, costs, text.length);
  const context = cutContext(dictionary, text, found);
  for (let start = 0; start < text.length; start += 1) {
    const last = first[start + 1] as number;
    for (let index = first[start] as number; index < last; index += 1) {
      if (words[index] === 0) continue;
      const count = wordFeatures(context, start, index, features);
      costs[index] = (costs[index] as number) - sumWeights(table, features, count);
    }
    if (atBoundary[start] === 1) {
      boundaries[start] = -sumWeights(table, features, boundaryFeatures(context, start, features));
    }
  }
  return { costs, boundaries };
}
