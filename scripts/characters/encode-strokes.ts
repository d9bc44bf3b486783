import { COMMANDS, LINE_UNIT, PATH_UNIT, POINTS_OF } from '@/lib/characters/stroke-format';

/** A character as the package `hanzi-writer-data` has it: outlines as SVG paths, and the line of each stroke. */
export type DrawnCharacter = { strokes: string[]; medians: [x: number, y: number][][] };

/**
 * Writes the asset `strokes.bin`, as lib/characters/stroke-format.ts describes it.
 *
 * @param notice what the file says of itself; no null character
 */
export function encodeStrokes(characters: ReadonlyMap<string, DrawnCharacter>, notice: string): Uint8Array {
  const point = (character: string) => character.codePointAt(0) as number;
  const sorted = [...characters].sort(([a], [b]) => point(a) - point(b));
  const bodies = sorted.map(([character, drawn]) => encodeCharacter(character, drawn));
  const starts = [0];
  for (const body of bodies) starts.push((starts.at(-1) as number) + body.length);
  const head = new TextEncoder().encode(notice);
  const table = Math.ceil((head.length + 1) / 4) * 4;
  const numbers = [sorted.length, ...sorted.map(([character]) => point(character)), ...starts];
  const file = new Uint8Array(table + 4 * numbers.length + (starts.at(-1) as number));
  file.set(head);
  const view = new DataView(file.buffer);
  for (const [index, number] of numbers.entries()) view.setUint32(table + 4 * index, number, true);
  let at = table + 4 * numbers.length;
  for (const body of bodies) {
    file.set(body, at);
    at += body.length;
  }
  return file;
}

function encodeCharacter(character: string, { strokes, medians }: DrawnCharacter): number[] {
  const bytes = [byte(strokes.length, character)];
  strokes.forEach((path, index) => {
    const line = medians[index] ?? [];
    const { commands, points } = parsePath(path, character);
    const packed = new Array<number>(Math.ceil(commands.length / 4)).fill(0);
    commands.forEach((command, place) => {
      packed[place >> 2] = (packed[place >> 2] as number) | (command << (2 * (place & 3)));
    });
    bytes.push(byte(commands.length, character), ...packed);
    pushDifferences(bytes, points, PATH_UNIT);
    bytes.push(byte(line.length, character));
    pushDifferences(bytes, line, LINE_UNIT);
  });
  return bytes;
}

/** The commands of `M 1 2 Q 3 4 5 6 Z` between M and Z, as indexes in COMMANDS, and all points. */
function parsePath(path: string, character: string): { commands: number[]; points: [number, number][] } {
  const parts = path.trim().split(/\s+/);
  const unexpected = () => new Error(`${character} has a path that was not expected: ${path}`);
  const take = (from: number, count: number) => {
    for (let at = from; at < from + 2 * count; at += 2) {
      const [x, y] = [Number(parts[at]), Number(parts[at + 1])];
      if (Number.isNaN(x) || Number.isNaN(y)) throw unexpected();
      points.push([x, y]);
    }
    return from + 2 * count;
  };
  const commands: number[] = [];
  const points: [number, number][] = [];
  if (parts[0] !== 'M') throw unexpected();
  let at = take(1, 1);
  while (parts[at] !== 'Z') {
    const name = COMMANDS.find((known) => known === parts[at]);
    if (name === undefined) throw unexpected();
    commands.push(COMMANDS.indexOf(name));
    at = take(at + 1, POINTS_OF[name]);
  }
  if (at !== parts.length - 1) throw unexpected();
  return { commands, points };
}

function pushDifferences(bytes: number[], points: readonly (readonly [number, number])[], unit: number): void {
  let [lastX, lastY] = [0, 0];
  for (const [exactX, exactY] of points) {
    const [x, y] = [Math.round(exactX / unit), Math.round(exactY / unit)];
    pushNumber(bytes, x - lastX);
    pushNumber(bytes, y - lastY);
    [lastX, lastY] = [x, y];
  }
}

/** Zigzagged, in groups of seven bits. */
function pushNumber(bytes: number[], number: number): void {
  let value = ((number << 1) ^ (number >> 31)) >>> 0;
  while (value > 0x7f) {
    bytes.push((value & 0x7f) | 0x80);
    value >>>= 7;
  }
  bytes.push(value);
}

function byte(value: number, character: string): number {
  if (value > 255) throw new Error(`${character} has more than 255 of something`);
  return value;
}
