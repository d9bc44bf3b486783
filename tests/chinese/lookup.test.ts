import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { characterMeanings, readAs } from '@/lib/chinese/lookup';
import type { Entry } from '@/lib/chinese/types';
import { realDictionary } from './real-dictionary';

function entriesOf(word: string): Entry[] {
  const dictionary = realDictionary();
  return dictionary.entriesOf(dictionary.find(word) ?? -1).map((index) => dictionary.entry(index));
}

describe('the characters of a word', () => {
  test.each([
    ['银行', 'yín háng', 'silver | row'],
    ['行走', 'xíng zǒu', 'to walk | to walk'],
    ['行长', 'háng zhǎng', 'row | chief'],
    ['长江', 'Cháng jiāng', 'long | river'],
    ['东西', 'dōng xi', 'east | west'],
    ['還書', 'huán shū', 'to pay back | book'],
    ['世博', 'Shì bó', 'life | abundant'],
    ['呼和浩特', 'Hū hé hào tè', 'to call | and | grand | special'],
    ['王小毅', 'Wáng xiǎo yì', 'surname Wang | small | firm'],
    ['王国', 'wáng guó', 'king | country'],
    ['音乐', 'yīn yuè', 'sound | music'],
    ['快乐', 'kuài lè', 'rapid | happy'],
    ['以後', 'yǐ hòu', ' | back'],
  ])('%s read %s mean %s', (text, pinyin, expected) => {
    const meanings = characterMeanings({ text, pinyin: pinyin.split(' ') }, entriesOf);
    expect(meanings.map(({ character }) => character).join('')).toBe(text);
    const wanted = expected.split(' | ');
    meanings.forEach(({ entry }, index) => {
      const said = [...(entry?.senses ?? []), ...(entry?.references ?? []).flatMap(({ senses }) => senses)];
      expect(said.slice(0, 3).join('/')).toContain(wanted[index]);
    });
  });

  test.each([
    ['皇后', '皇后', 1, 'empress'],
    ['以后', '以後', 1, 'back'],
    ['面条', '麵條', 0, 'flour'],
    ['面子', '面子', 0, 'face'],
    ['公里', '公里', 1, 'li'],
    ['里面', '裡面', 0, 'inside'],
  ])('%s, in traditional characters %s, has a character that means %s', (text, traditional, at, expected) => {
    const [own] = entriesOf(text);
    const meanings = characterMeanings({ text, pinyin: own?.pinyin, traditional }, entriesOf);
    expect(meanings[at]?.entry?.senses.slice(0, 3).join('/')).toContain(expected);
  });

  test('are found in an annotation too, without another question', () => {
    const { words, entries } = annotate(realDictionary(), ['行长']);
    const inAnnotation = (character: string) => (words[character] ?? []).flatMap((index) => entries[index] ?? []);
    expect(characterMeanings({ text: '行长', pinyin: ['háng', 'zhǎng'] }, inAnnotation)).toEqual(
      characterMeanings({ text: '行长', pinyin: ['háng', 'zhǎng'] }, entriesOf),
    );
  });

  test('are not repeated for a character alone, and letters are none', () => {
    expect(characterMeanings({ text: '行', pinyin: ['xíng'] }, entriesOf)).toEqual([]);
    expect(characterMeanings({ text: 'T恤', pinyin: ['xù'] }, entriesOf)).toEqual([]);
  });
});

test.each([
  ['长', 'cháng'],
  ['行', 'xíng'],
  ['得', 'de'],
  ['还', 'hái'],
  ['都', 'dōu'],
  ['大', 'dà'],
  ['王', 'wáng'],
  ['发', 'fā'],
  ['干', 'gān'],
  ['中', 'zhōng'],
  ['重', 'zhòng'],
  ['乐', 'lè'],
  ['便', 'biàn'],
  ['种', 'zhǒng'],
  ['好', 'hǎo'],
  ['处', 'chù'],
  ['朝', 'cháo'],
  ['系', 'xì'],
  ['数', 'shù'],
  ['省', 'shěng'],
  ['假', 'jiǎ'],
  ['空', 'kōng'],
  ['应', 'yīng'],
  ['背', 'bèi'],
  ['觉', 'jué'],
  ['着', 'zhe'],
  ['没', 'méi'],
  ['会', 'huì'],
  ['和', 'hé'],
  ['只', 'zhǐ'],
  ['量', 'liàng'],
  ['石', 'shí'],
  ['单', 'dān'],
  ['区', 'qū'],
  ['曾', 'céng'],
  ['任', 'rèn'],
  ['华', 'huá'],
  ['于', 'yú'],
  ['万', 'wàn'],
  ['几', 'jǐ'],
  ['黄', 'huáng'],
  ['高', 'gāo'],
  ['後', 'hòu'],
  ['國', 'guó'],
  ['裡', 'lǐ'],
  ['們', 'men'],
  ['個', 'gè'],
  ['這', 'zhè'],
  ['为', 'wèi'],
])('the first entry of %s is its main one, %s', (character, reading) => {
  const [first] = entriesOf(character);
  expect(first?.pinyin).toEqual([reading]);
  expect(first?.senses[0]).not.toMatch(/^surname|^variant|^old variant/);
});

test.each([
  ['只', 'zhī', '隻'],
  ['发', 'fā', '發'],
  ['后', 'hòu', '後'],
  ['里', 'lǐ', '裡'],
  ['面', 'miàn', '面'],
  ['谷', 'gǔ', '谷'],
  ['系', 'xì', '系'],
  ['云', 'yún', '雲'],
  ['台风', 'tái fēng', '颱風'],
])('%s read %s is first of all %s', (character, reading, traditional) => {
  expect(readAs(entriesOf(character), reading.split(' '))[0]?.traditional).toBe(traditional);
});

test('a reading puts its entry first: whole, but for the capital, but for the tone; a name is last for a word', () => {
  const entry = (pinyin: string): Entry => ({ simplified: '王', traditional: '王', pinyin: [pinyin], senses: [] });
  const order = (reading: string) =>
    readAs(['wáng', 'wàng', 'Wáng', 'x'].map(entry), [reading]).map((e) => e.pinyin[0]);
  expect(order('Wáng')).toEqual(['Wáng', 'wáng', 'wàng', 'x']);
  expect(order('wàng')).toEqual(['wàng', 'wáng', 'x', 'Wáng']);
  expect(order('wang')).toEqual(['wáng', 'wàng', 'x', 'Wáng']);
  expect(order('wáng')).toEqual(['wáng', 'wàng', 'x', 'Wáng']);
});
