import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { openStrokes } from '@/lib/characters/open-strokes';
import { encodeStrokes } from '@/scripts/characters/encode-strokes';
import { ensureCharacters } from '@/scripts/characters/ensure-characters';
import { drawnCharacters, readDrawnCharacter } from '@/scripts/characters/sources';

const bufferOf = (bytes: Uint8Array) =>
  bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;

it('reads the strokes that were written, to a unit of the outline and four of the line', () => {
  const drawn = {
    strokes: ['M 12 -8 L 1000 900 Q 3 4 5 6 Z', 'M 0 0 C 1 2 300 400 -100 77 L 9 9 Q 1 1 2 2 Q 3 3 4 4 L 5 5 Z'],
    medians: [
      [
        [12, -8],
        [1000, 900],
      ],
      [[0, 0]],
    ] as [number, number][][],
  };
  const bytes = encodeStrokes(new Map([['二', drawn]]), 'A notice.');
  expect(new TextDecoder().decode(bytes.subarray(0, 9))).toBe('A notice.');
  expect(openStrokes(bufferOf(bytes))('二')).toEqual([
    {
      path: 'M12 -8L1000 900Q4 4 6 6Z',
      line: [
        [16, -8],
        [1000, 904],
      ],
    },
    { path: 'M0 0C2 2 300 400 -100 78L10 10Q2 2 2 2Q4 4 4 4L6 6Z', line: [[0, 0]] },
  ]);
});

it('refuses a path with commands that it does not know', () => {
  const write = (path: string) => encodeStrokes(new Map([['一', { strokes: [path], medians: [[]] }]]), '');
  expect(() => write('M 0 0 A 1 2 3 Z')).toThrow(/一/);
  expect(() => write('M 0 0 L 1 Z')).toThrow(/一/);
  expect(() => write('L 0 0 M 1 1 Z')).toThrow(/一/);
});

it('has every character of the source in the file that ships, each near to how it was drawn', () => {
  const bytes = readFileSync(ensureCharacters().strokes);
  expect(bytes.toString('utf8', 0, 400)).toContain('Arphic Public License');
  const read = openStrokes(bufferOf(bytes));
  expect(read('a')).toBeUndefined();
  expect(drawnCharacters().filter((character) => read(character) === undefined)).toEqual([]);
  const numbers = (text: string) => (text.match(/-?[\d.]+/g) ?? []).map(Number);
  for (const character of [...'学學鬱一國飞']) {
    const { strokes, medians } = readDrawnCharacter(character);
    const found = read(character) ?? [];
    expect(found, character).toHaveLength(strokes.length);
    const lengths = found.map(({ path, line }) => [numbers(path).length, line.length]);
    expect(lengths).toEqual(strokes.map((path, index) => [numbers(path).length, medians[index]?.length]));
    const theirs = strokes.flatMap(numbers);
    const apart = found.flatMap(({ path }) => numbers(path)).map((value, at) => Math.abs(value - (theirs[at] ?? 0)));
    expect(Math.max(...apart), character).toBeLessThanOrEqual(1);
  }
});
