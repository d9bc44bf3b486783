import { REFERENCE_KINDS } from '@/lib/chinese/dictionary/format';
import { markReferences, markSyllable } from '@/lib/chinese/numbered-pinyin';
import { orderSenses, usualFirst } from './order-senses';
import { withOwnReadings } from './own-readings';
import type { CedictEntry } from './parse-cedict';
import { type NamedReference, type ParsedSense, parseSenses } from './parse-senses';
import { resolveNames } from './resolve-names';
import { type TaiwanRow, taiwanReadings } from './taiwan-readings';

/** The usual senses, as shown, of a word: `simplified TAB reading`. */
export type UsualSenses = ReadonlyMap<string, readonly string[]>;

/** A reference to an entry by its index. */
type Resolved = { kind: NamedReference['kind']; index: number };

const LETTERS = new Map(Object.entries(REFERENCE_KINDS).map(([letter, kind]) => [kind, letter]));

/**
 * The text of each entry for `decode-entry.ts`. Senses that other fields repeat are left out; one whose reference leads
 * nowhere, or in a circle, stays.
 */
export function encodeEntries(
  entries: readonly CedictEntry[],
  taiwanRows: readonly TaiwanRow[] = [],
  usualSenses: UsualSenses = new Map(),
): string[] {
  const resolve = resolveNames(entries);
  const parsed = entries.map((entry) => parseSenses(entry.senses, entry.pinyin.length));
  const targets = parsed.map(({ senses }, own) =>
    senses.map((sense) => {
      const found = sense.references.flatMap(({ kind, ...name }): Resolved[] => {
        const index = resolve(name);
        return index === undefined || index === own ? [] : [{ kind, index }];
      });
      return found.length === sense.references.length ? found : [];
    }),
  );
  const says = (index: number, seen: ReadonlySet<number> = new Set()): boolean => {
    if (seen.has(index) || seen.size > 3) return false;
    const senses = parsed[index]?.senses ?? [];
    if (senses.some((sense, at) => shownText(sense, targets[index]?.[at] ?? []) !== '')) return true;
    const first = targets[index]?.flat()[0];
    return first !== undefined && says(first.index, new Set([...seen, index]));
  };

  // Only as shown: references name entries with the readings that CC-CEDICT gives them.
  const spoken = withOwnReadings(entries);
  const taiwan = taiwanReadings(
    spoken,
    parsed.map(({ taiwanPinyin }) => taiwanPinyin),
    taiwanRows,
  );

  return entries.map((entry, index) => {
    const { senses, measureWords } = parsed[index] ?? { senses: [], measureWords: [] };
    const taiwanPinyin = taiwan[index];
    const kept: Resolved[] = [];
    const texts = senses.map((sense, at) => {
      const found = targets[index]?.[at] ?? [];
      if (!found.every((reference) => says(reference.index, new Set([index])))) return sense.source;
      kept.push(...found);
      return shownText(sense, found);
    });
    const facts = [
      ...(taiwanPinyin ? [`t${mark(taiwanPinyin)}`] : []),
      ...measureWords.map(({ traditional, simplified, pinyin = '' }) => {
        return `m${traditional}${simplified === traditional ? '' : `|${simplified}`} ${mark(pinyin)}`;
      }),
      ...new Set(kept.map((reference) => `${LETTERS.get(reference.kind)}${reference.index}`)),
    ];
    const pinyin = (spoken[index]?.pinyin ?? entry.pinyin).map(markSyllable).join(' ');
    const shown = usualFirst(
      orderSenses(texts.filter((text) => text !== '')).map(markReferences),
      usualSenses.get(`${entry.simplified}\t${pinyin}`),
    );
    const fields = [pinyin, shown.join('/')];
    return [...fields, ...(facts.length > 0 ? [facts.join('/')] : [])].join('\t');
  });
}

/** Whether the text of an entry begins with the first of its word's usual senses, which another of the reading may have. */
export function hasUsualSense(text: string, simplified: string, usualSenses: UsualSenses = new Map()): boolean {
  const [pinyin = '', senses = ''] = text.split('\t');
  const first = usualSenses.get(`${simplified}\t${pinyin}`)?.[0];
  return first !== undefined && (senses === first || senses.startsWith(`${first}/`));
}

function shownText(sense: ParsedSense, found: readonly Resolved[]): string {
  return found.length > 0 ? sense.text : sense.source;
}

function mark(numbered: string): string {
  return numbered.split(' ').map(markSyllable).join(' ');
}
