import { describe, expect, it } from 'vitest';
import { asKept } from '@/components/export/as-kept';
import { richBlocks } from '@/components/export/rich-blocks';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { type DisplayOptions, displayFor } from '@/lib/chinese/display/display';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import type { ExportBlock } from '@/lib/export/types';
import { longestPiece } from '@/lib/reading/pieces';
import { wholeReading } from '@/lib/reading/whole-reading';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const plain: DisplayOptions = { notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' };
const long = '管理员把每一本书都放回了原来的地方，然后才关灯回家。'.repeat(200);
const article: Article = {
  url: 'https://news.example/1',
  title: '图书馆的灯',
  blocks: [
    {
      kind: 'paragraph',
      text: '馆长说，图书馆开到晚上。',
      marks: [{ start: 4, end: 6, kind: 'strong' }],
      time: '20:15',
    },
    { kind: 'paragraph', text: long },
    { kind: 'figure', src: 'https://pictures.example/1.png', alt: '灯' },
    { kind: 'item', text: 'A 组', ordered: true, index: 2, depth: 1 },
  ],
};
const read = () => wholeReading(article, async (texts) => annotate(realDictionary(), texts), cut);
const textOf = ({ runs }: ExportBlock) => runs.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');
const readingsOf = ({ runs }: ExportBlock) =>
  runs.flatMap(({ parts }) => parts.flatMap(({ reading }) => reading ?? [])).join(' ');

describe('the blocks of an article for a file', () => {
  it('are those of the article, long ones in one, with their texts', async () => {
    const blocks = richBlocks(await read(), { display: displayFor(plain), isBare: () => false });
    expect(long.length).toBeGreaterThan(longestPiece);
    expect(blocks.map(textOf)).toEqual(['图书馆的灯', '馆长说，图书馆开到晚上。', long, '', 'A 组']);
    expect(blocks.map(({ role }) => role.kind)).toEqual(['title', 'paragraph', 'paragraph', 'figure', 'item']);
    expect(blocks[1]?.time).toBe('20:15');
  });

  it('have readings as the display writes them, and marks that cut a word', async () => {
    const reading = await read();
    const [title, first] = richBlocks(reading, { display: displayFor(plain), isBare: () => false });
    expect(title && readingsOf(title)).toBe('tú shū guǎn de dēng');
    const strong = first?.runs.find(({ marks }) => marks.length > 0);
    expect(strong?.parts.map(({ text, reading: over }) => text + over)).toEqual(['图tú', '书shū']);
    const [zhuyin] = richBlocks(reading, {
      display: displayFor({ ...plain, notation: 'zhuyin' }),
      isBare: () => false,
    });
    expect(zhuyin && readingsOf(zhuyin)).toBe('ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ ˙ㄉㄜ ㄉㄥ');
  });

  it('leave out the readings of some words, and take the other script under the same readings', async () => {
    const reading = await read();
    const converted = reading.pieces.map(({ text }) => text.replaceAll('图书馆', '圖書館').replaceAll('灯', '燈'));
    const [title] = richBlocks(reading, {
      display: displayFor(plain),
      converted,
      isBare: (piece, token) => reading.tokens(piece)?.[token]?.text === '图书馆',
    });
    expect(title && [textOf(title), readingsOf(title)]).toEqual(['圖書館的燈', 'de dēng']);
  });
});

describe('a word in its sentence', () => {
  const tokens: Token[] = [
    { text: '得', kind: 'word', pinyin: ['de'], doubtful: true },
    { text: '走', kind: 'word', pinyin: ['zǒu'] },
  ];
  it('is read as it was kept', () => {
    expect(asKept(tokens, { offset: 0, length: 1 }, ['děi'])).toEqual([
      { text: '得', kind: 'word', pinyin: ['děi'] },
      tokens[1],
    ]);
  });

  it('keeps a reading that was set right since, and what was cut otherwise', () => {
    const corrected: Token[] = [{ text: '得', kind: 'word', pinyin: ['dé'], corrected: 'here' }];
    expect(asKept(corrected, { offset: 0, length: 1 }, ['děi'])).toEqual(corrected);
    expect(asKept(tokens, { offset: 0, length: 2 }, ['dé', 'zǒu'])).toEqual(tokens);
  });
});
