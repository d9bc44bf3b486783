import { capitalise } from '@/lib/chinese/numbered-pinyin';
import type { NameSort } from '@/lib/chinese/token-candidates';
import { FOREIGN_READINGS } from './counted-tables';
import { listedPinyin } from './listed-names';
import { surnamePinyin } from './surnames';

/** How polyphones are read in given names, where their commonest reading is another. */
const GIVEN_READINGS =
  '行xíng 乐lè 重chóng 长cháng 朝cháo 盛shèng 宁níng 强qiáng 兴xīng 少shào 相xiāng 传chuán 中zhōng 正zhèng 应yìng 好hǎo ' +
  '发fā 冠guàn 和hé 得dé 为wéi 曾zēng 晟shèng 都dū 大dà 华huá 子zǐ 之zhī 茜qiàn 娜nà 那nà 倩qiàn ' +
  '藏cáng 伯bó 参shēn 仔zǐ 俞yú 贝bèi 奇qí 纪jì 达dá 地dì 了liǎo 还huán 佑yòu 亚yà 调tiáo 弹tán ' +
  '降xiáng 空kōng 当dāng 可kě 给jǐ 石shí 率shuài 单dān';

const READINGS = { personal: byCharacter(GIVEN_READINGS), foreign: byCharacter(FOREIGN_READINGS) };

function byCharacter(table: string): ReadonlyMap<string, string> {
  return new Map(table.split(' ').map((item) => [item.charAt(0), item.slice(1)] as const));
}

/**
 * The syllables of a name that the dictionary lacks, with capitals: Suǒ sà, Wáng Yì, Lǐ Jiā chāo. `offsets` are those of
 * its Han characters; `read` gives the pinyin of one that the tables lack.
 */
export function namePinyin(
  sort: NameSort,
  text: string,
  offsets: readonly number[],
  simplify: (character: string) => string,
  read: (offset: number) => string,
): string[] {
  const characters = offsets.map((offset) => simplify(String.fromCodePoint(text.codePointAt(offset) ?? 0)));
  const listed = sort === 'listed' ? listedPinyin(characters.join('')) : undefined;
  if (listed) return [...listed];
  const surname = sort === 'personal' ? surnameSyllables(characters) : [];
  const table = READINGS[sort === 'personal' ? 'personal' : 'foreign'];
  return characters.map((character, index) => {
    if (surname[index] !== undefined) return surname[index];
    const offset = offsets[index] as number;
    const syllable = table.get(character) ?? read(offset);
    const isFirst = index === surname.length || (index > 0 && (offsets[index - 1] as number) < offset - 1);
    return isFirst ? capitalise(syllable) : syllable.toLowerCase();
  });
}

/** A compound surname (欧阳), two of a woman's name after her husband's (林郑月娥), or one. */
function surnameSyllables(characters: readonly string[]): readonly string[] {
  const [first = '', second = ''] = characters;
  const compound = characters.length > 2 ? surnamePinyin(first + second) : undefined;
  const own = surnamePinyin(first) ?? [];
  return compound ?? (characters.length > 3 ? [...own, ...(surnamePinyin(second) ?? [])] : own);
}
