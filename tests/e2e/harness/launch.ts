import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContext, type CDPSession, chromium } from 'playwright-core';
import { outputFolder } from '@/scripts/setup/build-extension';
import { ensureBrowser } from '@/scripts/setup/ensure-browser';
import { disabledFeatures } from './switches';
import { collectErrors } from './uncaught-errors';
import { waitFor } from './wait-for';

/** A browser with Pindu in it. */
export type Pindu = {
  context: BrowserContext;
  /** A CDP session with the browser itself, for targets and extensions. */
  cdp: CDPSession;
  extensionId: string;
  colorScheme: 'light' | 'dark';
  /** What code of Pindu's threw and nobody caught, in any context, also before a restart. */
  errors: string[];
  /** Loads the extension anew while everything is open, as an update does. */
  update: () => Promise<void>;
  /** Where the browser keeps everything. */
  profile: string;
  /**
   * Ends the browser and starts it again on the same profile. The old object is dead after it. `meanwhile` runs while no
   * browser does.
   */
  restart: (meanwhile?: () => void) => Promise<Pindu>;
  /** Kills the browser as a crash or a power cut does (SIGKILL); it can be restarted or closed. */
  kill: () => Promise<void>;
  /** Ends the browser and deletes its profile. */
  close: () => Promise<void>;
};

export type LaunchOptions = {
  /** Where `*.test` leads; without it, nowhere. Every other host on the network is refused. */
  serverPort?: number;
  /** The built extension; by default .output/chrome-mv3. */
  extension?: string;
  headless?: boolean;
  viewport?: { width: number; height: number } | null;
  hasTouch?: boolean;
  colorScheme?: 'light' | 'dark';
  /** What pages are told of the user's language: how they write dates and numbers. */
  locale?: string;
  /** Whether the user asked the system for little motion. */
  reducedMotion?: boolean;
  /** Leave the network alone (for `npm start`, where a person goes to real pages). */
  network?: boolean;
  /** Leave the first steps open, which a fresh profile shows in a tab of their own; else they are closed again. */
  firstSteps?: boolean;
  /** The folder in which the profile is made, which has to exist; by default the system's for temporary files. */
  profilesIn?: string;
  /** More switches of Chromium, and variables of its environment beside those of this process. */
  args?: string[];
  env?: Record<string, string>;
  /** Leave Ctrl+C to the caller, who closes what it launched; else Playwright ends the browser and the process. */
  ownSignals?: boolean;
};

/** Milliseconds that a browser may take to start, or to have loaded the extension. */
const startTime = 90_000;

/** Starts a browser with an empty profile and the built extension in it. */
export async function launchPindu(options: LaunchOptions = {}): Promise<Pindu> {
  const pindu = await launchOn(mkdtempSync(join(options.profilesIn ?? tmpdir(), 'pindu-')), options);
  const steps = await waitFor(
    'the first steps',
    () => pindu.context.pages().find((page) => page.url().endsWith('#/welcome')),
    startTime,
  );
  if (options.firstSteps !== true) {
    await steps.close();
    await pindu.context.pages()[0]?.bringToFront();
  }
  return pindu;
}

async function launchOn(profile: string, options: LaunchOptions, errors: string[] = []): Promise<Pindu> {
  const { path } = await ensureBrowser();
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: path,
    timeout: startTime,
    headless: options.headless ?? true,
    viewport: options.viewport === undefined ? { width: 1000, height: 800 } : options.viewport,
    hasTouch: options.hasTouch ?? false,
    colorScheme: options.colorScheme ?? 'light',
    ...(options.reducedMotion && { reducedMotion: 'reduce' as const }),
    locale: options.locale ?? 'en-US',
    ...(options.env && { env: { ...process.env, ...options.env } as Record<string, string> }),
    ...(options.ownSignals && { handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false }),
    // Playwright turns extensions off; ours comes in over CDP below, which branded Chrome and Edge allow too.
    ignoreDefaultArgs: ['--disable-extensions'],
    args: [
      '--enable-unsafe-extension-debugging',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--no-first-run',
      '--disable-quic',
      disabledFeatures,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.args ?? []),
      ...(options.network ? [] : [`--host-resolver-rules=${resolverRules(options.serverPort)}`]),
    ],
  });
  const browser: Browser | null = context.browser();
  if (!browser) throw new Error('Playwright gave no browser for the persistent context.');
  const cdp = await browser.newBrowserCDPSession();
  const extension = options.extension ?? outputFolder('chrome');
  const { id: extensionId } = await cdp.send('Extensions.loadUnpacked', { path: extension });
  await collectErrors({ context, cdp, extensionId }, errors);
  return {
    context,
    cdp,
    extensionId,
    errors,
    colorScheme: options.colorScheme ?? 'light',
    update: async () => void (await cdp.send('Extensions.loadUnpacked', { path: extension })),
    profile,
    restart: async (meanwhile) => {
      await context.close();
      meanwhile?.();
      return launchOn(profile, options, errors);
    },
    kill: async () => {
      const gone = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const pid of browserProcesses(profile)) process.kill(pid, 'SIGKILL');
      await gone;
      while (browserProcesses(profile).length > 0) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The processes of the browser on this profile, the first of them first; only where the system has /proc. */
function browserProcesses(profile: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => commandOf(pid).includes(`--user-data-dir=${profile}`))
    .sort((a, b) => a - b);
}

function commandOf(pid: number): string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0');
  } catch {
    // It has ended meanwhile.
    return [];
  }
}

function resolverRules(serverPort: number | undefined): string {
  const tests = serverPort === undefined ? [] : [`MAP *.test 127.0.0.1:${serverPort}`];
  return [...tests, 'MAP * ~NOTFOUND', 'EXCLUDE 127.0.0.1'].join(', ');
}
