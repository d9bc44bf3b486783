import { describe, expect, it } from 'vitest';
import { asKept } from '@/components/export/gather-words';
import { richBlocks } from '@/components/export/rich-blocks';
import type { Article } from '@/lib/article/types';
import { annotate } from '@/lib/chinese/annotate';
import { type DisplayOptions, displayFor } from '@/lib/chinese/display/display';
import { pieces as cut } from '@/lib/chinese/sentences';
import type { Token } from '@/lib/chinese/types';
import type { ExportBlock } from '@/lib/export/types';
import { annotateWhole } from '@/lib/session/annotate-whole';
import { longestPiece } from '@/lib/session/pieces';
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
const read = () => annotateWhole(article, async (texts) => annotate(realDictionary(), texts), cut);
const textOf = ({ runs }: ExportBlock) => runs.flatMap(({ parts }) => parts.map(({ text }) => text)).join('');
const readingsOf = ({ runs }: ExportBlock) =>
  runs.flatMap(({ parts }) => parts.flatMap(({ reading }) => reading ?? [])).join(' ');

describe('the blocks of an article for a file', () => {
  it('are those of the article with their texts, long ones whole', async () => {
    const blocks = richBlocks(await read(), { display: displayFor(plain), isBare: () => false });
    expect(long.length).toBeGreaterThan(longestPiece);
    expect(blocks.map(textOf)).toEqual(['图书馆的灯', '馆长说，图书馆开到晚上。', long, '', 'A 组']);
    expect(blocks.map(({ role }) => role.kind)).toEqual(['title', 'paragraph', 'paragraph', 'figure', 'item']);
    expect(blocks[1]?.time).toBe('20:15');
  });

  it('have the readings of the display, and marks that begin inside a word', async () => {
    const session = await read();
    const [title, first] = richBlocks(session, { display: displayFor(plain), isBare: () => false });
    expect(title && readingsOf(title)).toBe('tú shū guǎn de dēng');
    const strong = first?.runs.find(({ marks }) => marks.length > 0);
    expect(strong?.parts.map(({ text, reading: over }) => text + over)).toEqual(['图tú', '书shū']);
    const [zhuyin] = richBlocks(session, {
      display: displayFor({ ...plain, notation: 'zhuyin' }),
      isBare: () => false,
    });
    expect(zhuyin && readingsOf(zhuyin)).toBe('ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ ˙ㄉㄜ ㄉㄥ');
  });

  it('have a gloss at the first character of its word, whose marks may begin inside', async () => {
    const session = await read();
    const at = (text: string) => session.tokens(1)?.findIndex((token) => token.text === text) ?? -1;
    const gloss = { text: 'library', room: 6, middle: 1.5 };
    const [, first] = richBlocks(session, {
      display: displayFor(plain),
      isBare: () => false,
      glossOf: (piece, token) => (piece === 1 && token === at('图书馆') ? gloss : undefined),
    });
    const glossed = first?.runs.flatMap(({ parts }) => parts).filter((part) => part.gloss !== undefined);
    expect(glossed).toEqual([expect.objectContaining({ text: '图', reading: 'tú', gloss })]);
  });

  it('have their translation where there is one, of a long text in one', async () => {
    const sentence = '管理员把每一本书都放回了原来的地方，然后才关灯回家。';
    const translations = new Map([
      ['图书馆的灯', 'The lamp of the library'],
      [sentence, 'The keeper went home.'],
    ]);
    const blocks = richBlocks(await read(), { display: displayFor(plain), isBare: () => false, translations });
    expect(blocks.map(({ translation }) => translation)).toEqual([
      'The lamp of the library',
      undefined,
      Array.from({ length: 200 }, () => 'The keeper went home.').join(' '),
      undefined,
      undefined,
    ]);
  });

  it('can leave out readings, and can have the other script under the same readings', async () => {
    const session = await read();
    const converted = session.pieces.map(({ text }) => text.replaceAll('图书馆', '圖書館').replaceAll('灯', '燈'));
    const [title] = richBlocks(session, {
      display: displayFor(plain),
      converted,
      isBare: (piece, token) => session.tokens(piece)?.[token]?.text === '图书馆',
    });
    expect(title && [textOf(title), readingsOf(title)]).toEqual(['圖書館的燈', 'de dēng']);
  });
});

describe('a word in its sentence', () => {
  const tokens: Token[] = [
    { text: '得', kind: 'word', pinyin: ['de'], doubtful: true },
    { text: '走', kind: 'word', pinyin: ['zǒu'] },
  ];
  it('has the reading that it was kept with', () => {
    expect(asKept(tokens, { offset: 0, length: 1 }, ['děi'])).toEqual([
      { text: '得', kind: 'word', pinyin: ['děi'] },
      tokens[1],
    ]);
  });

  it('keeps a reading that was corrected since, and is left alone where words are cut differently', () => {
    const corrected: Token[] = [{ text: '得', kind: 'word', pinyin: ['dé'], corrected: 'here' }];
    expect(asKept(corrected, { offset: 0, length: 1 }, ['děi'])).toEqual(corrected);
    expect(asKept(tokens, { offset: 0, length: 2 }, ['dé', 'zǒu'])).toEqual(tokens);
  });
});
