import { expect, test } from 'vitest';
import { checkedSettings } from '@/lib/checked-settings';
import { defaultSettings, mostNewPerDay } from '@/lib/settings';

test('the settings of this version are restored, except for consent to remote voices', () => {
  const { remoteVoices: _, ...kept } = defaultSettings;
  expect(checkedSettings({ ...defaultSettings, remoteVoices: true })).toEqual(kept);
  expect(checkedSettings({ level: { kind: 'band', upTo: '2k' } })).toEqual({ level: { kind: 'band', upTo: '2k' } });
  expect(checkedSettings({ level: { kind: 'words', count: 1700 } })).toEqual({ level: { kind: 'words', count: 1700 } });
});

test('what was read from Anki is restored, unless it is no choice', () => {
  const ankiWords = { by: 'deck', name: 'A::B', field: 'Hanzi', knownDays: 21, unstudied: false } as const;
  expect(checkedSettings({ ankiWords })).toEqual({ ankiWords });
  expect(checkedSettings({ ankiWords: { ...ankiWords, reading: 'Pinyin' } })).toHaveProperty('ankiWords.reading');
  expect(checkedSettings({ ankiWords: { ...ankiWords, knownDays: 0 } })).toEqual({});
  expect(checkedSettings({ ankiWords: { ...ankiWords, by: 'tag' } })).toEqual({});
});

test('as many new words a day as the settings allow are restored', () => {
  expect(checkedSettings({ reviewNewPerDay: mostNewPerDay })).toEqual({ reviewNewPerDay: mostNewPerDay });
});

test.each<[name: string, settings: Record<string, unknown>]>([
  ['a value of another type', { theme: 5 }],
  ['a choice that there is not', { theme: 'neon' }],
  ['a size that cannot be read', { textSize: 1e9 }],
  ['more new words a day than the settings allow', { reviewNewPerDay: mostNewPerDay + 1 }],
  ['a level of no kind', { level: { kind: 'all' } }],
  ['a level of no whole number of words', { level: { kind: 'words', count: 0.5 } }],
  ['a setting that there is not', { later: true }],
  ['what an object has without being given it', Object.create({ theme: 'dark' })],
])('%s keeps the present value', (_, settings) => {
  expect(checkedSettings(settings)).toEqual({});
});

test.each<[region: unknown, pronunciation: string]>([
  ['taiwan', 'taiwan'],
  ['mainland', 'page'],
])("a backup's region %s, of an older version, restores as the pronunciation %s", (region, pronunciation) => {
  expect(checkedSettings({ region, theme: 'dark' })).toEqual({ pronunciation, theme: 'dark' });
});
