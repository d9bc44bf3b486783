import { describe, expect, it, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import type { KnownLevel } from '@/lib/chinese/known-level';
import type { OwnData } from '@/lib/chinese/own/own-words';
import { pieces as cut } from '@/lib/chinese/sentences';
import { wordId } from '@/lib/chinese/word-id';
import { type ArticleSession, startSession } from '@/lib/session/article-session';
import { keptWord, readerWords } from '@/lib/session/reader-words';
import type { WordStates } from '@/lib/session/word-state';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const hsk = (upTo: string): KnownLevel => ({ kind: 'list', list: 'HSK 2.0', upTo });

function article(...texts: string[]): Article {
  const [title = '', ...rest] = texts;
  return {
    url: 'https://news.example/1',
    title,
    blocks: rest.map((text) => ({ kind: 'paragraph' as const, text })),
  };
}

async function read(content: Article, own?: OwnData): Promise<ArticleSession> {
  const ask = async (texts: string[]) => JSON.parse(JSON.stringify(annotate(realDictionary(), texts, { own })));
  const session = startSession(content, ask, cut);
  const isDone = () => session.pieces.every((_, index) => session.tokens(index) !== undefined);
  do await new Promise((resolve) => setTimeout(resolve));
  while (!isDone());
  return session;
}

/** Each word of a text with how it stands to the reader. */
async function statuses(text: string, states: WordStates, level?: KnownLevel): Promise<string> {
  const content = article(text);
  const session = await read(content);
  const found = readerWords(content, session, states, level).statuses(0);
  return (session.tokens(0) ?? []).map((token, index) => `${token.text}:${found[index] ?? '-'}`).join(' ');
}

it('a word is kept with the sense first that it has in its sentence', async () => {
  const content = article('他唱一首老歌。首场开演。');
  const session = await read(content);
  const words = readerWords(content, session, {}, undefined);
  const kept = (session.tokens(0) ?? []).flatMap(({ text }, token) =>
    text === '首' ? [words.change(0, token, 'learning')?.word.senses] : [],
  );
  expect(kept[0]).toEqual(['classifier for poems, songs etc', 'first (occasion, thing etc)', 'head', 'chief']);
  expect(kept[1]?.[0] ?? 'first (occasion, thing etc)').toBe('first (occasion, thing etc)');
});

describe('a word stands to its reader', () => {
  test.each<[string, string, WordStates, KnownLevel | undefined, string]>([
    ['as new before anything was said', '图书馆开门。', {}, undefined, '图书馆:new 开门:new 。:-'],
    ['as easy where the level has it', '图书馆延长时间', {}, hsk('3'), '图书馆:easy 延长:new 时间:easy'],
    ['as known where it was marked so', '图书馆', { '图书馆|tu2 shu1 guan3': 'known' }, undefined, '图书馆:known'],
    [
      'as learned, though the level has it',
      '图书馆',
      { '图书馆|tu2 shu1 guan3': 'learning' },
      hsk('6'),
      '图书馆:learning',
    ],
    [
      'as known where it is of no interest',
      '图书馆',
      { '图书馆|tu2 shu1 guan3': 'ignored' },
      undefined,
      '图书馆:known',
    ],
    ['by its reading', '他跑得快', { '得|dei3': 'known' }, undefined, '他:new 跑:new 得:new 快:new'],
    ['in traditional characters too', '圖書館', { '图书馆|tu2 shu1 guan3': 'known' }, undefined, '圖書館:known'],
    ['as new where it is a name, whatever the level', '北京', {}, hsk('6'), '北京:new'],
    ['as known where it is a name that was marked so', '北京', { '北京|Bei3 jing1': 'known' }, undefined, '北京:known'],
    ['as easy where it is a number of easy words', '2024年4月', {}, hsk('1'), '2024年4月:easy'],
    ['as easy where it is a number of easy characters', '三十五岁', {}, hsk('1'), '三十五岁:easy'],
    ['as new where a number has a word that is not', '三百吨', {}, hsk('1'), '三百吨:new'],
    ['not at all where it is no Chinese', 'BBC，', {}, hsk('6'), 'BBC:- ，:-'],
  ])('%s', async (_, text, states, level, expected) => {
    expect(await statuses(text, states, level)).toBe(expected);
  });
});

describe('the share of a text that its reader knows', () => {
  test.each<[string, string[], WordStates, KnownLevel | undefined, { share: string; newWords: string[] }]>([
    [
      'counts running words: one that comes three times counts three times',
      ['图书馆的图书馆的图书馆'],
      { '的|de5': 'known' },
      undefined,
      { share: '2/5', newWords: ['图书馆×3'] },
    ],
    [
      'counts the title and every paragraph',
      ['图书馆', '时间', '延长时间'],
      {},
      hsk('3'),
      { share: '3/4', newWords: ['延长×1'] },
    ],
    [
      'leaves out names, numbers and punctuation',
      ['2024年4月，乌克兰在北京。'],
      {},
      hsk('1'),
      { share: '1/1', newWords: [] },
    ],
    [
      'does not count what is being learned as known, nor as new',
      ['延长时间'],
      { '延长|yan2 chang2': 'learning' },
      hsk('3'),
      { share: '1/2', newWords: [] },
    ],
    ['is whole where there is nothing to know', ['2024年，BBC'], {}, undefined, { share: '1/0', newWords: [] }],
  ])('%s', async (_, texts, states, level, expected) => {
    const content = article(...texts);
    const words = readerWords(content, await read(content), states, level);
    const count = words.count();
    const newWords = count?.newWords.map((word) => `${word.entry.simplified}×${word.count}`);
    const known = Math.round((count?.share ?? 0) * Math.max(1, count?.running ?? 0));
    expect({ share: `${known}/${count?.running}`, newWords }).toEqual(expected);
  });

  it('is not said before all of the text has been annotated', () => {
    const content = article('图书馆');
    const session = startSession(content, () => new Promise(() => {}), cut);
    expect(readerWords(content, session, {}, undefined).count()).toBeUndefined();
  });
});

describe('new words', () => {
  it('are listed by how often they stand here, or by level with those of no level last', async () => {
    const content = article('措施', '措施和居民，居民和居民，供水，学生');
    const words = readerWords(content, await read(content), { '和|he2': 'known' }, { kind: 'beginner' });
    const list = (order: 'count' | 'level') => words.newWords(order).map(({ entry }) => entry.simplified);
    expect(list('count')).toEqual(['居民', '措施', '学生', '供水']);
    expect(list('level')).toEqual(['学生', '措施', '居民', '供水']);
  });

  it('are kept with the sentence in which they stand first, and its place', async () => {
    const content = article('通知', '今天下雨。市政府的措施很好。');
    const words = readerWords(content, await read(content), {}, undefined);
    const word = words.newWords('count').find(({ entry }) => entry.simplified === '措施');
    expect(word && words.change(word.piece, word.token, 'learning')).toMatchObject({
      word: { simplified: '措施', traditional: '措施', pinyin: ['cuò', 'shī'] },
      state: 'learning',
      context: {
        sentence: '市政府的措施很好。',
        offset: 4,
        length: 2,
        url: 'https://news.example/1',
        title: '通知',
        block: 0,
      },
    });
  });

  it('from a dictionary of the user’s own bring its first lines', () => {
    const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
    const entry = { simplified: '云栈', traditional: '雲棧', pinyin: ['yún', 'zhàn'], dictionary: 'Own' };
    const word = keptWord({ ...entry, senses: [lines.join('\n'), 'another'] });
    expect(word).toEqual({
      simplified: '云栈',
      traditional: '雲棧',
      pinyin: ['yún', 'zhàn'],
      senses: lines.slice(0, 12),
    });
  });

  it('that only refer to another word bring its meanings', async () => {
    const content = article('玩意儿');
    const words = readerWords(content, await read(content), {}, undefined);
    expect(words.change(0, 0, 'learning')?.word.senses.length).toBeGreaterThan(0);
  });

  it('are none where no entry reads so', async () => {
    const content = article('BBC');
    const words = readerWords(content, await read(content), {}, undefined);
    expect(words.change(0, 0, 'learning')).toBeUndefined();
    expect(words.state(0, 0)).toBeUndefined();
  });
});

describe('what can be kept of the text', () => {
  const text = '記者採訪了索萨尔斯基，他在图书馆工作，花了三百五十元。';
  const find = (session: ArticleSession, wanted: string) =>
    (session.tokens(0) ?? []).findIndex((token) => token.text === wanted);

  it('is a name that no dictionary has, in simplified form', async () => {
    const content = article('市長歐陽震華說，歐陽震華很忙。');
    const session = await read(content);
    const at = find(session, '歐陽震華');
    const words = readerWords(content, session, {}, undefined);
    expect(words.change(0, at, 'learning')).toMatchObject({
      word: {
        simplified: '欧阳震华',
        traditional: '歐陽震華',
        pinyin: ['Ōu', 'yáng', 'Zhèn', 'huá'],
        senses: ['(name)'],
      },
      context: { offset: 2, length: 4 },
    });
    const id = '欧阳震华|Ou1 yang2 Zhen4 hua2';
    const learning = readerWords(content, session, { [id]: 'learning' }, undefined);
    expect(learning.state(0, at)).toBe('learning');
    expect(learning.statuses(0)[at]).toBe('learning');
    expect(words.statuses(0)[at]).toBeUndefined();
  });

  it('is what the article explains, with what it calls it elsewhere', async () => {
    const content = article('海观局是国家海洋观测局（海观局）的简称，海观局很大。');
    const session = await read(content);
    const at = find(session, '海观局');
    const word = readerWords(content, session, {}, undefined).change(0, at, 'learning')?.word;
    expect(word).toMatchObject({ simplified: '海观局', senses: ['国家海洋观测局'] });
    expect(readerWords(content, session, { '海观局|hai3 guan1 ju2': 'learning' }, undefined).statuses(0)[at]).toBe(
      'learning',
    );
  });

  it('is a number, with what it comes to', async () => {
    const content = article(text);
    const session = await read(content);
    const number = (session.tokens(0) ?? []).findIndex(({ kind }) => kind === 'number');
    const change = readerWords(content, session, {}, undefined).change(0, number, 'learning');
    expect(change?.word.senses).toEqual([session.tokens(0)?.[number]?.value]);
    expect(change?.context?.sentence).toBe(text);
  });

  it.each<[text: string, word: string, pinyin: string, senses: string[]]>([
    ['2024年的事。', '2024年', 'èr líng èr sì nián', ['2024']],
    ['有35%的人来。', '35%', 'bǎi fēn zhī sān shí wǔ', ['35 %']],
    ['共3人。', '3', 'sān', []],
    ['他打110报警。', '110', 'yāo yāo líng', ['the emergency number for law enforcement in Mainland China and Taiwan']],
    ['有110人来。', '110', 'yī bǎi yī shí', []],
    ['来访的索萨（Sousa）是一位海洋学家，Sousa很忙。', 'Sousa', '', ['索萨']],
    ['你闻闻这朵花。', '闻闻', 'wén wen', []],
  ])('in %s, is %s with the reading of all of it and what is known of it', async (text, word, pinyin, senses) => {
    const content = article(text);
    const session = await read(content);
    const at = find(session, word);
    const words = readerWords(content, session, {}, undefined);
    const change = words.change(0, at, 'learning');
    expect(change?.word).toMatchObject({ simplified: word, traditional: word, senses });
    expect(change?.word.pinyin.join(' ')).toBe(pinyin);
    expect(change?.context).toMatchObject({ offset: text.indexOf(word), length: word.length });
    const id = wordId(word, change?.word.pinyin ?? []);
    const learning = readerWords(content, session, { [id]: 'learning' }, undefined);
    expect(learning.state(0, at)).toBe('learning');
    expect(learning.statuses(0)[at]).toBe('learning');
  });

  it('is no number of which a part has no certain reading', async () => {
    const content = article('气温2℃，C919飞机。');
    const session = await read(content);
    const words = readerWords(content, session, {}, undefined);
    expect(find(session, '2℃')).toBeGreaterThan(-1);
    expect(words.isWord(0, find(session, '2℃'))).toBe(false);
    expect(words.isWord(0, find(session, '919'))).toBe(false);
  });

  it('is a stretch that the user made a word, without a meaning, under its simplified form', async () => {
    const content = article('老人坐在雲杪茶室裡喝茶。');
    const own: OwnData = { cuts: [{ text: '云杪茶室', at: [], scope: 'always' }] };
    const session = await read(content, own);
    const at = find(session, '雲杪茶室');
    expect(readerWords(content, session, {}, undefined).change(0, at, 'learning')).toMatchObject({
      word: { simplified: '云杪茶室', traditional: '雲杪茶室', pinyin: ['yún', 'miǎo', 'chá', 'shì'], senses: [] },
      context: { offset: 4, length: 4 },
    });
    const states: WordStates = { '云杪茶室|yun2 miao3 cha2 shi4': 'learning' };
    expect(readerWords(content, session, states, undefined).statuses(0)[at]).toBe('learning');
  });

  it('is a word that was looked up, with the sentence where it stands inside or round the one that is open', async () => {
    const content = article(text);
    const session = await read(content);
    const words = readerWords(content, session, {}, undefined);
    const token = find(session, '图书馆');
    const entry = session.entries('图书')[0];
    if (entry === undefined) throw new Error('图书 has no entry');
    const near = (word: string) => words.changeOf(entry, 'learning', { text: word, piece: 0, token }).context;
    const offset = text.indexOf('图书馆');
    expect(near('图书')).toMatchObject({ sentence: text, offset, length: 2 });
    expect(near('馆工')).toMatchObject({ offset: offset + 2 });
    expect(near('工作')).toBeUndefined();
    expect(near('学校')).toBeUndefined();
    expect(words.changeOf(entry, 'known').context).toBeUndefined();
  });
});
