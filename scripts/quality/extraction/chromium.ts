import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { ensureBrowser } from '@/scripts/setup/ensure-browser';
import { root } from '@/scripts/setup/root';
import { disabledFeatures } from '@/tests/e2e/harness/switches';
import type { Outcome } from './in-page';

/** A Chromium that runs extraction in pages as a content script would. */
export type ExtractionBrowser = {
  page: Page;
  /** Opens bytes under an address (their own declaration gives the encoding), lets the page's scripts run, and extracts. */
  extract: (body: string | Buffer, url: string, options?: { repeats?: number; wait?: number }) => Promise<Outcome>;
  close: () => Promise<void>;
};

/** The time at which pages are read: later than every time on them. */
const READ_AT = '2026-01-01T00:00:00Z';

/** Starts a browser with no network at all. */
export async function startExtraction(): Promise<ExtractionBrowser> {
  const bundle = await bundleInPage();
  const { path } = await ensureBrowser();
  const browser: Browser = await chromium.launch({
    executablePath: path,
    args: ['--disable-background-networking', disabledFeatures, ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  return {
    page,
    async extract(body, url, { repeats = 1, wait = 200 } = {}) {
      await page.unrouteAll();
      await page.route('**/*', (route) => route.abort());
      await page.route(
        (address) => address.href === new URL(url).href,
        (route) => route.fulfill({ body, contentType: 'text/html' }),
      );
      await page.goto(url);
      await page.waitForTimeout(wait);
      const { frameTree } = await session.send('Page.getFrameTree');
      const { executionContextId: contextId } = await session.send('Page.createIsolatedWorld', {
        frameId: frameTree.frame.id,
      });
      await session.send('Runtime.evaluate', { expression: bundle, contextId });
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `pinduExtraction(${JSON.stringify(url)}, ${JSON.stringify(READ_AT)}, ${repeats})`,
        contextId,
        awaitPromise: true,
        returnByValue: true,
      });
      if (exceptionDetails) throw new Error(`${url}: ${exceptionDetails.exception?.description}`);
      return result.value as Outcome;
    },
    close: () => browser.close(),
  };
}

async function bundleInPage(): Promise<string> {
  const result = await build({
    root,
    configFile: false,
    logLevel: 'silent',
    resolve: { alias: { '@': root } },
    build: {
      write: false,
      minify: false,
      target: 'esnext',
      lib: { entry: fileURLToPath(new URL('in-page.ts', import.meta.url)), formats: ['iife'], name: 'inPage' },
    },
  });
  const [output] = Array.isArray(result) ? result : [result];
  const chunk = output && 'output' in output ? output.output[0] : undefined;
  if (!chunk) throw new Error(`Nothing was bundled from ${join('scripts', 'quality', 'extraction')}.`);
  return chunk.code;
}
