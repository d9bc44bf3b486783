import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { openBackup } from '@/lib/library/backup/open-backup';
import { useFirefox } from './harness/use-firefox';

// The browser's question for the permission is in no page: it is answered with yes.
const { firefox } = useFirefox({ prefs: { 'extensions.webextOptionalPermissionPrompts': false } });

const files = (): string[] => {
  const folder = readdirSync(firefox.downloads).includes('Pindu') ? join(firefox.downloads, 'Pindu') : undefined;
  return folder === undefined ? [] : readdirSync(folder).sort();
};

it('scheduled backups go among the downloads, the newest in place of the oldest', async () => {
  const page = await firefox.openExtensionPage('/library.html#/backup');
  const makeOne = async () => {
    const lastMade = () => page.$eval('[data-scheduled]', (element) => Number(element.getAttribute('data-scheduled')));
    const before = await lastMade();
    await (await page.waitForSelector('[data-action="schedule-now"]:enabled'))?.click();
    await expect.poll(lastMade).toBeGreaterThan(before);
    await page.waitForSelector('[data-action="schedule-now"]:enabled');
  };
  await (await page.waitForSelector('[name="backupSchedule"][value="week"]'))?.click();
  await page.waitForSelector('[data-scheduled]');
  await page.select('[name="backupsKept"]', '3');
  for (let nth = 0; nth < 4; nth += 1) await makeOne();
  expect(files()).toEqual([1, 2, 3].map((nth) => expect.stringMatching(new RegExp(`-${nth}\\.pindu\\.zip$`))));
  for (const name of files()) {
    const bytes = readFileSync(join(firefox.downloads, 'Pindu', name));
    const { backup, problem } = await openBackup(new Blob([new Uint8Array(bytes)]));
    expect(problem).toBeUndefined();
    expect(backup?.settings).toMatchObject({ backupSchedule: 'week', backupsKept: 3 });
  }
});
