import { expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { realDictionary } from '@/tests/chinese/real-dictionary';

test.each([
  // said either way: as the character by itself
  ['关系', 'guān xì'],
  ['没关系', 'méi guān xì'],
  ['關係', 'guān xì'],
  ['多少', 'duō shǎo'],
  ['力量', 'lì liàng'],
  ['好处', 'hǎo chù'],
  ['大学生', 'dà xué shēng'],
  ['太阳', 'tài yáng'],
  ['玻璃', 'bō lí'],
  // read otherwise than CC-CEDICT says first
  ['下载', 'xià zài'],
  ['胸闷', 'xiōng mèn'],
  // always neutral
  ['头发', 'tóu fa'],
  ['认识', 'rèn shi'],
  ['东西', 'dōng xi'],
  ['衣服', 'yī fu'],
  ['商量', 'shāng liang'],
  ['部分', 'bù fen'],
  ['孩子', 'hái zi'],
  ['什么', 'shén me'],
  ['我们', 'wǒ men'],
  ['困难', 'kùn nan'],
  ['面临困难', 'miàn lín kùn nan'],
  ['灯笼', 'dēng long'],
  ['外甥女', 'wài sheng nǚ'],
  // only looks like one of them
  ['小气候', 'xiǎo qì hòu'],
])('%s is read %s', (word, reading) => {
  const { tokens, entries } = annotate(realDictionary(), [word]);
  expect(tokens[0]?.map((token) => token.pinyin?.join(' '))).toEqual([reading]);
  expect(entries.map((entry) => entry.pinyin.join(' '))).toContain(reading);
});
