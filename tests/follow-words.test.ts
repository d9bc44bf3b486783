import { effect } from '@preact/signals-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followWords } from '@/lib/follow-reader';
import type { BackgroundApi } from '@/lib/rpc/background-api';
import { serveBackground } from '@/lib/rpc/transport';
import type { WordStates } from '@/lib/session/word-state';
import { tellWordsChanged } from '@/lib/settings';
import { answerWith } from '@/tests/rpc/answer-with';

const article = { url: 'https://news.example/1', title: '题', blocks: [] };
const reading = {
  pieces: [{ role: { kind: 'title' as const }, start: 0, text: '水', marks: [] }],
  tokens: () => [token],
  entries: () => [],
  explained: () => [],
  entryOf: () => ({ simplified: '水', traditional: '水', pinyin: ['shuǐ'], senses: ['water'] }),
  card: () => undefined,
  place: () => undefined,
  failure: () => undefined,
  retry: () => {},
  rounds: () => 1,
  explainedAs: () => [],
  strip: () => undefined,
  ownCut: () => undefined,
  stretch: () => undefined,
  tableWidth: () => 0,
  refresh: () => {},
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

describe("a reader's followed words", () => {
  beforeEach(() => {
    fakeBrowser.reset();
    states = {};
    fails = false;
    serveBackground(answerWith(api));
  });

  it('change here and in another reader', async () => {
    const stop = new AbortController();
    let told = -1;
    const here = followWords(stop.signal);
    const other = followWords(stop.signal);
    effect(() => {
      other.of(article, reading, undefined);
      told += 1;
    });
    await other.ready;
    await here.change([change]);
    expect(here.of(article, reading, undefined).state(0, 0)).toBe('known');
    await settled();
    expect(other.of(article, reading, undefined).state(0, 0)).toBe('known');
    expect(told).toBeGreaterThan(0);
    expect(other.scales()).toEqual([{ list: 'My course', levels: ['A1'] }]);
    stop.abort();
  });

  it('stay unchanged where they could not be kept, which is reported', async () => {
    const stop = new AbortController();
    fails = true;
    const words = followWords(stop.signal);
    await expect(words.change([change])).rejects.toThrow('the disk is full');
    expect(words.of(article, reading, undefined).state(0, 0)).toBeUndefined();
    stop.abort();
  });

  it('are the same object until something changes', async () => {
    const stop = new AbortController();
    const words = followWords(stop.signal);
    await words.ready;
    const first = words.of(article, reading, { kind: 'beginner' });
    expect(words.of(article, reading, { kind: 'beginner' })).toBe(first);
    expect(words.of(article, reading, { kind: 'band', upTo: '1k' })).not.toBe(first);
    stop.abort();
  });

  it('are no longer followed once the reader is closed', async () => {
    const stop = new AbortController();
    let told = 0;
    const words = followWords(stop.signal);
    effect(() => {
      words.of(article, reading, undefined);
      told += 1;
    });
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
