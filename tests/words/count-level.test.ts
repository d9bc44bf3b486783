import { expect, test } from 'vitest';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { indexLevels } from '@/lib/chinese/levels';
import { countLevel } from '@/lib/words/count-level';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const own = indexLevels([
  {
    name: 'My course',
    words: [
      ['图书馆', 'A1'],
      ['獴', 'A1'],
      ['採用', 'B1'],
      ['no word', 'A1'],
    ],
  },
]);

test.each<[string, KnownLevel, number, number]>([
  ['so many words', { kind: 'words', count: 1700 }, 1700, 1700],
  ['more words than any list has', { kind: 'words', count: 30_000 }, 30_000, 30_000],
  ['a band', { kind: 'band', upTo: '5k' }, 5000, 5000],
  [
    'HSK 3, with the commonest words and the compounds of its words that it lacks',
    { kind: 'list', list: 'HSK 2.0', upTo: '3' },
    1100,
    1300,
  ],
  ['HSK 6', { kind: 'list', list: 'HSK 2.0', upTo: '6' }, 7500, 8500],
  ['an own list up to a level', { kind: 'list', list: 'My course', upTo: 'A1' }, 2, 2],
  ['an own list', { kind: 'list', list: 'My course', upTo: 'B1' }, 3, 3],
  ['a beginner', { kind: 'beginner' }, 0, 0],
])('%s has as many words as it says', (_, level, least, most) => {
  const count = countLevel(realDictionary(), own, level);
  expect(count).toBeGreaterThanOrEqual(least);
  expect(count).toBeLessThanOrEqual(most);
});
