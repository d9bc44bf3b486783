import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import type { ExportWord } from '@/lib/export/types';
import { noteFields } from '@/lib/export/word-fields';
import { toAnkiText, toCsv, toPleco } from '@/lib/export/word-lists';
import { hostileWord, word } from './samples';

const bare: ExportWord = {
  id: '好|hao3',
  simplified: '好',
  traditional: '好',
  pinyin: ['hǎo'],
  senses: ['good'],
  state: 'known',
  tags: [],
};
const words = [word, hostileWord, bare];
const file = { deck: 'Pindu', noteType: 'Pindu word', look: { tones: false, sentenceTones: false } };
/** Those that a file has: pictures are left as they are. */
const fileFields = noteFields.filter((field) => field !== 'Picture');

/** The file as Anki reads it: headers first, then lines of cells; a cell that begins with a quote would be quoted. */
function parseAnki(text: string): { headers: Map<string, string>; rows: string[][] } {
  const lines = text.split('\n');
  expect(lines.pop()).toBe('');
  const headers = new Map<string, string>();
  while (lines[0]?.startsWith('#')) {
    const [, name = '', value = ''] = /^#([^:]+):(.*)$/.exec(lines.shift() ?? '') ?? [];
    headers.set(name, value);
  }
  const rows = lines.map((line) => line.split('\t'));
  for (const row of rows) for (const cell of row) expect(cell).not.toMatch(/^"/);
  return { headers, rows };
}

/** A table as RFC 4180 describes it, by a reader of the test's own. */
function parseCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let cell = '';
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at];
    if (quoted && sign === '"' && text[at + 1] === '"') cell += text[at++];
    else if (sign === '"') quoted = !quoted;
    else if (!quoted && (sign === ',' || text.startsWith('\r\n', at))) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        rows.push([]);
        at += 1;
      }
    } else cell += sign;
  }
  expect(rows.pop()).toEqual([]);
  return rows;
}

const shownIn = (html: string) => new JSDOM(html).window.document;

describe('a file for Anki', () => {
  const { headers, rows } = parseAnki(toAnkiText(words, file));
  const cellsOf = (row: number) =>
    Object.fromEntries(fileFields.map((field, index) => [field, rows[row]?.[index] ?? '']));

  it('says in its headers how it is to be read', () => {
    expect(Object.fromEntries(headers)).toEqual({
      separator: 'Tab',
      html: 'true',
      notetype: 'Pindu word',
      deck: 'Pindu',
      columns: [...fileFields, 'Tags'].join('\t'),
      'tags column': String(fileFields.length + 1),
      'if matches': 'update current',
    });
  });

  it('has a line for each word and a cell for each field, whatever the word holds', () => {
    expect(rows).toHaveLength(3);
    for (const row of rows) expect(row).toHaveLength(fileFields.length + 1);
  });

  it('writes readings in three ways, the sentence with its word, and where it stood', () => {
    expect(cellsOf(0)).toMatchObject({
      Key: '图书馆|tu2 shu1 guan3',
      Simplified: '图书馆',
      Traditional: '圖書館',
      Pinyin: 'tú shū guǎn',
      Numbers: 'tu2 shu1 guan3',
      Zhuyin: 'ㄊㄨˊ ㄕㄨ ㄍㄨㄢˇ',
      Meaning: 'library<br>CL: 家, 个',
      Sentence: '老城区的<b>图书馆</b>开到晚上。',
      Source: '图书馆开到晚上',
    });
    const ruby = shownIn(cellsOf(0)['Sentence Ruby'] ?? '');
    expect([...ruby.querySelectorAll('b rt')].map((rt) => rt.textContent)).toEqual(['tú', 'shū', 'guǎn']);
    for (const rt of ruby.querySelectorAll('rt')) rt.remove();
    expect(ruby.body.textContent).toBe(word.context?.sentence);
    expect(shownIn(cellsOf(0).Link ?? '').querySelector('a')?.href).toBe(word.context?.url);
    expect(rows[0]?.at(-1)).toBe('pindu pindu::learning city two_words');
  });

  it('leaves nothing of a word to be markup', () => {
    const { Meaning = '', Link, Sentence = '', Note } = cellsOf(1);
    expect([...shownIn(Meaning).body.querySelectorAll('*')].map((element) => element.localName)).toEqual([
      'br',
      'br',
      'br',
      'br',
    ]);
    expect([...shownIn(Sentence).body.querySelectorAll('*')].map((element) => element.localName)).toEqual(['b', 'br']);
    expect(Meaning).toContain('&lt;script&gt;');
    expect(Link).toBe('');
    expect(Note).toBe('# not a comment<br>second line');
    expect(rows[1]?.at(-1)).toBe('pindu pindu::ignored a_b _c_');
  });

  it('takes no word for a comment', () => {
    const {
      rows: [row],
    } = parseAnki(toAnkiText([{ ...bare, id: '#|x' }], file));
    expect(row?.[0]).toBe('&#35;|x');
  });
});

describe('a table', () => {
  const text = toCsv(words);
  const [head = [], ...rows] = parseCsv(text.slice(1));
  const column = (name: string) => rows.map((row) => row[head.indexOf(name)]);

  it('begins with the mark of its encoding and has as many cells in each row', () => {
    expect(text.charAt(0)).toBe('\ufeff');
    for (const row of rows) expect(row).toHaveLength(head.length);
    expect(rows).toHaveLength(3);
  });

  it('gives each word back', () => {
    expect(column('Simplified')).toEqual(['图书馆', "'=女\t绿", '好']);
    expect(column('Meaning')[0]).toBe('library; CL: 家, 个');
    expect(column('Sentence')[0]).toBe('老城区的图书馆开到晚上。');
    expect(column('Note')[1]).toBe('# not a comment\r\nsecond line');
  });

  it.each(['=1', '+1', '-1', '@x', '\t=1', '\r=1', '＝1'])('lets no cell be a formula: %j', (sense) => {
    const row = parseCsv(toCsv([{ ...bare, senses: [sense] }]).slice(1))[1];
    expect(row?.[head.indexOf('Meaning')]).toBe(`'${sense}`);
  });
});

describe('a file for Pleco', () => {
  const text = toPleco(words, ({ state }) => `Pindu/${state}`);
  const lines = text.trimEnd().split('\n');

  it('has a category, and cards of three cells', () => {
    expect(lines.filter((line) => line.startsWith('//'))).toEqual([
      '// Pindu/learning',
      '// Pindu/ignored',
      '// Pindu/known',
    ]);
    for (const line of lines.filter((each) => !each.startsWith('//'))) expect(line.split('\t')).toHaveLength(3);
    expect(lines).toHaveLength(6);
  });

  it('writes the headword in both scripts where they differ, and new lines as Pleco has them', () => {
    expect(lines[1]).toBe('图书馆[圖書館]\ttu2 shu1 guan3\tlibrary\ueab1CL: 家, 个\ueab1老城区的图书馆开到晚上。');
    expect(lines[5]).toBe('好\thao3\tgood');
  });
});
