const TOPIC =
  '(?:新闻|新聞|阅读|閱讀|内容|內容|文章|报道|報導|報道|推荐|推薦|资讯|資訊|视频|視頻|影片|图集|组图|話題|话题|稿件|链接|連結|专题|專題|主题|主題|言论|直播|热点|熱點)';
const LABELS = [
  new RegExp(
    `^(?:相关|相關|延伸|推荐|推薦|更多|热门|熱門|编辑|編輯|精选|精選|最新|最热|最熱|大家都在看|关联|關聯|同类|同一|今日|头条|頭條|扩展|拓展|特别|特別|为您|為您|为你|為你)${TOPIC}`,
  ),
  /^(?:阅读|閱讀)?(?:上|下)一(?:篇|条|條|则|則)/,
  /^(?:也可以看看|猜你喜欢|猜你喜歡|你可能(?:还)?(?:喜欢|感兴趣)|您可能(?:还)?(?:喜欢|感兴趣)|看更多|大家都在看|正在热议|正在熱議|编辑精选|編輯精選|精彩推荐|深度观察)/,
  /^(?:热读|熱讀|热榜|热评|最热|最熱|最热门|最熱門|最受欢迎|最受歡迎|最Hit|热新闻|热门|熱門|(?:点击|點擊|人气|人氣|热门|熱門|热点|新闻|新聞)排行榜?)$/,
  /^(?:24|48|二十四)小[时時](?:热|熱|最|排行|要闻)/,
  /^(?:反侵权|侵权|侵權|版权|版權|著作权|免责|免責|法律|维权)(?:公告|声明|聲明|告示)$/,
  /^(?:目录|目錄|本文目录|文章目录)$/,
  /^(?:(?:全部|热门|熱門|最新|精彩|网友|網友|发表|發表|用户|我要|查看)?(?:评论|評論|留言|跟贴|跟帖))\s*[（(]?\s*\d*\s*[条條]?\s*[）)]?$/,
  /^\d+\s*[条條则則]?\s*(?:评论|評論|留言|跟贴|跟帖)$/,
  /^(?:関連記事|あわせて読みたい|おすすめ記事|人気記事)$/,
  /^(?:related(?: (?:stories|articles|content|topics))?|most (?:read|popular|viewed)|read more|more (?:from|on|stories).*|recommended.*|article information|you may also like|comments?(?: \(\d+\))?)$/i,
];

/** Whether a heading or lone line labels a box beside the article: related items, rankings, comments, contents. */
export function isBoxLabel(text: string): boolean {
  const label = text
    .replace(/[\s　]+/g, ' ')
    .trim()
    .replace(/^[【[<＜■◆●▍]+|[】\]＞：:>»›…．.]+$/g, '')
    .trim();
  // A sentence may begin like a label.
  if (label.length < 2 || label.length > 40 || /[。！？][”」]?$/.test(label)) return false;
  if (!/^[\x20-\x7e]+$/.test(label) && label.length > 14) return false;
  return LABELS.some((pattern) => pattern.test(label));
}
