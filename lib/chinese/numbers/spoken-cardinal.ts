const DIGITS = 'líng yī èr sān sì wǔ liù qī bā jiǔ'.split(' ');
const PLACES = ['', 'shí', 'bǎi', 'qiān'];
const SECTIONS = ['', 'wàn', 'yì', 'wàn yì'];
/** Longer ones are codes, not amounts. */
const mostDigits = 13;

export type CardinalOptions = {
  /** Whether it begins the number: 2000 is liǎng qiān, but èr qiān after 1亿. */
  first?: boolean;
  /** What a 2 by itself is: two of something, or the second. */
  two?: 'liǎng' | 'èr';
};

/** Digits one by one, as in years; on the telephone 1 is yāo. */
export function spokenDigits(digits: string, one: 'yī' | 'yāo' = 'yī'): string[] {
  return [...digits].map((digit) => (digit === '1' ? one : (DIGITS[Number(digit)] ?? '')));
}

/** A whole number or a decimal in ASCII digits, perhaps with commas; undefined for one that nobody would say as a number. */
export function spokenCardinal(text: string, { first = true, two = 'èr' }: CardinalOptions = {}): string[] | undefined {
  const [whole = '', decimals] = text.replaceAll(',', '').split('.');
  if (whole.length > mostDigits || (whole.length > 1 && whole.startsWith('0'))) return undefined;
  if (decimals !== undefined) {
    const spoken = spokenWhole(whole, first);
    return decimals.length > 6 ? undefined : [...spoken, 'diǎn', ...spokenDigits(decimals)];
  }
  return whole === '2' ? [two] : spokenWhole(whole, first);
}

/** 12,000,345 is yī qiān èr bǎi wàn líng sān bǎi sì shí wǔ: sections of four digits, with a líng for places left out. */
function spokenWhole(whole: string, first: boolean): string[] {
  if (Number(whole) === 0) return ['líng'];
  const sections: string[] = [];
  for (let end = whole.length; end > 0; end -= 4) sections.unshift(whole.slice(Math.max(0, end - 4), end));
  const spoken: string[] = [];
  let isGap = false;
  sections.forEach((digits, index) => {
    const place = SECTIONS[sections.length - 1 - index] ?? '';
    if (Number(digits) === 0) {
      isGap = true;
      return;
    }
    const begins = spoken.length === 0;
    if (!begins && (isGap || digits.startsWith('0'))) spoken.push('líng');
    isGap = false;
    const isTwo = begins && first && Number(digits) === 2 && place !== '';
    spoken.push(...(isTwo ? ['liǎng'] : spokenSection(digits, begins, first)));
    if (place !== '') spoken.push(...place.split(' '));
  });
  return spoken;
}

function spokenSection(digits: string, begins: boolean, first: boolean): string[] {
  const spoken: string[] = [];
  let isGap = false;
  const padded = String(Number(digits));
  [...padded].forEach((digit, index) => {
    const place = padded.length - 1 - index;
    if (digit === '0') {
      isGap = true;
      return;
    }
    if (isGap) spoken.push('líng');
    isGap = false;
    const isFirst = begins && index === 0;
    // 15 is shí wǔ, 115 yī bǎi yī shí wǔ.
    if (!(isFirst && digit === '1' && place === 1))
      spoken.push(isFirst && first && digit === '2' && place === 3 ? 'liǎng' : (DIGITS[Number(digit)] ?? ''));
    if (place > 0) spoken.push(PLACES[place] ?? '');
  });
  return spoken;
}
