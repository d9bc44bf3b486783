import { describe, expect, it } from 'vitest';
import { type Exam, examLevel } from '@/lib/chinese/exams';
import { parseLevels } from '@/lib/chinese/parse-levels';

/** What is read from lines: `word=level` for each, and the numbers of the lines that are problems. */
function read(lines: string[], options: { exam?: Exam; level?: string }) {
  const { words, problems } = parseLevels(lines.join('\n'), options);
  return {
    words: words.map(([word, level]) => `${word}=${level}`).join(' '),
    problems: problems.map(({ line }) => line),
  };
}

type Case = [what: string, lines: string[], words: string, problems?: number[]];

describe('a list of HSK 3.0', () => {
  it.each<Case>([
    [
      'two columns of a page',
      ['一级词汇', '1 爱 ài 动 2 爱好 àihào 名', '3 八 bā 数 4 爸爸 bàba 名'],
      '爱=1 爱好=1 八=1 爸爸=1',
    ],
    [
      'two columns of a table, whose second has numbers of its own',
      ['一级词汇', '1\t爱\tài\t动\t6\t爱好\tàihào\t名', '2\t八\tbā\t数\t7\t爸爸\tbàba\t名'],
      '爱=1 爱好=1 八=1 爸爸=1',
    ],
    ['two columns of numbers and words', ['一级', '1 爱 3 八', '2 爱好 4 爸爸'], '爱=1 八=1 爱好=1 爸爸=1'],
    [
      'two columns whose names come twice',
      ['一级', '序号\t词语\t拼音\t序号\t词语\t拼音', '1\t爱\tài\t3\t八\tbā', '2\t爱好\tàihào\t\t\t'],
      '爱=1 八=1 爱好=1',
    ],
    ['names that stand once over two columns', ['一级', '序号\t词语\t拼音', '1\t爱\tài\t3\t八\tbā'], '', [3]],
    ['columns of a level each', ['HSK 1\tHSK 2', '爱\t吧', '八\t白'], '', [2, 3]],
    ['words between spaces', ['HSK 1', '爱 爱好 八 爸爸'], '爱=1 爱好=1 八=1 爸爸=1'],
    ['words between 、', ['HSK 1', '爱、爱好、八'], '爱=1 爱好=1 八=1'],
    ['words between commas', ['HSK 1', '爱，爱好，八', '爸爸,吧,白'], '爱=1 爱好=1 八=1 爸爸=1 吧=1 白=1'],
    ['words side by side with their levels', ['爱\t1\t爱好\t2', '八\t1\t爸爸\t3'], '爱=1 爱好=2 八=1 爸爸=3'],
    ['levels before words side by side', ['一级 爱 ài 二级 爱好 àihào'], '爱=1 爱好=2'],
    ['numbers that are places or levels', ['1\t爱\t2\t爱好'], '', [1]],
    [
      'both scripts and several readings of a word',
      [
        '三级',
        '把\t把\tbǎ, bà\tto hold',
        '大方\t大方\tdà fāng, dà fang\tgenerous',
        '板\t闆\tbǎn/pàn\tboard, see 老闆|老板',
      ],
      '把=3 大方=3 板=3 闆=3',
    ],
    ['examples in brackets', ['一级', '们（朋友们）\tmen', '第（第二）\tdì'], '们=1 第=1'],
    ['a doubled character in brackets', ['一级', '刚（刚）\tgāng(gāng)'], '刚=1 刚刚=1'],
    [
      "Pleco's categories and scripts",
      [
        '//HSK 3.0/Level 1',
        '爱[愛]\tài\t(V)',
        '//HSK 3.0/Level 2',
        '白[白]\tbái\t白/皓 [bái] (A)',
        '//mine',
        '天[天]\ttiān\tsky',
      ],
      '爱=1 愛=1 白=2',
      [6],
    ],
    ['a comment within', ['一级', '爱', '// to learn again', '八'], '爱=1 八=1'],
    [
      'numbers of entries in the last column',
      [
        '领域,词汇,汉语拼音,词条编号',
        ...['爱', '八', '爸爸', '吧', '白', '百', '班', '半', '帮', '包'].map((word, at) => `,${word},,${at + 1}`),
      ],
      '',
      [2, 3, 4, 5, 6, 7, 8, 9, 10, 11],
    ],
    ['a phrase behind a word', ['一级', '爱 ài 动 我爱你'], '', [2]],
    [
      'phrases in a column of their own',
      ['一级', '爱\tài\t我爱你', '八\tbā\t八个人', '书\tshū\t一本书'],
      '爱=1 八=1 书=1',
    ],
    [
      'a word with a space in it',
      ['二级', '睡 觉', '睡 觉 shuì//jiào 动', '见 面\tjiàn//miàn', '睡 觉 2'],
      '',
      [2, 3, 4, 5],
    ],
    ['a saying of two halves', ['三级', '百尺竿头，更进一步'], '', [2]],
    ['a saying in a cell', ['三级', '百尺竿头，更进一步\t名'], '百尺竿头，更进一步=3'],
    [
      'parts of speech that are words too',
      ['一级', '数 shǔ 动', '量 liáng', '连 lián 副 但 dàn 连'],
      '数=1 量=1 连=1 但=1',
    ],
    ['words that may be parts of speech', ['一级', '爱 爱好', '八 数', '数 八 连'], '爱=1 爱好=1', [3, 4]],
    ['a cell that has fallen to the next line', ['一级', '1 爱 ài', '动', '2 八 bā'], '爱=1 八=1', [3]],
    ['such words in a list of words', ['一级', '动', '数', '爱'], '动=1 数=1 爱=1'],
    [
      'names of columns under a heading',
      ['一级', '序号 词语 拼音', '1 爱 ài', '序号 词语 拼音', '2 八 bā'],
      '爱=1 八=1',
    ],
    ['names of columns that may be words', ['四级', '词语\t等级', '爱\t4'], '爱=4', [2]],
    ['one name of a column', ['四级', '词语', '爱'], '爱=4', [2]],
    [
      'words that may be names of columns',
      ['四级', '爱 ài', '词语 cíyǔ 名', '单词\tword', '词典'],
      '爱=4 词语=4 单词=4 词典=4',
    ],
    ['numbers of pages', ['一级', '爱', '第 12 页', '- 13 -', '14', '第 1 页 共 9 页', '八'], '爱=1 八=1'],
    ['a stage before its level', ['初等 一级词汇', '爱', '中等四级词汇', '八'], '爱=1 八=4'],
    ['a stage by itself', ['三级', '爱 ài', '中等', '四级', '八 bā'], '爱=3 八=4', [3]],
    ['a translation', ['1,爱,ài,to love'], '爱=1'],
    ['a numeral', ['二\t啊\ta'], '', [1]],
    ['levels that are none', ['爱\t10', '爱 250', '啊\t0', '吧\tB2', '白\tto', '班\t1-2'], '', [1, 2, 3, 4, 5, 6]],
    ['a heading of another exam', ['一级', '爱', 'Novice 1', '八'], '爱=1', [3, 4]],
    ['places and no levels', ['1 爱 ài', '2 爱好 àihào', '3 八 bā'], '', [1, 2, 3]],
    ['places with a stop', ['HSK 1', '1. 爱', '2.八'], '爱=1 八=1'],
    ['places with a stop and no levels', ['3. 爱'], '', [1]],
    ['places that touch the word', ['一级', '1爱 ài'], '', [2]],
    ['two numbers behind a word', ['学校\txuéxiào\t1\t250'], '', [1]],
    ['two numbers before a word', ['12\t3\t学校\txuéxiào'], '学校=3'],
    ['two lists of levels', ['Word,HSK 2.0,HSK 3.0', '爱,1,2'], '爱=2'],
    ['levels of another list', ['Word,HSK 2.0', '爱,1'], '', [2]],
    ['a column whose name is not known', ['序号\t词语\t难\t拼音', '1\t爱\t2\tài'], '爱=2'],
    ['a translation with commas', ['词语,释义,等级', '爱,"love, like",1', '八,eight, 8,1'], '爱=1', [3]],
    [
      'a translation between spaces',
      ['HSK 3', '公园 gōngyuán park, garden', '班 bān class; team 名', '咖啡 kāfēi 名 café'],
      '公园=3 班=3 咖啡=3',
    ],
    ['both scripts', ['一级', '学校 學校 xuéxiào', '学校\t學校\txuéxiào\tschool'], '学校=1 學校=1'],
    ['each of 7 to 9', ['爱\t7', '爱好\t8级', '八\t九级'], '爱=7-9 爱好=7-9 八=7-9'],
    ['digits of full width', ['爱\t１', '爱好\t２级'], '爱=1 爱好=2'],
  ])('%s', (_, lines, words, problems = []) => {
    expect(read(lines, { exam: 'HSK 3.0' })).toEqual({ words, problems });
  });
});

describe('a list of TOCFL', () => {
  it.each<Case>([
    [
      'a column of themes beside names of columns',
      [
        '準備級一級',
        '任務領域\t詞彙\t漢語拼音\t詞類',
        '個人資料\t名字\tmíngzi\tN',
        '個人資料\t姓\txìng\tV',
        '時間\t點\tdiǎn\tM',
      ],
      '名字=Novice 1 姓=Novice 1 點=Novice 1',
    ],
    [
      'a column of themes without names',
      ['準備級一級', '個人資料\t名字\tmíngzi\tN', '個人資料\t姓\txìng\tV', '時間\t點\tdiǎn\tM', '時間\t分\tfēn\tM'],
      '名字=Novice 1 姓=Novice 1 點=Novice 1 分=Novice 1',
    ],
    [
      'themes that stand where they begin',
      ['入門級', '個人資料\t名字', '\t姓', '\t出生', '時間\t點', '\t分', '\t早上'],
      '名字=A1 姓=A1 出生=A1 點=A1 分=A1 早上=A1',
    ],
    ['one row with a theme', ['入門級', '個人資料\t名字\tmíngzi\tN'], '', [2]],
    ['numbers and words', ['準備級二級', '編號\t詞彙', '1\t學校', '2\t公園'], '學校=Novice 2 公園=Novice 2'],
    ['a part of speech where a level would be', ['學校\txuéxiào\tN', '看\tkàn\tV'], '', [1, 2]],
    ['a level with a space', ['你,Novice 2', '好 Novice 1', '學校\tLevel 3'], '你=Novice 2 好=Novice 1 學校=B1'],
    [
      'levels that are none',
      ['你\tNovice 3', '好\t7', '學校\t準備級', '公園\tL7-0001', '措施\t入門級（B2）'],
      '',
      [1, 2, 3, 4, 5],
    ],
    ['一級 by itself, which may be of 準備級', ['準備級', '一級', '學校'], '', [1, 2, 3]],
    ['zhuyin', ['學校\tㄒㄩㄝˊ ㄒㄧㄠˋ\t入門級'], '學校=A1'],
    ['zhuyin behind a character', ['入門級', '漂亮(˙ㄌㄧㄤ)', '對不(˙ㄅㄨ)起,,duìbuqǐ'], '漂亮=A1 對不起=A1'],
    [
      "categories of Pleco's",
      ['//TOCFL/Novice 1 (pre-A1)', '钱[錢]\tqián\t(N)', '//TOCFL/Level 1 (A1)', '爷爷[爺爺]\tyéye\t(N)'],
      '钱=Novice 1 錢=Novice 1 爷爷=A1 爺爺=A1',
    ],
  ])('%s', (_, lines, words, problems = []) => {
    expect(read(lines, { exam: 'TOCFL' })).toEqual({ words, problems });
  });
});

describe('any other list', () => {
  it.each<Case>([
    [
      'translations and parts of speech',
      ['措施\tto', '爱\tN', '公园\tpark', '学校\tadvanced level', '八\tMP3'],
      '',
      [1, 2, 3, 4, 5],
    ],
    [
      'translations like levels',
      ['爱\tài\tlove\t1', '高级\tgāojí\tadvanced\t5', '初学者\tchūxuézhě\tbeginner\t6'],
      '爱=1 高级=5 初学者=6',
    ],
    ['levels in words', ['爱\tbeginner', '公园\tupper intermediate'], '爱=beginner 公园=upper intermediate'],
    ['lessons', ['爱\tLesson 12', '公园\t第三课', '八 HSK 1'], '爱=Lesson 12 公园=第三课 八=HSK 1'],
    ['levels before words, in order', ['1 爱', '1 八', '2 公园', '3 措施', '3 学校'], '爱=1 八=1 公园=2 措施=3 学校=3'],
    ['a remark with names of columns in it', ['措施\t4', 'no word here', '爱\t1'], '措施=4 爱=1', [2]],
  ])('%s', (_, lines, words, problems = []) => {
    expect(read(lines, {})).toEqual({ words, problems });
  });

  it('a number of a row is none of a list whose level is given', () => {
    const lines = ['1\t爱\tài\t动', '2\t八\tbā\t数', '3\t爸爸\tbàba\t名'];
    expect(read(lines, { level: '4' })).toEqual({ words: '爱=4 八=4 爸爸=4', problems: [] });
  });

  it('a given level that is none of the exam counts for no word', () => {
    expect(read(['爱', '八\t1'], { exam: 'HSK 3.0', level: '10' })).toEqual({ words: '八=1', problems: [1] });
  });
});

it.each<[Exam, string, string | undefined]>([
  ['HSK 3.0', '三级', '3'],
  ['HSK 3.0', '新HSK3级', '3'],
  ['HSK 3.0', 'HSK 3.0 Level 4', '4'],
  ['HSK 3.0', '七—九级', '7-9'],
  ['HSK 3.0', '三级（中等）', '3'],
  ['HSK 3.0', '中等', undefined],
  ['HSK 3.0', '10', undefined],
  ['HSK 3.0', 'a', undefined],
  ['TOCFL', 'b1', 'B1'],
  ['TOCFL', 'Level 5 (流利級)', 'C1'],
  ['TOCFL', '準備級二級', 'Novice 2'],
  ['TOCFL', 'L0-1023', 'Novice 1'],
  ['TOCFL', 'Novice', undefined],
  ['TOCFL', 'N', undefined],
  ['TOCFL', '一級', undefined],
])('of %s, %s is %s', (exam, text, level) => {
  expect(examLevel(exam, text)).toBe(level);
});
