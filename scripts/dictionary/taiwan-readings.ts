import type { CedictEntry } from './parse-cedict';

/** A Taiwan reading as CC-CEDICT gives it for an entry, numbered syllables parted by a space; undefined where it gives none. */
export type TaiwanReading = string | undefined;

/**
 * The Taiwan reading of each entry: its own where CC-CEDICT has one, else the one that its characters make up. CC-CEDICT
 * gives it for a character (研究 has none, 究 has jiù) far more often than for the words in which it stands. A
 * character passes its reading on only where it has no other reading, in either place, so that nothing is guessed; a
 * syllable in the neutral tone stays as it is.
 * @param own by entry
 */
export function taiwanReadings(entries: readonly CedictEntry[], own: readonly TaiwanReading[]): TaiwanReading[] {
  const characters = readingsOfCharacters(entries, own);
  return entries.map((entry, index) => {
    if (own[index] !== undefined || entry.pinyin.length < 2) return own[index];
    const traditional = [...entry.traditional].filter((character) => /\p{Script=Han}/u.test(character));
    if (traditional.length !== entry.pinyin.length) return undefined;
    let differs = false;
    const syllables = entry.pinyin.map((syllable, place) => {
      const known = characters.get(traditional[place] ?? '');
      if (known === undefined || known.mainland !== syllable.toLowerCase()) return syllable;
      differs = true;
      return syllable === syllable.toLowerCase()
        ? known.taiwan
        : known.taiwan.charAt(0).toUpperCase() + known.taiwan.slice(1);
    });
    return differs ? syllables.join(' ') : undefined;
  });
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
