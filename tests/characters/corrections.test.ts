import { expect, it } from 'vitest';
import { checkAllMet, corrected, parseCorrections } from '@/scripts/characters/corrections';

const corrections = parseCorrections('symbol\t树对\tshort for 尌\nabsent\t听厅 金王\tnot drawn\n');

it('gives a component another role, or leaves it out, of its own character alone', () => {
  expect(
    corrected(
      '树',
      [
        ['木', 'meaning', [[0, 4]]],
        ['对', 'sound', [[4, 9]]],
      ],
      corrections,
    ),
  ).toEqual([
    ['木', 'meaning', [[0, 4]]],
    ['对', 'symbol', [[4, 9]]],
  ]);
  expect(
    corrected(
      '听',
      [
        ['口', 'meaning', [[0, 3]], '口'],
        ['厅', 'sound', [[3, 7]]],
      ],
      corrections,
    ),
  ).toEqual([['口', 'meaning', [[0, 3]], '口']]);
  expect(corrected('廷', [['厅', 'sound', [[0, 4]]]], corrections)).toHaveLength(1);
});

it('refuses a role that there is not, a pair that is there twice, and one that meets no component', () => {
  expect(() => parseCorrections('sign\t树对\twhy')).toThrow('no role');
  expect(() => parseCorrections('sound\t树对\twhy\npart\t树对\twhy')).toThrow('树对');
  expect(() => checkAllMet(corrections, new Set(['树对', '听厅', '金王']))).not.toThrow();
  expect(() => checkAllMet(corrections, new Set(['树对', '听厅']))).toThrow('金王');
});
