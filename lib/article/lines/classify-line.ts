import { CALLS, TOOLS } from './calls';
import { isCreditsLine, STAFF } from './credits';
import { isBoxLabel } from './labels';

/** Lines about rights, risk and whose opinion a text is. */
const NOTICES: RegExp[] = [
  /^(?:特别|特別|免责|免責|版权|版權|郑重|鄭重|重要)(?:声明|聲明|说明|說明|提示)\s*[：:].{0,400}$/,
  /^“?(?:特别声明|特別聲明)[：:].{0,400}$/,
  /^(?:©|\(c\)|Copyright\b).{0,200}$/i,
  /^[^，。：]{0,24}版\s*[权權]\s*所\s*有(?!者|人).{0,120}$/,
  /^(?:本文|文章|本站|图片|圖片)?版[权權](?:归|歸|声明|聲明).{0,200}$/,
  /^(?:(?:本文|本网|本網|本站|本刊|©|\(c\)).{0,50}|[^，。]{0,16})(?:未经|未經|非經|非经)(?:书面|書面)?(?:授权|授權|允许|允許|许可|許可|同意)[，,]?\s*(?:不得|请勿|請勿|禁止|严禁|嚴禁|不可|谢绝)(?:转载|轉載|使用|引用|复制).{0,80}$/,
  /^Notice:\s*The content above.{0,300}$/i,
  /^[（(*※]?\s*(?:[^。，]{0,16}(?:仅|只|僅)|(?:本文|以上|文章|该文|該文|內容|内容)[^。，]{0,10})代表作者(?:本人|个人|個人)?(?:的)?(?:观点|觀點|立场|立場)(?!的).{0,160}$/,
  /^(?:平台|本平台|内容|內容)(?:声明|聲明)\s*[：:].{0,300}$/,
  /^(?:本内容|本文)由作者(?:授权|授權)(?:发布|發布|发表).{0,120}$/,
  /^本文(?:来自|來自|转载自|轉載自|转自|首发于|首發於|原载于|原載於)[^：:。]{0,12}\s*[：:].{2,140}$/,
  /^[★☆※◎]\s*[^。，]{0,16}(?:提醒|關心|关心)[您你]?\s*[：:].{0,120}$/,
  /^.{0,24}(?:侵删|侵刪|侵权(?:请|必|立)?(?:联系|告知)?(?:我们)?(?:删除)?|如有侵权[，,]?请?联系.{0,12})[。！]?$/,
  /^(?:原文|本文)(?:地址|链接|鏈接|連結|网址|網址)\s*[：:]\s*https?:.{4,200}$/,
  /^本文(?:来自|來自|转自|轉自|转载自|首发于|首發於)[^。]{0,6}(?:公众号|公眾號|微信|微博)[^。！？]{1,60}$/,
  /^网友评论仅供.{0,60}$/,
  /^(?=.*(?:本网站|仅供参考|僅供參考))[^。]{0,6}(?:市场|投资|股市|理财)有风险.{0,240}$/,
  // Rights, and the risk of those who invest.
  /^.{0,160}(?:违者必究|違者必究)[。！]?$/,
  /^[^。，]{0,40}(?:专稿|專稿|独家稿件|獨家稿件)[，,](?:未经|未經)[^。]{0,20}(?:转载|轉載)[。]?$/,
  /^(?:声明|聲明)[：:](?=.*(?:供参考|供參考|自担|自擔|不构成|不構成)).{0,240}$/,
];

// What is at the foot of a whole site, in no story.
const LINK =
  '(?:网站|網站|本站|本网)?(?:简介|簡介|首页|地图|地圖|导航)|(?:关于|關於)(?:我们|我們|本站|本网)|(?:联系|聯絡|聯繫)(?:我们|我們|方式)|广告(?:服务|合作|刊登)|廣告(?:服務|刊登)|(?:法律|版权|版權|免责|免責|隐私|隱私)(?:声明|聲明|政策|权)?|招聘(?:信息|英才)?|人才招聘|加入我们|友情链接|意见反馈|网站声明|設為首頁|设为首页|帮助中心|服务条款|服務條款|使用條款|使用条款';
/** Lines of a site's own footer: rows of links about the site, licences, rights, numbers to call. */
const FOOTERS: RegExp[] = [
  new RegExp(`^(?:(?:${LINK})[|｜·\\-\\s　]*){2,}$`),
  /^(?=.*(?:本[网網站台报報]|书面|書面|[违違]者|追究))(?:[^，。]{0,24}版[权權]所有[，,]?\s*)?(?:本[网網站][^。]{0,16}(?:保护|保護)[，,])?(?:未经|未經|非經|非经)[^，。]{0,12}(?:授权|授權|许可|許可|允许|允許|同意)[，,]?\s*(?:请勿|請勿|不得|禁止|严禁|嚴禁|谢绝)[^。]{0,10}(?:转载|轉載|摘编|摘編|复制|複製)[^。]{0,40}(?:。.{0,160})?$/,
  /^[^。！？]{0,60}(?:(?:许可证|許可證)\s*(?:编号|号)?[：:]?\s*[A-Z\d（(]|[^\s，。]ICP[备備证證]|公网安备)[^。！？]{0,200}$/,
  // A number to call may be the story's own; these are the site's.
  /^(?:本[网網站])?(?:违法|違法)?(?:和|及|与)?不良信息举报(?:电话|邮箱|中心)?\s*[：:].{3,120}$/,
  /^客[服戶户](?:服務|服务)?[專专热熱電电][線线話话]\s*[：:][^。！？]{4,60}(?:服務時間|服务时间|地址)\s*[：:][^。！？]{4,80}$/,
];

/**
 * The kind of a line outside the story: `credit` (time, source, author; at the head), `staff` (editors), `notice`
 * (rights, risk), `footer` (the site's), `call` (to scan, follow), `tool` (buttons, counts), `label` (of a box).
 */
type LineKind = 'credit' | 'staff' | 'notice' | 'footer' | 'call' | 'tool' | 'label';

const LONGEST = 600;
const KINDS: [LineKind, RegExp[]][] = [
  ['staff', STAFF],
  ['notice', NOTICES],
  ['call', CALLS],
  ['tool', TOOLS],
];

/** The kind of a whole line that is not of the story; undefined for the story's, and for every whole sentence. */
export function lineKind(text: string): LineKind | undefined {
  const line = text.trim();
  if (line === '' || line.length > LONGEST) return undefined;
  if (isFooterLine(line)) return 'footer';
  if (!isStorySentence(line)) for (const [kind, rules] of KINDS) if (rules.some((rule) => rule.test(line))) return kind;
  if (isBoxLabel(line)) return 'label';
  return isCreditsLine(line) ? 'credit' : undefined;
}

export function isFooterLine(line: string): boolean {
  return FOOTERS.some((rule) => rule.test(line));
}

/** Whether a line is never part of a story. Labels may be a story's headings. */
export function isJunkLine(text: string): boolean {
  const kind = lineKind(text);
  return kind !== undefined && kind !== 'credit' && kind !== 'label';
}

// Junk at the end of a text, where a sentence before it is kept: "……不要留在沙灘上。（編輯：周文）1130505"
const TAIL =
  /\s*(?:返回[^\s。，]{1,8}[，,]查看更多|(?<=[。！？”])\s*(?:【(?:打印|关闭窗口|关闭|纠错|责任编辑[^】]{0,12})】)+)$|\s*[（(【〔[](?:责任编辑|責任編輯|责编|責編|编辑|編輯|校对|審校)\s*[：:][^（）()【】]{1,20}[）)】〕\]]\s*\d{0,8}$/;

/** Where the junk at the end of a paragraph begins, in UTF-16 units; the text's length where there is none. */
export function junkTailStart(text: string): number {
  return text.length - (TAIL.exec(text.slice(-60))?.[0].length ?? 0);
}

const END = /[。！？!?…][”"’'」』）)】]*$/;
/** Words by which a site speaks of itself, of the reader, or of its rights. */
const NOTICE =
  /如有|[请請](?:联系|聯絡)|本文|本网|本網|本站|本平台|本刊|本报(?!记者)|本報(?!記者)|侵权|侵權|侵删|侵刪|(?:联系|聯系|聯絡)(?:我们|我們|删除|刪除)|追究|必究|(?:注明|註明)(?:出处|來源|来源)|[仅僅]代表|[仅僅]供参考|您|谢绝|謝絕|请勿|請勿|敬请|敬請|免[责責]|许可证|許可證|不构成|不構成|(?:扫描|掃描|长按|長按|识别|識別)[^。，]{0,6}(?:二维码|二維碼)(?:关注|關注|下载|下載|添加|加入)/;
/** How the last clause of a call to the reader begins. */
const CALL =
  /^(?:即可|就能|就可|便可|可以?|请|請|欢迎|歡迎|立即|马上|馬上|快来|快來|一起|随时|隨時|及时|及時|第一时间|获取|獲取|查看|了解|看|进入|進入|加入|关注|關注|分享|转发|轉發|下载|下載|收听|收聽|领取|領取|更多|搜索|搜尋|订阅|訂閱|不要|不得|禁止)|我们|我們|公众号|公眾號|客户端|用戶端|APP|App|转载|轉載|原文|蓝字|藍字/;
/** Signs that a single clause states something. */
const STATES = /已|很|太|更|越来越|越來越|成[了为為]|是|没有|沒有|不|[都也还還]|了[。！？”]|[着著过過到]/;

/** Whether a line is a sentence of the story all the same, unless it speaks for the site: junk is better than loss. */
export function isStorySentence(line: string): boolean {
  const text = line.trim();
  if (!END.test(text) || /^[（(【[〔]/.test(text) || NOTICE.test(text)) return false;
  const clauses = text.split(/[，,；;]/);
  const last = clauses.at(-1) ?? '';
  return !CALL.test(last) && (clauses.length > 1 || STATES.test(text));
}
