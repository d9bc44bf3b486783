import { expect, test } from 'vitest';
import { oneBackup } from '@/components/backup/one-backup';

/** One lock, as the Web Locks API has it: whoever waits has it in turn; `ifAvailable` gives null where it is held. */
function oneLock() {
  let [held, last]: [number, Promise<unknown>] = [0, Promise.resolve()];
  const request = (name: string, { ifAvailable }: LockOptions, work: (lock: Lock | null) => Promise<unknown>) => {
    if (ifAvailable === true && held > 0) return work(null);
    held += 1;
    const done = last.then(() => work({ name, mode: 'exclusive' }));
    last = done.finally(() => {
      held -= 1;
    });
    return done;
  };
  return { request } as unknown as LockManager;
}

test('a backup that the user asks for waits for one that is going on, and one that is due is left to it', async () => {
  const locks = oneLock();
  const made: string[] = [];
  let finish = () => {};
  const first = oneBackup(
    false,
    () =>
      new Promise<void>((resolve) => {
        finish = () => {
          made.push('first');
          resolve();
        };
      }),
    locks,
  );
  const asked = oneBackup(true, async () => made.push('asked'), locks);
  expect(await oneBackup(false, async () => made.push('due'), locks)).toBeUndefined();
  expect(made).toEqual([]);
  finish();
  await Promise.all([first, asked]);
  expect(made).toEqual(['first', 'asked']);
});
