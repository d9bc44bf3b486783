/**
 * Characters of transliterated names, by what each costs: the negative natural logarithm of its share, rounded to halves.
 * Counted over the transliterated names of CC-CEDICT (CC BY-SA 4.0) and of jieba's word list (MIT; docs/data.md).
 * Written by scripts/name-tables.ts.
 */
export const FOREIGN_CHARACTERS: Readonly<Record<string, string>> = {
  '2.5': '尔斯',
  '3.0': '拉',
  '3.5': '克特里',
  '4.0': '亚卡夫尼布德阿',
  '4.5': '伊利哈多奥巴普格瓦科纳维罗西达马',
  '5.0': '兰加勒埃基塔姆帕弗托洛米莱萨蒂诺雷',
  '5.5': '什伯吉圣坦塞奇威安库曼比波索茨莫菲贝赫迪顿鲁',
  '6.0': '乌伦兹内凯切列博古图堡希恩戈摩朗杜林梅森沃法玛福穆耶蒙雅霍韦麦默',
  '6.5': '佛佩努劳卢哥坎士娜彼得扎提撒文日杰海涅瑟登皮约艾苏谢费迈逊那金',
  '7.0': '丁万丽南厄喀因夏宾密底施旗明查根桑沙泰温爱班琳瓜纽罕美翰舍莎赛路辛邦齐',
  '7.5': '东丹乔代佐俄冈凡别卜史叶各吕土墨奎契妮娅孜孟宁干康新昂易木本柯欧汉潘烈热瑞盖第肯芬莉贾赖门隆',
  '8.0':
    '亨他伍休修勃华哲唐嘉圭培太奴娃季宗富尚尤廉廷弥当彻律扬拿捷敦旺朱松柏歌汀汤沁泽狄玻珀甘甫申的考耳肋良芙英茅荷衮迦都锡鲍黎',
  '8.5': '丘依及右噶城奈奖察左庇恰拜斐毕派王珠留禄舒茂茱鄂额黛',
  '9.0': '久伐俾匝匹叙媛宝寺忒戴昆札杯毗滕珊珍琴田突腓腾芭豪赉钦陀鸠',
};
