import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The extension API is taken from the global when the module is first read.
vi.stubGlobal('chrome', fakeBrowser);

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

describe('settings of an older Pindu', () => {
  it.each<[unknown, string]>([
    [true, 'always'],
    [false, 'off'],
    [undefined, 'always'],
    ['hover', 'hover'],
  ])('with pinyin %j are read with the mode %j, and the rest as it was', async (pinyin, mode) => {
    await fakeBrowser.storage.local.set({ settings: { pinyin, textSize: 28 }, settings$: { v: 1 } });
    const { readSettings } = await import('@/lib/settings');
    expect(await readSettings()).toMatchObject({ pinyin: mode, textSize: 28, levelAsked: false });
  });

  it('are kept as they are once they are new', async () => {
    const { changeSettings } = await import('@/lib/settings');
    await changeSettings({ pinyin: 'unknown' });
    vi.resetModules();
    const { readSettings } = await import('@/lib/settings');
    expect((await readSettings()).pinyin).toBe('unknown');
  });
});
