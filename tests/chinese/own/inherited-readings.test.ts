import { describe, expect, it, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import type { OwnData } from '@/lib/chinese/own/own-words';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';

const read = (text: string, own: OwnData) => {
  const [tokens = []] = annotate(realDictionary(), [text], { polyphones: realPolyphones(), own }).tokens;
  return tokens;
};
const pinyinOf = (text: string, word: string, own: OwnData) =>
  read(text, own).flatMap((token) => (token.text === word ? [token.pinyin?.join(' ')] : []));

describe('a word that the user made is read as its parts were', () => {
  test.each([
    ['会计事务所', '他在会计事务所工作。', 'kuài jì shì wù suǒ'],
    ['校长室', '请到校长室来。', 'xiào zhǎng shì'],
    ['頭髮很長', '她的頭髮很長。', 'tóu fa hěn cháng'],
    ['参差不齐的', '水平参差不齐的。', 'cēn cī bù qí de'],
    ['给予者', '他是给予者。', 'jǐ yǔ zhě'],
    ['重要性很大', '这件事重要性很大。', 'zhòng yào xìng hěn dà'],
    ['一个角色', '他演了一个角色。', 'yī ge jué sè'],
    ['银行行长', '银行行长说，要听银行行长的。', 'yín háng háng zhǎng'],
  ])('%s', (word, text, pinyin) => {
    const found = pinyinOf(text, word, { cuts: [{ text: word, at: [], scope: 'always' }] });
    expect(found.length).toBeGreaterThan(0);
    for (const each of found) expect(each).toBe(pinyin);
  });
});

it('a word of a dictionary that does not say its reading is, too', () => {
  const word = '会计事务所';
  const open = {
    size: { keys: 1 },
    prefixes(text: string, start: number, found: { keys: number[]; ends: number[] }) {
      if (!text.startsWith(word, start)) return;
      found.keys.push(0);
      found.ends.push(start + word.length);
    },
    entries: (key: string) =>
      key === word ? [{ simplified: word, traditional: word, glosses: ['accounting firm'] }] : [],
    beginningWith: () => [],
    withGloss: () => [],
    withReading: () => [],
  };
  expect(pinyinOf(`他在${word}工作。`, word, { dictionaries: [{ name: 'Own', open }] })).toEqual([
    'kuài jì shì wù suǒ',
  ]);
});

it('is as doubtful as they were', () => {
  const text = '朝阳照着朝阳区。';
  const doubtful = read(text, {}).find((token) => token.doubtful);
  if (doubtful === undefined) throw new Error('The text has no doubtful reading any more.');
  const start = text.indexOf(doubtful.text);
  const word = text.slice(start, start + doubtful.text.length + 1);
  const own: OwnData = { cuts: [{ text: word, at: [], scope: 'always' }] };
  expect(read(text, own).find((token) => token.text === word)?.doubtful).toBe(true);
});
