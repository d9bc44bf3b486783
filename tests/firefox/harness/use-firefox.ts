import { afterAll, afterEach, beforeAll, beforeEach, expect } from 'vitest';
import { noFirefox } from '@/scripts/setup/ensure-firefox';
import { findFirefox } from '@/scripts/setup/find-firefox';
import { createFixtureServer, type FixtureServer } from '@/tests/e2e/harness/fixture-server';
import { type Firefox, type FirefoxOptions, launchFirefox } from './launch';

/**
 * Gives the tests of a file one Firefox with Pindu in it, and the server on which all plain-http hosts are found, and
 * takes both down after the last test; skips them where no Firefox takes an unsigned extension. `firefox` always stands for the one that
 * is running: after `restart`, for the new one. A test fails of any error that code of Pindu's did not catch.
 */
export function useFirefox(options: Pick<FirefoxOptions, 'manifest' | 'prefs'> = {}): {
  firefox: Firefox;
  server: FixtureServer;
} {
  const executablePath = findFirefox();
  const server = createFixtureServer();
  let running: Firefox | undefined;

  beforeAll(async () => {
    if (executablePath === undefined) return;
    await server.listen();
    running = await launchFirefox({ ...options, executablePath, serverPort: server.port });
  });
  beforeEach((context) => {
    if (executablePath === undefined) context.skip(noFirefox);
  });
  afterEach(async () => {
    if (running !== undefined) expect(await running.takeErrors(), 'errors that Pindu did not catch').toEqual([]);
  });
  afterAll(async () => {
    await running?.close();
    if (executablePath !== undefined) await server.close();
  });

  const firefox = new Proxy({} as Firefox, {
    get(_, key) {
      if (running === undefined) throw new Error('Firefox is not running: it is started before the first test.');
      const now = running;
      if (key !== 'restart') return Reflect.get(now, key);
      return async () => {
        running = await now.restart();
        return running;
      };
    },
  });
  return { firefox, server };
}
