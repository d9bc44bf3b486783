/**
 * Characters that texts have where CC-CEDICT has another: as Hong Kong, Japan, older print and converters write
 * traditional ones, and simplified ones that stand among traditional ones (乾净). Each pair is the character of the text,
 * and that of headwords. Only words of several characters are looked up so: by itself a character is what it is (揹 is
 * bēi), and what is a word as it is written stays it (迴避).
 */
const pairs = `
爲為 麽麼 説說 産產 綫線 衆眾 啓啟 牀床 羣群 録錄 閲閱 裏裡 峯峰 鷄雞 鶏雞 麪麵 麫麵 温溫 愠慍 藴蘊 兑兌 税稅 脱脫 悦悅
鋭銳 蜕蛻 値值 眞真 内內 没沒 査查 歩步 毎每 徳德 黒黑 渉涉 戸戶 户戶 緑綠 疎疏 効效 勅敕 敍敘 叙敘 汚污 汙污 奬獎 墻牆
隣鄰 憇憩 盃杯 滙匯 葢蓋 粧妝 溼濕 鈎鉤 脚腳 却卻 卧臥 届屆 凉涼 减減 决決 况況 净淨 凑湊 尅剋 噉啖 塲場 壻婿 壊壞 嫺嫻
寃冤 寳寶 屛屏 强強 彊強 徧遍 恠怪 懐懷 挿插 揷插 捜搜 撃擊 擡抬 攷考 暎映 槪概 氷冰 泪淚 淸清 潄漱 濶闊 焔焰 猪豬 甞嘗
畧略 砲炮 礮炮 稺稚 窓窗 竒奇 竝並 笋筍 箇個 簷檐 糉粽 縄繩 耻恥 脉脈 舘館 菓果 蘓蘇 衞衛 裠裙 覇霸 覩睹 覔覓 詠咏 咏詠
譌訛 讃讚 艶艷 豔艷 贗贋 蹟跡 遡溯 邨村 釡釜 鉄鐵 鐡鐵 銲焊 鎭鎮 鏁鎖 鑛礦 閙鬧 閧哄 陞升 昇升 靑青 靭韌 頼賴 顔顏 顚顛
飜翻 駡罵 麄粗 黙默 鼈鱉 姉姊 姊姐 葱蔥 踊踴 鉢缽 枱檯 綉繡 喫吃 嘆歎 歎嘆 慾欲 佔占 佈布 僱雇 囘回 迴回 週周 癡痴 痴癡
烟煙 倣仿 搾榨 鑑鑒 鑒鑑 絃弦 厠廁 厰廠 厨廚 勛勳 勳勛 吿告 呌叫 獃呆 傑杰 洩泄 泄洩 佇伫 牠它 妳你 堃坤 喆哲 彙匯 麯曲
`;

/** By UTF-16 unit what headwords have in its place; 0 for all others. */
export const headwordUnits = new Uint16Array(0x10000);
for (const [written = '', listed = ''] of pairs.trim().split(/\s+/))
  headwordUnits[written.charCodeAt(0)] = listed.charCodeAt(0);
