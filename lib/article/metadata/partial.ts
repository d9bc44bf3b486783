import type { Line } from '@/lib/article/dom/layout-lines';
import type { PartialReason } from '@/lib/article/types';
import type { LinkedArticle } from './json-ld';
import { endOf } from './zones';

const REST = '(?:全文|完整|剩[余餘]|余下|餘下|更多正文|本文|此文|此篇|整篇|后续|後續)';
const READ = '(?:阅读|閱讀|阅览|查看|浏览|瀏覽|畅读|暢讀|解锁|解鎖|收看|观看|觀看|閱覽|获取|獲取)';
const PAY =
  '(?:订阅|訂閱|付费|付費|购买|購買|开通(?:会员|VIP)?|開通(?:會員)?|成[为為](?:付费|付費)?(?:会员|會員|订户|訂戶)|加入(?:会员|會員)|支付)';
const RULES: [RegExp, PartialReason][] = [
  [
    new RegExp(
      `^.{0,12}(?:登[录錄入陆陸]|登錄|注册|註冊)[^。]{0,12}?(?:继续|繼續)?${READ}[^。]{0,4}${REST}[^。]{0,16}[。！>»]?$`,
    ),
    'login',
  ],
  [
    /^.{0,12}(?:登[录錄入陆陸])(?:后|後|以)[^。]{0,6}(?:继续|繼續)(?:阅读|閱讀|查看|浏览|瀏覽)[^。]{0,12}[。！]?$/,
    'login',
  ],
  [new RegExp(`^[^。]{0,20}${PAY}[^。]{0,14}?(?:继续|繼續)(?:阅读|閱讀)[^。]{0,20}[。！>»]?$`), 'subscription'],
  [new RegExp(`^[^。]{0,20}${PAY}[^。]{0,14}?${READ}[^。]{0,4}${REST}[^。]{0,20}[。！>»]?$`), 'subscription'],
  [
    /^.{0,8}(?:本文|此文|本篇|此篇|该文|這篇|这篇|以下|本内容|此内容|此內容|本內容)(?:文章|报道|報導|内容|內容)?(?:[为為是屬属于於僅仅限供]{0,4})?(?:[^。，]{0,6})(?:付费|付費|收费|收費|会员|會員|订阅|訂閱|订户|訂戶|VIP)(?:专享|專享|专属|專屬|限定|独享|獨享|阅读|閱讀|可读|可讀|文章|内容|內容|者).{0,40}$/,
    'subscription',
  ],
  [
    /^.{0,4}(?:会员|會員|订户|訂戶|订阅者|訂閱者|VIP)(?:专享|專享|专属|專屬|独享|獨享|限定)(?:文章|内容|內容|报道|報導)?.{0,16}$/,
    'subscription',
  ],
  [/^.{0,6}(?:试读|試讀|试看|免费阅读|免費閱讀)(?:已)?(?:结束|結束|到此|完毕|完畢|部分结束).{0,30}$/, 'subscription'],
  [
    /^.{0,10}(?:剩[余餘]|还有|還有|余下|餘下|尚有)\s*\d{1,2}\s*[%％](?:的?(?:内容|內容|文字|正文|未读|未讀)).{0,30}$/,
    'subscription',
  ],
];

/** Why a short line says that the text goes on for those who pay or log in; undefined where it says no such thing. */
export function gateReason(line: string): PartialReason | undefined {
  const text = line.trim();
  if (text.length > 70) return undefined;
  return RULES.find(([rule]) => rule.test(text))?.[1];
}

// A gate comes right after the text that it cuts off.
const NEAR = 8;

/** Why an article is only a beginning: a gate follows its `last` words, or its JSON-LD calls it longer and not free. */
export function findPartial(
  lines: Line[],
  last: string,
  linked: LinkedArticle,
  characters: number,
): PartialReason | undefined {
  const end = endOf(lines, last);
  if (end >= 0) {
    const behind = lines.slice(end + 1, end + 1 + NEAR).map(({ text }) => gateReason(text));
    // What must be paid for must also be logged in for.
    const found = behind.includes('subscription') ? 'subscription' : behind.find((reason) => reason !== undefined);
    if (found) return found;
  }
  const whole = linked.characters !== undefined && characters >= linked.characters * 0.9;
  return linked.isFree === false && !whole ? 'subscription' : undefined;
}
