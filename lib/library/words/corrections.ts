import type { Correction } from '@/lib/chinese/corrections';
import type { Library } from '@/lib/library/db';
import { deviceId, writeTime } from '@/lib/library/device';
import type { CorrectionRow } from '@/lib/library/types';

type Deps = { now?: () => number; uuid?: () => string };

/** The readings that the user set right, the newest first. */
export async function listCorrections(db: Library): Promise<Correction[]> {
  const rows = await db.corrections.toArray();
  return rows
    .filter((row) => row.deletedAt === undefined)
    .sort((a, b) => b.updatedAt - a.updatedAt)
    .map(correctionOf);
}

/**
 * Keeps a correction; one of the same word, or of the same word at the same place, is replaced. Rejects where the
 * library cannot be written.
 * @throws {TypeError} where it is none: it may come from another script
 */
export function saveCorrection(db: Library, correction: Correction, deps: Deps = {}): Promise<void> {
  checkCorrection(correction);
  return write(db, correction, false, deps);
}

/** Takes a correction back: the engine's own reading stands again. Rejects where the library cannot be written. */
export function deleteCorrection(db: Library, correction: Correction, deps: Deps = {}): Promise<void> {
  checkCorrection(correction);
  return write(db, correction, true, deps);
}

/** The key of a correction: the same for the same word, or the same word at the same place, on every device. */
export function correctionId(correction: Correction): string {
  return correction.scope === 'always'
    ? `always|${correction.word}`
    : `here|${correction.word}|${correction.offset}|${correction.sentence}`;
}

function write(db: Library, correction: Correction, deleted: boolean, deps: Deps): Promise<void> {
  const { now = Date.now, uuid = () => crypto.randomUUID() } = deps;
  return db.transaction('rw', [db.corrections, db.meta], async () => {
    const device = await deviceId(db, now(), uuid);
    const id = correctionId(correction);
    const updatedAt = writeTime(now(), await db.corrections.get(id));
    const { word, pinyin } = correction;
    const place =
      correction.scope === 'always'
        ? { scope: correction.scope }
        : { scope: correction.scope, sentence: correction.sentence, offset: correction.offset };
    await db.corrections.put({
      id,
      word,
      pinyin,
      ...place,
      updatedAt,
      device,
      ...(deleted && { deletedAt: updatedAt }),
    });
  });
}

function correctionOf(row: CorrectionRow): Correction {
  const { word, pinyin } = row;
  return row.scope === 'always'
    ? { word, pinyin, scope: 'always' }
    : { word, pinyin, scope: 'here', sentence: row.sentence, offset: row.offset };
}

/** Longest word and sentence that are kept, in UTF-16 units: no word of the dictionary, no sentence of a text is longer. */
const longestWord = 100;
const longestSentence = 5000;

function checkCorrection(correction: Correction): void {
  const { word, pinyin, scope } = correction;
  const isPlace = (value: unknown) => Number.isInteger(value) && (value as number) >= 0;
  const isText = (value: unknown, most: number) => typeof value === 'string' && value !== '' && value.length <= most;
  const isRight =
    isText(word, longestWord) &&
    Array.isArray(pinyin) &&
    pinyin.length > 0 &&
    pinyin.length <= word.length &&
    pinyin.every((syllable) => typeof syllable === 'string' && syllable.length <= 20) &&
    (scope === 'always' ||
      (scope === 'here' && isText(correction.sentence, longestSentence) && isPlace(correction.offset)));
  if (!isRight) throw new TypeError('This is no correction of a reading');
}
