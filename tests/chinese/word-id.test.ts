import { expect, test } from 'vitest';
import { wordId } from '@/lib/chinese/word-id';

test.each([
  ['得', ['de'], '得|de5'],
  ['得', ['děi'], '得|dei3'],
  ['银行', ['yín', 'háng'], '银行|yin2 hang2'],
  ['女人', ['nǚ', 'rén'], '女人|nu:3 ren2'],
  ['旅客', ['lǚ', 'kè'], '旅客|lu:3 ke4'],
  ['绿', ['lu\u0308\u0300'], '绿|lu:4'],
  ['欧洲', ['Ōu', 'zhōu'], '欧洲|Ou1 zhou1'],
  ['一点儿', ['yī', 'diǎn', 'r'], '一点儿|yi1 dian3 r5'],
  ['嗯', ['ńg'], '嗯|ng2'],
  ['欸', ['ê̄'], '欸|ê1'],
  ['瓩', ['qiānwǎ'], '瓩|qianwa13'],
  ['〇', [''], '〇|xx5'],
])('%s read %j has the key %s', (simplified, pinyin, id) => {
  expect(wordId(simplified, pinyin)).toBe(id);
});
