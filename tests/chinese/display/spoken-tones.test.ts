import { describe, expect, it, test } from 'vitest';
import { displayFor } from '@/lib/chinese/display/display';
import { tokenize } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';
import { SPOKEN } from './spoken-tones';

const display = displayFor({ notation: 'pinyin', sandhi: true, erhua: 'separate', region: 'mainland' });

function spoken(text: string): string {
  const shown = display.text(tokenize(realDictionary(), text, realPolyphones()));
  return shown.flatMap((syllables) => syllables?.map((syllable) => syllable.text.toLowerCase()) ?? []).join(' ');
}

describe('tones as they are spoken', () => {
  it.each(SPOKEN)('%s is spoken %s', (text, tones) => {
    expect(spoken(text)).toBe(tones);
  });

  it.each([
    // words of words: 2+1 and 1+2
    ['展览馆', 'zhán lán guǎn'],
    ['手写体', 'shóu xié tǐ'],
    // ranks and names
    ['一年级', 'yī nián jí'],
    ['高一学生', 'gāo yī xué shēng'],
    ['住在一层', 'zhù zài yī céng'],
    ['一带一路', 'yí dài yí lù'],
    // what a verb comes to
    ['走不了', 'zǒu bu liǎo'],
    ['吃不了', 'chī bu liǎo'],
  ])('%s is spoken %s', (text, tones) => {
    expect(spoken(text)).toBe(tones);
  });

  test('words with three third tones in a row alone say how they are made up', () => {
    const joints = (text: string) => tokenize(realDictionary(), text).map((token) => token.joints);
    expect(joints('展览馆')).toEqual([[1, 2]]);
    expect(joints('展览')).toEqual([undefined]);
    expect(joints('出发点')).toEqual([undefined]);
  });
});
