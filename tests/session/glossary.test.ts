import { describe, expect, it } from 'vitest';
import type { Annotation, Entry } from '@/lib/chinese/types';
import { createGlossary } from '@/lib/session/glossary';

const entry = (text: string, pinyin: string, sense: string): Entry => ({
  simplified: text,
  traditional: text,
  pinyin: pinyin.split(' '),
  senses: [sense],
});

const annotation: Annotation = {
  tokens: [],
  entries: [
    entry('得', 'dé', 'to obtain'),
    entry('得', 'de', 'structural particle'),
    entry('外交部长', 'wài jiāo bù zhǎng', 'minister of foreign affairs'),
    entry('外交部', 'wài jiāo bù', 'ministry of foreign affairs'),
    entry('外交', 'wài jiāo', 'diplomacy'),
    entry('部长', 'bù zhǎng', 'minister'),
    entry('外', 'wài', 'outside'),
    entry('部', 'bù', 'ministry'),
    entry('长', 'cháng', 'long'),
    entry('长', 'zhǎng', 'chief'),
    entry('交部', 'jiāo bù', 'made up, to be cut across'),
  ],
  words: { 得: [0, 1], 外交部长: [2], 外交部: [3], 外交: [4], 部长: [5], 外: [6], 部: [7], 长: [8, 9], 交部: [10] },
};

describe('a glossary', () => {
  const glossary = createGlossary();
  glossary.add(annotation);

  it('lists the words inside a word, longer ones before single characters, none twice', () => {
    const card = glossary.card('外交部长', 0, { text: '外交部长', kind: 'word' });
    expect(card.entries.map(({ senses }) => senses[0])).toEqual(['minister of foreign affairs']);
    expect(card.inside.map(({ text }) => text)).toEqual(['外交部', '外交', '交部', '部长', '外', '部', '长']);
    expect(card.longer).toEqual([]);
  });

  it('explains a character by the reading that it has in the word', () => {
    const token = { text: '外交部长', kind: 'word' as const, pinyin: ['wài', 'jiāo', 'bù', 'zhǎng'] };
    const chief = glossary.card('外交部长', 0, token).inside.find(({ text }) => text === '长');
    expect(chief?.entries.map(({ senses }) => senses[0])).toEqual(['chief']);
  });

  it('lists the longer words of the text that a token is a part of', () => {
    const longer = (start: number, text: string) =>
      glossary.card('中国外交部长说', start, { text, kind: 'word' }).longer.map((word) => word.text);
    expect(longer(2, '外交')).toEqual(['外交部长', '外交部']);
    expect(longer(4, '部长')).toEqual(['外交部长']);
    expect(longer(4, '部')).toEqual(['外交部长', '外交部', '交部', '部长']);
  });

  it('puts the entry first that is read as the ruby says', () => {
    const card = glossary.card('跑得快', 1, { text: '得', kind: 'word', pinyin: ['de'] });
    expect(card.entries.map(({ pinyin }) => pinyin[0])).toEqual(['de', 'dé']);
  });

  it('has an empty card for a word that no dictionary knows', () => {
    const card = glossary.card('蒙迪诺', 0, { text: '蒙迪诺', kind: 'name', pinyin: ['Méng', 'dí', 'nuò'] });
    expect(card).toMatchObject({ entries: [], inside: [], longer: [] });
  });

  it('lists the words of a number expression, and none that lies across them', () => {
    const dates = createGlossary();
    dates.add({
      tokens: [],
      entries: [
        entry('上午', 'shàng wǔ', 'morning'),
        entry('十分', 'shí fēn', 'very'),
        entry('平方公里', 'píng fāng gōng lǐ', 'square kilometre'),
        entry('公里', 'gōng lǐ', 'kilometre'),
        entry('时', 'shí', 'o’clock'),
      ],
      words: { 上午: [0], 十分: [1], 平方公里: [2], 公里: [3], 时: [4] },
    });
    const inside = (words: string[]) => {
      const text = words.join('');
      return dates.card(text, 0, { text, kind: 'number', words }).inside.map((word) => word.text);
    };
    expect(inside(['上午', '8', '时', '三十', '分'])).toEqual(['上午', '时']);
    expect(inside(['30', '平方公里'])).toEqual(['平方公里', '公里']);
  });

  it('lists no word of a numeral that begins with the place of another figure', () => {
    const numbers = createGlossary();
    numbers.add({
      tokens: [],
      entries: [entry('三十', 'sān shí', 'thirty'), entry('十万', 'shí wàn', 'hundred thousand')],
      words: { 三十: [0], 十万: [1] },
    });
    const inside = (text: string) =>
      numbers.card(text, 0, { text, kind: 'number', pinyin: [] }).inside.map((word) => word.text);
    expect(inside('一千二百三十万')).toEqual(['三十']);
    expect(inside('十万零三')).toEqual(['十万']);
  });

  it('treats words that are named like object members as words', () => {
    const empty = createGlossary();
    expect(empty.card('constructor', 0, { text: 'constructor', kind: 'other' }).entries).toEqual([]);
  });
});

describe('a word that comes again', () => {
  const token = { text: '得', kind: 'word' as const, pinyin: ['dé'] };

  it('keeps the entry that is there, so that what was found of it holds', () => {
    const glossary = createGlossary();
    glossary.add(annotation);
    const first = glossary.entryOf(token);
    glossary.add(structuredClone(annotation));
    expect(glossary.entryOf(token)).toBe(first);
  });

  it('has its new levels', () => {
    const glossary = createGlossary();
    glossary.add(annotation);
    expect(glossary.entryOf(token)?.levels).toBeUndefined();
    const again = structuredClone(annotation);
    again.entries[0] = { ...entry('得', 'dé', 'to obtain'), levels: { 'My list': '2' } };
    glossary.add(again);
    expect(glossary.entryOf(token)?.levels).toEqual({ 'My list': '2' });
  });

  it('is found once its entries have come', () => {
    const glossary = createGlossary();
    expect(glossary.entryOf(token)).toBeUndefined();
    glossary.add(annotation);
    expect(glossary.entryOf(token)?.senses).toEqual(['to obtain']);
  });
});

describe('what the user has of their own in a glossary', () => {
  const own = (sense: string, source: Partial<Entry>): Annotation => ({
    tokens: [],
    words: { 云桥: [0] },
    entries: [{ ...entry('云桥', 'yún qiáo', sense), ...source }],
  });

  it.each<Partial<Entry>>([{ own: true }, { dictionary: 'Own' }])('is replaced by what it says now: %j', (source) => {
    const glossary = createGlossary();
    glossary.add(own('a film', source));
    glossary.add(own('a bridge', source));
    expect(glossary.entries('云桥').map(({ senses }) => senses)).toEqual([['a bridge']]);
  });

  it('is forgotten on demand, unlike what the dictionary has', () => {
    const glossary = createGlossary();
    glossary.add(annotation);
    glossary.add(own('a film', { dictionary: 'Own' }));
    glossary.forgetOwn();
    expect(glossary.entries('云桥')).toEqual([]);
    expect(glossary.entries('外交')).toHaveLength(1);
  });
});
