import { describe, expect, it } from 'vitest';
import { wordId } from '@/lib/chinese/word-id';
import { findWords, wordsOfLevel } from '@/lib/words/find-words';
import { planImport } from '@/lib/words/import-plan';
import type { WordQuery } from '@/lib/words/word-query';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const dictionary = realDictionary();
const find = (asked: WordQuery) =>
  findWords(dictionary, asked).map(({ simplified, pinyin }) => `${simplified} ${pinyin.join(' ')}`);

describe('a word of a list in the dictionary', () => {
  it.each<[WordQuery, string[]]>([
    [{ headword: '桌子' }, ['桌子 zhuō zi']],
    [{ headword: '學習' }, ['学习 xué xí']],
    [{ headword: '没有这样的词' }, []],
    [{ headword: '长', pinyin: 'zhǎng' }, ['长 zhǎng']],
    [{ headword: '长', pinyin: 'zhang3' }, ['长 zhǎng']],
    [{ headword: '长', pinyin: 'CHANG2' }, ['长 cháng']],
    [{ headword: '得', pinyin: 'de' }, ['得 de']],
    [{ headword: '得', pinyin: 'dei' }, ['得 děi']],
    [{ headword: '女儿', pinyin: 'nü3er2' }, ['女儿 nǚ ér']],
    [{ headword: '女儿', pinyin: 'nu:3 er2' }, ['女儿 nǚ ér']],
    [{ headword: '女儿', pinyin: 'nv3er2' }, ['女儿 nǚ ér']],
    [{ headword: '西安', pinyin: "Xī'ān" }, ['西安 Xī ān']],
    [{ headword: '桌子', pinyin: 'wrong3' }, ['桌子 zhuō zi']],
    [{ headword: '打', whole: '打电话' }, ['打电话 dǎ diàn huà']],
    [{ headword: '洗', other: '澡', whole: '洗澡' }, ['洗澡 xǐ zǎo']],
    [{ headword: '桌子', whole: '桌子家具' }, ['桌子 zhuō zi']],
    [{ headword: '没有这样的词', other: '椅子' }, ['椅子 yǐ zi']],
  ])('%o', (asked, found) => {
    expect(find(asked)).toEqual(found);
  });

  it('has all its common readings where the list does not say which, the usual one first, and no surname', () => {
    expect(find({ headword: '长' })).toEqual(['长 cháng', '长 zhǎng']);
    expect(find({ headword: '王' })[0]).toBe('王 wáng');
    expect(find({ headword: '王' })).not.toContain('王 Wáng');
  });

  it('is the one that has both scripts', () => {
    expect(find({ headword: '发', other: '髮' })).toEqual(['发 fà']);
    expect(find({ headword: '发', other: '發' })).toEqual(['发 fā']);
  });

  it('is on the levels of HSK, each once', () => {
    const [first, sixth] = [wordsOfLevel(dictionary, 1), wordsOfLevel(dictionary, 6)];
    expect(first.length).toBeGreaterThan(130);
    expect(sixth.length).toBeGreaterThan(2_000);
    const ids = first.map(({ simplified, pinyin }) => wordId(simplified, pinyin));
    expect(new Set(ids).size).toBe(ids.length);
    expect(first.map(({ simplified }) => simplified)).toContain('学习');
  });
});

describe('the plan of an import', () => {
  const found = ['桌子', '长', '长', '椅子', '没有这样的词'].map((headword, index) => ({
    listed: { headword, line: index + 1 },
    words: findWords(dictionary, { headword }).map((word) => ({ id: wordId(word.simplified, word.pinyin), word })),
  }));
  const options = { state: 'known', readings: 'usual', tag: '' } as const;

  it('counts each word once, and names what is missing and what has several readings', () => {
    const plan = planImport(found, { '桌子|zhuo1 zi5': 'learning', '椅子|yi3 zi5': 'known' }, options);
    expect(plan).toMatchObject({ newWords: 1, there: 1, learning: 1, missing: ['没有这样的词'] });
    expect(plan.several).toEqual([{ headword: '长', readings: ['cháng', 'zhǎng'] }]);
    expect(planImport(found, {}, { ...options, readings: 'all' }).newWords).toBe(4);
  });

  it('lets the list say of a word what its state is, and gives all the tag', () => {
    const [first] = found;
    if (first === undefined) throw new Error('There is a word');
    const own = [{ ...first, listed: { ...first.listed, state: 'ignored' as const, tags: ['a'] } }];
    expect(planImport(own, {}, { ...options, tag: ' b ' }).take).toMatchObject([
      { state: 'ignored', tags: ['a', 'b'] },
    ]);
  });

  describe('with memories of another program', () => {
    const memory = { stability: 30, difficulty: 5, at: 1_000 };
    const scheduled = found.map((each) => ({ ...each, listed: { ...each.listed, state: 'known' as const, memory } }));
    const id = '椅子|yi3 zi5';
    const counted = (state: 'known' | 'ignored', reviewed?: ReadonlyMap<string, number>) =>
      planImport(scheduled, { [id]: state }, options, reviewed).scheduled;

    it('counts what comes as known, and memories of words that are there', () => {
      const plan = planImport(scheduled, { [id]: 'known' }, options);
      expect(plan).toMatchObject({ newWords: 2, known: 2, there: 1, scheduled: 1 });
      expect(plan.take.every((each) => each.memory === memory)).toBe(true);
    });

    it('counts none that says nothing new', () => {
      expect(counted('known', new Map([[id, 999]]))).toBe(1);
      expect(counted('known', new Map([[id, 1_000]]))).toBe(0);
      expect(counted('known', new Map([[id, Infinity]]))).toBe(0);
      expect(counted('ignored')).toBe(0);
    });

    it('takes the one by which a word that is listed twice is known better, as the import does', () => {
      const [last] = scheduled.filter(({ listed }) => listed.headword === '椅子');
      if (last === undefined) throw new Error('There is a word');
      const weaker = { ...last, listed: { ...last.listed, memory: { ...memory, stability: 2, at: 5_000 } } };
      const plan = (list: typeof scheduled) => planImport(list, { [id]: 'known' }, options, new Map([[id, 1_000]]));
      expect(plan([...scheduled, weaker]).scheduled).toBe(0);
      expect(plan([weaker, ...scheduled]).scheduled).toBe(0);
      expect(plan([weaker]).scheduled).toBe(1);
    });
  });
});
