import type { NameSort } from '@/lib/chinese/edges';
import { FOREIGN_READINGS } from './foreign-readings';
import { SURNAMES } from './surnames';

/** How polyphones are read in given names, where their commonest reading is another. */
const GIVEN_READINGS: Readonly<Record<string, string>> = {
  行: 'xíng',
  乐: 'lè',
  重: 'chóng',
  长: 'cháng',
  朝: 'cháo',
  盛: 'shèng',
  宁: 'níng',
  强: 'qiáng',
  兴: 'xīng',
  少: 'shào',
  相: 'xiāng',
  传: 'chuán',
  中: 'zhōng',
  正: 'zhèng',
  应: 'yìng',
  好: 'hǎo',
  发: 'fā',
  冠: 'guàn',
  和: 'hé',
  得: 'dé',
  为: 'wéi',
  曾: 'zēng',
  晟: 'shèng',
  都: 'dū',
  大: 'dà',
  华: 'huá',
  子: 'zǐ',
  之: 'zhī',
  茜: 'qiàn',
  娜: 'nà',
  那: 'nà',
  倩: 'qiàn',
  藏: 'cáng',
  伯: 'bó',
  参: 'shēn',
  仔: 'zǐ',
  俞: 'yú',
  贝: 'bèi',
  奇: 'qí',
  纪: 'jì',
  达: 'dá',
  地: 'dì',
  了: 'liǎo',
  还: 'huán',
  佑: 'yòu',
  亚: 'yà',
  调: 'tiáo',
  弹: 'tán',
  降: 'xiáng',
  空: 'kōng',
  当: 'dāng',
  可: 'kě',
  给: 'jǐ',
  石: 'shí',
  率: 'shuài',
  单: 'dān',
};

/**
 * The syllables of a name that the dictionary does not have, with its capitals: Suǒ sà, Wáng Yì, Lǐ Jiā chāo.
 * @param offsets of its Han characters in the text; each part of a name with joints begins with a capital
 * @param read what else is known of the character at an offset
 */
export function namePinyin(
  sort: NameSort,
  text: string,
  offsets: readonly number[],
  simplify: (character: string) => string,
  read: (offset: number) => string,
): string[] {
  const characters = offsets.map((offset) => simplify(String.fromCodePoint(text.codePointAt(offset) ?? 0)));
  const surname = sort === 'personal' ? surnamePinyin(characters) : [];
  const table = sort === 'personal' ? GIVEN_READINGS : FOREIGN_READINGS;
  return characters.map((character, index) => {
    if (surname[index] !== undefined) return surname[index];
    const offset = offsets[index] as number;
    const syllable = Object.hasOwn(table, character) ? (table[character] as string) : read(offset);
    const isFirst = index === surname.length || (index > 0 && (offsets[index - 1] as number) < offset - 1);
    return isFirst ? capitalise(syllable) : syllable.toLowerCase();
  });
}

/** A compound surname (欧阳), two of a woman's name after her husband's (林郑月娥), or one. */
function surnamePinyin(characters: readonly string[]): readonly string[] {
  const [first = '', second = ''] = characters;
  const compound = characters.length > 2 ? SURNAMES.get(first + second)?.pinyin : undefined;
  const own = SURNAMES.get(first)?.pinyin ?? [];
  return compound ?? (characters.length > 3 ? [...own, ...(SURNAMES.get(second)?.pinyin ?? [])] : own);
}

/** A syllable as the first of a name. */
export function capitalise(syllable: string): string {
  return syllable.charAt(0).toUpperCase() + syllable.slice(1);
}
