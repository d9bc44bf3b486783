/** Surnames that by themselves are hardly a word of today's language, in both scripts: not 黄 (yellow), not 马 (a horse). */
const MOSTLY_SURNAMES = new Set(
  '王李张刘陈杨赵吴周徐孙朱胡郭罗郑谢宋唐许韩冯邓曹彭萧肖董袁潘蒋蔡杜程苏魏吕沈姚卢姜崔谭汪廖贾韦傅邹孟秦邱尹薛闫侯黎贺郝龚邵' +
    '張劉陳楊趙吳孫羅鄭謝許韓馮鄧蕭蔣蘇呂瀋盧薑譚賈韋鄒閆賀龔',
);

/** Whether a character that is a word by itself is likely the surname of somebody. */
export const isMostlySurname = (character: string): boolean => MOSTLY_SURNAMES.has(character);
