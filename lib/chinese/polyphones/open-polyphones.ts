import {
  BIAS_FEATURE,
  BUCKETS,
  bucketOf,
  CHECKSUM_WORD,
  checkOf,
  FORMAT_VERSION,
  fileChecksum,
  HEADER_WORDS,
  MAGIC,
  slotHash,
} from './format';

/** Which reading a character has in its context, as learnt from labelled sentences. */
export type PolyphoneModel = {
  readonly settings: PriorSettings & {
    /** A decision whose reading leads by less than this (natural logarithm of odds) is doubtful. */
    doubt: number;
  };
  /** The syllables among which the model tells for a simplified character, by its UTF-16 unit; undefined for others. */
  readingsOf(unit: number): readonly string[] | undefined;
  /**
   * What the features say for one of a character's readings, as a logarithm of odds.
   * @param reading an index into `readingsOf`
   */
  score(unit: number, features: Uint32Array, count: number, reading: number): number;
};

/**
 * Opens the polyphone asset. The buffer is used in place, and must not be changed.
 * @throws {PolyphoneError} where the buffer is truncated, of another format, or any of its bits is damaged
 */
export function openPolyphones(buffer: ArrayBuffer): PolyphoneModel {
  check(buffer.byteLength >= 4 * HEADER_WORDS && buffer.byteLength % 4 === 0, 'The polyphone table was cut short.');
  const words = new Uint32Array(buffer);
  const floats = new Float32Array(buffer, 0, HEADER_WORDS);
  const [magic, version, length = 0, , weightCount = 0, readingsLength = 0] = words;
  check(magic === MAGIC, 'This is no Pindu polyphone table.');
  check(version === FORMAT_VERSION, `The polyphone table has format ${version}, not ${FORMAT_VERSION}.`);
  const size = buffer.byteLength;
  check(length === size, `The polyphone table has ${size} bytes of ${length}: it was cut short.`);
  check(words[CHECKSUM_WORD] === fileChecksum(words), 'The polyphone table is spoilt.');
  const start = 4 * HEADER_WORDS + BUCKETS;
  const holdsAll = start + 2 * weightCount + readingsLength <= length;
  const bucketStart = holdsAll ? sumUp(new Uint8Array(buffer, 4 * HEADER_WORDS, BUCKETS)) : new Uint32Array();
  check(bucketStart[BUCKETS] === weightCount, 'The polyphone table does not hold as much as it says.');
  const checks = new Uint8Array(buffer, start, weightCount);
  const weights = new Int8Array(buffer, start + weightCount, weightCount);
  const readings = parseReadings(new Uint8Array(buffer, start + 2 * weightCount, readingsLength));
  const [step = 0, wordPrior = 0, firstPrior = 0, doubt = 0] = floats.subarray(6);

  function weight(feature: number, unit: number, reading: number): number {
    const hash = slotHash(feature, unit, reading);
    const bucket = bucketOf(hash);
    const check = checkOf(hash);
    const end = bucketStart[bucket + 1] as number;
    for (let index = bucketStart[bucket] as number; index < end; index += 1) {
      const found = checks[index] as number;
      if (found >= check) return found === check ? (weights[index] as number) : 0;
    }
    return 0;
  }

  return {
    settings: { wordPrior, firstPrior, doubt },
    readingsOf: (unit) => readings.get(unit),
    score(unit, features, count, reading) {
      // Of two readings the second has all the weights.
      if (reading === 0 && readings.get(unit)?.length === 2) return 0;
      let sum = weight(BIAS_FEATURE, unit, reading);
      for (let index = 0; index < count; index += 1) sum += weight(features[index] as number, unit, reading);
      return step * sum;
    },
  };
}

function check(holds: boolean, problem: string): void {
  if (!holds) throw new PolyphoneError(problem);
}

/** Where each of some stretches of these sizes begins, and where the last one ends. */
function sumUp(sizes: Uint8Array): Uint32Array {
  const starts = new Uint32Array(sizes.length + 1);
  for (let index = 0; index < sizes.length; index += 1) {
    starts[index + 1] = (starts[index] as number) + (sizes[index] as number);
  }
  return starts;
}

function parseReadings(bytes: Uint8Array): Map<number, readonly string[]> {
  const readings = new Map<number, readonly string[]>();
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const [character = '', ...syllables] = line.split(' ');
    if (syllables.length > 1) readings.set(character.charCodeAt(0), syllables);
  }
  return readings;
}

/** The polyphone asset is not one that this code can read: truncated, of another format, or no such asset at all. */
export class PolyphoneError extends Error {
  override name = 'PolyphoneError';
}

/** What the dictionary says of a character at its place: syllables in lower case, best first. */
export type Offer = {
  syllables: readonly string[];
  /** They are those of a word of several characters, and weigh more than those of a character by itself. */
  isWord: boolean;
};

/** How much the dictionary weighs before any context is seen, as logarithms of odds. */
export type PriorSettings = { wordPrior: number; firstPrior: number };

/** The share of a word's weight that its first and its other readings get, where it has several. */
const FIRST_SHARE = 0.6;
const OTHER_SHARE = 0.4;

/** Writes the dictionary's weight of each reading, before context, into `scores`. */
export function priorScores(
  readings: readonly string[],
  { syllables, isWord }: Offer,
  { wordPrior, firstPrior }: PriorSettings,
  scores: Float64Array,
): void {
  for (let index = 0; index < readings.length; index += 1) {
    const at = syllables.indexOf(readings[index] as string);
    if (isWord) {
      scores[index] = at < 0 ? 0 : wordPrior * (syllables.length === 1 ? 1 : at === 0 ? FIRST_SHARE : OTHER_SHARE);
    } else {
      scores[index] = at === 0 ? firstPrior : at < 0 ? -firstPrior : 0;
    }
  }
}
