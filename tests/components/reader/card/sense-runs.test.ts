import { expect, it } from 'vitest';
import { toSenseRuns } from '@/components/reader/card/entry-text';

it.each([
  ['engineering', []],
  ['see 工程[gōng chéng]', [{ word: '工程', pinyin: ['gōng', 'chéng'] }]],
  [
    'CL:個|个[gè],項|项[xiàng]',
    [
      { word: '个', pinyin: ['gè'] },
      { word: '项', pinyin: ['xiàng'] },
    ],
  ],
  ['erhua variant of 有点[yǒu diǎn]', [{ word: '有点', pinyin: ['yǒu', 'diǎn'] }]],
  ['karaoke (from 卡拉OK[kǎ lā O K])', [{ word: '卡拉OK' }]],
  ['capital of 內蒙古自治區|内蒙古自治区', [{ word: '内蒙古自治区' }]],
  ['(Taiwan pr. [hàn])', []],
  ['used in 了不起, 了解 and the like', [{ word: '了不起' }, { word: '了解' }]],
  ['a 100% match for 𠮷野家[Jí yě jiā]', [{ word: '𠮷野家', pinyin: ['Jí', 'yě', 'jiā'] }]],
])('the Chinese words of “%s”', (sense, expected) => {
  const runs = toSenseRuns(sense);
  expect(runs.map(({ text }) => text).join('')).toBe(sense);
  expect(runs.filter(({ word }) => word !== undefined).map(({ text: _, ...rest }) => rest)).toEqual(expected);
});
