import { expect, it } from 'vitest';
import { type Fit, fitRow, fixedUnit, type Unit } from '@/components/reader/text/fit-row';

const room = 2;
const gap = 0.2;
const of = (...widths: (number | undefined)[]) =>
  widths.map((width) => (width === undefined ? width : { width, room }));
const fitsOf = (units: (Unit | undefined)[]) => fitRow(units, gap).map((fit) => fit && [fit.narrow, fit.apart]);

it('leaves short syllables as they are', () => {
  expect(fitsOf(of(1, 1.5, 1.8, 0))).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

it('lets a long syllable stand over the free room of its neighbours', () => {
  expect(fitsOf(of(1, 2.4, 1))).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ]);
});

it('makes the longer of two narrower, by a fifth at most, before it moves their characters', () => {
  expect(fitsOf(of(1.8, 2))).toEqual([
    [0, 0],
    [2, 0],
  ]);
  expect(fitsOf(of(2.1, 2.1))).toEqual([
    [3, 0],
    [3, 0],
  ]);
  expect(fitsOf(of(3, 3, 1))).toEqual([
    [4, 8],
    [4, 0],
    [0, 0],
  ]);
});

it('keeps the ends of a line and punctuation from syllables that would stand out too far', () => {
  expect(fitsOf(of(2.4, undefined, 2.8))).toEqual([[0, 0], undefined, [3, 0]]);
});

it('keeps off figures, which fill their room', () => {
  expect(fitsOf([...of(1.8), fixedUnit(room, gap), ...of(2)])).toEqual([
    [0, 0],
    [0, 0],
    [2, 0],
  ]);
});

it('never lets two syllables touch', () => {
  let seed = 7;
  const random = () => {
    seed = (seed * 16807) % 2147483647;
    return seed / 2147483647;
  };
  const units = Array.from({ length: 2000 }, (_, index) =>
    index % 37 === 0 ? undefined : { width: random() * 3.4, room },
  );
  const fits = fitRow(units, gap);
  const half = (unit: Unit, fit: Fit) => (unit.width * (1 - fit.narrow / 20)) / 2;
  units.slice(1).forEach((right, index) => {
    const [left, fit, next] = [units[index], fits[index], fits[index + 1]];
    if (!left || !right || !fit || !next) return;
    expect(room + fit.apart * 0.08 - half(left, fit) - half(right, next)).toBeGreaterThanOrEqual(gap - 1e-6);
    expect(fit.narrow).toBeLessThanOrEqual(4);
  });
});
