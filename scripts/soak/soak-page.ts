import type { Page } from 'playwright-core';
import { build } from 'vite';
import { root } from '@/scripts/setup/root';
import type { Pindu } from '@/tests/e2e/harness/launch';
import type { LibraryState } from './check-library';

/** What was said to be kept, by kind. */
export type Confirmed = Record<'article' | 'word' | 'review' | 'picture' | 'restored', Set<string>>;

export const nothingConfirmed = (): Confirmed => ({
  ...{ article: new Set(), word: new Set(), review: new Set(), picture: new Set(), restored: new Set() },
});

/** A page of the extension's origin with the driver in it. */
export type SoakPage = {
  call: <R>(
    name: 'keepOn' | 'reviewOn' | 'prepareBackup' | 'startAnew' | 'restore',
    argument?: string | number,
  ) => Promise<R>;
  check: () => Promise<LibraryState>;
};

let driver: Promise<string> | undefined;

/** The driver with all that it needs, as one script. */
function driverText(): Promise<string> {
  driver ??= build({
    root,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': root.replace(/\/$/, '') } },
    build: {
      write: false,
      minify: false,
      lib: { entry: 'scripts/soak/driver.ts', formats: ['iife'], name: 'driver' },
    },
  }).then((made) => {
    const [first] = Array.isArray(made) ? made : [made];
    const [chunk] = first && 'output' in first ? first.output : [];
    if (chunk?.type !== 'chunk') throw new Error('The driver could not be built.');
    return chunk.code;
  });
  return driver;
}

/** Opens the page. What the library confirms from now on is added to `confirmed`. */
export async function openSoakPage(pindu: Pindu, confirmed: Confirmed): Promise<SoakPage> {
  const page: Page = await pindu.context.newPage();
  await page.exposeFunction('confirmed', (kind: keyof Confirmed, id: string) => void confirmed[kind].add(id));
  // A page of the extension's origin that runs none of its code. Its policy holds for scripts of pages, not for CDP.
  await page.goto(`chrome-extension://${pindu.extensionId}/manifest.json`);
  await page.evaluate(await driverText());
  return {
    call: (name, argument) => page.evaluate(`soak.${name}(${JSON.stringify(argument) ?? ''})`),
    check: () => page.evaluate('soak.check()'),
  };
}

/** What was confirmed and is not in the library, beside what in it does not fit together. */
export function lossesIn(state: LibraryState, confirmed: Confirmed): string[] {
  const pairs = [
    ['article', 'articles'],
    ['word', 'words'],
    ['review', 'reviews'],
    ['picture', 'pictures'],
  ] as const;
  const lost = pairs.flatMap(([kind, table]) => {
    const there = new Set(state.keys[table]);
    return [...confirmed[kind]].filter((id) => !there.has(id)).map((id) => `lost: ${kind} ${id}`);
  });
  return [...state.problems, ...lost];
}
