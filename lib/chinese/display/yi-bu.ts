import { toneOf } from '@/lib/chinese/numbered-pinyin';
import type { Around, Spoken } from './spoken';

const NUMERAL = /[〇零一二三四五六七八九十]/;

/**
 * What makes 一 a rank or the name of a day, which keeps its tone: 一楼, 一月, 一年级. A string of what follows; after
 * ` !` what follows then, where 一 counts none the less (一层楼).
 */
const RANKED: readonly [string, string?][] = [
  ['月'],
  ['号'],
  ['號'],
  ['楼'],
  ['樓'],
  ['级'],
  ['級'],
  ['年级'],
  ['年級'],
  ['季度'],
  ['等奖'],
  ['等獎'],
  ['等功'],
  ['等舱'],
  ['等艙'],
  ['等座'],
  ['等品'],
  ['等公民'],
  ['审'],
  ['審'],
  ['线', '希生阳光'],
  ['線', '希生陽光'],
  ['把手'],
  ['流'],
];
/** A storey, where nothing is counted: 住在一层, 一层大厅, but 一层楼, 一层雪. */
const STOREY = /^[层層]$/;
const AFTER_STOREY = /^(?:大厅|大廳|商|是|有|的|和|与|到|餐|展|门|入口|出口)/;
const BEFORE_STOREY = /[在从從到于於住去回]/;
const COUNTED_LAYER = /^[楼樓雪灰皮油膜纸紙布冰土薄厚意一]/;

/** After these 一 is the first of its kind: 高一, 初一, 大一; but 高一点, 大一些. */
const SCHOOLS = /^[高初大研]$/;
const MEASURED = /[点點些头頭截个個倍米寸级級层層筹籌尺次步声聲公厘号號圈块塊度分丝絲]/;

/** Words that point at what follows: 每一|个, 这一|天, 下一|次. */
const POINTING = /^[每这這那哪另某任同下上头頭前后後再又有唯]$/;

export function yi(one: Spoken, around: Around): string {
  const before = around(-1);
  const after = around(1);
  const endsWord = one.of > 1 && one.place === one.of - 1 && !POINTING.test(before?.character ?? '');
  if (!after || endsWord || after.character === '一') return 'yī';
  if (before && /[第初]/.test(before.character)) return 'yī';
  if (before && NUMERAL.test(before.character)) return 'yī';
  if (before && SCHOOLS.test(before.character) && before.of === 1) {
    if (one.of === 1 && !MEASURED.test(after.character)) return 'yī';
    if (/^[上下][学學]$/.test(after.character + (around(2)?.character ?? ''))) return 'yī';
  }
  if (NUMERAL.test(after.character) || isRank(around)) return 'yī';
  // 看一看, but neither the second 一 of 一步一步 nor 数一数二.
  if (repeats(around) && around(-2)?.character !== '一') return NUMERAL.test(around(2)?.character ?? '') ? 'yī' : 'yi';
  const tone = toneOf(after.citation);
  // 个 is fourth at heart even where it is written without a tone.
  if (tone === 4 || /[个個]/.test(after.character)) return 'yí';
  return tone === 5 ? 'yī' : 'yì';
}

function isRank(around: Around): boolean {
  const behind = [1, 2, 3].map((distance) => around(distance)?.character ?? '').join('');
  const after = around(1)?.character ?? '';
  if (/[日]/.test(after)) return around(-1)?.character === '月';
  if (STOREY.test(after)) {
    const rest = behind.slice(1);
    if (around(-2)?.character === '一') return false;
    if (rest === '' || AFTER_STOREY.test(rest)) return true;
    return BEFORE_STOREY.test(around(-1)?.character ?? '') && !COUNTED_LAYER.test(rest);
  }
  return RANKED.some(
    ([start, counted = '']) => behind.startsWith(start) && !counted.includes(behind.charAt(start.length) || '-'),
  );
}

/** What a verb comes to, after 不: 看不见, 走不了. */
const RESULTS =
  /^[了见見起到得动動住及上下出来來去过過开開好完清懂定掉成惯慣着著准準多透回进進够夠死倒全醒饱飽赢贏破断斷牢尽盡真远遠穿灭滅]$/;
/** Results that hardly anything but a verb has before it. */
const PLAIN_RESULTS = /^[了住起及]$/;
/** Verbs of one character that have such results. */
const VERBS =
  '看听聽想说說吃喝走跑买買卖賣做写寫读讀学學找拿放打开開关關进進出回过過坐站睡记記认認分数數算用受忍靠赶趕追跟管搬抬拉推提举舉抓握留停保守控藏' +
  '瞒瞞骗騙改变變修治救养養活赢贏输輸考猜碰遇搞弄办辦解摸闻聞尝嘗叫喊信忘离離丢丟合谈談聊问問答教讲講挤擠装裝盛穿戴脱脫洗擦扫掃切砍剪咬咽嚥接收交付赔賠' +
  '还還借等熬撑撐顶頂挡擋扛背抱挑踢投射爬跳飞飛游划騎骑掉落转轉带帶塞插挂掛挪举拆拔咽张張止吞填挣掙输查抽排抢搶免少';
/** Words before 不 in which it denies what follows: 要不是, 岂不是. */
const DENYING = /[要可岂豈莫无無从從毫决決绝絕并並也都还還又就才更再最很真太何若倒却卻谁誰时時]/;

export function bu(one: Spoken, around: Around): string {
  const before = around(-1);
  const after = around(1);
  if (!after) return 'bù';
  const isWithin = before?.token === one.token && after.token === one.token;
  // 去不去 asks; 时不时 does not.
  if (repeats(around) && !/[时時]/.test(before?.character ?? '')) return 'bu';
  if (before && isPotential(one, before, after, isWithin)) return 'bu';
  return toneOf(after.citation) === 4 ? 'bú' : 'bù';
}

function isPotential(one: Spoken, before: Spoken, after: Spoken, isWithin: boolean): boolean {
  if (!RESULTS.test(after.character) || /^le$/.test(after.citation)) return false;
  if (isWithin) return one.of === 3 && !DENYING.test(before.character);
  if (before.token === one.token) return false;
  if (before.of === 1) return VERBS.includes(before.character);
  return PLAIN_RESULTS.test(after.character);
}

/** Whether the same character stands on both sides. */
function repeats(around: Around): boolean {
  return around(-1) !== undefined && around(-1)?.character === around(1)?.character;
}
