import { UNITS } from './units';

/** Traditional, old and full-width forms against the plain ones that the number grammar is written in. */
const FORMS: readonly (readonly [string, string])[] = [
  ['０１２３４５６７８９', '0123456789'],
  ['．％：〜～﹪', '.%:~~%'],
  ['○◯', '〇〇'],
  ['兩萬億兆', '两万亿兆'],
  ['個點時鐘鍾號屆紀歲週幾數餘來', '个点时钟钟号届纪岁周几数余来'],
  ['國曆後內裡裏間', '国历后内里里间'],
  ['淩', '凌'],
  ['緒豐統慶順寶啟', '绪丰统庆顺宝启'],
  ['導場徑決價級歷', '导场径决价级历'],
  ['從達', '从达'],
];

const PLAIN = new Map<number, string>();
for (const [from, to] of [
  ...FORMS,
  ...UNITS.map(({ traditional, simplified }) => [traditional, simplified] as const),
]) {
  for (let index = 0; index < from.length; index += 1) {
    if (from[index] !== to[index]) PLAIN.set(from.charCodeAt(index), to[index] as string);
  }
}

/** Amounts in the characters of cheques, which forgery cannot alter: 壹拾貳萬. Alone, most of them are other words. */
const FORMAL =
  /[壹贰貳叁參参肆伍陆陸柒捌玖零拾佰仟万萬亿億]{3,24}圆?|[壹贰貳叁參肆伍陆陸柒捌玖拾佰仟万萬亿億]{2}(?:圆|(?=元))/g;
const FORMAL_DIGITS = new Map(
  [...'圆元壹一贰二貳二叁三參三参三肆四伍五陆六陸六柒七捌八玖九拾十佰百仟千'.matchAll(/(.)(.)/gu)].map(
    ([, from = '', to = '']) => [from, to] as const,
  ),
);

/** Years whose zeros were typed as letters or figures: 二OO八年, 二00八年. */
const YEAR_OF_LETTERS = /[一二][〇零一二三四五六七八九OoＯｏ0]{3}(?=年)/g;

/** The text as the number grammar reads it: simplified, half-width, unit for unit, so that offsets hold. */
export function normalise(text: string): string {
  let plain = '';
  let from = 0;
  for (let index = 0; index < text.length; index += 1) {
    const form = PLAIN.get(text.charCodeAt(index));
    if (form === undefined) continue;
    plain += text.slice(from, index) + form;
    from = index + 1;
  }
  plain += text.slice(from);
  plain = plain.replace(YEAR_OF_LETTERS, (year) => year.replace(/[OoＯｏ0]/g, '〇'));
  return plain.replace(FORMAL, (run) =>
    /[拾佰仟]/.test(run) ? run.replace(/./gu, (character) => FORMAL_DIGITS.get(character) ?? character) : run,
  );
}
