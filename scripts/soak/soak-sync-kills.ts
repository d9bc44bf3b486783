import { isDeepStrictEqual } from 'node:util';
import { notHere } from '@/scripts/setup/run-parts';
import type { Tables } from '@/tests/e2e/harness/database';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { addressOf } from '@/tests/e2e/sync/library-rows';
import { openSyncPage, readLibrary, type SyncPage } from '@/tests/e2e/sync/sync-page';
import { webdavServers } from '@/tests/sync/webdav-servers';

const passphrase = 'four words without sense';
/** So many kills after one another before both browsers get in step. */
const inRow = 5;

/**
 * Kills one of two browsers (SIGKILL) again and again, at random moments while it syncs with a real server and both write.
 * Then both get in step, and hold the same, with every article that was confirmed. Throws at the first fault.
 */
export async function* soakSyncKills(kills: number): AsyncGenerator<string> {
  for (const { name, missing, start } of webdavServers) {
    if (missing !== undefined) yield notHere(`sync with ${name}: ${missing}`);
    else yield* killWith(name, start, Math.ceil(kills / webdavServers.length));
  }
}

async function* killWith(
  name: string,
  start: (typeof webdavServers)[number]['start'],
  kills: number,
): AsyncGenerator<string> {
  const extension = grantedExtension(['127.0.0.1']);
  const server = await start();
  let [killed, other]: (Pindu | undefined)[] = [];
  try {
    killed = await launchPindu({ extension: extension.folder });
    other = await launchPindu({ extension: extension.folder });
    let first = await openSyncPage(killed);
    const second = await openSyncPage(other);
    await first.setUp(server, passphrase);
    await second.setUp(server, passphrase);
    const saved = new Set<string>();
    const edit = async (page: SyncPage, number: number) => {
      await page.edit(number);
      saved.add(addressOf(number));
    };
    for (let round = 1; round <= kills; round++) {
      for (let more = 0; more < 3; more++) await edit(first, round * 10 + more);
      await edit(second, round * 10 + 3);
      await first.press();
      if (round % 2 === 0) await second.press();
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 1_200));
      await killed.kill();
      killed = await killed.restart();
      first = await openSyncPage(killed);
      if (round % inRow !== 0 && round !== kills) continue;
      for (const page of [first, second, first, second]) await page.sync();
      const [one, two] = [await readLibrary(first.page), await readLibrary(second.page)];
      const there = new Set(one.articles?.map(({ id }) => id));
      const faults = [...saved].filter((id) => !there.has(id)).map((id) => `lost: ${id}`);
      faults.push(...differences(one, two));
      faults.push(...killed.errors, ...other.errors);
      if (faults.length > 0) throw new Error(`After kill ${round} with ${name}:\n${faults.slice(0, 20).join('\n')}`);
    }
    yield `sync-kills: ${kills} in the middle of a sync with ${name}; each of ${saved.size} articles is in both libraries, which are the same`;
  } finally {
    await killed?.close();
    await other?.close();
    await server.remove();
    extension.remove();
  }
}

/** The first rows of each table that are not in both libraries, whatever the order of their fields. */
function differences(one: Tables, two: Tables): string[] {
  return Object.keys({ ...one, ...two }).flatMap((table) => {
    const only = (name: string, rows: object[] = [], others: object[] = []) =>
      rows
        .filter((row) => !others.some((other) => isDeepStrictEqual(row, other)))
        .slice(0, 3)
        .map((row) => `${table}, only ${name}: ${JSON.stringify(row)}`);
    return [...only('where it was killed', one[table], two[table]), ...only('in the other', two[table], one[table])];
  });
}
