import { describe, expect, it } from 'vitest';
import { fieldWords } from '@/lib/words/field-words';

type Read = { headword: string; other?: string; whole?: string; pinyin?: string };

describe('a field of a note is read as its words', () => {
  it.each<[string, string | undefined, Read[]]>([
    ['学校', undefined, [{ headword: '学校' }]],
    ['<b>学</b>校', 'xué xiào', [{ headword: '学校', pinyin: 'xué xiào' }]],
    [
      '<div>学校</div>',
      '<span class="tone2">xué</span><span class="tone4">xiào</span>',
      [{ headword: '学校', pinyin: 'xuéxiào' }],
    ],
    ['學校', 'xue2xiao4', [{ headword: '學校', pinyin: 'xue2xiao4' }]],
    ['学校[學校]', 'xué xiào', [{ headword: '学校', other: '學校', pinyin: 'xué xiào' }]],
    ['学校&nbsp;[sound:xuexiao.mp3]', undefined, [{ headword: '学校' }]],
    ['<ruby>学<rt>xué</rt>校<rt>xiào</rt></ruby>', undefined, [{ headword: '学校' }]],
    ['学[xué]校[xiào]', undefined, [{ headword: '学校', pinyin: 'xué xiào' }]],
    ['中国[zhōng guó] 人[rén]', undefined, [{ headword: '中国人', pinyin: 'zhōng guó rén' }]],
    ['{{c1::学校::place}}', undefined, [{ headword: '学校' }]],
    // A figure has its reading too; of a word with one no reading is taken.
    ['3[sān]月[yuè]', undefined, [{ headword: '3月' }]],
    ['學校', 'ㄒㄩㄝˊ ㄒㄧㄠˋ', [{ headword: '學校', pinyin: 'xue2 xiao4' }]],
    ['學[ㄒㄩㄝˊ]校[ㄒㄧㄠˋ]', undefined, [{ headword: '學校', pinyin: 'xue2 xiao4' }]],
    ['學校', 'ㄒㄩㄝˊ', [{ headword: '學校' }]],
    // One word in parts has a reading for all of them.
    ['喝 茶', 'hē chá', [{ headword: '喝茶', pinyin: 'hē chá' }]],
    ['<div>学&nbsp;校</div>', 'xué xiào', [{ headword: '学校', pinyin: 'xué xiào' }]],
    ['喝 茶', 'ㄏㄜ ㄔㄚˊ', [{ headword: '喝茶', pinyin: 'he1 cha2' }]],
    ['喝 茶', 'hē', [{ headword: '喝' }, { headword: '茶' }]],
    ['喝 茶', undefined, [{ headword: '喝' }, { headword: '茶' }]],
    ['喝<br>茶', 'hē chá', [{ headword: '喝' }, { headword: '茶' }]],
    ['学校<br>学堂', 'xué xiào', [{ headword: '学校' }, { headword: '学堂' }]],
    ['学校、学堂', undefined, [{ headword: '学校' }, { headword: '学堂' }]],
    ['洗 澡', 'xǐ//zǎo', [{ headword: '洗澡', pinyin: 'xǐ’zǎo' }]],
    // A list's notation stands for whole words.
    [
      '（一）点儿',
      'yìdiǎnr',
      [
        { headword: '一点儿', other: '点儿', pinyin: 'yìdiǎnr' },
        { headword: '点儿', other: '一点儿' },
      ],
    ],
    ['妈妈|妈', 'māma', [{ headword: '妈妈', pinyin: 'māma' }, { headword: '妈' }]],
    ['打（电话）', 'dǎ (diànhuà)', [{ headword: '打', whole: '打电话', pinyin: 'dǎ diànhuà' }]],
    ['跑（动）', 'pǎo', [{ headword: '跑', pinyin: 'pǎo' }]],
    ['为什么？', 'wèi shénme?', [{ headword: '为什么' }]],
    ['喝 茶。', 'hē chá', [{ headword: '喝茶', pinyin: 'hē chá' }]],
    ['谢谢！再见！', undefined, []],
    ['学校<br><img src="x.png">[sound:x.mp3]', 'xué xiào', [{ headword: '学校', pinyin: 'xué xiào' }]],
    // What is no reading of the word is not taken for one.
    ['学校', 'school', [{ headword: '学校' }]],
    ['学校', 'xué', [{ headword: '学校' }]],
    ['这所学校很大，我很喜欢。', undefined, []],
    ['school', undefined, []],
    ['', undefined, []],
    ['<img src="x.png">', undefined, []],
  ])('%s with %s', (field, reading, words) => {
    expect(fieldWords(field, reading, 1)).toEqual(words.map((word) => ({ ...word, line: 1 })));
  });
});
