/** Surnames, and characters in the transliteration of names, that traditional script writes as simplified script does. */
const KEPT_SURNAMES = '范于余么游岳后干姜郁涂谷朴卜沈曲仆占才采斗里千党';
const KEPT_IN_NAMES = '里布干谷松斗范克占征岳余后游周郁采志秋升丑曲台';

/** Surnames whose form is another than the usual one of their character. */
const OTHER_SURNAMES: Readonly<Record<string, string>> = { 钟: '鍾', 党: '党', 台: '臺' };

export function isSurname(text: string): boolean {
  return KEPT_SURNAMES.includes(text) || text in OTHER_SURNAMES;
}

/** A character of a name in traditional script where it is not the usual form. */
export function nameForm(character: string, isFirst: boolean): string | undefined {
  if (isFirst && character in OTHER_SURNAMES) return OTHER_SURNAMES[character];
  return (isFirst && KEPT_SURNAMES.includes(character)) || KEPT_IN_NAMES.includes(character) ? character : undefined;
}
