import { beforeEach, describe, expect, it, vi } from 'vitest';
import { browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { reachPage } from '@/lib/rpc/transport';

type Injection = { files: string[] };

/** A tab in which nobody answers until a script is put there; gives what was put. */
function emptyTab(): Injection[] {
  const injections: Injection[] = [];
  vi.spyOn(browser.tabs, 'sendMessage').mockImplementation(async () => {
    if (injections.length === 0) throw new Error('Receiving end does not exist.');
    return { value: { state: 'idle' } };
  });
  browser.scripting.executeScript = vi.fn(async (injection: Injection) => {
    injections.push(injection);
    return [];
  }) as never;
  return injections;
}

describe('reaching a page', () => {
  beforeEach(() => {
    vi.restoreAllMocks();
    fakeBrowser.reset();
  });

  it('puts the content script alone there where nothing is to open', async () => {
    const injections = emptyTab();
    await reachPage(1);
    expect(injections.map(({ files }) => files)).toEqual([['/content-scripts/reader.js']]);
  });

  it('puts the script that opens the reader after it where the reader is to open', async () => {
    const injections = emptyTab();
    await reachPage(1, { opens: true });
    expect(injections.map(({ files }) => files)).toEqual([['/content-scripts/reader.js', '/open-reader.js']]);
  });

  it('puts nothing where Pindu answers already', async () => {
    const injections = emptyTab();
    await reachPage(1);
    await reachPage(1, { opens: true });
    expect(injections).toHaveLength(1);
  });
});
