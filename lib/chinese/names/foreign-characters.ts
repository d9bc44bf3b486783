/**
 * Characters of transliterated names, by what each costs: the negative natural logarithm of its share, rounded to halves.
 * Counted over the transliterated names of CC-CEDICT (CC BY-SA 4.0; docs/data.md).
 * Written by scripts/name-tables.ts.
 */
export const FOREIGN_CHARACTERS: Readonly<Record<string, string>> = {
  '3.0': '尔斯',
  '3.5': '亚克拉',
  '4.0': '利尼德特罗里阿',
  '4.5': '兰卡多巴布格纳维西达马',
  '5.0': '伊伯加哈塔夫奥安托普比波洛瓦科萨顿鲁',
  '5.5': '乌兹勒古吉哥圣坦埃基塞士威帕弗摩曼林法玛米索美苏莱蒙诺贝迪那雷',
  '6.0': '丽什伦佛俄内凯努博喀图地堡大奇姆希库底得恩扎提撒旗杰森沃福茨莫菲蒂赛赫雅霍麦',
  '6.5': '丹他列劳华南卢印史夏娜宾密山干戈拿敦文明朗本杜根桑梅欧沙泰温爱班皮穆第纽耶艾莎路辛逊邦金韦龙',
  '7.0':
    '丁万东主义代佩修冈凡切别前厄可右叶哲唐嘉噶因土圭坎坡墨太奴娅孜孟富寺度康彼律思支新日旺木朱来柏查柯汉汤沁海涅潘热牙牛狄琳瑞瑟瓜留登的盖禄约翰耳肋肯脉良芬英荷莉谢费贾迈迦通都鄂门隆非高黎黑默',
  '7.5':
    '丘乔仑以伐休何佳依俾几则勃匝匹及叙司各喜培堪夕奈奖妮娃婆宁宗宝察尚尤左席庇廷弥当忒惠戴斐施昂昆易札杯松柴歇毕毗氏汀治泽满澳灵烈玻珠甘田申略突累罕翁腾舍芭茅茱葛诃赖钦锡陀陵雪鲍鸠黛齐',
};
