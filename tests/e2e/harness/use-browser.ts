import { afterAll, afterEach, beforeAll, expect } from 'vitest';
import type { ExtensionCopy } from './extension-copies';
import { createFixtureServer, type FixtureServer } from './fixture-server';
import { type LaunchOptions, launchPindu, type Pindu } from './launch';

export type BrowserOptions = Omit<LaunchOptions, 'serverPort' | 'extension'> & {
  /** What is loaded in place of the built extension; it is removed at the end. */
  extension?: ExtensionCopy;
  /** Makes what the browser needs, before it is started; gives more options. */
  prepare?: () => BrowserOptions | Promise<BrowserOptions>;
};

/**
 * Gives the tests of a file (or of the suite in which it is called) one browser with Pindu in it, and the server on
 * which `*.test` hosts are found, and takes both down after the last test. Paths can be served at once; the browser is
 * there from the first hook or test on. `pindu` always stands for the browser that is running: after `restart`, for
 * the new one. A test fails of any error that code of Pindu's did not catch, on whatever page or in the background.
 */
export function useBrowser({ extension, prepare, ...options }: BrowserOptions = {}): {
  pindu: Pindu;
  server: FixtureServer;
} {
  const server = createFixtureServer();
  let running: Pindu | undefined;
  const current = (): Pindu => {
    if (running === undefined) throw new Error('The browser is not running: it is started before the first test.');
    return running;
  };

  beforeAll(async () => {
    await server.listen();
    const more = await prepare?.();
    running = await launchPindu({ ...options, ...more, serverPort: server.port, extension: extension?.folder });
  });
  afterEach(() => {
    expect(current().errors.splice(0), 'errors that Pindu did not catch').toEqual([]);
  });
  afterAll(async () => {
    await running?.close();
    await server.close();
    extension?.remove();
  });

  const pindu: Pindu = {
    get context() {
      return current().context;
    },
    get cdp() {
      return current().cdp;
    },
    get extensionId() {
      return current().extensionId;
    },
    get colorScheme() {
      return current().colorScheme;
    },
    get errors() {
      return current().errors;
    },
    get profile() {
      return current().profile;
    },
    update: () => current().update(),
    kill: () => current().kill(),
    close: () => current().close(),
    restart: async (meanwhile) => {
      running = await current().restart(meanwhile);
      return pindu;
    },
  };
  return { pindu, server };
}
