import { headOf, type SourceFile, wholeFile } from '@/lib/dictionaries/files/source-file';
import { plainMarkup } from '@/lib/dictionaries/plain-markup';
import { bad } from '@/lib/dictionaries/problem';
import { canonicalReading } from '@/lib/dictionaries/readings/canonical-reading';
import type { OpenedSource, RawBatch, RawEntry } from '@/lib/dictionaries/types';
import { dictionaryName, nameOf, plainFact } from './facts';
import { articleOf } from './stardict-article';

/** Bytes of the .ifo file, and of the others, which are held in memory. */
const LARGEST_INFO = 100_000;
const LARGEST_INDEX = 100_000_000;
const LARGEST_ARTICLES = 300_000_000;

/** Bytes of a headword in the index, as StarDict itself has it. */
const LONGEST_WORD = 256;

/** From `SHARED_FROM` bytes on, articles may not be named by so many words that they come to `MOST_SHARED` times the file. */
const SHARED_FROM = 20_000_000;
const MOST_SHARED = 20;

const BATCH_SIZE = 500;
const MAGIC = "StarDict's dict ifo file";

type StardictFiles = { info: SourceFile; index: SourceFile; articles: SourceFile };

/**
 * The files of a StarDict dictionary among those that were chosen; undefined where there is no .ifo file, which is known
 * by what it begins with.
 * @throws {BadDictionary} where there are several, or the files that belong to it are missing
 */
export async function stardictFiles(files: readonly SourceFile[]): Promise<StardictFiles | undefined> {
  const infos: SourceFile[] = [];
  for (const file of files) if (file.size < LARGEST_INFO && (await isInfo(file))) infos.push(file);
  const [info, another] = infos;
  if (info === undefined) {
    const other = files.find(({ name }) => /\.(?:idx|dict|ifo)$/i.test(name));
    if (other !== undefined && files.every(({ name }) => !/\.ifo$/i.test(name)))
      throw bad('incomplete', `${other.name} without its .ifo`);
    return undefined;
  }
  if (another !== undefined) throw bad('several', `${info.name}, ${another.name}`);
  const stem = info.name.replace(/\.[^./]*$/, '');
  const find = (ending: string) => files.find(({ name }) => name.toLowerCase() === `${stem}.${ending}`.toLowerCase());
  const [index, articles] = [find('idx'), find('dict')];
  if (index === undefined || articles === undefined)
    throw bad('incomplete', `${info.name} without its ${index === undefined ? '.idx' : '.dict'}`);
  return { info, index, articles };
}

async function isInfo(file: SourceFile): Promise<boolean> {
  const head = new TextDecoder().decode(await headOf(file, MAGIC.length + 3));
  return head.replace(/^\uFEFF/, '').startsWith(MAGIC);
}

/** @throws {BadDictionary} where the files are not as large as the .ifo says, or of another version */
export async function openStardict({ info, index, articles }: StardictFiles): Promise<OpenedSource> {
  const about = factsIn(new TextDecoder().decode(await wholeFile(info, LARGEST_INFO)));
  const get = (field: string) => about.get(field) ?? '';
  if (!/^[23]\.\d\.\d$/.test(get('version'))) throw bad('version', `StarDict ${get('version').slice(0, 20)}`);
  const words = await wholeFile(index, LARGEST_INDEX);
  if (words.length !== Number(get('idxfilesize'))) throw bad('damaged', `${index.name} is not as large as it says`);
  const licence = ['author', 'website', 'date', 'description'].map((field) => plainMarkup(get(field)));
  return {
    format: 'stardict',
    facts: {
      name: dictionaryName(get('bookname'), nameOf(info)),
      licence: plainFact(licence.filter((line) => line !== '').join('\n')),
    },
    batches: readWords(words, await wholeFile(articles, LARGEST_ARTICLES), {
      types: get('sametypesequence'),
      wide: get('idxoffsetbits') === '64',
    }),
  };
}

function factsIn(text: string): Map<string, string> {
  const lines = text.split(/\r?\n/).map((line) => line.split(/=(.*)/s));
  return new Map(lines.map(([name = '', value = '']) => [name.trim(), value.trim()]));
}

type IndexFacts = { types: string; wide: boolean };

/** The index is words that end with 0, each with the offset and the size of its article; how many is often said wrongly. */
async function* readWords(
  words: Uint8Array,
  articles: Uint8Array,
  { types, wide }: IndexFacts,
): AsyncGenerator<RawBatch> {
  const view = new DataView(words.buffer, words.byteOffset, words.byteLength);
  const decoder = new TextDecoder();
  const width = wide ? 8 : 4;
  let [at, found, named] = [0, 0, 0];
  let entries: RawEntry[] = [];
  while (at < words.length) {
    const end = words.indexOf(0, at);
    if (end < 0 || end - at > LONGEST_WORD || end + 1 + width + 4 > words.length)
      throw bad('damaged', `word ${found} of the index is cut`);
    const start = wide ? Number(view.getBigUint64(end + 1)) : view.getUint32(end + 1);
    const size = view.getUint32(end + 1 + width);
    const word = decoder.decode(words.subarray(at, end));
    if (start + size > articles.length) throw bad('damaged', `the article of word ${found} lies outside`);
    named += size;
    if (named > SHARED_FROM && named > articles.length * MOST_SHARED)
      throw bad('too-large', `${articles.length} bytes of articles are named over and over`);
    entries.push(entryOf(word, articles.subarray(start, start + size), types));
    found += 1;
    at = end + 1 + width + 4;
    if (entries.length < BATCH_SIZE) continue;
    yield { entries, share: at / words.length };
    entries = [];
  }
  yield { entries, share: 1 };
}

/** A reading in the article's first line is the entry's, where it fits the headword. */
function entryOf(word: string, bytes: Uint8Array, types: string): RawEntry {
  const { reading, glosses } = articleOf(bytes, types);
  const headword = { simplified: word, traditional: word };
  if (reading !== undefined) return { ...headword, reading, glosses };
  const [first = '', ...rest] = glosses;
  const [line = '', ...lines] = first.trim().split('\n');
  const written = line.trim().replace(/^\*/, '');
  if (canonicalReading(written, word) === undefined) return { ...headword, glosses };
  return { ...headword, reading: written, glosses: [lines.join('\n'), ...rest] };
}
