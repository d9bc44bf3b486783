import { type SourceFile, wholeFile } from '@/lib/dictionaries/files/source-file';
import { bad } from '@/lib/dictionaries/problem';
import type { DictionaryFacts, OpenedSource, RawBatch, RawEntry } from '@/lib/dictionaries/types';
import { dictionaryName, plainFact } from './facts';
import { glossText, isObject } from './structured-text';

/** Bytes of `index.json`, and of one bank, which is parsed at once. Most have 10,000 entries and a few megabytes. */
const LARGEST_INDEX = 1_000_000;
const LARGEST_BANK = 64_000_000;

/** The version of term banks that is read. */
const TERM_BANKS = 3;

/** Entries that are handed out at once. */
const BATCH_SIZE = 500;

type YomitanFiles = { index: SourceFile; banks: SourceFile[]; hasCharacters: boolean };

/** The files of a Yomitan dictionary among the parts of a zip; undefined where they are none. */
export function yomitanFiles(parts: readonly SourceFile[]): YomitanFiles | undefined {
  const index = parts.find(({ name }) => /(?:^|\/)index\.json$/.test(name));
  if (index === undefined) return undefined;
  const folder = index.name.slice(0, -'index.json'.length);
  const numberOf = ({ name }: SourceFile) =>
    name.startsWith(folder) ? /^term_bank_(\d{1,6})\.json$/.exec(name.slice(folder.length))?.[1] : undefined;
  const banks = parts.filter((part) => numberOf(part) !== undefined);
  banks.sort((a, b) => Number(numberOf(a)) - Number(numberOf(b)));
  const hasCharacters = parts.some(({ name }) => /(?:^|\/)kanji_bank_\d+\.json$/.test(name));
  return { index, banks, hasCharacters };
}

/** @throws {BadDictionary} where the index is none, of another version, or there are no words */
export async function openYomitan({ index, banks, hasCharacters }: YomitanFiles): Promise<OpenedSource> {
  const about = await json(index, LARGEST_INDEX);
  if (!isObject(about) || typeof about.title !== 'string') throw bad('unknown-format', 'index.json has no title');
  const version = about.format ?? about.version;
  // Some tools write it as text.
  if (Number(version) !== TERM_BANKS) throw bad('version', `term banks of version ${String(version).slice(0, 20)}`);
  if (banks.length === 0) throw bad(hasCharacters ? 'characters-only' : 'no-entries', 'no term banks');
  return { format: 'yomitan', facts: factsOf(about), batches: readBanks(banks) };
}

function factsOf(about: Record<string, unknown>): DictionaryFacts {
  const lines = ['author', 'url', 'attribution', 'description'].map((field) => about[field]);
  const licence = lines.filter((line) => typeof line === 'string').join('\n');
  return { name: dictionaryName(String(about.title), 'Yomitan'), licence: plainFact(licence) };
}

async function* readBanks(banks: readonly SourceFile[]): AsyncGenerator<RawBatch> {
  for (const [index, bank] of banks.entries()) {
    const rows = await json(bank, LARGEST_BANK);
    if (!Array.isArray(rows)) throw bad('damaged', `${bank.name} is no list`);
    for (let at = 0; at < rows.length; at += BATCH_SIZE) {
      const share = (index + Math.min(1, (at + BATCH_SIZE) / rows.length)) / banks.length;
      yield { entries: rows.slice(at, at + BATCH_SIZE).map(entryOf), share };
    }
  }
}

/**
 * A row is `[term, reading, tags, rules, score, glossary, sequence, tags]`; one that is not, or whose glossary has no
 * text (pictures alone), becomes one left out.
 */
function entryOf(row: unknown): RawEntry {
  const [term, reading, , , , glossary] = Array.isArray(row) ? row : [];
  const glosses = Array.isArray(glossary) ? glossary.map(glossText) : [];
  const headword = typeof term === 'string' ? term : '';
  const isSaid = glosses.some((gloss) => gloss.trim() !== '');
  return {
    ...{ simplified: headword, traditional: headword },
    ...(isSaid && typeof reading === 'string' && reading !== '' && reading !== headword && { reading }),
    glosses,
  };
}

async function json(file: SourceFile, most: number): Promise<unknown> {
  const bytes = await wholeFile(file, most);
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch {
    throw bad('damaged', `${file.name} is no JSON`);
  }
}
