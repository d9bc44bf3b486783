/** A surname in simplified characters: its reading, and whether it is common enough to be one without other evidence. */
export type Surname = { pinyin: readonly string[]; isCommon: boolean };

/** The commonest surnames, by hand from reference works. With all of the dictionary's, 中玻两 is a name. */
const COMMON =
  '王Wáng李Lǐ张Zhāng刘Liú陈Chén杨Yáng黄Huáng赵Zhào吴Wú周Zhōu徐Xú孙Sūn马Mǎ朱Zhū胡Hú郭Guō何Hé林Lín罗Luó' +
  '郑Zhèng梁Liáng谢Xiè宋Sòng唐Táng许Xǔ韩Hán冯Féng邓Dèng曹Cáo彭Péng萧Xiāo肖Xiāo田Tián董Dǒng袁Yuán潘Pān蒋Jiǎng' +
  '蔡Cài余Yú杜Dù叶Yè程Chéng苏Sū魏Wèi吕Lǚ丁Dīng沈Shěn姚Yáo卢Lú姜Jiāng崔Cuī钟Zhōng谭Tán汪Wāng范Fàn' +
  '廖Liào贾Jiǎ韦Wéi傅Fù邹Zōu孟Mèng熊Xióng秦Qín邱Qiū尹Yǐn薛Xuē闫Yán' +
  '侯Hóu陶Táo黎Lí贺Hè顾Gù郝Hǎo龚Gōng邵Shào戴Dài孔Kǒng' +
  '樊Fán葛Gě邢Xíng乔Qiáo庞Páng颜Yán倪Ní庄Zhuāng聂Niè翟Zhái殷Yīn詹Zhān阮Ruǎn柯Kē梅Méi霍Huò靳Jìn';

/** Surnames that are words or parts of words more often: names only where the context says so. */
const RARE =
  '于Yú任Rén金Jīn高Gāo石Shí白Bái方Fāng江Jiāng龙Lóng史Shǐ严Yán武Wǔ万Wàn温Wēn康Kāng施Shī夏Xià陆Lù钱Qián曾Zēng段Duàn雷Léi汤Tāng莫Mò毛Máo' +
  '付Fù覃Qín向Xiàng文Wén牛Niú安Ān齐Qí易Yì伍Wǔ章Zhāng鲁Lǔ岳Yuè申Shēn欧Ōu耿Gěng关Guān兰Lán焦Jiāo俞Yú左Zuǒ' +
  '柳Liǔ甘Gān祝Zhù包Bāo宁Nìng尚Shàng符Fú舒Shū纪Jǐ童Tóng凌Líng毕Bì单Shàn季Jì裴Péi涂Tú成Chéng苗Miáo谷Gǔ盛Shèng曲Qū' +
  '翁Wēng冉Rǎn骆Luò蓝Lán路Lù游Yóu辛Xīn管Guǎn柴Chái蒙Méng鲍Bào华Huà喻Yù祁Qí房Fáng蒲Pú滕Téng屈Qū饶Ráo解Xiè牟Mù' +
  '艾Ài尤Yóu时Shí穆Mù农Nóng司Sī卓Zhuó古Gǔ吉Jí缪Miào简Jiǎn车Chē项Xiàng连Lián芦Lú麦Mài褚Chǔ娄Lóu窦Dòu戚Qī岑Cén' +
  '景Jǐng党Dǎng宫Gōng费Fèi卜Bǔ冷Lěng晏Yàn席Xí卫Wèi米Mǐ柏Bǎi宗Zōng瞿Qú桂Guì全Quán佟Tóng应Yīng臧Zāng闵Mǐn苟Gǒu' +
  '邬Wū边Biān卞Biàn姬Jī师Shī仇Qiú栾Luán隋Suí刁Diāo沙Shā荣Róng巫Wū寇Kòu桑Sāng郎Láng甄Zhēn盖Gě区Ōu查Zhā乐Yuè' +
  '朴Piáo种Chóng冼Xiǎn尉Wèi谌Chén员Yùn那Nā折Shé黑Hēi繁Pó秘Bì鞠Jū池Chí楚Chǔ燕Yān阎Yán贲Bēn逯Lù逄Páng乜Niè召Shào洪Hóng屠Tú巩Gǒng敖Áo竺Zhú裘Qiú';

/** Words nearly always: surnames after 姓, before an address that leaves no doubt, and in listed names. */
const SELDOM =
  '过Guō干Gān哈Hǎ薄Bó冠Guàn都Dū要Yāo能Nài教Jiào祭Zhài相Xiàng洗Xiǎn宿Sù於Yū訾Zī观Guàn粘Nián占Zhān强Qiáng晟Chéng和Hé重Chóng' +
  '隗Kuí番Pān舍Shè仉Zhǎng';

const COMPOUND =
  '欧阳ŌuYáng 司马SīMǎ 上官ShàngGuān 诸葛ZhūGě 东方DōngFāng 皇甫HuángFǔ 尉迟YùChí 公孙GōngSūn 慕容MùRóng 令狐LíngHú ' +
  '司徒SīTú 夏侯XiàHóu 宇文YǔWén 长孙ZhǎngSūn 鲜于XiānYú 闻人WénRén 端木DuānMù 南宫NánGōng 独孤DúGū 呼延HūYán ' +
  '万俟MòQí 百里BǎiLǐ 东郭DōngGuō 轩辕XuānYuán 拓跋TuòBá 西门XīMén 澹台TánTái 公冶GōngYě 淳于ChúnYú 濮阳PúYáng ' +
  '申屠ShēnTú 太史TàiShǐ 钟离ZhōngLí 完颜WánYán';

/** Surnames by their simplified form; the syllables of a compound one are one word: Yùchí. */
export const SURNAMES: ReadonlyMap<string, Surname> = new Map([
  ...parse(RARE, false),
  ...parse(COMMON, true),
  ...COMPOUND.split(' ').map((item): [string, Surname] => {
    const [first = '', second = ''] = item.slice(2).split(/(?=\p{Lu}[^\p{Lu}]*$)/u);
    return [item.slice(0, 2), { pinyin: [first, second.toLowerCase()], isCommon: true }];
  }),
]);

const SELDOM_SURNAMES: ReadonlyMap<string, Surname> = new Map(parse(SELDOM, false));

/** The syllables of a surname, also of one that is mostly a word; undefined for what is none. */
export function surnamePinyin(surname: string): readonly string[] | undefined {
  return (SURNAMES.get(surname) ?? SELDOM_SURNAMES.get(surname))?.pinyin;
}

function parse(list: string, isCommon: boolean): [string, Surname][] {
  return Array.from(list.matchAll(/(\p{Script=Han})(\P{Script=Han}+)/gu), ([, surname = '', syllable = '']) => [
    surname,
    { pinyin: [syllable], isCommon },
  ]);
}
