const digits = '零一二三四五六七八九';
const places = ['', '十', '百', '千'];

/** A text with its whole numbers below ten thousand in Chinese numerals: 3月 is 三月, 12 is 十二, 2000 is 两千 or 二千. */
export function withNumerals(text: string): string[] {
  const numbers = text.match(/\d+/g) ?? [];
  if (numbers.length === 0 || numbers.some((number) => number.length > 4 || number.startsWith('0'))) return [];
  const numeral = text.replace(/\d+/g, numeralOf);
  const counted = numeral.replace(/二(?=[百千])/g, '两');
  // 2个 is 两个, and 2月 is 二月: the dictionary has only one of them.
  const two = text.replace(/^2(?=\D)/, '两');
  return [...new Set([numeral, counted, ...(two === text ? [] : [two])])];
}

function numeralOf(number: string): string {
  const said = Array.from(number, (digit, index) => {
    const place = places[number.length - 1 - index] ?? '';
    return digit === '0' ? '零' : `${digits[Number(digit)]}${place}`;
  }).join('');
  return said.replace(/零+$/, '').replace(/零+/g, '零').replace(/^一十/, '十');
}
