/**
 * The polyphone asset: weights of one softmax for each character with several readings, over hashed features of its
 * context (context-features.ts). One little-endian ArrayBuffer, read through typed-array views.
 * `scripts/train-polyphones.ts` writes it, `open-polyphones.ts` reads it; both follow this page.
 *
 * ```
 * header, HEADER_WORDS words of 32 bits
 *   0  magic 'PPLY'            1  format version
 *   2  length of the file in bytes
 *   3  checksum of all words behind the header, then of the header's others (see `fileChecksum`)
 *   4  number of weights       5  length of the readings in bytes
 *   6  float32: what one step of a weight is worth, as a logarithm of odds
 *   7  float32: word prior     8  float32: first prior     9  float32: bound of doubt (see Settings)
 * bucketSizes  uint8   BUCKETS: how many weights each bucket has
 * checks       uint8   for each weight CHECK_BITS bits of its hash that its bucket does not imply
 * weights      int8    for each weight its value in steps
 * readings     uint8   UTF-8, a line for each character: the character and its readings, separated by spaces
 * then zeros up to a multiple of 4 bytes
 * ```
 *
 * A weight belongs to a feature, a character and one of its readings; their hash (`slotHash`) names the bucket by its
 * upper bits and the check by those below. Within a bucket, weights are in the order of their checks. Where a character
 * has two readings, only the second has weights.
 */
export const MAGIC = 0x594c5050;
export const FORMAT_VERSION = 2;
export const HEADER_WORDS = 10;
export const CHECKSUM_WORD = 3;

const BUCKET_BITS = 18;
export const BUCKETS = 1 << BUCKET_BITS;
const CHECK_BITS = 8;

/** The feature that every context has: how usual a reading is at all. */
export const BIAS_FEATURE = 0;

/** The 32 bits by which a weight is found. */
export function slotHash(feature: number, character: number, reading: number): number {
  let hash = Math.imul(feature ^ Math.imul(character * 8 + reading + 1, 0x9e3779b1), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

export function bucketOf(hash: number): number {
  return hash >>> (32 - BUCKET_BITS);
}

export function checkOf(hash: number): number {
  return (hash >>> (32 - BUCKET_BITS - CHECK_BITS)) & ((1 << CHECK_BITS) - 1);
}

/** FNV-1a over 32-bit words, the checksum's own left out: any flipped bit changes it. */
export function fileChecksum(words: Uint32Array): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < words.length; index += 1) {
    if (index !== CHECKSUM_WORD) hash = Math.imul(hash ^ (words[index] as number), 0x01000193);
  }
  return hash >>> 0;
}
