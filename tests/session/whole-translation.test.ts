import { describe, expect, it, test, vi } from 'vitest';
import { pieces as cut } from '@/lib/chinese/sentences';
import { findTranslation } from '@/lib/session/find-translation';
import { toPieces } from '@/lib/session/pieces';
import type { TranslatorFactory } from '@/lib/session/translator';

const paragraph = (text: string) => ({ kind: 'paragraph' as const, text });
const pieces = toPieces(
  {
    url: 'https://news.example/1',
    title: '河边的市集',
    blocks: [
      paragraph('一。'),
      paragraph('二。'),
      paragraph('2026'),
      paragraph('三。四。'),
      paragraph('五。'),
      paragraph('二。一。'),
    ],
  },
  cut,
);

type Stub = {
  availability?: 'available' | 'downloadable';
  /** Fails on these sentences. */
  fails?: readonly string[];
  /** The error with which no translator can be had. */
  missing?: Error;
  /** Called before each sentence; the translation waits for it. */
  before?: (text: string) => unknown;
};

/** A translator, and what it was asked in order. */
async function start(
  { availability = 'available', fails = [], missing, before }: Stub = {},
  kept: [string, string][] = [],
) {
  const asked: string[] = [];
  const factory: TranslatorFactory = {
    availability: async () => availability,
    create: vi.fn(async () => {
      if (missing) throw missing;
      return {
        translate: async (text: string, options?: { signal?: AbortSignal }) => {
          await before?.(text);
          options?.signal?.throwIfAborted();
          asked.push(text);
          if (fails.includes(text)) throw new Error('too long');
          return `EN ${text}`;
        },
      };
    }),
  };
  const keep = vi.fn(async () => true);
  const closing = new AbortController();
  const translation = await findTranslation(pieces, {
    ...{ scope: { Translator: factory }, lang: 'zh', languages: ['en'], keep, signal: closing.signal },
    read: async () => kept,
  });
  if (translation === undefined) throw new Error('no translation');
  const begin = (options: { byUser?: boolean; top?: number; onShow?: () => void } = {}) =>
    translation.whole.start({ byUser: true, onShow: () => {}, ...options, top: () => options.top ?? 0 });
  const shown = () => pieces.map((_, piece) => translation.shown(piece)?.sentences.join(' '));
  return { translation, asked, keep, factory, closing, begin, shown };
}

const all = ['EN 河边的市集', 'EN 一。', 'EN 二。', undefined, 'EN 三。 EN 四。', 'EN 五。', 'EN 二。 EN 一。'];

describe('the translation of a whole article', () => {
  it('shows every text that has words, those that say the same too, and keeps it as it comes', async () => {
    const { translation, begin, shown, keep } = await start();
    await begin();
    expect(shown()).toEqual(all);
    expect(translation.whole.state.value).toEqual({ kind: 'done' });
    expect(keep).toHaveBeenCalledWith('en', [
      ['三。', 'EN 三。'],
      ['四。', 'EN 四。'],
    ]);
  });

  it('begins at the top of the window, goes on to the end, and then from the start', async () => {
    const { begin, asked } = await start();
    await begin({ top: 4 });
    expect(asked).toEqual(['三。', '四。', '五。', '二。', '一。', '河边的市集']);
  });

  it('says how far it is, and before each change of the text that it comes', async () => {
    const { translation, begin } = await start();
    const seen: unknown[] = [];
    const onShow = vi.fn();
    const stop = translation.whole.state.subscribe((state) => seen.push(state));
    await begin({ onShow });
    stop();
    expect(seen[0]).toEqual({ kind: 'off' });
    expect(seen).toContainEqual({ kind: 'working', share: 0 });
    expect(seen).toContainEqual({ kind: 'working', share: expect.closeTo(5 / 19) });
    expect(onShow.mock.calls.length).toBeGreaterThanOrEqual(6);
  });

  it('stops, leaves what is there, keeps it, and goes on from it', async () => {
    const { translation, begin, shown, asked, keep } = await start({
      before: (text) => text === '四。' && translation.whole.stop(),
    });
    await begin();
    expect(translation.whole.state.value).toMatchObject({ kind: 'stopped' });
    expect(shown()).toEqual([
      'EN 河边的市集',
      'EN 一。',
      'EN 二。',
      undefined,
      'EN 三。',
      undefined,
      'EN 二。 EN 一。',
    ]);
    expect(keep).toHaveBeenLastCalledWith('en', [['三。', 'EN 三。']]);
    const again = await start({}, translation.kept());
    await again.begin();
    expect(again.asked).toEqual(['四。', '五。']);
    expect(again.shown()).toEqual(all);
    expect(asked).not.toContain('五。');
  });

  it('hides everything when it is turned off, and asks for nothing again when it is turned on', async () => {
    const { translation, begin, shown, asked } = await start();
    await begin();
    translation.whole.off();
    expect(shown()).toEqual(pieces.map(() => undefined));
    expect(translation.whole.state.value).toEqual({ kind: 'off' });
    await begin({ byUser: false });
    expect(shown()).toEqual(all);
    expect(asked).toHaveLength(6);
  });

  it('leaves a paragraph hidden that the reader hid, and says of which it shows that they are some of all', async () => {
    const { translation, begin } = await start();
    await translation.toggle(1);
    await begin();
    expect([1, 2].map((piece) => translation.shown(piece)?.isOneOfAll)).toEqual([undefined, true]);
    await translation.toggle(2);
    expect(translation.shown(2)).toBeUndefined();
  });

  it('downloads nothing by itself: it asks first, and shows what is kept meanwhile', async () => {
    const { translation, begin, factory, shown } = await start({ availability: 'downloadable' }, [['一。', 'EN 一。']]);
    await begin({ byUser: false });
    expect(translation.whole.state.value).toEqual({ kind: 'asks' });
    expect(factory.create).not.toHaveBeenCalled();
    expect(shown()[1]).toBe('EN 一。');
    await begin();
    expect(translation.whole.state.value).toEqual({ kind: 'done' });
  });

  it('needs no translator where everything is kept', async () => {
    const whole = await start();
    await whole.begin();
    const { translation, begin, factory } = await start({ availability: 'downloadable' }, whole.translation.kept());
    await begin({ byUser: false });
    expect(translation.whole.state.value).toEqual({ kind: 'done' });
    expect(factory.create).not.toHaveBeenCalled();
  });

  it('says once why there is no translator', async () => {
    const missing = new DOMException('offline', 'NetworkError');
    const { translation, begin, factory, shown } = await start({ missing });
    await begin();
    const problem = { name: 'NetworkError', message: 'offline' };
    expect(translation.whole.state.value).toEqual({ kind: 'failed', share: 0, problem });
    expect(factory.create).toHaveBeenCalledTimes(1);
    expect(shown()).toEqual(pieces.map(() => undefined));
  });

  test.each<[string, string[], string[]]>([
    [
      'passes over a sentence that fails, and says so at the end',
      ['一。'],
      ['河边的市集', '一。', '二。', '三。', '四。', '五。', '一。'],
    ],
    ['gives up after two in a row', ['一。', '二。', '三。'], ['河边的市集', '一。', '二。']],
  ])('%s', async (_, fails, expected) => {
    const { translation, begin, asked } = await start({ fails });
    await begin();
    expect(asked).toEqual(expected);
    expect(translation.whole.state.value).toMatchObject({ kind: 'failed', problem: { message: 'too long' } });
    expect(translation.shown(1)).toMatchObject({ sentences: [], problem: { message: 'too long' } });
  });

  it('ends with the article', async () => {
    const { begin, asked, closing, keep } = await start({ before: (text) => text === '四。' && closing.abort() });
    await begin();
    expect(asked).toEqual(['河边的市集', '一。', '二。', '三。']);
    expect(keep).toHaveBeenLastCalledWith('en', [['三。', 'EN 三。']]);
  });
});
