import { isArchive } from './files/archive';
import { sampleText } from './files/read-lines';
import { type SourceFile, sourceFile, unzipped } from './files/source-file';
import { isZip, zipParts } from './files/zip-parts';
import { badLines, isCedict, openCedict } from './formats/cedict';
import { openStardict, stardictFiles } from './formats/stardict';
import { isCommaSeparated, openTable } from './formats/table';
import { openYomitan, yomitanFiles } from './formats/yomitan';
import { type BadDictionary, bad } from './problem';
import type { OpenedSource } from './types';

/** A file as the user chose it. */
export type ChosenFile = { name: string; blob: Blob };

/** Files of a zip, or chosen together, that are looked into: more are no dictionary in a text. */
const MOST_TEXTS = 20;

/**
 * The dictionary in files that may be anything. Its kind is told by what is in them; names only tell which of several
 * files is which.
 * @throws {BadDictionary} where they are none, or more than one
 */
export async function openSource(chosen: readonly ChosenFile[]): Promise<OpenedSource> {
  const [first, ...others] = chosen;
  if (first === undefined || chosen.every(({ blob }) => blob.size === 0)) throw bad('empty');
  const zipped = await Promise.all(chosen.map(({ blob }) => isZip(blob)));
  if (!zipped.includes(true))
    return openFiles(await Promise.all(chosen.map(({ name, blob }) => sourceFile(name, blob))));
  if (others.length > 0) throw bad('several', 'more than one file with a zip among them');
  const parts = await zipParts(first.blob);
  if (parts.length === 0) throw bad('empty', 'nothing in the zip');
  const yomitan = yomitanFiles(parts);
  if (yomitan !== undefined) return openYomitan(yomitan);
  return openFiles(await Promise.all(parts.map((part) => (/\.[gd]z$/i.test(part.name) ? unzipped(part) : part))));
}

async function openFiles(files: readonly SourceFile[]): Promise<OpenedSource> {
  const stardict = await stardictFiles(files);
  if (stardict !== undefined) return openStardict(stardict);
  if (files.length > MOST_TEXTS) throw bad('unknown-format', `${files.length} files`);
  const opened: OpenedSource[] = [];
  for (const file of files) {
    const source = await openText(file);
    if (source !== undefined) opened.push(source);
  }
  const [source, another] = opened;
  if (another !== undefined) throw bad('several', opened.map(({ facts }) => facts.name).join(', '));
  if (source === undefined) throw await problemOf(files);
  return source;
}

/** What is wrong with files of which none is a dictionary. Those that unpack to too much are only now read to their end. */
async function problemOf(files: readonly SourceFile[]): Promise<BadDictionary> {
  for (const file of files) {
    for await (const _ of file.chunks());
    const sample = file.size === 0 ? undefined : await sampleText(file);
    if (await isArchive(file)) return bad('archive', file.name);
    if (sample !== undefined && isCommaSeparated(sample)) return bad('comma-separated', file.name);
    const lines = sample && badLines(sample);
    if (lines !== undefined) return bad('bad-lines', file.name, lines);
  }
  const names = files.map(({ name }) => name).join(', ');
  return bad('unknown-format', names.slice(0, 200));
}

async function openText(file: SourceFile): Promise<OpenedSource | undefined> {
  if (file.size === 0) return undefined;
  const sample = await sampleText(file);
  if (sample === undefined) return undefined;
  return isCedict(sample) ? openCedict(file, sample) : openTable(file, sample);
}
