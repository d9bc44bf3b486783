import { describe, expect, it } from 'vitest';
import { sortWords } from '@/lib/library/words/sort-words';
import { createWordSearch, type WordFilter } from '@/lib/library/words/word-search';
import type { ListWord } from '@/lib/library/words/words-list';

type Fields = Partial<ListWord> & { simplified: string };

const word = (fields: Fields, pinyin: string, ...senses: string[]): ListWord => ({
  id: `${fields.simplified}|${pinyin}`,
  traditional: fields.simplified,
  pinyin: pinyin.split(' '),
  senses,
  state: 'learning',
  status: 'learning',
  addedAt: 0,
  tags: [],
  updatedAt: 1,
  device: 'x',
  ...fields,
});
const words = [
  word({ simplified: '中国', traditional: '中國' }, 'Zhōng guó', 'China'),
  word({ simplified: '西安' }, 'Xī ān', "Xi'an, capital of Shaanxi"),
  word({ simplified: '先' }, 'xiān', 'first; in advance', 'before'),
  word({ simplified: '学习', traditional: '學習', tags: ['lesson 3'] }, 'xué xí', 'to learn', 'to study'),
  word({ simplified: '女儿', traditional: '女兒', note: 'like 儿子, but a girl' }, 'nǚ ér', 'daughter'),
  word({ simplified: '绿', traditional: '綠', status: 'known' }, 'lǜ', 'green'),
  word({ simplified: '路', status: 'ignored' }, 'lù', 'road', 'path'),
  word({ simplified: '晚安' }, 'wǎn ān', 'good night'),
];
const find = (query: string, filter: Partial<WordFilter> = {}) =>
  createWordSearch()(words, { query, ...filter }).map(({ simplified }) => simplified);

describe('the search in the list of words', () => {
  it.each<[string, string[]]>([
    ['', words.map(({ simplified }) => simplified)],
    ['學', ['学习']],
    ['学习', ['学习']],
    ['zhongguo', ['中国']],
    ['zhong guo', ['中国']],
    ['ZhongG', ['中国']],
    ['zhōngguó', ['中国']],
    ['zhong1guo2', ['中国']],
    ['guo', ['中国']],
    ["xi'an", ['西安']],
    ['xi’an', ['西安']],
    ['xian', ['西安', '先']],
    ['an', ['西安', '晚安']],
    ['ong', []],
    ['lv', ['绿']],
    ['lü', ['绿']],
    ['lu', ['路']],
    ['nver', ['女儿']],
    ['daughter', ['女儿']],
    ['daug', ['女儿']],
    ['aughter', []],
    ['to study', ['学习']],
    ['study to', ['学习']],
    ['good  NIGHT', ['晚安']],
    ['girl', ['女儿']],
    ['lesson', ['学习']],
    ['#lesson', ['学习']],
    ['#learn', []],
    ['学 lesson', ['学习']],
    ['\\d(*', []],
  ])('%s', (query, found) => {
    expect(find(query)).toEqual(found);
  });

  it('is narrowed to a state and a tag', () => {
    expect(find('', { group: 'known' })).toEqual(['绿']);
    expect(find('', { tag: 'lesson 3' })).toEqual(['学习']);
    expect(find('lu', { group: 'known' })).toEqual([]);
  });

  it('sees what was changed since it looked last', () => {
    const search = createWordSearch();
    const [first] = words;
    if (first === undefined) throw new Error('There are words');
    expect(search([first], { query: 'middle' })).toEqual([]);
    expect(search([{ ...first, note: 'middle kingdom', updatedAt: 2 }], { query: 'middle' })).toHaveLength(1);
  });

  it('sorts by reading, by level with the unknown last, and by state', () => {
    const simplified = (sorted: ListWord[]) => sorted.map((each) => each.simplified);
    const levels: Record<string, number> = { 学习: 1, 路: 2 };
    const levelOf = (each: ListWord) => levels[each.simplified];
    expect(simplified(sortWords(words, 'pinyin', levelOf)).slice(0, 3)).toEqual(['路', '绿', '女儿']);
    expect(simplified(sortWords(words, 'level', levelOf)).slice(0, 3)).toEqual(['学习', '路', '中国']);
    expect(simplified(sortWords(words, 'state', levelOf)).slice(-2)).toEqual(['绿', '路']);
    expect(simplified(sortWords(words, 'added', levelOf))).toEqual(simplified([...words]));
  });
});
