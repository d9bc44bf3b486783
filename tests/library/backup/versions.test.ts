import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BACKUP_VERSION, blobFolders } from '@/lib/library/backup/format';
import { openBackup } from '@/lib/library/backup/open-backup';
import { restoreBackup } from '@/lib/library/backup/restore-backup';
import { rebuildCards } from '@/lib/library/reviews/cards';
import { reviewsOf } from '@/lib/library/reviews/reviews';
import { liveReviews } from '@/lib/review/log';
import { createScheduler } from '@/lib/review/scheduler';
import { freshLibrary } from '@/tests/library/fresh-library';
import { contentOf } from './any-library';

// Files of every version that was ever released. One that is edited is one that users do not have.
const released: [version: number, sha256: string][] = [
  [1, '21f0094d896925eff95cc2c04bce89242d49922295a6329faf8a749cef153eb5'],
  [2, '69021a70715bf6b1caf55a136d00a33c751c9b74b541351eb8c66b42dfa84a7f'],
];
const folder = new URL('../../fixtures/backup/', import.meta.url);

test('every version has a file', () => {
  expect(released.map(([version]) => version)).toEqual(Array.from({ length: BACKUP_VERSION }, (_, at) => at + 1));
});

test.each(released)('a backup of version %i is restored as it was written', async (version, sha256) => {
  const bytes = readFileSync(new URL(`version-${version}.pindu.zip`, folder));
  expect(createHash('sha256').update(bytes).digest('hex')).toBe(sha256);
  const { rows, settings } = JSON.parse(readFileSync(new URL(`version-${version}.json`, folder), 'utf8'));
  const { backup, problem } = await openBackup(new Blob([new Uint8Array(bytes)]));
  expect(problem).toBeUndefined();
  if (backup === undefined) return;
  expect(backup.settings).toEqual(settings);

  const db = freshLibrary();
  await restoreBackup(db, backup);
  const { texts, ...content } = await contentOf(db);
  const sorted = (all: unknown[]) => all.map((row) => JSON.stringify(sortedFields(row))).sort();
  for (const [table, expected] of Object.entries<Record<string, unknown>[]>(rows)) {
    const wanted = expected.map((row) =>
      table in blobFolders ? { ...row, bytes: [...Buffer.from(String(row.bytes), 'base64')] } : row,
    );
    expect(sorted(content[table] ?? []), table).toEqual(sorted(wanted));
  }
  expect(texts).toHaveLength(rows.articles.length);
  await rebuildCards(db, createScheduler({ retention: 0.9 }), 0.9);
  const cards = await db.cards.toArray();
  const words = new Set(rows.reviews.map(({ word }: { word: string }) => word));
  expect(cards.map(({ word }) => word).every((word) => words.has(word))).toBe(true);
  for (const { word, due, state } of cards) {
    const [last] = liveReviews(await reviewsOf(db, word)).slice(-1);
    const days = (due - Number(last?.at)) / 86_400_000;
    expect(state).toBe(last?.grade === 1 ? 'step' : 'review');
    if (state === 'review') expect(days).toBeGreaterThanOrEqual(1);
  }
  expect(JSON.stringify(texts)).toContain('早 6:00\\n晚 22:00 𠮷');
});

function sortedFields(row: unknown): unknown {
  return Object.fromEntries(Object.entries(row as object).sort(([a], [b]) => (a < b ? -1 : 1)));
}
