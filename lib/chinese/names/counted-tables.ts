// Written by scripts/name-tables.ts. Sources: CC-CEDICT (CC BY-SA 4.0) and jieba's word list (MIT); see docs/data.md.
// A cost is the negative natural logarithm of a character's share, rounded to halves.

/** Characters of transliterated names by cost, counted over those of both sources. */
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

/** How polyphones are mostly read in the transliterated names of CC-CEDICT. */
export const FOREIGN_READINGS =
  '丁dīng 万wàn 丽lì 乌wū 什shí 伯bó 佛fó 兹zī 切qiē 别bié 勒lè 华huá 南nán 卜bǔ 卡kǎ 叶yè ' +
  '哈hā 圣shèng 堡bǎo 塞sài 夫fū 奇qí 姆mǔ 娜nà 宁níng 干gān 底dǐ 当dāng 得dé 忒tè 扎zhā 拉lā ' +
  '提tí 摩mó 撒sā 柏bó 查chá 格gé 比bǐ 汤tāng 沙shā 派pài 的dì 盖gài 约yuē 耶yē 舍shě 艾ài ' +
  '荷hé 莎shā 菲fēi 蒙méng 贾jiǎ 那nà 都dū 阿ā 隆lóng';

/** Characters of given names by cost, counted over the names of three characters in jieba's list. */
export const GIVEN_CHARACTERS: Readonly<Record<string, string>> = {
  '4.0': '大',
  '4.5': '华国子家文明',
  '5.0': '之人元光公军宗小平建德志永玉生英',
  '5.5': '一三世东中义二云仁伟伯俊先天太夫学安宝山峰师庆忠思成振新昌春晓林正武民江海清爷王祥秀立老良蓉过道金长靖龙',
  '6.0':
    '主丽亚仲保儿克兰兴兵凤刚南叔可后君和哥嘉士如娘孝宁宇宏少尔庄廷心恩才承政敏敬斌方景杰松树梅汉珍瑞相祖福秋笑红继维美芳荣襄见贤贵辉远邦铁镇阳青飞高',
  '6.5':
    '万丹为书亮仙传侠信健兄全利力勇升卫卿友发吉同启善喜四城培基堂复奇姐守定富寨寿将尚川希帝年广应康延开引弟强彦怀惠慧斐斯时星昭智月有望朝木本村来桂氏水汝河治泉波泰泽洪涛湖灵炳燕爱玲白皇真知石章素绍耀胜臣花若茂莲萍行诚贞超达进连通铭锡雄雪霖顺风香鸿鹏麟龄',
  '7.0':
    '丁上业举乐乔九乾五亦京亭从令以仪任会伦佐作佩佳依修僧儒兆入六其冠冬冰冲凯初剑功勋勤化博厚县双司叹名向听周哲嗣圣坚声奎女妈姊姑婆孙孟宋官宣宪岛岩崇州布常府庭得必忙总恒扬拉旭显晋普曾权李柏柱栋根桥梁梦森楚欣毅母浩润湘源炎烈然献玄理琪琴瑜用甫田百盛直礼禹秉科竹纯经群自至艳芬莉虎衡裕西言诗谦起逸郎都里重钟钦钧锦门闻陵隆震霞静领鲁鸣鹤齐',
  '7.5':
    '七丕丰乃久亨亲代体侯便傅八再农凡刘前加区卓占原口古召台史叶合命唐啸嘴回因园圆在处备外头妃妹威娜婷孔存季宜客宫宾封尧居岗岭岳巍帅帮廉弼彪征微念怒怡恭抚掌放教无日旺昆晶曼朱杨柳标校桢楼毓法洁洛洞洲派济渊温湾溪满潭焕照爵环珠琦琳瑶甲留登监碧祺禄端策紫纪纲统绿羽翔翠翰翼者聪肇育能舒舜艺药营藻虹观训豪赛越跃路身轩辅辛迪逊遂郡部银锋问阿雅集雨雷非颖马驹骏黄黎',
};
