import {
  BUCKETS,
  bucketOf,
  CHECKSUM_WORD,
  checkOf,
  FORMAT_VERSION,
  fileChecksum,
  HEADER_WORDS,
  MAGIC,
  slotHash,
} from '@/lib/chinese/polyphones/format';
import type { PolyphoneModel } from '@/lib/chinese/polyphones/open-polyphones';
import type { TrainedCharacter } from './train-character';

/** The asset is to have no more bytes than this. */
const MOST_BYTES = 1_300_000;

/** What one step of a weight is worth: 127 of them are more than any weight that was learnt. */
const STEP = 1 / 24;

const MOST_IN_BUCKET = 255;

/**
 * The polyphone asset (lib/chinese/polyphones/format.ts), without the smallest weights where it would be too large. The
 * same input gives the same bytes.
 */
export function encodePolyphones(
  characters: readonly TrainedCharacter[],
  settings: PolyphoneModel['settings'],
  mostBytes = MOST_BYTES,
): ArrayBuffer {
  const readings = new TextEncoder().encode(
    characters.map(({ unit, readings }) => [String.fromCharCode(unit), ...readings].join(' ')).join('\n'),
  );
  const room = Math.floor((mostBytes - 4 * HEADER_WORDS - BUCKETS - readings.length - 4) / 2);
  const kept = steps(characters)
    .sort((a, b) => Math.abs(b.value) - Math.abs(a.value) || a.hash - b.hash)
    .slice(0, room)
    .sort((a, b) => a.hash - b.hash);

  const length = 4 * Math.ceil((4 * HEADER_WORDS + BUCKETS + 2 * kept.length + readings.length) / 4);
  const buffer = new ArrayBuffer(length);
  const words = new Uint32Array(buffer);
  words.set([MAGIC, FORMAT_VERSION, length, 0, kept.length, readings.length]);
  new Float32Array(buffer).set([STEP, settings.wordPrior, settings.firstPrior, settings.doubt], 6);
  const sizes = new Uint8Array(buffer, 4 * HEADER_WORDS, BUCKETS);
  const checks = new Uint8Array(buffer, 4 * HEADER_WORDS + BUCKETS, kept.length);
  const weights = new Int8Array(buffer, 4 * HEADER_WORDS + BUCKETS + kept.length, kept.length);
  kept.forEach(({ hash, value }, index) => {
    const bucket = bucketOf(hash);
    if (sizes[bucket] === MOST_IN_BUCKET) throw new Error('A bucket of the polyphone table is full.');
    sizes[bucket] = (sizes[bucket] as number) + 1;
    checks[index] = checkOf(hash);
    weights[index] = value;
  });
  new Uint8Array(buffer, 4 * HEADER_WORDS + BUCKETS + 2 * kept.length, readings.length).set(readings);
  words[CHECKSUM_WORD] = fileChecksum(words);
  return buffer;
}

/** The weights in whole steps, those of none left out. */
function steps(characters: readonly TrainedCharacter[]): { hash: number; value: number }[] {
  const found: { hash: number; value: number }[] = [];
  for (const { unit, readings, weights } of characters) {
    for (const [feature, values] of weights) {
      // Only differences count. Of two readings, the second has them all; of more, they are kept about the mean.
      const base =
        readings.length === 2 ? (values[0] ?? 0) : values.reduce((sum, value) => sum + value, 0) / values.length;
      values.forEach((value, reading) => {
        if (readings.length === 2 && reading === 0) return;
        const rounded = Math.max(-127, Math.min(127, Math.round((value - base) / STEP)));
        if (rounded !== 0) found.push({ hash: slotHash(feature, unit, reading), value: rounded });
      });
    }
  }
  return found;
}
