import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { WordStates } from '@/lib/reading/word-state';
import type { BackgroundApi } from '@/lib/rpc';

// The extension API is taken from the global when the module is first read.
vi.stubGlobal('chrome', fakeBrowser);
const { serveBackground } = await import('@/lib/rpc');
const { tellWordsChanged } = await import('@/lib/settings');
const { followWords } = await import('@/lib/follow-words');

const article = { url: 'https://news.example/1', title: '题', blocks: [] };
const reading = {
  pieces: [{ role: { kind: 'title' as const }, start: 0, text: '水', marks: [] }],
  tokens: () => [token],
  entries: () => [],
  entryOf: () => ({ simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] }),
  card: () => undefined,
  place: () => undefined,
  revision: () => 0,
  failure: () => undefined,
  retry: () => {},
  refresh: () => {},
  subscribe: () => () => {},
};
const token = { text: '水', kind: 'word' as const, pinyin: ['shuǐ'] };
const change = {
  word: { simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: [] },
  state: 'known' as const,
};

let states: WordStates;
let fails: boolean;
const api = {
  wordStates: async () => states,
  levelScales: async () => [{ list: 'My course', levels: ['A1'] }],
  changeWords: async () => {
    if (fails) throw new Error('the disk is full');
    states = { '水|shui3': 'known' };
    await tellWordsChanged();
  },
} satisfies Partial<BackgroundApi> as unknown as BackgroundApi;

const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

describe('the words that a reader follows', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    states = {};
    fails = false;
    serveBackground(api);
  });

  it('change where they are changed, here and in another reader', async () => {
    const stop = new AbortController();
    let told = 0;
    const here = followWords(() => {}, stop.signal);
    const other = followWords(() => {
      told += 1;
    }, stop.signal);
    await other.ready;
    await here.change([change]);
    expect(here.of(article, reading, undefined).state(0, 0)).toBe('known');
    await settled();
    expect(other.of(article, reading, undefined).state(0, 0)).toBe('known');
    expect(told).toBeGreaterThan(0);
    expect(other.scales()).toEqual([{ list: 'My course', levels: ['A1'] }]);
    stop.abort();
  });

  it('stay as they are where they could not be kept, and that is told', async () => {
    const stop = new AbortController();
    fails = true;
    const words = followWords(() => {}, stop.signal);
    await expect(words.change([change])).rejects.toThrow('the disk is full');
    expect(words.of(article, reading, undefined).state(0, 0)).toBeUndefined();
    stop.abort();
  });

  it('are the same object for as long as nothing changes', async () => {
    const stop = new AbortController();
    const words = followWords(() => {}, stop.signal);
    await words.ready;
    const first = words.of(article, reading, { kind: 'beginner' });
    expect(words.of(article, reading, { kind: 'beginner' })).toBe(first);
    expect(words.of(article, reading, { kind: 'band', upTo: '1k' })).not.toBe(first);
    stop.abort();
  });

  it('are followed no more once the reader is closed', async () => {
    const stop = new AbortController();
    let told = 0;
    const words = followWords(() => {
      told += 1;
    }, stop.signal);
    await words.ready;
    await settled();
    stop.abort();
    const before = told;
    states = { '水|shui3': 'known' };
    await tellWordsChanged();
    await settled();
    expect(told).toBe(before);
  });
});
