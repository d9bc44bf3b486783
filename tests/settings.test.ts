import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

beforeEach(() => {
  fakeBrowser.reset();
  vi.resetModules();
});

describe('settings of an older version', () => {
  it.each<[unknown, string]>([
    [true, 'always'],
    [false, 'off'],
    [undefined, 'always'],
    ['hover', 'hover'],
  ])('with pinyin %j are read with the mode %j, and otherwise unchanged', async (pinyin, mode) => {
    await fakeBrowser.storage.local.set({ settings: { pinyin, textSize: 28 }, settings$: { v: 1 } });
    const { readSettings } = await import('@/lib/settings');
    expect(await readSettings()).toMatchObject({ pinyin: mode, textSize: 28, levelAsked: false });
  });

  it.each([
    ['taiwan', 'taiwan'],
    // Was the default: nobody need have chosen it.
    ['mainland', 'page'],
    [undefined, 'page'],
  ])('with the region %s have the pronunciation %s', async (region, pronunciation) => {
    await fakeBrowser.storage.local.set({ settings: { pinyin: 'off', region }, settings$: { v: 2 } });
    const { readSettings } = await import('@/lib/settings');
    expect(await readSettings()).toMatchObject({ pinyin: 'off', pronunciation, pinyinSize: 'normal' });
    expect(await readSettings()).not.toHaveProperty('region');
  });

  it('are unchanged once migrated', async () => {
    const { changeSettings } = await import('@/lib/settings');
    await changeSettings({ pinyin: 'unknown', pronunciation: 'mainland' });
    vi.resetModules();
    const { readSettings } = await import('@/lib/settings');
    expect(await readSettings()).toMatchObject({ pinyin: 'unknown', pronunciation: 'mainland' });
  });
});

describe('the new words of a day', () => {
  const noon = new Date(2026, 2, 2, 12).getTime();
  const tomorrow = noon + 86_400_000;

  it('are those of the settings, and those that were allowed beyond them on that day', async () => {
    const { allowNewWords, changeSettings, newWordsOn } = await import('@/lib/settings');
    await changeSettings({ reviewNewPerDay: 5 });
    expect(await newWordsOn(noon)).toBe(5);
    await allowNewWords(10, noon);
    await allowNewWords(10, noon);
    expect(await newWordsOn(noon)).toBe(25);
    expect(await newWordsOn(tomorrow)).toBe(5);
    await allowNewWords(10, tomorrow);
    expect(await newWordsOn(tomorrow)).toBe(15);
  });
});
