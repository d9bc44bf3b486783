/** Pronouns are written apart from what they stand before (6.1.4.3): měi nián, gè guó, běn shì. */
const PRONOUN =
  /^(?:每[年天日月周週次人晚个個家位种種件条條]|各[人国國地界类類方种種位市省校州级級队隊]|某[人地种種年月日]|本[市校省县縣国國厂廠届屆季周週月店]|该[校厂国市省县社]|該[校廠國市省縣社])$/u;

/** 不 is an adverb and stands by itself (6.1.6), but where it has become part of a word (不但, 不用): bù néng, bù zhīdào. */
const NEGATED = /^不(?:会|會|能|想|敢|愿|願|该|該|应该|應該|可能|知道|一定|愿意|願意)$/u;

/** What is a place beside something (mén wài) or a sentence (tiān hēi) is no word. */
const PHRASES = new Set('门外 門外 窗外 城外 屋外 墙外 牆外 村外 天黑 天亮 天冷 天热 天熱 天晴'.split(' '));

/** Mountains and waters whose second part the dictionary does not give a capital; 唐山 and 珠海 are towns. */
const LANDSCAPES = new Set(
  '泰山 庐山 廬山 武当山 武當山 武夷山 长白山 長白山 昆仑山 崑崙山 普陀山 喜马拉雅山 喜馬拉雅山 珠江 湘江 松花江 东湖 東湖 大西洋'.split(
    ' ',
  ),
);

/** Countries and places by one character, two or three in a row: Zhōng-Měi, Jīng-Jīn-Jì. */
const ABBREVIATED = /^[中美英法德日俄韩韓朝印欧歐苏蘇汉漢澳台港粤粵京津沪滬冀浙陕陝川藏]{2,3}$/u;

/** Whether a name is one of a landscape whose kind is a word of its own, with a capital: Tài Shān. */
export function isLandscape(text: string): boolean {
  return LANDSCAPES.has(text);
}

/**
 * Where the pinyin of a word of the dictionary is not one word in GB/T 16159-2012 (UTF-16 units): by a hyphen, or
 * undefined where another begins.
 */
export function apartPlaces(text: string): Map<number, '-' | undefined> {
  if (isLandscape(text)) return new Map([[text.length - 1, undefined]]);
  if (PRONOUN.test(text) || NEGATED.test(text) || PHRASES.has(text)) return new Map([[1, undefined]]);
  if (/^(?:三五|千百|亿万|億萬)$/u.test(text)) return new Map([[1, '-']]);
  return new Map();
}

/** Whether each character is a name of its own, of those that a hyphen joins; they are where each has a capital. */
export function isAbbreviated(text: string): boolean {
  return ABBREVIATED.test(text);
}
