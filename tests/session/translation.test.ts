import { effect } from '@preact/signals-core';
import { describe, expect, test, vi } from 'vitest';
import { pieces as cut } from '@/lib/chinese/sentences';
import { findTranslation } from '@/lib/session/find-translation';
import { toPieces } from '@/lib/session/pieces';
import type { TranslatorFactory } from '@/lib/session/translator';

const pieces = toPieces(
  {
    url: 'https://news.example/1',
    title: '河边的市集',
    blocks: [{ kind: 'paragraph', text: '市集今天开了。来的人很多！大家都说好。' }],
  },
  cut,
);

/** A translator that says what it was asked; `known` are the languages that it translates into. */
function stub({ known = ['en'], fails = false } = {}) {
  const asked: string[] = [];
  const factory: TranslatorFactory = {
    availability: async ({ targetLanguage }) => (known.includes(targetLanguage) ? 'downloadable' : 'unavailable'),
    create: vi.fn(async ({ monitor, targetLanguage }) => {
      const events = new EventTarget();
      monitor?.(events);
      events.dispatchEvent(Object.assign(new Event('downloadprogress'), { loaded: 0.4 }));
      return {
        translate: async (text: string) => {
          if (fails) throw new Error('out of memory');
          asked.push(text);
          return `${targetLanguage}: ${text}`;
        },
      };
    }),
  };
  return { factory, asked };
}

async function start(
  { factory }: Pick<ReturnType<typeof stub>, 'factory'>,
  options: Partial<Parameters<typeof findTranslation>[1]> = {},
) {
  const keep = vi.fn(async () => true);
  const translation = await findTranslation(pieces, {
    ...{ scope: { Translator: factory }, lang: 'zh-Hans', languages: ['en-GB'], keep },
    read: async () => [],
    ...options,
  });
  if (translation === undefined) throw new Error('no translation');
  return { translation, keep };
}

describe('the translation of an article', () => {
  test('is shown under the paragraph that was asked for, sentence by sentence, and hidden again', async () => {
    const browser = stub();
    const { translation } = await start(browser);
    await translation.toggle(1);
    expect(translation.shown(1)?.sentences).toEqual(['en: 市集今天开了。', 'en: 来的人很多！', 'en: 大家都说好。']);
    expect(translation.shown(0)).toBeUndefined();
    await translation.toggle(1);
    expect(translation.shown(1)).toBeUndefined();
    await translation.toggle(1);
    expect(browser.asked).toHaveLength(3);
  });

  test('of one sentence leaves the others alone', async () => {
    const browser = stub();
    const { translation } = await start(browser);
    await translation.toggle(1, 9);
    expect(translation.shown(1)?.sentences).toEqual(['en: 来的人很多！']);
    expect(browser.asked).toEqual(['来的人很多！']);
    await translation.toggle(1, 9);
    expect(translation.shown(1)).toBeUndefined();
  });

  test('asks for nothing until the reader does, and tells how the download goes', async () => {
    const browser = stub();
    const { translation } = await start(browser);
    expect(browser.factory.create).not.toHaveBeenCalled();
    const seen: (number | undefined)[] = [];
    effect(() => void seen.push(translation.shown(1)?.downloading));
    await translation.toggle(1);
    expect(seen).toContain(40);
    expect(translation.shown(1)?.downloading).toBeUndefined();
  });

  test('is kept, and what is kept is not translated again', async () => {
    const { translation, keep } = await start(stub());
    await translation.toggle(1);
    expect(keep).toHaveBeenCalledWith('en', expect.arrayContaining([['来的人很多！', 'en: 来的人很多！']]));
    const again = stub();
    const second = await start(again, { read: async () => translation.kept() });
    await second.translation.toggle(1);
    expect(again.asked).toEqual([]);
    expect(second.translation.shown(1)?.sentences).toHaveLength(3);
  });

  test('says what went wrong, and tries again when it is asked again', async () => {
    const { translation } = await start(stub({ fails: true }));
    await translation.toggle(1);
    expect(translation.shown(1)?.problem).toEqual({ name: 'Error', message: 'out of memory' });
    await translation.toggle(1);
    expect(translation.shown(1)?.problem).toEqual({ name: 'Error', message: 'out of memory' });
  });

  test.each<[string, string[], string[], string | undefined]>([
    ["the user's first language", ['de-AT', 'en'], ['de', 'en'], 'de'],
    ['the next one where the browser lacks the first', ['eo', 'fr-FR'], ['fr', 'en'], 'fr'],
    ['English for who has Chinese alone', ['zh-CN'], ['en'], 'en'],
    ['nothing where the browser has none', ['en'], [], undefined],
  ])('is into %s', async (_, languages, known, expected) => {
    const found = await findTranslation(pieces, {
      ...{ scope: { Translator: stub({ known }).factory }, lang: 'zh', languages },
      ...{ read: async () => [], keep: async () => true },
    });
    expect(found?.language).toBe(expected);
  });

  test('is not there where the browser has no translator', async () => {
    const options = { scope: {}, lang: 'zh', languages: ['en'], read: async () => [], keep: async () => true };
    expect(await findTranslation(pieces, options)).toBeUndefined();
  });
});
