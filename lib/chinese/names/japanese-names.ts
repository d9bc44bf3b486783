import { CharacterClass } from '@/lib/chinese/classify';
import type { Edge } from '@/lib/chinese/token-candidates';
import { followsTitle, openSides, precedesTitleOrAct } from './context';
import { cutWords, type NameText } from './name-text';

/** Japanese surnames in simplified characters: those of CC-CEDICT (CC BY-SA 4.0; docs/data.md), and others by hand. */
const JAPANESE_SURNAMES: ReadonlySet<string> = new Set(
  (
    '三浦 三田 上田 上野 中山 中岛 中川 中村 中野 丸山 久保 井上 今井 今村 伊藤 佐佐木 佐藤 佐野 内田 前田 加藤 千叶 原田 吉田 吉野 和田 坂井 坂本 增田 大久保 ' +
    '大坂 大冢 大西 大野 太田 安倍 安藤 宫崎 宫本 小岛 小川 小林 小渊 小野 山下 山口 山崎 山本 山田 冈本 冈田 岩崎 工藤 平野 后藤 成田 新井 木下 木村 本田 ' +
    '杉山 杉本 村上 村田 松井 松尾 松本 松田 柏崎 柴田 森田 植田 桥本 横山 樱井 武田 池田 清水 渡边 泷泽 田中 田村 石井 石川 石田 福岛 福田 竹内 荒井 菅原 ' +
    '菊池 藤井 藤原 藤本 藤森 藤泽 藤田 藤野 西村 谷口 足利 近藤 远藤 酒井 野口 野村 金子 铃木 长谷川 长野 青木 高木 高桥 高田 斋藤 岸田 鸠山 小泉 麻生 河野 ' +
    '高市 石破 野田 村山 宫泽 中曾根 大谷 羽生 浅田 黑泽 北野 川端 三岛 大江 太宰 芥川 夏目 东野 久石 松下 羽田 竹下 大平 三木 茂木 林田 川口 浅野 德川 丰臣 ' +
    '织田 明智 上杉 真田 石原 安冈 稻田 二阶 玉木 枝野 志位 甘利 萩生田 加纳 内村 北岛 福原 早田 锦织 本庶 山中 汤川 朝永 江崎 白川 野依 根岸 赤崎 天野 中松 ' +
    '吉川 宇野 海部 大隅 梶田 真锅'
  ).split(' '),
);

const STARTS = new Uint8Array(0x10000);
for (const surname of JAPANESE_SURNAMES) STARTS[surname.charCodeAt(0)] = 1;

const LONGEST_SURNAME = 3;
/** For a name that would cut a word in two (石破茂|举行). */
const CUT_WORD = 8;
/** A given name has one to three characters, mostly two (文雄). */
const GIVEN_COSTS: Readonly<Record<number, number>> = { 0: 9, 1: 11, 2: 7, 3: 12 };
/** What is after a name, or between its words and others, and not in it. */
const NO_GIVEN =
  /[的了是在与及和或就都也不没这那他她它我你对把被将让说称于等已又还才仅只更最很但并而且则即却因所此该每再由使着过会向从到为以要能县市区町村站州港岛山先氏表访出宣指强认会议发抵举行开进]/;
/** Where a name without a title needs other evidence: the country right before it, or an act after it. */
const JAPAN_BEFORE = /日本(?:籍|人)?$/;

/** Japanese names in characters (岸田文雄), where a title, a country or an act beside a known surname proves them. */
export function japaneseNames(names: NameText): Edge[] {
  const { simplified } = names;
  const edges: Edge[] = [];
  for (let start = 0; start < simplified.length - 1; start += 1) {
    if (STARTS[simplified.charCodeAt(start)] === 0) continue;
    for (let length = 2; length <= LONGEST_SURNAME; length += 1) {
      if (JAPANESE_SURNAMES.has(simplified.slice(start, start + length))) {
        offer(names, start, start + length, edges);
      }
    }
  }
  return edges;
}

function offer(names: NameText, start: number, givenStart: number, edges: Edge[]): void {
  const { simplified, classes, isListed } = names;
  const isBefore =
    followsTitle(simplified, start) || JAPAN_BEFORE.test(simplified.slice(Math.max(0, start - 3), start));
  for (let end = givenStart; end <= givenStart + 3; end += 1) {
    if (end > givenStart) {
      if (classes[end - 1] !== CharacterClass.han || NO_GIVEN.test(simplified.charAt(end - 1))) return;
    }
    const acts = precedesTitleOrAct(simplified, end);
    if (!isBefore && !acts) continue;
    const cost = (GIVEN_COSTS[end - givenStart] ?? 12) - (acts ? 3 : 0) - openSides(simplified, start, end);
    const cut = CUT_WORD * cutWords(isListed, simplified, start, end);
    edges.push({ start, end, cost: Math.max(cost, 4) + cut, kind: 'name', name: 'personal', isProven: true });
  }
}
