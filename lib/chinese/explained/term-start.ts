import type { Span } from '@/lib/chinese/segment';
import type { Before } from './before';

/** Words that no name or term goes across, whatever class the frequency list gives them. */
const BORDERS = new Set(
  (
    '的 之 了 着 过 在 是 为 由 据 根据 依据 从 自 来自 向 对 对于 被 将 把 让 给 到 至 以 用 于 位于 等 该 这 那 此 其 本 某 各 每 并 并且 而 但 因 因为 ' +
    '所谓 通过 按照 关于 包括 包含 例如 比如 如 称 称为 叫 叫做 名为 谓 当 如果 即 经 其中 由于 随着 除 除了 作为 成为 属于 有 没有 无 还有 只有 所有 有关 其他 其它 这种 这个 一种 一个 个 名 位 家 种 项 ' +
    '去 来 说 看 使 请 也 都 就 才 又 还 再 已 曾 正 仍 均 未 不 没 很 更 最 只 他 她 它 我 你 谁 两 几 旗下 前 原 时任 现任 智库 媒体 巨头 厂商 制造商'
  ).split(' '),
);
/** Words that join two names, or stand inside one: 贸易和发展会议. */
export const JOINING = new Set('和 与 及 以及 暨 或 或者 跟 同 與'.split(' '));
/** What names of institutions end with. */
const INSTITUTION =
  /(?:[局署部院校厅司处室会社团所馆台奖]|组织|基金|卫队|部队|衛隊|部隊|大学|公司|集团|银行|会议|联盟|同盟|中心|法庭|机构|政府|警察|论坛|协[定会]|条约|公约|法案|組織|協[會定]|基金|大學|學院|銀行|會議|聯盟|機構|論壇|獎|條約|公約|局|處|廳|會|團|館|臺)$/u;
const MOST_WORDS = 10;
const LONGEST = 24;

/** The words up to a bracket that may be a term, from the last border on. */
export type Term = { words: readonly Span[]; isInstitution: boolean };

/** The words before a bracket back to where no name goes across: punctuation, function words, days, and other names. */
export function termBefore({ text, spans, end, facts }: Before): Term | undefined {
  const at = spans.findIndex((span) => span.end === end);
  let first = at + 1;
  while (first > 0 && !isBorder(text, spans[first - 1] as Span, facts)) first -= 1;
  if (first <= at && JOINING.has(text.slice(spans[first]?.start, spans[first]?.end))) first += 1;
  const words = spans.slice(first, at + 1);
  const [opening] = words;
  if (at < 0 || opening === undefined || words.length > MOST_WORDS || end - opening.start > LONGEST) return undefined;
  return { words, isInstitution: isInstitution(text.slice(opening.start, end)) };
}

export function isInstitution(name: string): boolean {
  return INSTITUTION.test(name);
}

/** Whether a name may begin after a word: after what joins two, after a verb, and after a country or a town. */
export function opensName({ text, facts }: Before, span: Span): boolean {
  const word = text.slice(span.start, span.end);
  if (JOINING.has(word) || isBorder(text, span, facts)) return true;
  // A character by itself is more often a part of a name that nobody listed: 振|华, 呼伦贝|尔.
  return word.length > 1 && (facts.part(word) === 'v' || facts.isProper(word));
}

function isBorder(text: string, span: Span, facts: Before['facts']): boolean {
  if (span.kind === 'other' || span.kind === 'number') return true;
  if (span.edge?.name === 'personal' || span.edge?.name === 'countries') return true;
  const word = text.slice(span.start, span.end);
  return BORDERS.has(word) || (/^[pudrcymtf]$/.test(facts.part(word)) && word.length > 1 && !JOINING.has(word));
}
