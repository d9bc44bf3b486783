import type { ExportArticle, ExportLook, ExportPicture, ExportTexts, ExportWord, RubyPart } from '@/lib/export/types';

export const texts: ExportTexts = {
  lang: 'en',
  original: 'Original page',
  noPicture: 'This picture is only on the original page',
  table: 'Table',
  untitled: 'Untitled',
  contents: 'Contents',
  accessibility: 'Readings are ruby annotations.',
  made: 'Made with Pindu on 23 Nov 2026',
};

export const look: ExportLook = { readingsBelow: false, font: 'song' };

/** A picture of one pixel. */
export const pixel: ExportPicture = {
  type: 'image/png',
  bytes: Uint8Array.from(
    atob('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=='),
    (character) => character.charCodeAt(0),
  ),
};

/** Characters with readings from two lists: `ruby('图书', 'tú shū')`. */
function ruby(text: string, readings = ''): RubyPart[] {
  const list = readings.split(' ');
  return [...text].map((character, index) => ({ text: character, ...(list[index] && { reading: list[index] }) }));
}

const plain = (parts: RubyPart[]) => [{ marks: [], parts }];

export const article: ExportArticle = {
  url: 'https://news.example/library?id=1&lang=zh',
  title: '图书馆开到晚上',
  lang: 'zh-Hans',
  source: '城市日报',
  byline: '李明',
  published: { iso: '2026-11-20T08:30:00+08:00', text: '20 Nov 2026, 08:30' },
  partial: 'Only the first 300 characters are on this page.',
  blocks: [
    { role: { kind: 'title' }, runs: plain(ruby('图书馆开到晚上', 'tú shū guǎn kāi dào wǎn shàng')) },
    { role: { kind: 'lead' }, runs: plain(ruby('下班以后也能去读书。', 'xià bān yǐ hòu yě néng qù dú shū')) },
    {
      role: { kind: 'paragraph' },
      runs: [
        { marks: [], parts: [...ruby('馆长', 'guǎn zhǎng'), { text: '说：' }] },
        {
          marks: [
            { start: 3, end: 5, kind: 'strong' },
            { start: 3, end: 5, kind: 'link', href: 'https://news.example/more' },
          ],
          parts: [{ text: '措', reading: 'cuò', doubtful: true }, ...ruby('施', 'shī')],
        },
        { marks: [{ start: 5, end: 6, kind: 'link', href: 'javascript:alert(1)' }], parts: ruby('好', 'hǎo') },
      ],
    },
    {
      role: { kind: 'figure', src: 'https://pictures.example/a.png', alt: '图书馆的门口' },
      runs: plain(ruby('门', 'mén')),
    },
    { role: { kind: 'figure', src: 'https://pictures.example/lost.png' }, runs: [] },
    { role: { kind: 'heading', level: 1 }, runs: plain(ruby('以后', 'yǐ hòu')) },
    { role: { kind: 'item', ordered: true, index: 3, depth: 0 }, runs: plain(ruby('一', 'yī')) },
    { role: { kind: 'item', ordered: true, index: 4, depth: 1 }, runs: plain(ruby('二', 'èr')) },
    { role: { kind: 'item', ordered: false, index: 1, depth: 0 }, runs: plain(ruby('三', 'sān')) },
    { role: { kind: 'quote' }, runs: plain(ruby('读者', 'dú zhě')) },
    { role: { kind: 'quote', continues: true }, runs: plain(ruby('也是', 'yě shì')) },
    { role: { kind: 'quote' }, runs: plain(ruby('馆长', 'guǎn zhǎng')) },
    { role: { kind: 'caption', table: 9 }, runs: plain(ruby('人数', 'rén shù')) },
    { role: { kind: 'cell', table: 9, row: 0, head: true, header: true, colspan: 2 }, runs: plain(ruby('周', 'zhōu')) },
    { role: { kind: 'cell', table: 9, row: 1, header: true, rowspan: 2 }, runs: plain(ruby('早', 'zǎo')) },
    { role: { kind: 'cell', table: 9, row: 1 }, runs: plain([{ text: '30' }]) },
    { role: { kind: 'cell', table: 9, row: 2 }, runs: [] },
    { role: { kind: 'cell', table: 10, row: 0 }, runs: plain(ruby('甲', 'jiǎ')) },
    {
      role: { kind: 'cell', table: 10, row: 0 },
      runs: plain(ruby('下班以后也能去读书的人越来越多了')),
    },
    { role: { kind: 'preformatted' }, runs: plain([{ text: '甲  乙\n丙' }]) },
    { role: { kind: 'paragraph' }, runs: plain(ruby('晚', 'wǎn')), time: '20:15' },
  ],
  pictures: new Map([['https://pictures.example/a.png', pixel]]),
};

/** The same in two languages: every text has a translation, which tells what it is one of. */
export const bilingualArticle: ExportArticle = {
  ...article,
  translationLang: 'en',
  blocks: article.blocks.map((block) =>
    block.runs.length > 0 ? { ...block, translation: `A ${block.role.kind} & more` } : block,
  ),
};

/** What no title and no text should hold, and what ends markup of every kind. */
export const hostile =
  '<script>alert(1)</script>]]>&amp;"\'</title><!-- \u0000\u0008\u000b\u001b\ufffe \ud800 \udc00x 😀𠮷 ‮gnp.exe &#0; %PDF\u2028';

export const hostileArticle: ExportArticle = {
  url: 'javascript:alert(1)',
  title: hostile,
  lang: 'zh',
  source: hostile,
  byline: hostile,
  published: { iso: hostile, text: hostile },
  partial: hostile,
  blocks: [
    { role: { kind: 'title' }, runs: plain([{ text: hostile, reading: hostile }]) },
    {
      role: { kind: 'paragraph' },
      runs: [
        {
          marks: [{ start: 0, end: 3, kind: 'link', href: `https://x.example/"><b>${hostile}` }],
          parts: [{ text: hostile }],
        },
      ],
      time: hostile,
    },
    { role: { kind: 'figure', src: 'https://pictures.example/a.png', alt: hostile }, runs: plain([{ text: hostile }]) },
    { role: { kind: 'caption', table: 3 }, runs: plain([{ text: hostile }]) },
    { role: { kind: 'cell', table: 3, row: 0, head: true, header: true }, runs: plain([{ text: hostile }]) },
    { role: { kind: 'cell', table: 3, row: 1 }, runs: plain([{ text: hostile, reading: hostile }]) },
  ],
  pictures: new Map([['https://pictures.example/a.png', pixel]]),
};

export const word: ExportWord = {
  id: '图书馆|tu2 shu1 guan3',
  simplified: '图书馆',
  traditional: '圖書館',
  pinyin: ['tú', 'shū', 'guǎn'],
  senses: ['library', 'CL: 家, 个'],
  state: 'learning',
  tags: ['city', 'two words'],
  context: {
    sentence: '老城区的图书馆开到晚上。',
    offset: 4,
    length: 3,
    url: 'https://news.example/library?a=1&b=2',
    title: '图书馆开到晚上',
    ruby: [
      ...ruby('老城区的', 'lǎo chéng qū de'),
      ...ruby('图书馆', 'tú shū guǎn'),
      ...ruby('开到晚上', 'kāi dào wǎn shàng'),
      { text: '。' },
    ],
  },
};

export const hostileWord: ExportWord = {
  id: '女\t"绿"|nu:3\n',
  simplified: '=女\t绿',
  traditional: '@"女"\r\n綠',
  pinyin: ['nǚ', '', 'lǜ'],
  senses: ['=HYPERLINK("http://x.example")', '<b>bold</b>\tand\nmore, "quoted"', hostile],
  state: 'ignored',
  note: '# not a comment\r\nsecond line',
  tags: ['a\tb', '"c"', ''],
  context: { sentence: hostile, offset: 3, length: 4, url: 'javascript:alert(1)', title: hostile },
};
