import type { CedictEntry } from './parse-cedict';

/** A Taiwan reading as CC-CEDICT gives it for an entry, numbered syllables separated by a space; undefined where it gives none. */
export type TaiwanReading = string | undefined;

/**
 * Our own rows: a character with its syllable elsewhere (`from`) and in Taiwan (`to`), but not in the words `except`; or
 * a word with its syllables in Taiwan, whose other syllables are `from`, or the same in other tones.
 */
export type TaiwanRow = { traditional: string; from?: string; to: string[]; except: string[] };

/**
 * The Taiwan reading of each entry: its own, else that of its characters (研究 has none, 究 has jiù), then what `rows` say.
 * A character passes CC-CEDICT's on only where it has no other reading in either place; neutral syllables stay.
 * @param own by entry
 */
export function taiwanReadings(
  entries: readonly CedictEntry[],
  own: readonly TaiwanReading[],
  rows: readonly TaiwanRow[] = [],
): TaiwanReading[] {
  const characters = readingsOfCharacters(entries, own);
  const table = indexRows(rows);
  return entries.map((entry, index) => {
    const traditional = [...entry.traditional].filter((character) => /\p{Script=Han}/u.test(character));
    if (traditional.length !== entry.pinyin.length) return own[index];
    const syllables =
      own[index]?.split(' ') ??
      entry.pinyin.map((syllable, place) => {
        const character = traditional[place] ?? '';
        const isOurs = entry.pinyin.length < 2 || table.characters.has(character);
        const known = isOurs ? undefined : characters.get(character);
        return known?.mainland === syllable.toLowerCase() ? asWritten(known.taiwan, syllable) : syllable;
      });
    const taiwan = applyRows(table, traditional, entry.pinyin, syllables).join(' ');
    return taiwan === entry.pinyin.join(' ') ? undefined : taiwan;
  });
}

type Table = { characters: Map<string, TaiwanRow[]>; words: Map<string, TaiwanRow>; longest: number };

function indexRows(rows: readonly TaiwanRow[]): Table {
  const table: Table = { characters: new Map(), words: new Map(), longest: 0 };
  for (const row of rows) {
    if (row.to.length > 1) {
      table.words.set(row.traditional, row);
      table.longest = Math.max(table.longest, row.to.length);
    } else table.characters.set(row.traditional, [...(table.characters.get(row.traditional) ?? []), row]);
  }
  return table;
}

/**
 * @param mainland the entry's syllables
 * @param syllables what is known of Taiwan's
 */
function applyRows(
  { characters, words, longest }: Table,
  traditional: readonly string[],
  mainland: readonly string[],
  syllables: readonly string[],
): string[] {
  const word = traditional.join('');
  const taiwan = syllables.map((syllable, place) => {
    const rows = characters.get(traditional[place] ?? '') ?? [];
    const row = rows.find(({ from }) => from === syllable.toLowerCase());
    return row === undefined || row.except.some((kept) => word.includes(kept))
      ? syllable
      : asWritten(row.to[0] ?? '', syllable);
  });
  for (let start = 0; start < traditional.length; start += 1) {
    for (let end = Math.min(traditional.length, start + longest); end > start + 1; end -= 1) {
      const row = words.get(traditional.slice(start, end).join(''));
      if (row === undefined || !isOf(row, mainland.slice(start, end))) continue;
      row.to.forEach((syllable, index) => {
        taiwan[start + index] = asWritten(syllable, taiwan[start + index] ?? '');
      });
      break;
    }
  }
  return taiwan;
}

/** Whether a word's row is about the reading that it has here: 便宜 pián yi, not biàn yí. */
function isOf({ from, to }: TaiwanRow, mainland: readonly string[]): boolean {
  const reading = mainland.join(' ').toLowerCase();
  return from === undefined ? reading.replace(/\d/g, '') === to.join(' ').replace(/\d/g, '') : reading === from;
}

/** A syllable with the capital of the one in whose place it stands. */
function asWritten(syllable: string, place: string): string {
  return place === place.toLowerCase() ? syllable : syllable.charAt(0).toUpperCase() + syllable.slice(1);
}

type Pair = { mainland: string; taiwan: string };

/** Traditional characters with one reading in each place that differ. */
function readingsOfCharacters(entries: readonly CedictEntry[], own: readonly TaiwanReading[]): Map<string, Pair> {
  const found = new Map<string, Pair | undefined>();
  entries.forEach(({ traditional, pinyin, senses }, index) => {
    if (pinyin.length !== 1 || [...traditional].length !== 1) return;
    // A surname is read as the character is; CC-CEDICT says so only now and then.
    if (own[index] === undefined && /^surname /.test(senses)) return;
    const mainland = (pinyin[0] ?? '').toLowerCase();
    const pair = { mainland, taiwan: (own[index] ?? mainland).toLowerCase() };
    const known = found.get(traditional);
    const isOther = known?.mainland !== pair.mainland || known.taiwan !== pair.taiwan;
    found.set(traditional, found.has(traditional) && isOther ? undefined : pair);
  });
  const pairs = [...found].filter((each): each is [string, Pair] => each[1] !== undefined);
  return new Map(pairs.filter(([, { mainland, taiwan }]) => mainland !== taiwan));
}
