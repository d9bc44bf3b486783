import { describe, expect, it, test } from 'vitest';
import { type BackupDestination, backUpOnSchedule } from '@/lib/library/backup/back-up-on-schedule';
import { backupFacts } from '@/lib/library/backup/backup-facts';
import { openBackup } from '@/lib/library/backup/open-backup';
import { isScheduledNow, keepScheduleFacts, scheduleFacts } from '@/lib/library/backup/schedule';
import type { Library } from '@/lib/library/db';
import { freshLibrary } from '@/tests/library/fresh-library';

const hour = 60 * 60_000;
const day = 24 * hour;
const now = Date.UTC(2026, 4, 3);

test.each([
  ['off', undefined, false],
  ['off', now - 30 * day, false],
  ['day', undefined, true],
  ['day', now - 23 * hour, false],
  ['day', now - day, true],
  ['week', now - 6 * day, false],
  ['week', now - 7 * day, true],
  ['week', now + hour, true],
] as const)('with the schedule %s and the last backup at %s, one is due: %s', (schedule, madeAt, due) => {
  expect(isScheduledNow(schedule, { madeAt }, now)).toBe(due);
});

/** Files in memory; `fails` makes the next write or removal fail. */
function drawer() {
  const files = new Map<string, Blob>();
  const fails = { write: undefined as unknown, remove: undefined as unknown };
  const place: BackupDestination = {
    async write(file, { nth }) {
      if (fails.write !== undefined) throw fails.write;
      files.set(`backup ${nth}`, file);
      return { name: `backup ${nth}`, bytes: file.size, modifiedAt: nth };
    },
    async remove({ name }) {
      if (fails.remove !== undefined) throw fails.remove;
      files.delete(name);
    },
  };
  return { files, fails, place };
}

const run = (db: Library, place: BackupDestination, at: number, kept = 2) =>
  backUpOnSchedule(db, {
    ...{ schedule: 'day', kept, settings: { theme: 'dark' }, now: () => at },
    destination: async () => place,
  });

describe('a scheduled backup', () => {
  it('is made when it is due, can be restored, and the last ones are kept', async () => {
    const db = freshLibrary();
    const { files, place } = drawer();
    for (const at of [now, now + hour, now + day, now + 2 * day, now + 3 * day])
      expect(await run(db, place, at)).toBeUndefined();
    expect([...files.keys()]).toEqual(['backup 2', 'backup 3']);
    const { backup } = await openBackup(files.get('backup 3') ?? new Blob());
    expect(backup).toMatchObject({ createdAt: now + 3 * day, settings: { theme: 'dark' } });
    expect((await backupFacts(db)).madeAt).toBe(now + 3 * day);
    expect((await scheduleFacts(db)).files?.map(({ name }) => name)).toEqual(['backup 2', 'backup 3']);
  });

  it('that fails is told of, leaves the older ones, and is tried again', async () => {
    const db = freshLibrary();
    const { files, fails, place } = drawer();
    await run(db, place, now, 1);
    fails.write = new DOMException('no room', 'QuotaExceededError');
    expect(await run(db, place, now + day, 1)).toMatchObject({ code: 'full' });
    expect(await scheduleFacts(db)).toMatchObject({ problem: { code: 'full' }, dismissed: false, madeAt: now });
    expect([...files.keys()]).toEqual(['backup 0']);
    fails.write = undefined;
    expect(await run(db, place, now + day + hour, 1)).toBeUndefined();
    expect((await scheduleFacts(db)).problem).toBeUndefined();
    expect([...files.keys()]).toEqual(['backup 1']);
  });

  it('is told of once, and again only for another reason', async () => {
    const db = freshLibrary();
    const { fails, place } = drawer();
    fails.write = new DOMException('gone', 'NotFoundError');
    await run(db, place, now);
    await keepScheduleFacts(db, { dismissed: true });
    expect(await run(db, place, now + hour)).toMatchObject({ code: 'missing' });
    expect((await scheduleFacts(db)).dismissed).toBe(true);
    fails.write = new DOMException('no', 'NotAllowedError');
    expect(await run(db, place, now + 2 * hour)).toMatchObject({ code: 'permission' });
    expect((await scheduleFacts(db)).dismissed).toBe(false);
  });

  it('that cannot be removed now is removed after the next', async () => {
    const db = freshLibrary();
    const { files, fails, place } = drawer();
    fails.remove = new Error('in use');
    await run(db, place, now, 1);
    await run(db, place, now + day, 1);
    expect([...files.keys()]).toEqual(['backup 0', 'backup 1']);
    fails.remove = undefined;
    await run(db, place, now + 2 * day, 1);
    expect([...files.keys()]).toEqual(['backup 2']);
  });

  it('has nowhere to go until a folder is chosen', async () => {
    const db = freshLibrary();
    const problem = { code: 'no-folder', detail: '' } as const;
    const options = { schedule: 'week', kept: 2, settings: {}, destination: async () => problem } as const;
    expect(await backUpOnSchedule(db, options)).toEqual(problem);
    expect((await scheduleFacts(db)).madeAt).toBeUndefined();
  });
});
