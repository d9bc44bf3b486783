import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type FixtureServer, startFixtureServer } from '@/tests/e2e/harness/fixture-server';
import { root } from './root';

/** Serves the sample news page on 127.0.0.1 and gives its address. */
export async function serveSample(): Promise<{ server: FixtureServer; url: string }> {
  const server = await startFixtureServer();
  const folder = join(root, 'scripts', 'sample');
  server.serve('/', { body: readFileSync(join(folder, 'index.html')) });
  server.serve('/bridge.svg', { body: readFileSync(join(folder, 'bridge.svg')), contentType: 'image/svg+xml' });
  return { server, url: `http://127.0.0.1:${server.port}/` };
}

/** A word of the sample whose card has something of everything. */
export const sampleWord = '工程师';
