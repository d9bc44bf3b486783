import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { guardMessages } from '@/entrypoints/background/message-guard';
import type { BackgroundApi, TabApi } from '@/lib/rpc/background-api';
import type { Sender } from '@/lib/rpc/transport';
import { sampleArticle } from '@/tests/library/fresh-library';

type Name = keyof (BackgroundApi & TabApi);
const id = fakeBrowser.runtime.id;
const url = 'https://news.example/1';
const ownPage: Sender = { id, url: fakeBrowser.runtime.getURL('/library.html'), tab: { id: 3 } };
const content: Sender = { id, url, frameId: 0, tab: { id: 7 } };

/** A guard over methods that record their calls. */
function guarded() {
  const calls: [name: string, args: unknown[], tab?: number][] = [];
  const recording = (names: readonly string[], tab?: number) =>
    Object.fromEntries(names.map((name) => [name, async (...args: unknown[]) => void calls.push([name, args, tab])]));
  const tabMethods = ['printAlone', 'markWords', 'openLibrary', 'openExplaining'];
  const api = recording(Object.keys(right).filter((name) => !tabMethods.includes(name)));
  const ask = guardMessages(api as unknown as BackgroundApi, (tab) => recording(tabMethods, tab) as unknown as TabApi);
  return { calls, ask: async (name: string, args: unknown[], sender = ownPage) => ask(name, args, sender) };
}

const word = { simplified: '供水', traditional: '供水', pinyin: ['gōng', 'shuǐ'], senses: ['to supply water'] };
const context = { sentence: '水厂下月恢复供水。', offset: 6, length: 2, url, title: '恢复供水', block: 1 };
const know = { word, state: 'known' };
const learn = { word, state: 'learning', context };
const always = { word: '长', pinyin: ['zhǎng'], scope: 'always' };
const here = { ...always, scope: 'here', sentence: '他长大了。', offset: 1 };
const cut = { text: '公园中', at: [2], scope: 'always' };
const ownEntry = { simplified: '云桥', traditional: '雲橋', pinyin: ['yún', 'qiáo'], senses: ['a film'] };
const draft = { word: '云桥', pinyin: ['yún', 'qiáo'], senses: ['a film'] };
const place = { block: 1, offset: 5, text: '检修', share: 0.5, finished: false };
const pairs = [['水来了。', 'The water is back.']];
const names = {
  names: [{ text: '普里戈任', sort: 'foreign', evidence: 2 }],
  countries: ['玻利维亚'],
  explained: [{ form: '索萨', other: 'Sousa', kind: 'foreign' }],
};
const key = '供水|gong1 shui3';
const many = <T>(count: number, item: T) => new Array<T>(count).fill(item);

/** Arguments of each method, among them the largest that Pindu sends. */
const right: Record<Name, unknown[][]> = {
  annotate: [[['水']], [['水'], undefined], [[]], [many(5, '水'.repeat(1_000)), { names }], [['水'.repeat(5_000)]]],
  findGrammar: [[['水', '']], [[]], [many(5, '水'.repeat(1_000))], [['水'.repeat(5_000)]]],
  convert: [
    [['水', ''], 'traditional'],
    [many(20, '水'.repeat(1_000)), 'simplified'],
    [['水'.repeat(100_000)], 'traditional'],
  ],
  saveArticle: [[sampleArticle()], [sampleArticle({ blocks: many(20_000, { kind: 'paragraph', text: '水' }) })]],
  isSaved: [[url], [`${url}?${'a'.repeat(100_000)}`]],
  deriveSome: [[]],
  keepPictures: [[url]],
  takePicture: [
    [url, `${url}.png`, 'iVBORw0KGgo='],
    [url, `${url}.png`, 'A'.repeat(16_000_000)],
  ],
  easyWords: [
    [many(4_000, key), { kind: 'list', list: 'HSK 2.0', upTo: '4' }],
    [[], { kind: 'beginner' }],
    [[key], { kind: 'band', upTo: 'rare' }],
  ],
  sensesOfWords: [[many(4_000, key)]],
  characterForms: [[['水', '𠮷']]],
  wordsWith: [
    ['水', 24],
    ['𠮷', 10_000],
  ],
  stashForTab: [[sampleArticle()]],
  progress: [[{ id: url }], [{ url }]],
  keepProgress: [
    [{ url }, place],
    [{ id: url }, { ...place, block: -1, offset: 0, text: '' }],
  ],
  translations: [[{ url }, 'en']],
  keepTranslations: [
    [{ url }, 'zh-Hant', pairs],
    [{ id: url }, 'en', many(5_000, ['水'.repeat(500), 'w'])],
  ],
  correct: [[always], [here]],
  uncorrect: [[always], [here]],
  setCut: [[cut], [{ ...cut, scope: 'here', sentence: '在公园中。', offset: 1 }]],
  removeCut: [[cut]],
  setOwnEntry: [[draft], [{ ...draft, note: '这一部' }, ownEntry]],
  removeOwnEntry: [[ownEntry]],
  wordStates: [[]],
  changeWords: [
    [[know, learn, { word, state: 'new' }]],
    [[]],
    [many(10_000, learn)],
    [[{ ...know, context: undefined }]],
    // A name in Latin letters has no reading.
    [[{ ...know, word: { simplified: 'Sousa', traditional: 'Sousa', pinyin: [], senses: ['索萨'] } }]],
  ],
  setNote: [
    [key, ''],
    [key, 'x'.repeat(20_000)],
  ],
  findWords: [
    [many(1_000, { headword: '供水', other: '供水', pinyin: 'gong1shui3' })],
    [[{ headword: '水'.repeat(5_000), other: undefined }]],
  ],
  wordsOfLevel: [[1], [6]],
  searchDictionary: [
    ['han4yu3', 30],
    ['水'.repeat(1_000), 1_000],
    ['', 1],
  ],
  wordFacts: [[many(1_000, { simplified: '供水', pinyin: word.pinyin })]],
  addReadingTime: [[30_000], [1e12]],
  levelScales: [[]],
  levelCheckWords: [[]],
  countWithin: [[{ kind: 'list', list: 'HSK 2.0', upTo: '4' }], [{ kind: 'words', count: 1700 }]],
  printAlone: [[true]],
  openLibrary: [[], ['level-check'], [{ character: '水' }]],
  openExplaining: [['索萨', 'Sousa']],
  markWords: [[false]],
};

describe('the message guard accepts', () => {
  it.each(Object.entries(right))(
    '%s, after JSON (Chromium) and after a structured clone (Firefox)',
    async (name, sent) => {
      for (const args of sent)
        for (const received of [structuredClone(args), JSON.parse(JSON.stringify(args))]) {
          const { ask, calls } = guarded();
          await ask(name, received);
          expect(calls).toHaveLength(1);
          // Absent values aside: only one of the two keeps them.
          const passed = JSON.parse(JSON.stringify(calls[0]?.[1].filter((each) => each !== undefined)));
          expect(passed).toEqual(JSON.parse(JSON.stringify(args.filter((each) => each !== undefined))));
        }
    },
  );

  const fromContent: Name[] = [
    ...([
      'annotate',
      'findGrammar',
      'convert',
      'saveArticle',
      'isSaved',
      'keepPictures',
      'takePicture',
      'stashForTab',
    ] as const),
    ...(['progress', 'keepProgress', 'translations', 'keepTranslations', 'correct', 'uncorrect'] as const),
    ...(['setCut', 'removeCut', 'setOwnEntry', 'removeOwnEntry'] as const),
    ...(['wordStates', 'changeWords', 'addReadingTime', 'levelScales', 'printAlone', 'markWords'] as const),
    ...(['openLibrary', 'openExplaining'] as const),
  ];
  it.each(Object.keys(right) as Name[])('%s from a content script, if content scripts call it', async (name) => {
    const { ask, calls } = guarded();
    const asked = ask(name, right[name][0] as unknown[], content);
    if (fromContent.includes(name)) await asked;
    else
      await expect(asked).rejects.toMatchObject({ code: 'refused', message: expect.stringMatching(/content scripts/) });
    expect(calls).toHaveLength(fromContent.includes(name) ? 1 : 0);
  });

  it.each([
    'http://news.example/2?utm_source=x',
    'https://news.example./1',
    'https://news.example/1#copy=0123456789abcdef',
    'https://NEWS.example/',
  ])('a question about %s from a page of the same site', async (asked) => {
    const { ask, calls } = guarded();
    await ask('isSaved', [asked], content);
    expect(calls).toHaveLength(1);
  });

  it('tab methods, for the tab that asks', async () => {
    const { ask, calls } = guarded();
    await ask('printAlone', [true], content);
    expect(calls).toEqual([['printAlone', [true], 7]]);
  });

  it('an argument with unknown fields, without them', async () => {
    const { ask, calls } = guarded();
    const hostile = JSON.parse(
      '{"scope":"always","word":"长","pinyin":["zhǎng"],"id":"x","__proto__":{"polluted":true}}',
    );
    await ask('correct', [hostile, 'more']);
    expect(calls).toEqual([['correct', [always], undefined]]);
    expect(Object.getPrototypeOf(calls[0]?.[1][0])).toBe(Object.prototype);
  });
});

describe('the message guard refuses', () => {
  const refuses = async (name: string, args: unknown[], sender: Sender, why: RegExp) => {
    const { ask, calls } = guarded();
    await expect(ask(name, args, sender)).rejects.toMatchObject({
      code: 'refused',
      message: expect.stringMatching(why),
    });
    expect(calls).toEqual([]);
  };

  it.each<[string, Sender]>([
    ['another extension', { ...ownPage, id: 'another' }],
    ['nobody', {}],
    ['an address of ours without our id', { url: ownPage.url as string }],
  ])('%s', (_, sender) => refuses('isSaved', [url], sender, /not this extension/));

  it.each<[string, string | undefined]>([
    ['a page', url],
    ['a page whose address only holds ours', `https://news.example/?${ownPage.url}`],
    ['a page of a host that begins like ours', `chrome-extension://${id}.example/library.html`],
    ['a script without an address', undefined],
  ])('methods of extension pages, from %s', (_, from) =>
    refuses('setNote', [key, 'x'], { ...content, url: from as string }, /content scripts/),
  );

  const other = 'https://other.example/2';
  const inOther = { ...learn, context: { ...context, url: other } };
  const article = sampleArticle({ url: other });
  it.each<[Name, unknown[]]>([
    ['saveArticle', [article]],
    ['saveArticle', [{ ...article, url: undefined }]],
    ['stashForTab', [article]],
    ['isSaved', [other]],
    ['keepPictures', [other]],
    ['takePicture', [other, `${url}.png`, 'iVBORw0KGgo=']],
    ['progress', [{ url: other }]],
    ['progress', [{ id: other }]],
    ['keepProgress', [{ url: other }, place]],
    ['translations', [{ url: other }, 'en']],
    ['keepTranslations', [{ id: other }, 'en', pairs]],
    ['changeWords', [[know, learn, inOther]]],
  ])('%s from a content script about an article of another site: %j', async (name, args) => {
    await refuses(name, args, content, /another site/);
    const { ask, calls } = guarded();
    await ask(name, args, ownPage);
    expect(calls).toHaveLength(1);
  });

  it.each([
    'https://news.example.evil.test/1',
    'https://sub.news.example/1',
    'https://news.example:8443/1',
    'https://user:news.example@evil.test/',
    'pindu:paste/00000000-0000-4000-8000-000000000000',
    'file:///home/me/1.html',
    'news.example/1',
    '',
  ])('a question about %j from a page of news.example', (asked) =>
    refuses('isSaved', [asked], content, /another site/),
  );

  it.each(['file:///home/me/1.html', 'about:blank', 'data:text/html,1', '', undefined])(
    'a question about an article of the web or a pasted text, from a page at %j',
    async (from) => {
      const sender = { ...content, url: from as string };
      await refuses('isSaved', [url], sender, /another site/);
      await refuses('isSaved', ['pindu:paste/00000000-0000-4000-8000-000000000000'], sender, /another site/);
    },
  );

  it.each([1, undefined])('a content script in frame %j', (frameId) =>
    refuses('annotate', [['水']], { ...content, frameId: frameId as number }, /from a frame/),
  );

  it.each(['nothing', '', 'constructor', '__proto__', 'prototype', 'toString', 'hasOwnProperty'])(
    'the method %j',
    (name) => refuses(name, [], ownPage, /Unknown method/),
  );

  it('tab methods without a tab', () => refuses('printAlone', [true], { id, url, frameId: 0 }, /from a tab/));

  const change = (changed: object) => ['changeWords', [[know, { ...know, ...changed }]]] as const;
  const inContext = (changed: object) => change({ state: 'learning', context: { ...context, ...changed } });
  it.each<[string, Name, readonly unknown[]]>([
    ['no texts', 'annotate', []],
    ['a text for texts', 'annotate', ['水']],
    ['a number among texts', 'annotate', [[1]]],
    ['too much text in all', 'annotate', [many(21, '水'.repeat(1_000))]],
    ['too many texts of nothing', 'annotate', [many(1_000_000, '')]],
    ['names that are none', 'annotate', [['水'], { names: { names: ['水'], countries: [] } }]],
    ['too long a name', 'annotate', [['水'], { names: { names: [], countries: ['水'.repeat(1_000)] } }]],
    [
      'an explained name of no kind',
      'annotate',
      [['水'], { names: { names: [], countries: [], explained: [{ form: '索萨', other: 'Sousa', kind: 'x' }] } }],
    ],
    ['no script', 'convert', [['水'], 'latin']],
    ['nothing for an article', 'saveArticle', [null]],
    ['a list for an article', 'stashForTab', [[]]],
    ['an article without a list of blocks', 'saveArticle', [{ url, title: '', blocks: {} }]],
    ['a list for an address', 'isSaved', [[url]]],
    ['an address that no browser has', 'isSaved', [`${url}?${'a'.repeat(3_000_000)}`]],
    ['a picture that is no base64', 'takePicture', [url, url, 'a b']],
    ['a picture too large to be kept', 'takePicture', [url, url, 'A'.repeat(16_000_004)]],
    ['too many words', 'easyWords', [many(10_001, key), { kind: 'beginner' }]],
    ['a level that is none', 'easyWords', [[key], { kind: 'constructor' }]],
    ['a level of no whole number of words', 'countWithin', [{ kind: 'words', count: 0.5 }]],
    ['too long an id', 'sensesOfWords', [['x'.repeat(10_001)]]],
    ['a text for a character', 'characterForms', [['水'.repeat(11)]]],
    ['neither id nor address', 'progress', [{}]],
    ['no block', 'keepProgress', [{ url }, { ...place, block: 'x' }]],
    ['a share above the whole', 'keepProgress', [{ url }, { ...place, share: 2 }]],
    ['a place with a text of any length', 'keepProgress', [{ url }, { ...place, text: '长'.repeat(1_000) }]],
    ['a language that is none', 'keepTranslations', [{ url }, 'en|x', pairs]],
    ['a pair that is none', 'keepTranslations', [{ url }, 'en', [['水来了。']]]],
    ['no list of pairs', 'keepTranslations', [{ url }, 'en', { length: 1 }]],
    ['too many sentences', 'keepTranslations', [{ url }, 'en', many(5_001, pairs[0])]],
    ['a correction of no word', 'correct', [{ ...always, word: '' }]],
    ['a correction without syllables', 'correct', [{ ...always, pinyin: [] }]],
    ['more syllables than the word can have', 'uncorrect', [{ ...always, pinyin: ['a', 'b'] }]],
    ['something else for a syllable', 'correct', [{ ...always, pinyin: [1] }]],
    ['an endless syllable', 'correct', [{ ...always, pinyin: ['a'.repeat(99)] }]],
    ['a cut of nothing', 'setCut', [{ ...cut, text: '' }]],
    ['a cut at no offset', 'setCut', [{ ...cut, at: [0.5] }]],
    ['a cut here without a sentence', 'setCut', [{ ...cut, scope: 'here' }]],
    ['an entry without a Chinese character', 'setOwnEntry', [{ ...draft, word: 'abc' }]],
    ['an entry with too few syllables', 'setOwnEntry', [{ ...draft, pinyin: ['yún'] }]],
    ['an endless sense', 'setOwnEntry', [{ ...draft, senses: ['x'.repeat(5_001)] }]],
    ['another scope', 'correct', [{ ...always, scope: 'page' }]],
    ['no place in the sentence', 'correct', [{ ...here, offset: -1 }]],
    ['a correction here without a sentence', 'correct', [{ ...here, sentence: undefined }]],
    ['nothing for a change', 'changeWords', [[know, undefined]]],
    ['a change of no word', ...change({ word: undefined })],
    ['a word without a reading', ...change({ word: { ...word, pinyin: [] } })],
    ['something else for a sense', ...change({ word: { ...word, senses: [1] } })],
    ['another state', ...change({ state: 'loved' })],
    ['a place behind its sentence', ...inContext({ offset: 8 })],
    ['a negative place', ...inContext({ offset: -1 })],
    ['no sentence', ...inContext({ sentence: '' })],
    ['an endless title', ...inContext({ title: '长'.repeat(9_999) })],
    ['a block that is no place', ...inContext({ block: 0.5 })],
    ['an endless note', 'setNote', [key, 'x'.repeat(20_001)]],
    ['something else for a note', 'setNote', [key, 7]],
    ['a question about no word', 'findWords', [[{ pinyin: 'shui3' }]]],
    ['a level of another list', 'wordsOfLevel', [7]],
    ['an endless query', 'searchDictionary', ['水'.repeat(1_001), 30]],
    ['endless answers', 'searchDictionary', ['水', 1_001]],
    ['no answer', 'searchDictionary', ['水', 0]],
    ['something else for a query', 'searchDictionary', [{ query: '水' }, 30]],
    ['a word without its reading', 'wordFacts', [[{ simplified: '水' }]]],
    ['no time', 'addReadingTime', [Number.NaN]],
    ['time taken back', 'addReadingTime', [-1]],
    ['endless time', 'addReadingTime', [Number.POSITIVE_INFINITY]],
    ['neither on nor off', 'markWords', ['on']],
    ['the words of no character', 'wordsWith', ['', 24]],
    ['the words of several characters', 'wordsWith', ['水水', 24]],
    ['the words of a letter', 'wordsWith', ['a', 24]],
    ['no words of a character', 'wordsWith', ['水', 0]],
    ['endless words of a character', 'wordsWith', ['水', Number.POSITIVE_INFINITY]],
    ['another place of the library', 'openLibrary', ['backup']],
    ['a place of the library in a character', 'openLibrary', [{ character: '../backup' }]],
  ])('%s', (_, name, args) => refuses(name, [...args], { ...ownPage }, new RegExp(`^${name}: .{1,300}$`, 's')));
});
