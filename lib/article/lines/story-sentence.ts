const END = /[。！？!?…][”"’'」』）)】]*$/;
/** Words by which a site speaks of itself, of the reader, or of its rights. */
const NOTICE =
  /如有|[请請](?:联系|聯絡)|本文|本网|本網|本站|本平台|本刊|本报(?!记者)|本報(?!記者)|侵权|侵權|侵删|侵刪|(?:联系|聯系|聯絡)(?:我们|我們|删除|刪除)|追究|必究|(?:注明|註明)(?:出处|來源|来源)|[仅僅]代表|[仅僅]供参考|您|谢绝|謝絕|请勿|請勿|敬请|敬請|免[责責]|许可证|許可證|不构成|不構成|(?:扫描|掃描|长按|長按|识别|識別)[^。，]{0,6}(?:二维码|二維碼)(?:关注|關注|下载|下載|添加|加入)/;
/** How the last clause of a call to the reader begins. */
const CALL =
  /^(?:即可|就能|就可|便可|可以?|请|請|欢迎|歡迎|立即|马上|馬上|快来|快來|一起|随时|隨時|及时|及時|第一时间|获取|獲取|查看|了解|看|进入|進入|加入|关注|關注|分享|转发|轉發|下载|下載|收听|收聽|领取|領取|更多|搜索|搜尋|订阅|訂閱|不要|不得|禁止)|我们|我們|公众号|公眾號|客户端|用戶端|APP|App|转载|轉載|原文|蓝字|藍字/;
/** Signs that a single clause states something. */
const STATES = /已|很|太|更|越来越|越來越|成[了为為]|是|没有|沒有|不|[都也还還]|了[。！？”]|[着著过過到]/;

/**
 * Whether a line that begins like a label or a call is a sentence of the story all the same. To lose a sentence is
 * worse than to leave a line of junk, so a whole sentence counts as the story's unless it speaks for the site.
 */
export function isStorySentence(line: string): boolean {
  const text = line.trim();
  if (!END.test(text) || /^[（(【[〔]/.test(text) || NOTICE.test(text)) return false;
  const clauses = text.split(/[，,；;]/);
  const last = clauses.at(-1) ?? '';
  return !CALL.test(last) && (clauses.length > 1 || STATES.test(text));
}
