import type { Token } from '@/lib/chinese/types';

/**
 * Which traditional form a character has that is a word by itself. A line: the character, its reading or `*`, the usual
 * form, and other forms, each with words beside which it is that: `-` the word before (`#` a numeral or a demonstrative,
 * `@` a name), `_` the end of the word before, `~` one of the four words before, `+` the beginning of the word behind,
 * `>` one of the four words behind, `^` the beginning of a clause, `$` its end. Written by hand.
 */
const FORMS = `
发 fā 發 髮 ~剪 ~烫 ~染 ~梳 -黄 -的 -长 -短 -白 -黑 -金 -银 -卷 -秀 -披
发 fà 髮
只 zhǐ 只 隻 -整 -几 -两
只 zhī 隻 只 ^ _年 _天 _日 _月 _时 _分 _秒 _次 _个 _名 _种 _件 _张 _位
干 gān 乾 幹 +就是 +活 +到 +下去 +什么 +得动 +与 -谁 -大家 -我先 -之名 +着 +一年 +一番 >动 -埋头 -一起 -想 -敢
干 gàn 幹 乾 +红 +湿 +白 +将 -太 -全 -晒 -擦 -风 -烘 -晾 -喝 -一口 ~衣服 ~毛巾 ~井 ~水洼 ~馒头 ~嘴唇 ~头发 ~眼睛 ~皮肤 ~嗓子 ~嘴 ~油漆 ~眼泪 ~杯
不准 * 不准 不準 +$ -走 -算 -瞄 -测 -估 -摸
里 lǐ 裡 里 ^ +民 -# -公 -英 -海 -华
面 miàn 面 麵 ~吃 ~煮 ~揉 ~擀 ~拌 ~碗 ~下碗 ~和 ~吃完 ~吃碗 ~吃过 ~牛肉面 -@ -刀削 -削 ~炒 ~泡 +粉 +汤 +馆 +条 +摊
后 hòu 後
台 tái 臺
了 * 了
制 zhì 制 製 +成 +出 +作 +茶 +假 -铝 -自 -手工 -特 -精 -木 -铁 -钢 -铜 -国产 -@
钟 zhōng 鐘
余 yú 餘
谷 gǔ 谷 穀 -扬 -打 -晒 -稻
腌 yān 醃
哗 huā 嘩
斗 dǒu 斗
斗 dòu 鬥 斗 -# +大
困 kùn 睏 困 +在 +住 +于 +兽 +境 +守 -之 -被 -围 -所 -为
系 xì 系 係 -确 -实 -纯 -均 -皆 -乃 -原 -此 +累犯 +由 +因 +人为 +未 繫 +上 +着 +好 +紧 +在 +了 +鞋 +领 +到 +牢 +安全带 +于 -心 -腰
系 jì 繫
复 fù 復
历 lì 歷
表 biǎo 表 錶 ~块 ~戴 ~修 ~只 ~看 +停 +快 +慢 +坏 +走
松 sōng 鬆 松 -棵 -株 -青 -苍 -古 -雪 -植 +柏 +针 +果 +树 +毛 +林 +涛
划 huá 劃 划 +船 +桨 +艇 +舟 +水 +拳 +算 +龙舟 +小船 >船 >小船 >艇 >橡皮艇 >桨 >舟 >龙舟 ~船 ~桨 ~舟 ~艇 ~湖上 ~小船
划 huà 劃
术 shù 術
术 zhú 朮
丑 chǒu 醜 丑 -子 -辛 -乙 -丁 -己 -癸 +时 +年 +牛
姜 jiāng 薑
云 yún 雲 云 -古人 -诗 -经 -书上 -俗语 -常言 -子
征 zhēng 徵 征 -出 -远 -长 +战 +讨 +服
冲 chōng 衝 沖 +水 +茶 +咖啡 +奶 +洗 +澡 +凉 +泡 +个 +一杯 +一壶 +杯 +淡 +走 +冲 +冲澡 +干净 +掉 -水 -用水
冲 chòng 衝
卷 juǎn 捲
卷 juàn 卷
仆 pū 仆
仆 pú 僕
朴 pǔ 樸
占 zhàn 佔 占 >课 >卦 +梦 +卦 +卜 +课 +星
占 zhān 占
准 zhǔn 准 準 -很 -太 -真 -挺 -非常 -得 -看 -瞄 -最 -更 -够 -说 -算 -对 -不够 -特别 -数 +是 +没 +能 +会 +$ +了 +吗 +吧 +头 +得
周 zhōu 周 週 -# -上 -下 -本 -每 -隔 -第 -两 -整 -单 -双
采 cǎi 採
几 jǐ 幾 几 +上 -矮 -炕 -茶 -条
几 jī 几
尽 jǐn 儘
尽 jìn 盡
签 qiān 簽 籤 ~抽 ~根 ~求 ~支 ~竹
须 xū 須 鬚 -长 -留 -白 -捻 -的 +很 +$
舍 shě 捨
舍 shè 舍
坛 tán 壇 罈 +酒 +醋 +子 +好酒 +老酒 +泡菜 +咸菜
团 tuán 團
出 chū 出 齣 +戏 +好戏 +剧 +喜剧 +闹剧 +悲剧 +京剧 +话剧 +大戏 +折子戏
凶 xiōng 兇
赞 zàn 讚
烟 yān 煙 菸 ~抽 ~吸 ~戒 ~根 ~支 ~包 ~点 ~买 ~卖 ~抽完 ~抽过 +味
伙 huǒ 伙 夥 -# -同一 -同 -大
咸 xián 鹹
游 yóu 遊 游 +到 +来 +上 +过 +得 +了 +着 +回 +向 +完 +在 +去 +不 +出 ~鱼 ~水
蒙 méng 蒙
蒙 mēng 矇
扎 zā 紮
扎 zhā 扎 紮 -纸 ~头绳 ~辫子 ~头发 ~腰 +营 +辫
扇 shān 搧
沈 * 沈
当 dāng 當 噹 >声响
向 xiàng 向
别 bié 別
别 biè 彆
才 cái 才
并 bìng 並
并 bīng 并
御 yù 御
板 bǎn 板
千 qiān 千
升 shēng 升
致 zhì 致
志 zhì 志
布 bù 布
托 tuō 托 託 +人 +他 +她 +我 +你 +朋友 +亲戚 +同事 +邻居 +病
折 zhé 折 摺 +好 +起 +叠 -对 ~纸 ~信 ~报纸 ~毛巾
注 zhù 注
回 huí 回
合 * 合
家 jiā 家
念 niàn 念
欲 yù 欲
曲 * 曲
胡 hú 胡
喂 wèi 喂 餵 +奶 +饭 +狗 +猫 +鸡 +猪 +鸟 +鱼 +孩子 +他 +她 +它 +牛 +马 +食 +养 +了 +着 +给
脏 zāng 髒
脏 zàng 臟
种 * 種
获 huò 獲
汇 huì 匯
纤 qiàn 縴
纤 xiān 纖
咽 yàn 嚥
咽 yān 咽
症 * 症
弥 mí 彌
苏 sū 蘇
刮 guā 刮 颳 -风 -大风 ~大风 ~台风 +风 +大风 +起 +台风 +北风
雇 gù 雇
它 * 它
佛 * 佛
背 * 背
夸 kuā 誇
霉 méi 霉
朱 zhū 朱
岩 yán 岩
杆 gān 杆
杆 gǎn 桿
熏 xūn 燻
毁 huǐ 毀
扣 kòu 扣
累 * 累
涂 tú 塗
`;

type Form = { form: string; near: string[] };
type Row = { usual: string; others: Form[] };

const ROWS = new Map(FORMS.trim().split('\n').map(parseRow));

function parseRow(line: string): [string, Row] {
  const [character = '', reading = '', usual = '', ...rest] = line.split(' ');
  const others: Form[] = [];
  for (const part of rest) {
    if (/^[-~+_>^]/.test(part)) others.at(-1)?.near.push(part);
    else others.push({ form: part, near: [] });
  }
  return [`${character} ${reading}`, { usual, others }];
}

/** The traditional form of the character that is the token at `position`; undefined where the table does not have it. */
export function loneForm(tokens: readonly Token[], position: number): string | undefined {
  const { text = '', pinyin } = tokens[position] ?? {};
  const row = rowOf(text, pinyin?.[0]);
  return row && formBeside(row, tokens, position);
}

/** The same of a character within that token, where the words beside it tell. */
export function contextForm(
  tokens: readonly Token[],
  position: number,
  character: string,
  syllable: string | undefined,
): string | undefined {
  const row = rowOf(character, syllable);
  return row && row.others.length > 0 ? formBeside(row, tokens, position) : undefined;
}

function rowOf(character: string, syllable = ''): Row | undefined {
  return ROWS.get(`${character} ${syllable.toLowerCase()}`) ?? ROWS.get(`${character} *`);
}

function formBeside({ usual, others }: Row, tokens: readonly Token[], position: number): string {
  return others.find(({ near }) => near.some((word) => isNear(tokens, position, word)))?.form ?? usual;
}

/** Traditional characters of which OpenCC leaves open, or leaves as it is, what they are by themselves. */
const SIMPLIFIED: Readonly<Record<string, string>> = {
  乾: '干',
  於: '于',
  藉: '借',
  瞭: '了',
  徵: '征',
  夥: '伙',
  餘: '余',
  瞇: '眯',
  搧: '扇',
  綵: '彩',
  著: '着',
};

/** The simplified form of a character that is a word by itself, where it is not OpenCC's. */
export function simplifiedLone({ text, kind, pinyin }: Token): string | undefined {
  if (kind === 'name' || (text === '著' && pinyin?.[0] === 'zhù')) return undefined;
  return SIMPLIFIED[text];
}

function isNear(tokens: readonly Token[], position: number, near: string): boolean {
  const word = near.slice(1);
  const before = tokens[position - 1];
  if (near.startsWith('-') && word === '#') return counts(before);
  if (near.startsWith('-') && word === '@') return before?.kind === 'name';
  if (near.startsWith('-')) return before?.text === word;
  if (near.startsWith('^')) return !before?.pinyin && !/[》”’）】」』]$/.test(before?.text ?? '');
  if (near.startsWith('_')) return before?.text.endsWith(word) === true;
  if (near.startsWith('>')) return tokens.slice(position + 1, position + 5).some((token) => token.text === word);
  if (near.startsWith('+')) {
    const after = tokens[position + 1];
    return word === '$' ? !after?.pinyin : after?.text.startsWith(word) === true;
  }
  for (let at = position - 1; at >= Math.max(0, position - 4) && tokens[at]?.pinyin; at -= 1) {
    if (tokens[at]?.text === word) return true;
  }
  return false;
}

/** Whether what follows a token is counted by it. */
export function counts(token: Token | undefined): boolean {
  return (
    token !== undefined &&
    ((token.kind === 'number' && /[一二三四五六七八九十百千万两几半0-9]$/.test(token.text)) ||
      /^(?:[一二三四五六七八九十百千万两几数每这那哪半]|好几)$/.test(token.text))
  );
}
