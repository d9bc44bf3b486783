import { isSentence, type Line } from '@/lib/article/dom/lines';
import { isStorySentence } from '@/lib/article/lines/story-sentence';
import { isStock, vettedName } from './names.ts';

const VALUE = '([^\\s|｜，,。;；：:、<>【】（）()]{2,24})';
const SOURCE = new RegExp(
  `(?:^|[^\\p{Script=Han}]|日|时|分)(?:(?:文章|信息|消息|本文|稿件|新闻|新聞)?(?:来源|來源|稿源)于?|source)\\s*[：:/／|｜︱丨]?\\s*(?:于\\s*)?${VALUE}`,
  'iu',
);
// An outlet from which the text comes.
const FROM = new RegExp(`(?:^|\\s)(?:来自|來自|转自|轉自)\\s*[：:]?\\s*${VALUE}`);
const OFFICIAL = /(?:^|\s)([^\s]{2,16})官方[账帐賬帳][号號户戶]/;
// A label with nothing behind it is followed by the next one.
const NEXT_LABEL =
  /^(?:(?:发布|發布|发表|發表|更新|发稿|上传)?(?:时间|時間|日期)|发布于|更新于|来源|來源|作者|编辑|編輯|责任编辑|責任編輯|原标题|原標題|点击|點擊|浏览|瀏覽|阅读|閱讀|字号|字體|字体|分享|评论|打印)(?:[次数量于至]|$)/;
// What a post was sent with, not where it comes from.
const CLIENT = /(?:视频号|客户端|手机|网页版|超话|微博|iPhone|Android|HUAWEI|Phone)$/i;

/** The outlet that a labelled row names as the text's source. */
export function sourceIn(lines: Line[]): string | undefined {
  return vettedSource(match(lines, SOURCE) ?? sentFrom(match(lines, FROM)));
}

/** The outlet whose official account a platform says has posted the text. */
export function officialIn(lines: Line[]): string | undefined {
  return vettedName(match(lines, OFFICIAL));
}

function sentFrom(name: string | undefined): string | undefined {
  return name === undefined || CLIENT.test(name) ? undefined : name.replace(/的博客$/, '');
}

function match(lines: Line[], pattern: RegExp): string | undefined {
  for (const { text } of lines) {
    // A row of labels is short; a sentence that holds one of the words is not a row.
    if (text.length > 160 || isSentence(text) || isStorySentence(text)) continue;
    const found = pattern.exec(text)?.[1];
    if (found && !NEXT_LABEL.test(found) && !isStock(found)) return found;
  }
  return undefined;
}

/** The name of a source as a page writes it, cleaned; undefined where it is none. */
export function vettedSource(value: string | undefined): string | undefined {
  const name = value
    ?.replace(/(?:浏览|瀏覽|点击|字体|字號|字号|作者|责任编辑|编辑).*$/, '')
    // An office's own channel is called so: 某地发布
    .replace(/(?:发布|發布)(?=时间|時間|日期|于|於|\d).*$/, '')
    .replace(/\s*(?:19|20)\d{2}\s*[-/.年].*$/, '')
    // A text put together from others has no source.
    .replace(/^(?:综合|綜合).+$/, '')
    .replace(/^(?:微信)?(?:公众号|公眾號)[“"「《]?|^官方微博[“"「]?/, '');
  return vettedName(name && unquoted(name));
}

/** A name without the quotation marks round it, or the half of a pair; a title inside it keeps its own. */
function unquoted(name: string): string {
  return /^[“"「《]/.test(name) || !/[“「《]/.test(name) ? name.replace(/^[“"「《]+|[”"」》]+$/g, '') : name;
}
