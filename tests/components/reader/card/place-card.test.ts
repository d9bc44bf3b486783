import { expect, it } from 'vitest';
import { cardTop } from '@/components/reader/card/place-card';

const window = { top: 8, bottom: 792 };
const line = (top: number) => ({ top, bottom: top + 30 });

it.each([
  ['below the sentence', 300, 400, [['below', 40]], 300 + 30 + 9 + 40],
  ['below the sentence, lower than it might be', 450, 400, [['below', 40]], 450 + 30 + 9 + 40],
  [
    'above the sentence where there is no room below',
    600,
    300,
    [
      ['below', 40],
      ['above', 20],
    ],
    600 - 9 - 20 - 300,
  ],
  ['below its line where the sentence is too long', 300, 400, [], 300 + 30 + 9],
  ['above its line where there is no room below', 600, 400, [], 600 - 9 - 400],
  ['on the side that has more room where there is too little', 60, 400, [], 60 + 30 + 9, 250],
  ['on the other one where that has more', 150, 400, [], 8, 250],
] as [string, number, number, ['below' | 'above', number][], number, number?][])(
  'puts a card %s',
  (_, at, natural, places, top, bottom = window.bottom) => {
    const heightWith = (most: number) => Math.min(natural, most);
    expect(cardTop(line(at), places, { ...window, bottom }, heightWith)).toBe(top);
  },
);
