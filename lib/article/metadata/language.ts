// The commonest characters of one script only. Those that both use in some sense (后 里 只 干 台 面 发 云) are left out.
const SIMPLIFIED =
  '这们来时说对会国学过还进现开关问间门见车长东专业务严两个为义乌乐习书买乱争亚产亿从仅仓们价众优伙会伟传伤体余儿兰兴养冲决况净减几凤击划则刚创别办动务劳势华协单卖卢卫厂厅历压厌厦县参双变叶号叹听启员响团园围图圆圣场坏块坚坛坝块垒声处备复够头夺奋奖妇妈孙宁实审宪宽宾对寻导寿将尔层属岁岂岛岗币师带帮库应庆庙废异弃张强归录彻怀态总恋恶悬惊惧愿战户执扩扫扬护报担拟拥择挥损换据择揽携摄敌数断无旧显晓权条极构标树样桥检楼欢欧毕气汇汉汤沟泪洁济浏测浓涛润涨渐温湾满滚滨灭灯灵灾炉点炼烂烟烦热爱爷牵犹狱猎环电画畅疗监盖盘码矿确础离种积称稳穷竞笔筑签简类粮紧纠红级纪约纯纲纳纷纸练组细终经结给络绝统继绩续维绿网罗罚职联脑脸舰艺节芦苏药获营蓝虑虽补袭观规视览觉订认讨让训议讯记讲许论设访证评识诉词译试话询该详语误诱请诸诺读课谁调谈谋谢谱贝负贡财责败货质购费贴贵资赏赛赞赶趋跃踪转轮软轻载较辆辑输达迁运远违连迟适选递逻遗邮释针钟钢钱铁银锁错键镇问闭闲闻阅队阳阴阵阶际陆陈险随隐难预领频题额风飞饭饮馆马驻驾验骑鱼鲜鸟鸡麦黄齐龙';
const TRADITIONAL =
  '這們來時說對會國學過還進現開關問間門見車長東專業務嚴兩個為義烏樂習書買亂爭亞產億從僅倉價眾優夥偉傳傷體餘兒蘭興養衝決況淨減幾鳳擊劃則剛創別辦動勞勢華協單賣盧衛廠廳歷壓厭廈縣參雙變葉號嘆聽啟員響團園圍圖圓聖場壞塊堅壇壩壘聲處備復夠頭奪奮獎婦媽孫寧實審憲寬賓尋導壽將爾層屬歲豈島崗幣師帶幫庫應慶廟廢異棄張歸錄徹懷態總戀惡懸驚懼願戰執擴掃揚護報擔擬擁擇揮損換據攬攜攝敵數斷無舊顯曉權條極構標樹樣橋檢樓歡歐畢氣匯漢湯溝淚潔濟瀏測濃濤潤漲漸溫灣滿滾濱滅燈靈災爐點煉爛煙煩熱愛爺牽猶獄獵環電畫暢療監蓋盤碼礦確礎離種積稱穩窮競筆築簽簡類糧緊糾紅級紀約純綱納紛紙練組細終經結給絡絕統繼績續維綠網羅罰職聯腦臉艦藝節蘆蘇藥獲營藍慮雖補襲觀規視覽覺訂認討讓訓議訊記講許論設訪證評識訴詞譯試話詢該詳語誤誘請諸諾讀課誰調談謀謝譜貝負貢財責敗貨質購費貼貴資賞賽讚趕趨躍蹤轉輪軟輕載較輛輯輸達遷運遠違連遲適選遞邏遺郵釋針鐘鋼錢鐵銀鎖錯鍵鎮閉閒聞閱隊陽陰陣階際陸陳險隨隱難預領頻題額風飛飯飲館馬駐駕驗騎魚鮮鳥雞麥黃齊龍';

const both = new Set([...SIMPLIFIED].filter((character) => TRADITIONAL.includes(character)));
const simplified = new Set([...SIMPLIFIED].filter((character) => !both.has(character)));
const traditional = new Set([...TRADITIONAL].filter((character) => !both.has(character)));

// Enough text for any page; a book need not be counted to the end.
const SAMPLE = 5_000;
const ENGLISH = /\b(?:the|and|of|to|in|is|that|was|for|with|has|have|are|it|on|by|as)\b/gi;

/**
 * A text's language by its characters: zh-Hans, zh-Hant, ja, ko, en; undefined with too little text. `claim` (html
 * lang) decides between Chinese scripts without evidence, and names others in Latin letters.
 */
export function languageOf(text: string, claim?: string): string | undefined {
  const sample = text.slice(0, SAMPLE);
  const kana = count(sample, /[\u3041-\u3096\u30a1-\u30fa\uff66-\uff9d]/g);
  const hangul = count(sample, /\p{Script=Hangul}/gu);
  const han = count(sample, /\p{Script=Han}/gu);
  const words = count(sample, /\p{Script=Latin}+/gu);
  if (kana > 0 && kana >= 0.12 * (kana + han)) return kana + han >= words / 2 ? 'ja' : latin(sample, words, claim);
  if (hangul > han && hangul >= words / 2) return 'ko';
  if (han > 0 && han >= words * 0.4) return chineseScript(sample, claim);
  return words > 0 ? latin(sample, words, claim) : undefined;
}

/** Whether a language tag names Chinese, in any script or region. */
export function isChinese(lang: string | undefined): boolean {
  return lang !== undefined && /^zh(?:-|$)/i.test(lang);
}

function chineseScript(sample: string, claim: string | undefined): string {
  let balance = 0;
  for (const character of sample) {
    if (simplified.has(character)) balance++;
    else if (traditional.has(character)) balance--;
  }
  if (balance !== 0) return balance > 0 ? 'zh-Hans' : 'zh-Hant';
  return /^zh-(?:hant|tw|hk|mo)/i.test(claim ?? '') ? 'zh-Hant' : 'zh-Hans';
}

function latin(sample: string, words: number, claim: string | undefined): string | undefined {
  if (count(sample, ENGLISH) >= words * 0.08) return 'en';
  const language = /^[a-z]{2,3}(?=-|$)/i.exec(claim ?? '')?.[0].toLowerCase();
  return language && !/^(?:zh|ja|ko|en)$/.test(language) ? language : undefined;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}
