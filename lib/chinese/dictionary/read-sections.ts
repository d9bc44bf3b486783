import {
  BODY_CHECKSUM_WORD,
  bodyChecksum,
  CHECKSUM_WORD,
  ENTRY_BLOCK_SHIFT,
  FORMAT_VERSION,
  HEADER_LENGTH,
  HEADER_WORDS,
  headerChecksum,
  KEY_BLOCK_SHIFT,
  MAGIC,
  SECTIONS,
  type SectionName,
} from './format';

/** The asset is no dictionary that this code can read: truncated, damaged or of another format. */
export class DictionaryError extends Error {
  override name = 'DictionaryError';
  readonly code = 'dictionary-damaged';
}

type View<Name extends SectionName> = Name extends
  | 'keyUnits'
  | 'keyFrequency'
  | 'entryFrequency'
  | 'entryDelta'
  | 'cuts'
  ? Uint16Array
  : Name extends 'keyDelta' | 'keyPart' | 'entryTraits' | 'text'
    ? Uint8Array
    : Uint32Array;

export type Sections = { [Name in SectionName]: View<Name> } & { keyCount: number; entryCount: number };

const VIEWS = { 1: Uint8Array, 2: Uint16Array, 4: Uint32Array };

/**
 * The sections of a dictionary asset as views on the buffer.
 * @throws {DictionaryError} where the magic, the version, a checksum or any length is not what format.ts says
 */
export function readSections(buffer: ArrayBuffer): Sections {
  if (buffer.byteLength < HEADER_LENGTH * 4) throw new DictionaryError('The dictionary is too short for its header.');
  const header = new Uint32Array(buffer, 0, HEADER_LENGTH);
  const [magic, version, length, keyCount = 0, entryCount = 0] = header;
  if (magic !== MAGIC) throw new DictionaryError('This is no Pindu dictionary.');
  if (version !== FORMAT_VERSION)
    throw new DictionaryError(`The dictionary has format ${version}, not ${FORMAT_VERSION}.`);
  if (length !== buffer.byteLength || length % 4 !== 0)
    throw new DictionaryError(
      `The dictionary has ${buffer.byteLength} bytes of ${length}: it was cut short or spoilt.`,
    );
  if (header[CHECKSUM_WORD] !== headerChecksum(header)) throw new DictionaryError("The dictionary's header is spoilt.");

  if (header[BODY_CHECKSUM_WORD] !== bodyChecksum(new Uint32Array(buffer, 0, buffer.byteLength >> 2)))
    throw new DictionaryError('The dictionary is damaged.');

  const views: Partial<Record<SectionName, Uint8Array | Uint16Array | Uint32Array>> = {};
  SECTIONS.forEach(({ name, bytes }, index) => {
    const offset = header[HEADER_WORDS + 2 * index] ?? 0;
    const size = header[HEADER_WORDS + 2 * index + 1] ?? 0;
    if (offset + size > buffer.byteLength || offset % bytes !== 0 || size % bytes !== 0)
      throw new DictionaryError(`The dictionary's section ${name} lies outside of it.`);
    views[name] = new VIEWS[bytes](buffer, offset, size / bytes);
  });
  const sections = { ...views, keyCount, entryCount } as Sections;
  checkLengths(sections);
  return sections;
}

function checkLengths(sections: Sections): void {
  const { keyCount, entryCount } = sections;
  const expected: Partial<Record<SectionName, number>> = {
    keyBase: (keyCount >> KEY_BLOCK_SHIFT) + 1,
    keyDelta: keyCount + 1,
    firstUnit: 0x10001,
    keyFrequency: keyCount,
    keyEntries: keyCount,
    entryKeys: 2 * entryCount,
    entryTraits: entryCount,
    entryFrequency: entryCount,
    entryBase: (entryCount >> ENTRY_BLOCK_SHIFT) + 1,
    entryDelta: entryCount + 1,
    keyUnits: (sections.keyBase.at(-1) ?? 0) + (sections.keyDelta.at(-1) ?? 0),
    text: (sections.entryBase.at(-1) ?? 0) + (sections.entryDelta.at(-1) ?? 0),
  };
  for (const { name } of SECTIONS) {
    if (expected[name] !== undefined && sections[name].length !== expected[name])
      throw new DictionaryError(`The dictionary's section ${name} does not hold as much as it says.`);
  }
}
