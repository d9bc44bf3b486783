import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { buildExtension } from '@/scripts/setup/build-extension';
import { notHere } from '@/scripts/setup/run-parts';
import { grantedExtension } from '@/tests/e2e/harness/extension-copies';
import { launchPindu, type Pindu } from '@/tests/e2e/harness/launch';
import { openSyncPage } from '@/tests/e2e/sync/sync-page';
import { webdavServers } from '@/tests/sync/webdav-servers';
import { fill, readAll } from './bench-backup';
import { milliseconds } from './measure';
import { sampleText } from './sample-text';

const articles = 10_000;
const passphrase = 'four words without sense';
/** Milliseconds. */
const timeout = 900_000;

/**
 * The first sync of a large library between two browsers by way of a real server on this machine, from the click to the
 * page's report, and runs after it. Beside a bare IndexedDB read of the same rows.
 */
export async function* benchSync(flags: ReadonlySet<string>): AsyncIterable<string> {
  if (flags.has('--short')) return;
  const [kind] = webdavServers.filter(({ missing }) => missing === undefined);
  yield '## Sync';
  yield '';
  if (kind === undefined) return yield notHere(`sync: ${webdavServers[0]?.missing}`);
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  yield `With ${kind.name} on this machine, from the click; × is beside a bare IndexedDB read of the same rows.`;
  yield '';
  const extension = grantedExtension(['127.0.0.1']);
  const server = await kind.start();
  const browsers: Pindu[] = [];
  const open = async () => {
    const pindu = await launchPindu({ extension: extension.folder });
    browsers.push(pindu);
    const sync = await openSyncPage(pindu);
    sync.page.setDefaultTimeout(timeout);
    await sync.page.addInitScript({ content: 'globalThis.__name = (named) => named' });
    await sync.page.reload();
    return sync;
  };
  try {
    const first = await open();
    await first.page.evaluate(fill, { articles, pictures: 0, text: sampleText(1_500).join('') });
    const bare = await first.page.evaluate(readAll);
    const sent = await time(() => first.setUp(server, passphrase));
    const { files, bytes } = sizeOf(server.folder);
    const second = await open();
    const received = await time(() => second.setUp(server, passphrase));
    const idle = await time(() => second.sync());
    const took = (duration: number) => `${milliseconds(duration)} (${(duration / bare).toFixed(1)}x)`;
    yield `- ${articles.toLocaleString('en')} articles, ${(2 * articles).toLocaleString('en')} words: bare read ${milliseconds(bare)}, first browser sends ${took(sent)}, second receives ${took(received)}; ${files} files, ${(bytes / 1e6).toFixed(1)} MB on the server`;
    yield `- a run with nothing to exchange ${milliseconds(idle)}`;
  } finally {
    for (const pindu of browsers) await pindu.close();
    await server.remove();
    extension.remove();
  }
}

async function time(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What is stored in a folder, at any depth. */
function sizeOf(folder: string): { files: number; bytes: number } {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((each) => each.isFile());
  const bytes = found.reduce((sum, { parentPath, name }) => sum + statSync(join(parentPath, name)).size, 0);
  return { files: found.length, bytes };
}
