import { expect, it } from 'vitest';
import { isOnWay } from '@/components/reader/card/hover-triangle';

const below = { left: 100, right: 500, top: 200, bottom: 400 };

it.each([
  ['straight down to it', { x: 120, y: 100 }, { x: 122, y: 150 }, true],
  ['to its far corner', { x: 120, y: 100 }, { x: 300, y: 150 }, true],
  ['along the line instead', { x: 120, y: 100 }, { x: 300, y: 101 }, false],
  ['away from it', { x: 120, y: 100 }, { x: 122, y: 90 }, false],
  ['past it', { x: 120, y: 100 }, { x: 20, y: 150 }, false],
  ['from beside it', { x: 90, y: 300 }, { x: 95, y: 310 }, false],
])('a pointer going %s is on its way to a card below: %#', (_, from, to, is) => {
  expect(isOnWay(from, to, below)).toBe(is);
});

it('goes upwards to a card above', () => {
  expect(isOnWay({ x: 120, y: 500 }, { x: 130, y: 450 }, below)).toBe(true);
  expect(isOnWay({ x: 120, y: 500 }, { x: 130, y: 510 }, below)).toBe(false);
});
