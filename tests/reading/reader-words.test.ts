import { describe, expect, it, test } from 'vitest';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import type { KnownLevel } from '@/lib/chinese/known-level';
import { pieces as cut } from '@/lib/chinese/sentences';
import { readerWords } from '@/lib/reading/reader-words';
import { type Reading, startReading } from '@/lib/reading/reading';
import type { WordStates } from '@/lib/reading/word-state';
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

async function read(content: Article): Promise<Reading> {
  const ask = async (texts: string[]) => JSON.parse(JSON.stringify(annotate(realDictionary(), texts)));
  const reading = startReading(content, ask, cut);
  const isDone = () => reading.pieces.every((_, index) => reading.tokens(index) !== undefined);
  do await new Promise((resolve) => setTimeout(resolve));
  while (!isDone());
  return reading;
}

/** Each word of a text with how it stands to the reader. */
async function standings(text: string, states: WordStates, level?: KnownLevel): Promise<string> {
  const content = article(text);
  const reading = await read(content);
  const found = readerWords(content, reading, states, level).standings(0);
  return (reading.tokens(0) ?? []).map((token, index) => `${token.text}:${found[index] ?? '-'}`).join(' ');
}

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
    expect(await standings(text, states, level)).toBe(expected);
  });
});

describe('the share of a text that its reader knows', () => {
  test.each<[string, string[], WordStates, KnownLevel | undefined, { share: string; fresh: string[] }]>([
    [
      'counts running words: one that comes three times counts three times',
      ['图书馆的图书馆的图书馆'],
      { '的|de5': 'known' },
      undefined,
      { share: '2/5', fresh: ['图书馆×3'] },
    ],
    [
      'counts the title and every paragraph',
      ['图书馆', '时间', '延长时间'],
      {},
      hsk('3'),
      { share: '3/4', fresh: ['延长×1'] },
    ],
    [
      'leaves out names, numbers and punctuation',
      ['2024年4月，乌克兰在北京。'],
      {},
      hsk('1'),
      { share: '1/1', fresh: [] },
    ],
    [
      'does not count what is being learned as known, nor as new',
      ['延长时间'],
      { '延长|yan2 chang2': 'learning' },
      hsk('3'),
      { share: '1/2', fresh: [] },
    ],
    ['is whole where there is nothing to know', ['2024年，BBC'], {}, undefined, { share: '1/0', fresh: [] }],
  ])('%s', async (_, texts, states, level, expected) => {
    const content = article(...texts);
    const words = readerWords(content, await read(content), states, level);
    const count = words.count();
    const fresh = count?.fresh.map((word) => `${word.entry.simplified}×${word.count}`);
    const known = Math.round((count?.share ?? 0) * Math.max(1, count?.running ?? 0));
    expect({ share: `${known}/${count?.running}`, fresh }).toEqual(expected);
  });

  it('is not said before all of the text has been annotated', () => {
    const content = article('图书馆');
    const reading = startReading(content, () => new Promise(() => {}), cut);
    expect(readerWords(content, reading, {}, undefined).count()).toBeUndefined();
  });
});

describe('new words', () => {
  it('are listed by how often they stand here, or by level with those of no level last', async () => {
    const content = article('措施', '措施和居民，居民和居民，供水，学生');
    const words = readerWords(content, await read(content), { '和|he2': 'known' }, { kind: 'beginner' });
    const list = (order: 'count' | 'level') => words.fresh(order).map(({ entry }) => entry.simplified);
    expect(list('count')).toEqual(['居民', '措施', '学生', '供水']);
    expect(list('level')).toEqual(['学生', '措施', '居民', '供水']);
  });

  it('are kept with the sentence in which they stand first, and its place', async () => {
    const content = article('通知', '今天下雨。市政府的措施很好。');
    const words = readerWords(content, await read(content), {}, undefined);
    const word = words.fresh('count').find(({ entry }) => entry.simplified === '措施');
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
