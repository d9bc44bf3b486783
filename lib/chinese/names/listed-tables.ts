/**
 * Names and sayings that are not read as their characters mostly are and that CC-CEDICT lacks, each with its syllables.
 * One that is no name has no capital. `?`: two characters that may belong to other words, a name at an open side alone;
 * `!`: a place that is one at the end of its clause, and after its province.
 * By hand, from general knowledge.
 */
export const LISTED_READINGS = `
郦食其Lì Yì jī,审食其Shěn Yì jī,?傅说Fù Yuè,金日磾Jīn Mì dī,皋陶Gāo Yáo,樊於期Fán Wū jī,司马相如Sī mǎ Xiàng rú,?伍员Wǔ Yún,
高渐离Gāo Jiān lí,夫差Fū chāi,吴王夫差Wú wáng Fū chāi,干将莫邪gān jiàng mò yé,莫邪Mò yé,曹大家Cáo Tài gū,公冶长Gōng yě Cháng,南宫适Nán gōng Kuò,
?洪适Hóng Kuò,李适之Lǐ Shì zhī,曾侯乙Zēng Hóu yǐ,?祭遵Zhài Zūn,?祭仲Zhài Zhòng,?祭肜Zhài Róng,祭公谋父Zhài gōng Móu fǔ,?祭公Zhài gōng,澹台Tán tái,
召公奭Shào gōng Shì,?召公Shào gōng,?召平Shào Píng,?召忽Shào Hū,共叔段Gōng shū Duàn,主父偃Zhǔ fǔ Yǎn,古公亶父Gǔ gōng Dǎn fǔ,
孔父嘉Kǒng fǔ Jiā,共伯和Gōng bó Hé,秦缪公Qín Mù gōng,鲁缪公Lǔ Mù gōng,尉缭子Wèi Liáo zǐ,秃发乌孤Tū fà Wū gū,秃发傉檀Tū fà Nù tán,
沮渠蒙逊Jū qú Méng xùn,谷蠡王Lù lí wáng,且鞮侯单于Jū dī hóu chán yú,呼韩邪单于Hū hán yé chán yú,呼韩邪Hū hán yé,
应劭Yīng Shào,应玚Yīng Yáng,载沣Zǎi fēng,载淳Zǎi chún,载洵Zǎi xún,载涛Zǎi tāo,石重贵Shí Chóng guì,陈蕃Chén Fán,?句践Gōu jiàn,
颉利可汗Jié lì kè hán,尚书仆射shàng shū pú yè,仆射pú yè,太子洗马tài zǐ xiǎn mǎ,迦叶Jiā shè,地藏王Dì zàng wáng,乐正克Yuè zhèng Kè,
?朴树Pǔ shù,?柏杨Bó Yáng,?曾子Zēng zǐ,逄蒙Páng Méng,牟其中Móu Qí zhōng,冼夫人Xiǎn Fū ren,
孟山都Mèng shān dū,
!任县Rén xiàn,!任城Rén chéng,解州Xiè zhōu,!解县Xiè xiàn,!华县Huà xiàn,!单城Shàn chéng,单父Shàn fǔ,蔚州Yù zhōu,燕郊Yān jiāo,
!新都Xīn dū,!于都Yú dū,!高要Gāo yāo,车师Jū shī,句町Gōu dīng,梁山泊Liáng shān pō,瓦窑堡Wǎ yáo bǔ,柴沟堡Chái gōu bǔ,
马家堡Mǎ jiā pù,三里堡Sān lǐ pù,五里堡Wǔ lǐ pù,七里堡Qī lǐ pù,八里堡Bā lǐ pù,九里堡Jiǔ lǐ pù,十里堡Shí lǐ pù,
十五里堡Shí wǔ lǐ pù,十八里堡Shí bā lǐ pù,二十里堡Èr shí lǐ pù,三十里堡Sān shí lǐ pù,四十里堡Sì shí lǐ pù,
西学东渐xī xué dōng jiān,东渐dōng jiān,西渐xī jiān,九重天jiǔ chóng tiān,山重水复疑无路shān chóng shuǐ fù yí wú lù,山重水复shān chóng shuǐ fù,
万乘之尊wàn shèng zhī zūn,寡廉鲜耻guǎ lián xiǎn chǐ,饮马长江yìn mǎ cháng jiāng,弱冠之年ruò guàn zhī nián,一发千钧yī fà qiān jūn,
为民请命wèi mín qǐng mìng,长歌当哭cháng gē dàng kū,宁为玉碎nìng wéi yù suì,乐山乐水yào shān yào shuǐ,智者乐水zhì zhě yào shuǐ,
仁者乐山rén zhě yào shān,春风拂槛chūn fēng fú jiàn,雨雪霏霏yù xuě fēi fēi,风吹草低见牛羊fēng chuī cǎo dī xiàn niú yáng,
不亦说乎bù yì yuè hū,逝者如斯夫shì zhě rú sī fú,一叶扁舟yī yè piān zhōu,屏声敛息bǐng shēng liǎn xī,浩浩汤汤hào hào shāng shāng`;

/** People by a surname that is read otherwise elsewhere, to be known without other evidence. */
export const PEOPLE: Readonly<Record<string, string>> = {
  种: '师道 师中 世衡 谔 朴',
  折: '可适 德扆 彦质 从阮 御卿 克行 可求 赛花 家军 继闵 继祖',
  员: '半千',
  单: '国玺 杏花 雄信 田芳 霁翔 立文 依纯 士元 玉堂 宝珍 廷珪',
  解: '缙 晓东 珍 宝 学龙 琬 振华 海龙',
  查: '良镛 慎行 继佐 良铮 嗣庭 士标 全性 济民 良钊 阜西 杰 海生',
  任: '嘉伦 贤齐 正非 程伟 我行 盈盈 伯年 继愈 仲夷 长霞 昉 素汐 鲁豫 志强 家萱 溶溶 新民 白戈 剑辉 时完 允儿 弼时 达华 敏',
  曾: '参 点 皙 国藩 国荃 巩 江 黎 轶可 舜晞 毅 宝仪 沛慈 国城 宪梓 春蕾 俊华 国祥 公亮 培炎 庆存 庆红 中生 思玉 雪麟 宪植 志伟 纪泽 之乔',
  仇: '英 鸾 士良 保兴 远 兆鳌',
  朴: '宝英 信惠 灿烈 海镇 叙俊 赞郁 宝剑 载相 恒绪 元淳 槿惠 正熙 智星',
  纪: '信 晓岚 昀 连海 凌尘 登奎 宝成 晓芙 敏佳',
  盖: '聂 文达 勋',
  燕: '青 赤霞 南天',
  区: '瑞强 寄 楚良 海伦 大相',
  乐: '进 羊子 羊 毅 松生 黛云',
  缪: '荃孙 昌期 贤 希雍 钺',
  薄: '昭 姬 熙来 一波',
  华: '歆 雄 蘅芳 彦钧 晨宇 君武 春莹',
  哈: '文',
  干: '宝',
  繁: '钦',
  令狐: '冲 楚 绹 德棻',
};
