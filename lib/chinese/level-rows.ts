import type { Cell } from './level-cells';
import { type Columns, isReadingOf, type Role } from './level-columns';

/** A row of a level list: words with one level, where the row has one, by the name that `Reading.level` gives it. */
export type LevelRow = { words: string[]; level?: string };

export type Reading = {
  /** The level of a name; undefined where it is none. */
  level: (name: string) => string | undefined;
  /** Whether a heading, or the user, gives rows without a level theirs: then a number before a word is its place. */
  isUnder: boolean;
  /** Whether bare numbers before words, and behind them, count the rows of the table. */
  counts: { before: boolean; behind: boolean };
  /** Whether each line of the table is a word alone; else 动 in a line of its own belongs to the line above. */
  isPlain: boolean;
  /** Whether lines of the table are words only, so that 数 or 连 may be one more and not a part of speech. */
  isGrid: boolean;
};

/**
 * The rows of a line: one, or several where words stand side by side. Undefined where what is a word or its level cannot
 * be told for sure.
 */
export function rowsOf(line: Cell[], { roles, isRepeated }: Columns, reading: Reading): LevelRow[] | undefined {
  if (!roles.includes('words') && !roles.includes('level')) {
    return looseRows(
      line.filter((cell, at) => cell.text !== '' && roles[at] !== 'none'),
      reading,
    );
  }
  if (!isRepeated && line.slice(roles.length).some(({ text }) => text !== '')) return undefined;
  const rows: LevelRow[] = [];
  for (let start = 0; start < line.length; start += roles.length) {
    const cells = line.slice(start, start + roles.length);
    if (cells.every(({ text }) => text === '')) continue;
    const found = namedRows(cells, roles, reading);
    if (found === undefined) return undefined;
    rows.push(...found);
  }
  return rows.length > 0 ? rows : undefined;
}

/** The rows of cells whose columns have names. */
function namedRows(cells: Cell[], roles: Role[], reading: Reading): LevelRow[] | undefined {
  const filled = cells.flatMap((cell, at) => (cell.text === '' ? [] : [{ cell, role: roles[at] }]));
  const named = filled.find(({ role }) => role === 'level')?.cell.text;
  const own = named === undefined ? undefined : reading.level(named);
  if (named !== undefined && own === undefined) return undefined;
  const rest = filled.filter(({ role }) => role === undefined).map(({ cell }) => cell);
  if (!roles.includes('words')) {
    const rows = looseRows(
      rest.filter(({ kind }) => kind !== 'number' && kind !== 'place'),
      reading,
    );
    return own === undefined ? rows : rows?.map(({ words }) => ({ words, level: own }));
  }
  const forms = filled.flatMap(({ cell, role }) => (role === 'words' ? [cell.words] : []));
  const words = forms.flatMap((found) => found ?? []);
  if (words.length === 0 || forms.includes(undefined)) return undefined;
  if (own !== undefined) return [{ words, level: own }];
  // A level in a column whose name is not known.
  const isPlace = (cell: Cell) =>
    cell.kind === 'number' &&
    ((reading.counts.behind && cell === filled.at(-1)?.cell) || (reading.counts.before && cell === filled[0]?.cell));
  const others = rest.filter((cell) => cell.kind === 'level' || (cell.kind === 'number' && !isPlace(cell)));
  if (others.length === 0 || roles.includes('level')) return [{ words }];
  const level =
    others.length === 1 && !(reading.isUnder && others[0]?.kind === 'number') && reading.level(others[0]?.text ?? '');
  return level ? [{ words, level }] : undefined;
}

const isNumeric = ({ kind }: Cell) => kind === 'number' || kind === 'place' || kind === 'level';

/** The rows of cells by what they look like. */
function looseRows(cells: Cell[], reading: Reading): LevelRow[] | undefined {
  const places = wordPlaces(cells, reading.isUnder);
  if (places === undefined || places.length === 0) return undefined;
  return places.length === 1 ? oneRow(cells, places[0] ?? 0, reading) : severalRows(cells, places, reading);
}

/** Where the words are; undefined where one is in what cannot be read. */
function wordPlaces(cells: Cell[], isUnder: boolean): number[] | undefined {
  const places: number[] = [];
  let hasReading = true;
  for (const [at, { kind, words }] of cells.entries()) {
    const isRead = cells[at + 1]?.kind === 'reading';
    if (kind === 'han' && (isRead || places.length === 0)) return undefined;
    const isFirst = kind === 'speech' && places.length === 0;
    if (kind === 'words' || (words !== undefined && (isFirst || (isRead && hasReading)))) {
      places.push(at);
      hasReading = false;
    }
    if (kind === 'reading') hasReading = true;
  }
  if (places.length > 0) return places;
  // 高级 is a word too, where something else says its level: 一级, 高级.
  const names = cells.flatMap(({ kind, words }, at) => (kind === 'level' && words !== undefined ? [at] : []));
  if (!isUnder && cells.filter(isNumeric).length < 2) return undefined;
  const last = names.findLast((at) => /^[初中高][级級等]$/.test(cells[at]?.words?.[0] ?? '')) ?? names.at(-1);
  return last === undefined ? undefined : [last];
}

/** 中等 by itself is the stage that the levels below it belong to, or a word. */
const isStage = (cell: Cell | undefined) => cell?.kind === 'level' && /^[初中高]等$/.test(cell.text);

function oneRow(cells: Cell[], at: number, reading: Reading): LevelRow[] | undefined {
  const words = cells[at]?.words ?? [];
  if (cells.length === 1 && (cells[0]?.kind === 'speech' ? !reading.isPlain : isStage(cells[0]))) return undefined;
  const before = cells.slice(0, at);
  const behind = cells.slice(at + 1);
  if (reading.isGrid && behind.some(({ kind }) => kind === 'speech') && !cells.some(isSaid)) return undefined;
  // 1 爱 2 数: a level and a part of speech, or the next word.
  if (before.length > 0 && behind.some(({ kind }, next) => kind === 'number' && behind[next + 1]?.kind === 'speech'))
    return undefined;
  const named = [...before, ...behind].filter(({ kind }) => kind === 'level');
  if (named.length > 0) return leveled(words, named, reading);
  const numbers = (some: Cell[]) => some.filter(({ kind }) => kind === 'number');
  const levels = numbers(behind);
  if (levels.length > 0 && !reading.counts.behind)
    return levels.length > 1 ? undefined : leveled(words, levels, reading);
  if (reading.isUnder) return [{ words }];
  const ahead = numbers(before);
  if (ahead.length > 2) return undefined;
  // The first of two is the place in the list.
  return ahead.length === 0 || (ahead.length === 1 && reading.counts.before)
    ? [{ words }]
    : leveled(words, ahead.slice(-1), reading);
}

/** A row with the level that its cells name; undefined where they name different ones, or none. */
function leveled(words: string[], cells: Cell[], reading: Reading): LevelRow[] | undefined {
  const levels = new Set(cells.map(({ text }) => reading.level(text)));
  const [level] = levels;
  return level === undefined || levels.size > 1 ? undefined : [{ words, level }];
}

/** A pronunciation or a translation. */
const isSaid = ({ kind }: Cell) => kind === 'reading' || kind === 'other';

function severalRows(cells: Cell[], places: number[], reading: Reading): LevelRow[] | undefined {
  const parts = places.map((at, index) => ({
    at,
    words: cells[at]?.words ?? [],
    rest: cells.slice(at + 1, places[index + 1]),
  }));
  const isEachSaid = parts.every(({ rest }) => rest.some(isSaid));
  const isNoneSaid = !cells.some((cell) => isSaid(cell) || cell.kind === 'speech' || cell.kind === 'han');
  // 睡 觉 may be one word, and 百尺竿头，更进一步 one saying.
  const lengths = new Set(parts.map(({ words }) => words.join().length));
  const isPair = places.length === 2 && places[1] === (places[0] ?? 0) + 1;
  const isOneCut = isPair && lengths.size === 1 && (lengths.has(1) || lengths.has(4));
  if (!(isEachSaid || isNoneSaid) || isOneCut) return pairRow(cells, places, reading);
  const levels = partLevels(cells, parts, reading);
  return levels && parts.map(({ words }, at) => ({ words, ...(levels[at] !== undefined && { level: levels[at] }) }));
}

/** The level of each of several words; undefined where it cannot be told to which one a number belongs. */
function partLevels(
  cells: Cell[],
  parts: { at: number; rest: Cell[] }[],
  reading: Reading,
): (string | undefined)[] | undefined {
  const ahead = cells.slice(0, parts[0]?.at).filter(isNumeric);
  const between = parts.map(({ rest }) => rest.filter(isNumeric));
  const last = between.at(-1) ?? [];
  const counts = [ahead, ...between].map(({ length }) => length);
  const inner = counts.slice(1, -1);
  const isEvery = (count: number) => inner.every((length) => length === count);
  const first = ahead.length;
  if (first === 0 && isEvery(0) && last.length === 0) return parts.map(() => undefined);
  // Behind each word its level, or behind all of them.
  const isBehind = (first === 0 && isEvery(1) && last.length === 1) || (first === 1 && isEvery(2) && last.length === 1);
  const owners = isBehind
    ? between.map((found) => found[0])
    : first === 0 && isEvery(0) && last.length === 1
      ? parts.map(() => last[0])
      : first === 1 && isEvery(1) && last.length === 0
        ? [ahead[0], ...between.slice(0, -1).map((found) => found[0])]
        : undefined;
  if (owners === undefined) return undefined;
  const isPlaces = !isBehind && first === 1 && owners.every((cell) => cell?.kind !== 'level');
  if (isPlaces)
    return reading.isUnder || owners.every((cell) => cell?.kind === 'place') ? owners.map(() => undefined) : undefined;
  const levels = owners.map((cell) => reading.level(cell?.text ?? ''));
  return levels.includes(undefined) ? undefined : levels;
}

/** 学校 學校 xuéxiào: forms of one word side by side, as its pronunciation shows. */
function pairRow(cells: Cell[], places: number[], reading: Reading): LevelRow[] | undefined {
  const first = places[0] ?? 0;
  const last = places.at(-1) ?? 0;
  const forms = places.flatMap((at) => cells[at]?.words ?? []);
  const behind = cells.slice(last + 1);
  const end = behind.findIndex(({ kind }) => kind !== 'reading');
  const said = behind.slice(0, end < 0 ? behind.length : end).map(({ text }) => text);
  if (last - first !== places.length - 1 || !forms.every((form) => isReadingOf(said.join(' '), form))) return undefined;
  const joined: Cell = { text: forms.join('|'), kind: 'words', words: forms };
  return oneRow([...cells.slice(0, first), joined, ...behind], first, reading);
}
