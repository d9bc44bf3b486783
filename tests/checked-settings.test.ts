import { expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

// The extension API is taken from the global when the module is first read.
vi.stubGlobal('chrome', fakeBrowser);
const { checkedSettings } = await import('@/lib/checked-settings');
const { defaultSettings } = await import('@/lib/settings');

test('the settings of this version come back as they were, but for consent to voices that send text away', () => {
  const { remoteVoices: _, ...kept } = defaultSettings;
  expect(checkedSettings({ ...defaultSettings, remoteVoices: true })).toEqual(kept);
  expect(checkedSettings({ level: { kind: 'band', upTo: '2k' } })).toEqual({ level: { kind: 'band', upTo: '2k' } });
});

test.each<[name: string, settings: Record<string, unknown>]>([
  ['a value of another type', { theme: 5 }],
  ['a choice that there is not', { theme: 'neon' }],
  ['a size that cannot be read', { textSize: 1e9 }],
  ['a level of no kind', { level: { kind: 'all' } }],
  ['a setting that there is not', { later: true }],
  ['what an object has without being given it', Object.create({ theme: 'dark' })],
])('%s is left as it is here', (_, settings) => {
  expect(checkedSettings(settings)).toEqual({});
});
