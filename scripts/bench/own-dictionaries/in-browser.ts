import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';
import { timesOf } from '@/scripts/bench/measure';
import { sampleText } from '@/scripts/bench/sample-text';
import { buildExtension } from '@/scripts/setup/build-extension';
import { startFixtureServer } from '@/tests/e2e/harness/fixture-server';
import { launchPindu } from '@/tests/e2e/harness/launch';
import { stopWorker } from '@/tests/e2e/harness/worker';

/** Milliseconds from a message to its answer in Chromium, with a dictionary that was imported there and without it. */
export async function inBrowser(entries: readonly OwnDictionaryEntry[], rounds: number) {
  if (!(await buildExtension({ targets: ['chrome'] }))) throw new Error('The extension could not be built.');
  const folder = mkdtempSync(join(tmpdir(), 'pindu-bench-'));
  const file = join(folder, 'large.u8');
  writeFileSync(file, entries.map(asCedict).join('\n'));
  const server = await startFixtureServer();
  const pindu = await launchPindu({ serverPort: server.port });
  try {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/dictionaries`);
    await page.setInputFiles('[name="dictionary"]', file);
    await page.waitForSelector('.own-dictionary', { timeout: 120_000 });
    const waking = { with: [] as number[], without: [] as number[] };
    const message = { with: [] as number[], without: [] as number[] };
    for (let round = -1; round < rounds; round += 1) {
      for (const which of ['with', 'without'] as const) {
        await page.locator('.own-dictionary [name="on"]').setChecked(which === 'with');
        await stopWorker(pindu);
        const woken = await annotated(page, sampleText(300));
        await annotated(page, sampleText(3_000));
        const awake = await annotated(page, sampleText(3_000));
        // The first round fills the browser's caches.
        if (round < 0) continue;
        waking[which].push(woken);
        message[which].push(awake);
      }
    }
    return { waking: both(waking), message: both(message) };
  } finally {
    await pindu.close();
    await server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

const both = (times: { with: number[]; without: number[] }) => ({
  with: timesOf(times.with),
  without: timesOf(times.without),
});

function annotated(page: Page, texts: string[]): Promise<number> {
  return page.evaluate(async (args) => {
    const { chrome: api } = globalThis as unknown as {
      chrome: { runtime: { sendMessage: (message: unknown) => Promise<{ value?: unknown }> } };
    };
    const start = performance.now();
    const { value } = await api.runtime.sendMessage({ channel: 'background', name: 'annotate', args: [args] });
    if (value === undefined) throw new Error('The background did not annotate.');
    return performance.now() - start;
  }, texts);
}

function asCedict({ simplified, traditional, reading, glosses }: OwnDictionaryEntry): string {
  return `${traditional} ${simplified} [${reading ?? ''}] /${glosses.join('/')}/`;
}
