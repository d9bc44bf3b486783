import { expect, test } from 'vitest';
import { classify } from '@/lib/chinese/classify';
import { countHan, isHan } from '@/lib/chinese/han';

const LETTERS = ['.', 'h', 'd', 'a', '_', 'p'];

test.each([
  ['中〇々⺀', 'hhhh'],
  ['𠀀\u{31350}', 'h_h_'],
  ['a한ひé', 'aaaa'],
  ['e\u0301葛\u{E0100}', 'a_h__'],
  ['1１', 'dd'],
  ['，。“·', 'pppp'],
  [' \u3000\n＋', '....'],
  ['😀❤\uFE0F', '._._'],
  ['\u0301\uFE0F', '._'],
  ['\uD800中\uDC00', '.h.'],
])('%j has the classes %s', (text, expected) => {
  expect([...classify(text)].map((value) => LETTERS[value]).join('')).toBe(expected);
});

test('a Han character is exactly what the script property says, over all of Unicode', () => {
  const wrong: number[] = [];
  for (let codePoint = 0; codePoint <= 0x10ffff; codePoint += 1) {
    if (isHan(codePoint) !== /\p{Script=Han}/u.test(String.fromCodePoint(codePoint))) wrong.push(codePoint);
  }
  expect(wrong).toEqual([]);
  expect(countHan('3个人，々𠀀a')).toBe(4);
});
