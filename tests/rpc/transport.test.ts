import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { DictionaryError } from '@/lib/chinese/dictionary/read-sections';
import type { BackgroundApi } from '@/lib/rpc/background-api';
import type { PageApi } from '@/lib/rpc/page-api';
import { background, serveBackground, servePage, Unreachable } from '@/lib/rpc/transport';
import { answerWith } from './answer-with';

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

const idle = async () => ({ state: 'idle' as const });
const page: PageApi = {
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
};

describe('the message surface', () => {
  beforeEach(() => fakeBrowser.reset());

  it('calls the background as functions', async () => {
    serveBackground(answerWith(api));
    expect(await background.isSaved('https://news.example/1')).toBe(true);
    expect(await background.isSaved('https://news.example/2')).toBe(false);
    expect((await background.annotate(['字'])).tokens).toEqual([[{ text: '字', kind: 'other' }]]);
  });

  it('brings an error back as an error with its message', async () => {
    serveBackground(answerWith(api));
    await expect(background.saveArticle({ url: 'https://news.example/1', title: '题', blocks: [] })).rejects.toThrow(
      'the disk is on fire',
    );
  });

  it('brings the code of an error with it, and none where it has none of ours', async () => {
    const failing = (error: Error) => ({ ...api, isSaved: () => Promise.reject(error) }) as BackgroundApi;
    const stop = serveBackground(answerWith(failing(new DictionaryError('This is no Pindu dictionary.'))));
    await expect(background.isSaved('x')).rejects.toMatchObject({
      message: 'This is no Pindu dictionary.',
      code: 'dictionary-damaged',
    });
    stop();
    serveBackground(answerWith(failing(new DOMException('The disk is full.', 'QuotaExceededError'))));
    await expect(background.isSaved('x')).rejects.not.toHaveProperty('code');
  });

  it('is unreachable where nobody serves, and after serving has ended', async () => {
    await expect(background.isSaved('x')).rejects.toBeInstanceOf(Unreachable);
    serveBackground(answerWith(api))();
    await expect(background.isSaved('x')).rejects.toBeInstanceOf(Unreachable);
  });

  it('does not answer for another channel, nor what is no request', async () => {
    serveBackground(answerWith(api));
    const none = [
      { channel: 'page', name: 'status', args: [] },
      { channel: 'background', name: 'isSaved' },
      { channel: 'background', name: 7, args: [] },
      'isSaved',
      null,
    ];
    for (const message of none) {
      expect(await fakeBrowser.runtime.sendMessage(message).catch(() => undefined)).toBeUndefined();
    }
  });

  it('answers on a page for its own methods alone', async () => {
    servePage(page);
    for (const name of ['constructor', '__proto__', 'toString', 'isSaved']) {
      const message = { channel: 'page', name, args: [] };
      expect(await fakeBrowser.runtime.sendMessage(message).catch(() => undefined)).toBeUndefined();
    }
  });

  it('serves a page beside the background without either answering for the other', async () => {
    serveBackground(answerWith(api));
    servePage(page);
    expect(await background.isSaved('https://news.example/1')).toBe(true);
  });
});
