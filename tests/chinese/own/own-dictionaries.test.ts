import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { readAs } from '@/lib/chinese/lookup';
import type { OwnData } from '@/lib/chinese/own/own-words';
import { searchDictionary } from '@/lib/chinese/search/search-dictionary';
import { tokenizeAll } from '@/lib/chinese/tokenize';
import { buildOwnDictionary } from '@/lib/dictionaries/compact/build-own-dictionary';
import { openOwnDictionary } from '@/lib/dictionaries/compact/open-own-dictionary';
import type { OwnDictionaryEntry } from '@/lib/dictionaries/types';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const dictionary = realDictionary();

const word = (simplified: string, reading: string | undefined, ...glosses: string[]): OwnDictionaryEntry => ({
  ...{ simplified, traditional: simplified, glosses },
  ...(reading !== undefined && { reading }),
});

async function opened(name: string, entries: OwnDictionaryEntry[]) {
  return { name, open: openOwnDictionary(await buildOwnDictionary(entries)) };
}

let own: OwnData = {};
beforeAll(async () => {
  own = {
    dictionaries: [
      await opened('First', [
        word('云栈', 'yun2 zhan4', 'a plank road in clouds'),
        { ...word('鲸落湾', 'Jing1 luo4 wan1', 'a bay'), traditional: '鯨落灣' },
        word('雾凇带', undefined, 'a belt of rime'),
        word('行', 'hang2', 'row, in this book'),
        word('银行', 'yin2 xing2', 'bank\n<b>plain</b>'),
        word('T云', 'yun2', 'a cloud of T'),
        word('绿云', 'lu:4 yun2', 'hair'),
        word('山顶', undefined, 'a zorbl\nof stone'),
      ]),
      await opened('Second', [word('云栈', 'yun1 zhan1', 'another'), word('会议室外', undefined, 'outside')]),
    ],
  };
});

const cut = (text: string, data: OwnData = own) =>
  (tokenizeAll(dictionary, [text], undefined, { own: data }).tokens[0] ?? []).map((token) => token.text);

test.each([
  ['他们走过云栈去山上。', '云栈'],
  ['游客在鲸落湾看日出。', '鲸落湾'],
  ['遊客在鯨落灣看日出。', '鯨落灣'],
  ['山顶有雾凇带。', '雾凇带'],
  ['这是T云的新版本。', 'T云'],
])('a headword that CC-CEDICT lacks is cut as a word: %s', (text, wanted) => {
  expect(cut(text, {})).not.toContain(wanted);
  expect(cut(text)).toContain(wanted);
});

test('such a word is no likelier than one of CC-CEDICT without a frequency', () => {
  // Not forced, unlike an own entry: 会议室 and 外面 are common.
  expect(cut('大家在会议室外面等。')).toEqual(cut('大家在会议室外面等。', {}));
});

test('a token is read as the first dictionary that has it says, and a capital makes it a name', () => {
  const { tokens } = annotate(dictionary, ['云栈和鲸落湾'], { own });
  expect(tokens[0]).toEqual([
    expect.objectContaining({ text: '云栈', kind: 'word', pinyin: ['yún', 'zhàn'] }),
    expect.objectContaining({ text: '和' }),
    expect.objectContaining({ text: '鲸落湾', kind: 'name', pinyin: ['Jīng', 'luò', 'wān'] }),
  ]);
});

test('a reading counts only where CC-CEDICT and own entries have none', () => {
  const reading = (data: OwnData, text: string, wanted: string) =>
    annotate(dictionary, [text], { own: data }).tokens[0]?.find((token) => token.text === wanted)?.pinyin;
  expect(reading(own, '我去银行。', '银行')).toEqual(['yín', 'háng']);
  const entries = [{ simplified: '云栈', traditional: '雲棧', pinyin: ['yún', 'zhǎn'], senses: ['mine'] }];
  expect(reading({ ...own, entries }, '他走过云栈。', '云栈')).toEqual(['yún', 'zhǎn']);
  const corrections = [{ word: '云栈', pinyin: ['yǔn', 'zhàn'], scope: 'always' as const }];
  expect(reading({ ...own, corrections }, '他走过云栈。', '云栈')).toEqual(['yǔn', 'zhàn']);
});

test('entries come behind those of CC-CEDICT, dictionary by dictionary, of inner words too', () => {
  const { words, entries } = annotate(dictionary, ['我去银行。走过云栈。'], { own });
  const of = (text: string) => (words[text] ?? []).map((index) => entries[index]);
  expect(of('银行').map((entry) => entry?.dictionary)).toEqual([undefined, 'First']);
  expect(of('银行').at(-1)).toMatchObject({ pinyin: ['yín', 'xíng'], senses: ['bank\n<b>plain</b>'] });
  expect(of('行').map((entry) => entry?.dictionary)).toEqual([
    ...of('行')
      .slice(1)
      .map(() => undefined),
    'First',
  ]);
  expect(of('云栈').map((entry) => entry?.dictionary)).toEqual(['First', 'Second']);
  // The card's order, whatever the reading: what is CC-CEDICT's stays in front.
  const shown = readAs(of('行') as NonNullable<ReturnType<typeof of>[0]>[], ['háng']);
  expect(shown[0]).toMatchObject({ pinyin: ['háng'] });
  expect(shown.at(-1)).toMatchObject({ dictionary: 'First' });
});

test('an entry without a reading has that of its token, where no other entry says one', () => {
  const { tokens, words, entries } = annotate(dictionary, ['山顶有雾凇带。大家在会议室外面等。'], { own });
  const token = tokens[0]?.find(({ text }) => text === '雾凇带');
  expect(entries[words.雾凇带?.[0] ?? -1]?.pinyin).toEqual(token?.pinyin);
  // A longer word is no token here: nothing says how it is read.
  expect(entries[words.会议室外?.[0] ?? -1]).toMatchObject({ pinyin: [], dictionary: 'Second' });
});

test('joined tokens equal the text, whatever dictionaries have and texts are', async () => {
  const unit = fc.constantFrom(...Array.from('银行云栈会议室外面在了的一二十3年T恤A，。 𠮷々長'));
  const text = fc.array(unit, { maxLength: 30 }).map((units) => units.join(''));
  const headword = fc.array(unit, { minLength: 1, maxLength: 5 }).map((units) => units.join(''));
  const someText = fc.oneof(text, fc.string({ unit: 'binary', maxLength: 30 }));
  const property = fc.asyncProperty(
    fc.array(headword, { minLength: 1, maxLength: 8 }),
    someText,
    async (all, source) => {
      const data = {
        dictionaries: [
          await opened(
            'Any',
            all.map((each) => word(each, undefined, 'x')),
          ),
        ],
      };
      const { tokens, words, entries } = annotate(dictionary, [source], { own: data });
      expect((tokens[0] ?? []).map((token) => token.text).join('')).toBe(source);
      for (const token of tokens[0] ?? []) {
        const count = Array.from(token.text).filter((one) => /\p{Script=Han}/u.test(one)).length;
        expect(token.pinyin?.length ?? 0).toBe(count);
      }
      for (const indexes of Object.values(words)) for (const index of indexes) expect(entries[index]).toBeDefined();
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

test.each([
  ['云栈', ['云栈', '云栈'], ['First', 'Second']],
  ['鲸落', ['鲸落湾'], ['First']],
  ['鯨落灣', ['鲸落湾'], ['First']],
])('the dictionary page finds a headword that is %s or begins with it', (typed, headwords, names) => {
  const { words } = searchDictionary(dictionary, typed, 30, { own });
  const found = words.flat().filter((entry) => entry.dictionary !== undefined);
  expect(found.map(({ simplified }) => simplified)).toEqual(headwords);
  expect(found.map((entry) => entry.dictionary)).toEqual(names);
});

test('what is found has a reading, and stands under the word of CC-CEDICT where that has it', () => {
  const rime = searchDictionary(dictionary, '雾凇带', 30, { own });
  expect(rime.words[0]?.[0]?.pinyin).toHaveLength(3);
  const bank = searchDictionary(dictionary, '银行', 30, { own }).words;
  expect(bank[0]?.[0]).toMatchObject({ simplified: '银行', pinyin: ['yín', 'háng'] });
  expect(bank.flat().find((entry) => entry.dictionary === 'First')).toMatchObject({ simplified: '银行' });
});

test.each<[typed: string, headword: string]>([
  ['yunzhan', '云栈'],
  ['yún zhàn', '云栈'],
  ['yun2zhan4', '云栈'],
  ['jingluow', '鲸落湾'],
  ['ㄩㄣˊ ㄓㄢˋ', '云栈'],
  ['lüyun', '绿云'],
  ['lvyun', '绿云'],
  ['plank', '云栈'],
  ['plank road', '云栈'],
  ['rime', '雾凇带'],
  ['cloud', 'T云'],
])('the dictionary page finds what is read as, or says %s', (typed, headword) => {
  const { words } = searchDictionary(dictionary, typed, 100, { own });
  const found = words.flat().filter((entry) => entry.dictionary !== undefined);
  expect(found.map(({ simplified }) => simplified)).toContain(headword);
});

test.each(['yúnzhǎn', 'zhan4', 'luyun', 'lan', 'fir', 'yun4zhan4', 'simplified'])(
  'what is read otherwise or says nothing of it is not found by %s',
  (typed) => {
    const { words } = searchDictionary(dictionary, typed, 1_000, { own });
    const ours = ['云栈', '绿云', '鲸落湾', '雾凇带'];
    expect(words.flat().filter(({ simplified }) => ours.includes(simplified))).toEqual([]);
  },
);

test('a meaning without a reading is found under the word of CC-CEDICT', () => {
  const [found] = searchDictionary(dictionary, 'zorbl', 30, { own }).words;
  expect(found?.[0]).toMatchObject({ simplified: '山顶', pinyin: ['shān', 'dǐng'] });
  expect(found?.[0]?.dictionary).toBeUndefined();
  expect(found?.at(-1)).toMatchObject({ dictionary: 'First', senses: ['a zorbl\nof stone'] });
});
