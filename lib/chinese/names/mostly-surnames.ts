/** Surnames that by themselves are hardly a word of today's language, in both scripts: not 黄 (yellow), not 马 (a horse). */
const MOSTLY_SURNAMES = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭罗郑谢宋唐许韩冯邓曹彭萧肖董袁潘蒋蔡杜程苏魏吕沈姚卢姜崔谭汪廖贾韦傅邹孟秦邱尹薛闫侯黎贺郝龚邵' +
    '張劉陳楊趙吳孫羅鄭謝許韓馮鄧蕭蔣蘇呂瀋盧薑譚賈韋鄒閆賀龔',
);

/** Whether a character that is a word by itself is likely the surname of somebody. */
export const isMostlySurname = (character: string): boolean => MOSTLY_SURNAMES.has(character);

/** Characters that have this reading as a surname alone, or nearly so: who reads one so reads a name. In both scripts. */
const READ_AS_SURNAMES = new Set(
  '仇qiú 解xiè 查zhā 任rén 曾zēng 朴piáo 盖gě 蓋gě 缪miào 繆miào 区ōu 區ōu 燕yān 单shàn 單shàn 华huà 華huà'.split(' '),
);

/** Whether a character that is a word by itself, with this reading, is likely the surname of somebody. */
export const isLikelySurname = (character: string, reading = ''): boolean =>
  isMostlySurname(character) || READ_AS_SURNAMES.has(character + reading.toLowerCase());
