import { expect, test } from 'vitest';
import {
  type BackupFacts,
  backupReminder,
  isBackupDue,
  keepBackupFacts,
  type Unsaved,
} from '@/lib/library/backup/backup-facts';
import { changeWords } from '@/lib/library/words/words';
import { freshLibrary } from '@/tests/library/fresh-library';

const day = 24 * 60 * 60_000;
const now = 1_000 * day;
const words = (ago: number): Unsaved => ({ words: 3, since: now - ago * day });

test.each<[name: string, facts: BackupFacts, unsaved: Unsaved | undefined, due: boolean]>([
  ['nothing was added', {}, undefined, false],
  ['the first word came a month ago and no backup was made', {}, words(30), true],
  ['the first word came less than a month ago', {}, words(29), false],
  ['the last backup was a month ago', { madeAt: now - 30 * day }, words(1), true],
  ['the last backup was less than a month ago', { madeAt: now - 29 * day }, words(20), false],
  ['no word came since an old backup', { madeAt: now - 300 * day }, undefined, false],
  ['it was put off', { laterUntil: now + 1 }, words(90), false],
  ['it was put off long enough', { laterUntil: now }, words(90), true],
  ['it is not wanted', { neverRemind: true }, words(90), false],
  ['the clock was set back', { madeAt: now + 90 * day }, words(1), false],
])('when %s, a backup is due: %#', (_, facts, unsaved, due) => {
  expect(isBackupDue(now, facts, unsaved)).toBe(due);
});

test('counts the words added since the last backup that still exist', async () => {
  const db = freshLibrary();
  const add = (simplified: string, pinyin: string, at: number, state: 'learning' | 'new' = 'learning') =>
    changeWords(db, [{ word: { simplified, traditional: simplified, pinyin: [pinyin], senses: [] }, state }], {
      now: () => at,
    });
  expect(await backupReminder(db, now)).toBeUndefined();
  await add('水', 'shuǐ', now - 50 * day);
  await add('木', 'mù', now - 45 * day);
  await add('火', 'huǒ', now - 40 * day);
  await add('火', 'huǒ', now - 39 * day, 'new');
  expect(await backupReminder(db, now)).toMatchObject({ words: 2, since: now - 50 * day });
  await keepBackupFacts(db, { madeAt: now - 46 * day });
  expect(await backupReminder(db, now)).toMatchObject({ words: 1, madeAt: now - 46 * day });
  await keepBackupFacts(db, { laterUntil: now + 7 * day });
  expect(await backupReminder(db, now)).toBeUndefined();
  expect(await backupReminder(db, now + 7 * day)).toMatchObject({ words: 1 });
});
