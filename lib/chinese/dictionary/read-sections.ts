import { DictionaryError } from './dictionary-error';
import { FORMAT_VERSION, HEADER_LENGTH, MAGIC, SECTIONS, type SectionName } from './format';

type View<Name extends SectionName> = Name extends 'keyUnits' | 'keyFrequency'
  ? Uint16Array
  : Name extends 'entryRank' | 'text'
    ? Uint8Array
    : Uint32Array;

export type Sections = { [Name in SectionName]: View<Name> } & { keyCount: number; entryCount: number };

const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

/**
 * The sections of a dictionary asset as views on the buffer.
 * @throws {DictionaryError} where the magic, the version or any length is not what format.ts says
 */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER_LENGTH * 4) throw new DictionaryError('The dictionary is too short for its header.');
  const header = new Uint32Array(buffer, 0, HEADER_LENGTH);
  const [magic, version, length, keyCount = 0, entryCount = 0] = header;
  if (magic !== MAGIC) throw new DictionaryError('This is no Pindu dictionary.');
  if (version !== FORMAT_VERSION)
    throw new DictionaryError(`The dictionary has format ${version}, not ${FORMAT_VERSION}.`);
  if (length !== buffer.byteLength)
    throw new DictionaryError(
      `The dictionary has ${buffer.byteLength} bytes of ${length}: it was cut short or spoilt.`,
    );

  const views: Partial<Record<SectionName, Uint8Array | Uint16Array | Uint32Array>> = {};
  SECTIONS.forEach(({ name, bytes }, index) => {
    const offset = header[HEADER_LENGTH - 2 * SECTIONS.length + 2 * index] ?? 0;
    const size = header[HEADER_LENGTH - 2 * SECTIONS.length + 2 * index + 1] ?? 0;
    if (offset + size > buffer.byteLength || offset % bytes !== 0 || size % bytes !== 0)
      throw new DictionaryError(`The dictionary's section ${name} lies outside of it.`);
    views[name] = new VIEWS[bytes](buffer, offset, size / bytes);
  });
  const sections = { ...views, keyCount, entryCount } as Sections;
  if (sections.keyStart.length !== keyCount + 1 || sections.entryStart.length !== entryCount + 1)
    throw new DictionaryError('The dictionary does not hold as many keys and entries as it says.');
  if (
    sections.keyStart[keyCount] !== sections.keyUnits.length ||
    sections.entryStart[entryCount] !== sections.text.length
  )
    throw new DictionaryError('The dictionary holds less text than it says.');
  return sections;
}
