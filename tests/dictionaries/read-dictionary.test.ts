import { describe, expect, test } from 'vitest';
import { readDictionary } from '@/lib/dictionaries/read-dictionary';
import { bytes, file, fixture, gzip, opened, stardict, yomitan, zip } from './make-files';

describe('CEDICT', () => {
  test.each([
    ['as text', file('small.u8', fixture('small.u8'))],
    ['under another name', file('photo.jpg', fixture('small.u8'))],
    ['packed by gzip', file('small.txt.gz', gzip(fixture('small.u8')))],
    ['packed by gzip without the ending', file('small', gzip(fixture('small.u8')))],
    ['in a zip', file('small.zip', zip({ 'readme.txt': bytes('Some words.'), 'small.u8': fixture('small.u8') }))],
    ['with Windows line ends', file('small.u8', new TextDecoder().decode(fixture('small.u8')).replace(/\n/g, '\r\n'))],
    [
      'in UTF-16',
      file('small.u8', new Uint8Array(Buffer.from(`\ufeff${Buffer.from(fixture('small.u8'))}`, 'utf16le'))),
    ],
  ])('%s is read', async (_, chosen) => {
    const { own, file: kept, ...facts } = await opened(chosen);
    expect(facts).toMatchObject({ format: 'cedict', entries: 5, skipped: 1 });
    expect(facts.licence).toBe('城南小词典\nWritten for tests.\nLicense: none needed');
    expect(own.entries('供水站')).toEqual([
      {
        ...{ simplified: '供水站', traditional: '供水站', reading: 'gong1 shui3 zhan4' },
        glosses: ['water supply station', 'CL:個|个[gè]'],
      },
    ]);
    expect(own.entries('綠豆湯')).toEqual(own.entries('绿豆汤'));
    expect(own.entries('城南')[0]?.reading).toBe('Cheng2 nan2');
    expect(own.entries('AA制')[0]?.reading).toBe('zhi4');
    // Text is text: what looks like markup is shown as it is.
    expect(own.entries('老张头')[0]?.glosses).toEqual(['Old Zhang <b>of the gate<', 'b>']);
    expect(kept.byteLength).toBeLessThan(1_000);
  });

  test('is named after its file', async () => {
    const read = await opened(file('城南 words.v2.u8', fixture('small.u8')));
    expect(read.name).toBe('城南 words.v2');
  });
});

describe('a table', () => {
  test('with a header, other columns and quoted cells is read', async () => {
    const { own, ...facts } = await opened(file('small.tsv', fixture('small.tsv')));
    expect(facts).toMatchObject({ format: 'table', name: 'small', licence: '', entries: 3, skipped: 0 });
    expect(own.entries('綠豆湯')).toEqual([
      {
        ...{ simplified: '绿豆汤', traditional: '綠豆湯', reading: 'lu:4 dou4 tang1' },
        glosses: ['soup, of "mung beans",\nserved cold'],
      },
    ]);
    expect(own.entries('门房')[0]?.reading).toBe('men2 fang2');
  });

  test('without a header is read by what its columns hold', async () => {
    const rows = 'noun\twater works\t水厂\tshui3 chang3\nnoun\tan old gatekeeper\t门房\tmen2 fang2';
    const { own } = await opened(file('x.txt', rows));
    expect(own.entries('水厂')).toEqual([
      { simplified: '水厂', traditional: '水厂', reading: 'shui3 chang3', glosses: ['water works'] },
    ]);
  });

  test.each([
    ['行\txíng; háng\tto go; row', '行', undefined, 'to go; row'],
    ['行\txíng / háng\tgo', '行', undefined, 'go'],
    ['供水站\t[gōng shuǐ zhàn]\tx', '供水站', 'gong1 shui3 zhan4', 'x'],
    ['供水站\tㄍㄨㄥ ㄕㄨㄟˇ ㄓㄢˋ\tx', '供水站', 'gong1 shui3 zhan4', 'x'],
  ])('takes no readings for a meaning: %s', async (row, headword, reading, meaning) => {
    const { own } = await opened(file('x.txt', row));
    const [entry] = own.entries(headword);
    expect({ reading: entry?.reading, glosses: entry?.glosses }).toEqual({ reading, glosses: [meaning] });
  });

  test.each([
    ['traditional first', '龍貓\t龙猫\tlong2 mao1\ttotoro\n乾\t干\tgan1\tdry'],
    ['simplified first', '龙猫\t龍貓\tlong2 mao1\ttotoro\n干\t乾\tgan1\tdry'],
    ['both in a cell', '龍貓[龙猫]\tlong2 mao1\ttotoro\n乾[干]\tgan1\tdry'],
    ['headwords of no script', 'headword\tother\treading\tmeaning\n龍貓\t龙猫\tlong2 mao1\tx\n乾\t干\tgan1\tdry'],
  ])('without names of scripts tells them by their characters: %s', async (_, rows) => {
    const { own } = await opened(file('x.txt', rows));
    for (const [simplified, traditional] of [
      ['龙猫', '龍貓'],
      ['干', '乾'],
    ] as const)
      expect(own.entries(simplified)[0]).toMatchObject({ simplified, traditional });
  });

  test('of headwords and glosses alone is read', async () => {
    const { own, entries } = await opened(file('x.txt', '# comment\n水厂\twater works\n门房\tgatekeeper\n\n'));
    expect(entries).toBe(2);
    expect(own.entries('门房')).toEqual([{ simplified: '门房', traditional: '门房', glosses: ['gatekeeper'] }]);
  });

  test('with a cell over several lines at the edge of what is read at once is read whole', async () => {
    const row = (index: number) => `水${'甲乙丙丁'[index % 4]}${'子丑寅卯'[index % 3]}\tgloss ${index}`;
    const rows = Array.from({ length: 20_000 }, (_, index) => row(index));
    for (let at = 37; at < rows.length; at += 37) rows[at] = `${rows[at]?.split('\t')[0]}\t"line ${at}\nsecond"`;
    const { entries, skipped } = await opened(file('x.tsv', rows.join('\n')));
    expect({ entries, skipped }).toEqual({ entries: 20_000, skipped: 0 });
  });
});

describe('Yomitan', () => {
  test('structured content is shown as text with line breaks', async () => {
    const bank = JSON.parse(new TextDecoder().decode(fixture('term_bank_1.json')));
    const parts = { ...yomitan([bank]), 'tag_bank_1.json': bytes('not even JSON'), 'x.png': bytes('x') };
    const { own, ...facts } = await opened(file('x.zip', zip(parts)));
    expect(facts).toMatchObject({ format: 'yomitan', name: '城南小词典', entries: 2, skipped: 1 });
    expect(facts.licence).toBe('A. Writer\nWritten for tests.');
    expect(own.entries('供水站')[0]).toMatchObject({
      reading: 'gong1 shui3 zhan4',
      glosses: ['water supply station', 'waterworks'],
    });
    expect(own.entries('门房')).toEqual([
      {
        ...{ simplified: '门房', traditional: '门房', reading: 'men2 fang2' },
        glosses: ['gatekeeper\nhis room\nporter\n门', '<i>plain</i>'],
      },
    ]);
  });

  test('banks are read in the order of their numbers', async () => {
    const banks = Array.from({ length: 11 }, (_, at) => [['水', 'shuǐ', '', '', 0, [`bank ${at + 1}`], 0, '']]);
    const { own } = await opened(file('x.zip', zip(yomitan(banks))));
    expect(own.entries('水').map(({ glosses }) => glosses[0])).toEqual(banks.map((_, at) => `bank ${at + 1}`));
  });
});

test.each<[string, (index: number) => string]>([
  ['CEDICT', (index) => `水 水 [shui3] /gloss ${index}/`],
  ['a table', (index) => `水\tshuǐ\tgloss ${index}`],
  ['a table with a cell of two lines', (index) => `水\tshuǐ\t${index === 5 ? '"gloss\ngoes on"' : `gloss ${index}`}`],
])('%s names the first lines that were left out', async (_, row) => {
  const rows = Array.from({ length: 20_000 }, (_, index) => row(index));
  const more = row(5).includes('\n') ? 1 : 0;
  rows[10] = 'nothing';
  rows[19_000] = 'Chinese';
  const { notes } = await opened(file('x.txt', rows.join('\n')));
  const kind = row(5).includes('/') ? 'incomplete' : 'no-headword';
  expect(notes).toEqual([{ kind, count: 2, lines: [11 + more, 19_001 + more] }]);
});

test.each([
  ['no-definition', '绿坪\t'],
  ['incomplete', '\tno word'],
  ['no-headword', 'fire\tno Chinese'],
  ['shortened', `绿坪\t${'green land '.repeat(500)}`],
])('what is wrong with a row is said: %s', async (kind, row) => {
  const { notes } = await opened(file('x.tsv', `水厂\twater works\n${row}`));
  expect(notes).toEqual([{ kind, count: 1, lines: [2] }]);
});

test.each([
  ['中 国\tzhōng guó\tChina', '中国', 'zhong1 guo2'],
  ['为什么？\twèi shénme?\twhy', '为什么', 'wei4 shen2 me5'],
  ['為什麼？\t为什么？\twèi shénme?\twhy', '为什么', 'wei4 shen2 me5'],
  ['越……越……\tyuè yuè\tthe more', '越……越……', 'yue4 yue4'],
])('spaces and punctuation at the end are no part of a headword: %s', async (row, headword, reading) => {
  const { own, entries } = await opened(file('x.tsv', row));
  expect(entries).toBe(1);
  expect(own.entries(headword)[0]).toMatchObject({ simplified: headword, reading });
});

test('a definition of a megabyte in the first row is shortened, and the table read', async () => {
  const { own, notes } = await opened(file('x.tsv', `水厂\t${'水works '.repeat(120_000)}\n门房\tgatekeeper`));
  expect(own.entries('门房')[0]?.glosses).toEqual(['gatekeeper']);
  expect(own.entries('水厂')[0]?.glosses[0]).toHaveLength(4_001);
  expect(notes).toEqual([{ kind: 'shortened', count: 1, lines: [1] }]);
});

test('a text export of Anki is read without its tags, sounds and other columns', async () => {
  const lines = [
    ...['#separator:tab', '#html:true', '#tags column:4'],
    '<div>门房</div>\tménfáng [sound:x.mp3]\t<div>gate&shy;keeper</div><div>porter &amp; guard</div>\tlesson::one lesson::two much::longer::than::the::meaning',
  ];
  const { own } = await opened(file('x.txt', lines.join('\n')));
  expect(own.entries('门房')[0]).toMatchObject({ reading: 'men2 fang2' });
  expect(own.entries('门房')[0]?.glosses[0]).toContain('porter & guard');
  expect(own.entries('门房')[0]?.glosses[0]).not.toMatch(/[<>]|lesson/);
});

test('a text in Big5 is read as what it is, however few its words are', async () => {
  // 龍貓 龍貓 [long2 mao1] /totoro/
  const word = [0xc0, 0x73, 0xbf, 0xdf];
  const line = Uint8Array.from([...word, 0x20, ...word, ...bytes(' [long2 mao1] /totoro/\n')]);
  const { own } = await opened(file('x.u8', line));
  expect(own.entries('龍貓')[0]?.glosses).toEqual(['totoro']);
});

test('the version of an index may be text', async () => {
  const bank = [['水', 'shuǐ', '', '', 0, ['water'], 0, '']];
  expect((await opened(file('x.zip', zip(yomitan([bank], { format: '3' }))))).entries).toBe(1);
});

test('a row of Yomitan without text is left out, even with a reading', async () => {
  const row = (term: string, glossary: unknown) => [term, 'shuǐ', '', '', 0, glossary, 0, ''];
  const rows = [row('水', ['water']), row('木', []), row('火', ['', ' \n']), row('土', [{ type: 'image', path: 'x' }])];
  const { own, ...facts } = await opened(file('x.zip', zip(yomitan([rows]))));
  expect(facts).toMatchObject({ entries: 1, skipped: 3 });
  expect(own.has('木')).toBe(false);
});

describe('StarDict', () => {
  const words: [string, string][] = [
    ['供水站', '[gōng shuǐ zhàn]\nwater supply station'],
    ['门房', 'gatekeeper'],
  ];

  test.each([
    [
      'chosen together',
      (made: ReturnType<typeof stardict>) => [
        file('a.ifo', made.ifo),
        file('a.idx', made.idx),
        file('a.dict', made.dict),
      ],
    ],
    [
      'packed by gzip and dictzip',
      (made: ReturnType<typeof stardict>) => [
        file('a.dict.dz', gzip(made.dict)),
        file('a.idx.gz', gzip(made.idx)),
        file('A.ifo', made.ifo),
      ],
    ],
    [
      'in a zip',
      (made: ReturnType<typeof stardict>) => [
        file(
          'a.zip',
          zip({
            ...{ 'words/a.ifo': made.ifo, 'words/a.idx': made.idx, 'words/a.dict.dz': gzip(made.dict) },
            ...{ 'words/a.syn': bytes('x'), 'words/res/x.png': bytes('x'), '__MACOSX/words/._a.ifo': made.ifo },
          }),
        ),
      ],
    ],
  ])('files %s are read', async (_, choose) => {
    const { own, ...facts } = await opened(...choose(stardict(words)));
    expect(facts).toMatchObject({ format: 'stardict', name: '城南小词典', entries: 2, skipped: 0 });
    expect(facts.licence).toBe('A. Writer\nWritten for tests.\nFree.');
    expect(own.entries('供水站')).toEqual([
      {
        ...{ simplified: '供水站', traditional: '供水站', reading: 'gong1 shui3 zhan4' },
        glosses: ['water supply station'],
      },
    ]);
    expect(own.entries('门房')[0]).toEqual({ simplified: '门房', traditional: '门房', glosses: ['gatekeeper'] });
  });

  test('files with fewer words than they say are read', async () => {
    const { ifo, idx, dict } = stardict([['门房', 'gatekeeper']], { wordcount: 99 });
    const { entries } = await opened(file('a.ifo', ifo), file('a.idx', idx), file('a.dict', dict));
    expect(entries).toBe(1);
  });

  test.each<[string, string, string | Uint8Array]>([
    ['HTML', 'h', '<p>gate<b>keeper</b></p><script>x</script><ul><li>porter</ul>'],
    ['a reading of its own', 'yh', 'ménfáng\0gatekeeper<br>porter'],
    ['types before each field', '', 'yménfáng\0mgatekeeper\nporter\0'],
    [
      'a picture before the text',
      'Pm',
      Buffer.concat([Buffer.from([0, 0, 0, 3, 1, 2, 3]), Buffer.from('gatekeeper\nporter')]),
    ],
  ])('articles of %s are shown as text', async (_, sametypesequence, article) => {
    const { ifo, idx, dict } = stardict([['门房', article]], { sametypesequence });
    const { own } = await opened(file('a.ifo', ifo), file('a.idx', idx), file('a.dict', dict));
    expect(own.entries('门房')[0]?.glosses).toEqual(['gatekeeper\nporter']);
    if (String(article).includes('ménfáng')) expect(own.entries('门房')[0]?.reading).toBe('men2 fang2');
  });
});

test('readings of a dictionary of another language count for none', async () => {
  const rows = ['香港\thoeng1 gong2', '你好\tnei5 hou2', '好\thou2', '水\tseoi2', '街\tgaai1'];
  const { own, entries } = await opened(
    file('x.tsv', ['headword\treading\tmeaning', ...rows.map((row) => `${row}\tx`)].join('\n')),
  );
  expect(entries).toBe(5);
  expect(own.entries('好')).toEqual([{ simplified: '好', traditional: '好', glosses: ['x'] }]);
});

test('progress goes on to 1, and a signal breaks off', async () => {
  const text = Array.from(
    { length: 30_000 },
    (_, at) => `水${String.fromCharCode(0x4e00 + (at % 20_000))}\tgloss ${at}`,
  ).join('\n');
  const shares: number[] = [];
  await readDictionary([file('x.tsv', text)], { onProgress: (share) => shares.push(share) });
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual(shares.toSorted((a, b) => a - b));
  expect(shares.length).toBeGreaterThan(10);
  const controller = new AbortController();
  const broken = readDictionary([file('x.tsv', text)], {
    signal: controller.signal,
    onProgress: (share) => {
      if (share > 0.3) controller.abort(new Error('enough'));
    },
  });
  await expect(broken).rejects.toThrow('enough');
});
