import { describe, expect, it, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { displayFor } from '@/lib/chinese/display/display';
import { createGlossary } from '@/lib/session/glossary';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const display = displayFor({ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' });

function annotated(text: string) {
  const annotation = annotate(realDictionary(), [text]);
  return { tokens: annotation.tokens[0] ?? [], annotation };
}

describe('days of the week and months', () => {
  test.each([
    ['他星期一来。', '星期一', 'xīng qī yī'],
    ['他禮拜天來。', '禮拜天', 'lǐ bài tiān'],
    ['週二開會，周日休息。', '週二', 'zhōu èr'],
    ['春天从三月开始。', '三月', 'sān yuè'],
    ['正月里走亲戚。', '正月', 'zhēng yuè'],
    ['腊月很冷。', '腊月', 'là yuè'],
  ])('in %s, %s is no name', (text, word, pinyin) => {
    const token = annotated(text).tokens.find((each) => each.text === word);
    expect(token?.kind).not.toBe('name');
    expect(token?.pinyin?.join(' ')).toBe(pinyin);
  });

  it('have a card with small letters, under the key that was always theirs', () => {
    const { tokens, annotation } = annotated('他星期一来。');
    const glossary = createGlossary();
    glossary.add(annotation);
    const token = tokens.find(({ text }) => text === '星期一');
    const entry = token && glossary.entryOf(token);
    expect(entry?.pinyin).toEqual(['Xīng', 'qī', 'yī']);
    expect(display.syllables(entry ?? {})).toEqual(['xīng', 'qī', 'yī']);
  });

  it('leave feasts and names their capitals', () => {
    const { tokens } = annotated('春节和国庆节，周作人和江泽民，五月花号。');
    const names = tokens.filter(({ kind }) => kind === 'name').map(({ pinyin }) => pinyin?.join(' '));
    expect(names).toEqual(expect.arrayContaining(['Chūn jié', 'Guó qìng jié']));
    expect(tokens.find(({ text }) => text === '周作人')?.pinyin?.[0]).toBe('Zhōu');
  });
});
