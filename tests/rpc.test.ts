import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DictionaryError } from '@/lib/chinese/dictionary/dictionary-error';
import type { BackgroundApi } from '@/lib/rpc';

// The extension API is taken from the global when the module is first read.
vi.stubGlobal('chrome', fakeBrowser);
const { background, serveBackground, servePage, Unreachable } = await import('@/lib/rpc');

const api = {
  annotate: async (texts: string[]) => ({
    tokens: texts.map((text) => [{ text, kind: 'other' as const }]),
    words: {},
    entries: [],
  }),
  saveArticle: async () => {
    throw new Error('the disk is on fire');
  },
  isSaved: async (url: string) => url === 'https://news.example/1',
  correct: async () => {},
  uncorrect: async () => {},
  wordStates: async () => ({}),
  changeWords: async () => {},
  levelScales: async () => [],
} satisfies Partial<BackgroundApi> as unknown as BackgroundApi;

describe('the message surface', () => {
  beforeEach(() => fakeBrowser.reset());

  it('calls the background as functions', async () => {
    serveBackground(api);
    expect(await background.isSaved('https://news.example/1')).toBe(true);
    expect(await background.isSaved('https://news.example/2')).toBe(false);
    expect((await background.annotate(['字'])).tokens).toEqual([[{ text: '字', kind: 'other' }]]);
  });

  it('brings an error back as an error with its message', async () => {
    serveBackground(api);
    await expect(background.saveArticle({ url: 'https://news.example/1', title: '题', blocks: [] })).rejects.toThrow(
      'the disk is on fire',
    );
  });

  it('brings the code of an error with it, and none where it has none of ours', async () => {
    const failing = (error: Error) => ({ ...api, isSaved: () => Promise.reject(error) }) as BackgroundApi;
    const stop = serveBackground(failing(new DictionaryError('This is no Pindu dictionary.')));
    await expect(background.isSaved('x')).rejects.toMatchObject({
      message: 'This is no Pindu dictionary.',
      code: 'dictionary-damaged',
    });
    stop();
    serveBackground(failing(new DOMException('The disk is full.', 'QuotaExceededError')));
    await expect(background.isSaved('x')).rejects.not.toHaveProperty('code');
  });

  it('is unreachable where nobody serves, and after serving has ended', async () => {
    await expect(background.isSaved('x')).rejects.toBeInstanceOf(Unreachable);
    serveBackground(api)();
    await expect(background.isSaved('x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('does not answer for another channel, nor for what is no function of the surface', async () => {
    serveBackground(api);
    const none = [
      { channel: 'page', name: 'status', args: [] },
      { channel: 'background', name: 'constructor', args: [] },
      { channel: 'background', name: '__proto__', args: [] },
      { channel: 'background', name: 'isSaved' },
      'isSaved',
      null,
    ];
    for (const message of none) {
      expect(await fakeBrowser.runtime.sendMessage(message).catch(() => undefined)).toBeUndefined();
    }
  });

  it('serves a page beside the background without either answering for the other', async () => {
    serveBackground(api);
    const idle = async () => ({ state: 'idle' as const });
    servePage({
      status: idle,
      open: idle,
      waited: idle,
      openSelection: idle,
      pickPart: idle,
      lookUp: idle,
      stashForTab: async () => '',
      close: idle,
      save: idle,
      checkSaved: idle,
      counted: idle,
    });
    expect(await background.isSaved('https://news.example/1')).toBe(true);
  });
});
