import { expect, it } from 'vitest';
import { firstSenses, lineLength } from '@/components/reader/card/first-senses';

const line = 'a sense of one line';
const long = Array(12).fill('senses').join(' ');
const wide = lineLength(1280);

it.each([
  ['all of few', [line, line, line], [line, line, line], true],
  ['all that fill six lines', Array(6).fill(line), Array(6).fill(line), true],
  ['six of more', Array(12).fill(line), Array(6).fill(line), false],
  ['fewer where some are long', [long, line, long, long, line], [long, line, long], false],
  ['nothing of nothing', [], [], true],
])('an entry shows %s', (_, senses, expected, isAll) => {
  expect(firstSenses(senses, wide)).toEqual({ senses: expected, isAll });
});

it('of a first sense that is longer than six lines it shows whole synonyms', () => {
  const synonyms = Array.from({ length: 60 }, (_, index) => `to do it ${index}`);
  const { senses, isAll } = firstSenses([synonyms.join('; '), line], wide);
  const shown = senses[0]?.split('; ') ?? [];
  expect(isAll).toBe(false);
  expect(senses).toHaveLength(1);
  expect(shown.length).toBeGreaterThan(10);
  expect(shown).toEqual(synonyms.slice(0, shown.length));
});

it('of a first sense without synonyms it shows the part before brackets that do not fit', () => {
  const sense = `${long} (e.g. ${Array(60).fill('to do it').join(', ')})`;
  expect(firstSenses([sense, line], wide)).toEqual({ senses: [long], isAll: false });
});

it('a narrow window has shorter lines, and so fewer senses', () => {
  const senses = Array(6).fill(`${'x'.repeat(20)} ${'y'.repeat(22)}`);
  expect(firstSenses(senses, wide).isAll).toBe(true);
  expect(firstSenses(senses, lineLength(360)).senses).toHaveLength(3);
});
