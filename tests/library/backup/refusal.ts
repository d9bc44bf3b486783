import { expect } from 'vitest';
import { saveArticle } from '@/lib/library/articles/articles';
import { openBackup } from '@/lib/library/backup/open-backup';
import type { BackupProblem } from '@/lib/library/backup/problem';
import { changeWords } from '@/lib/library/words/words';
import { freshLibrary, sampleArticle } from '@/tests/library/fresh-library';
import { bytesOfBackup } from './craft';

/** Opens bytes as a backup. */
export const open = (bytes: Uint8Array<ArrayBuffer>) => openBackup(new Blob([bytes]));

/** What is wrong with bytes that must not be let in. */
export async function refusal(bytes: Uint8Array<ArrayBuffer>): Promise<BackupProblem | undefined> {
  const { backup, problem } = await open(bytes);
  if (backup !== undefined) expect.fail('it was accepted');
  return problem;
}

/** The bytes of a backup with an article, a word, a picture and a setting. */
export async function smallBackup(): Promise<Uint8Array<ArrayBuffer>> {
  const db = freshLibrary();
  await saveArticle(db, sampleArticle());
  const word = { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] };
  await changeWords(db, [{ word, state: 'learning' }]);
  const blob = new Blob([new Uint8Array([1, 2, 3])], { type: 'image/png' });
  const hash = '039058c6f2c0cb492c533b0a4d14ef77cc0f78abccced5287d84a1a2011cfb81';
  await db.pictures.put({ hash, blob, updatedAt: 1, device: 'a' });
  const bytes = await bytesOfBackup(db, { theme: 'dark' });
  expect(await open(bytes)).toMatchObject({ backup: { createdAt: 1_700_000_000_000 } });
  db.close();
  return bytes;
}
