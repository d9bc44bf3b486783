/** Days of the week and months: no names in Chinese, though the dictionary writes them with a capital, as English does. */
const CALENDAR = /^(?:(?:星期|礼拜|禮拜|周|週)[一二三四五六日天]|(?:[一二三四五六七八九十正腊臘冬]|十[一二])月)$/u;

export function isCalendarWord(word: string): boolean {
  return CALENDAR.test(word);
}

/** The pinyin of a word, small where it names a day of the week or a month. The keys of words keep the capital. */
export function calendarPinyin(word: string, pinyin: readonly string[]): readonly string[] {
  return isCalendarWord(word) ? pinyin.map((syllable) => syllable.toLowerCase()) : pinyin;
}
