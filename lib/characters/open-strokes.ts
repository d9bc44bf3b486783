import { COMMANDS, LINE_UNIT, PATH_UNIT, POINTS_OF, tableStart } from './stroke-format';
import type { Stroke } from './types';

/** Gives the strokes of a character in the order of writing; undefined for one that the file does not have. */
export type ReadStrokes = (character: string) => Stroke[] | undefined;

/** Opens the asset `strokes.bin` (see stroke-format.ts), of which only the character that is asked for is decoded. */
export function openStrokes(buffer: ArrayBuffer): ReadStrokes {
  const bytes = new Uint8Array(buffer);
  const start = tableStart(bytes);
  const [count = 0] = new Uint32Array(buffer, start, 1);
  const points = new Uint32Array(buffer, start + 4, count);
  const starts = new Uint32Array(buffer, start + 4 + 4 * count, count + 1);
  const first = start + 4 + 4 * count + 4 * (count + 1);
  return (character) => {
    const index = indexOf(points, character.codePointAt(0) ?? 0);
    if (index === undefined) return undefined;
    const from = first + (starts[index] as number);
    return decodeStrokes(bytes.subarray(from, first + (starts[index + 1] as number)));
  };
}

function indexOf(points: Uint32Array, point: number): number | undefined {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((points[middle] as number) < point) low = middle + 1;
    else high = middle;
  }
  return points[low] === point ? low : undefined;
}

function decodeStrokes(bytes: Uint8Array): Stroke[] {
  let at = 0;
  const byte = () => bytes[at++] ?? 0;
  const number = () => {
    let [value, shift, group] = [0, 0, 0x80];
    while (group & 0x80) {
      group = byte();
      value |= (group & 0x7f) << shift;
      shift += 7;
    }
    return (value >>> 1) ^ -(value & 1);
  };
  /** Each call gives the next point of one path or line. */
  const pointReader = (unit: number) => {
    let [x, y] = [0, 0];
    return (): [number, number] => {
      x += number();
      y += number();
      return [x * unit, y * unit];
    };
  };
  return Array.from({ length: byte() }, () => {
    const length = byte();
    const packed = Array.from({ length: Math.ceil(length / 4) }, byte);
    const pathPoint = pointReader(PATH_UNIT);
    let path = `M${pathPoint().join(' ')}`;
    for (let index = 0; index < length; index++) {
      const command = COMMANDS[((packed[index >> 2] as number) >> (2 * (index & 3))) & 3] as (typeof COMMANDS)[number];
      path += command + Array.from({ length: POINTS_OF[command] }, () => pathPoint().join(' ')).join(' ');
    }
    const linePoint = pointReader(LINE_UNIT);
    return { path: `${path}Z`, line: Array.from({ length: byte() }, linePoint) };
  });
}
