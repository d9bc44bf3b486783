/**
 * Words as Taiwan writes them where CC-CEDICT has another form, by themselves and within longer words. Written by hand,
 * after the Ministry of Education's dictionary and what is usual. `>` parts the two scripts where OpenCC does not lead back,
 * `>>` where nothing should.
 */
export const TAIWAN_WORDS = (
  '想象>想像 想象力>想像力 项链>項鍊 手链>手鍊 剪彩>剪綵 回圈>回圈 了望>>瞭望 效仿 仿效 村裡 市裡 院裡 水裡 湖裡 縣裡 鎮裡 省裡 校裡 天台 台州 衝向 ' +
  '沖床 沖壓 沖毀 同夥 散夥 合夥 入夥 拆夥 菸絲 禁菸 旱菸 菸袋 菸圈 菸蒂 菸頭 二手菸 捲菸 捲尺 捲入 捲進 準數 隻字 單週 雙週 ' +
  '濛濛 灰濛濛 矇矇亮 拉縴 縴夫 噹的一聲 饑民 饑荒 藏曆 函覆 鑽桿 磅礴 硃筆 髮量 沖垮 醃製 醃漬 醃菜 薰香 薰衣草 薰染 滷水 下襬 黃麴 大相逕庭 凶神惡煞 ' +
  '合著>合著 新著>新著 原著>原著 所著>所著 万俟 后稷 后土 摺痕 馬里 藉口 憑藉 藉助 藉以 藉機 藉故 藉此 名勝古蹟 遺蹟 事蹟 古蹟 註明 標註 註解 註釋 註冊 腳註 備註 附註 洩露 洩漏 外洩 ' +
  '洩密 發洩 摺疊 摺扇 摺紙 託運 託管 委託 拜託 受託 信託 寄託 託付 重託 交託 付託 託福 推託 痠痛 痠軟 佔地 攻佔 擠佔 佔優 獨佔 佔據 佔領 ' +
  '佔有 佔用 佔線 強佔 霸佔 上週 下週 本週 每週 一週 週一 週二 週三 週四 週五 週六 週日 週末 週刊 週報 週年 週期 週歲 週而復始 ' +
  '稱讚 讚嘆 誇讚 讚美 讚賞 讚揚 讚許 點讚 盛讚 回覆 覆命 覆信 複習 複查 一齣戲 天乾物燥 複審 複議 複核 複診 北迴歸線 南迴歸線 迴流 迴路 迴游 峰迴路轉 ' +
  '世界盃 獎盃 銀盃 歐洲盃 捲土重來 花捲 遊戲 神遊 出遊 昇華 七情六慾 私慾 物慾 慾念 飢寒 酸菜 雅致 景致 並且 合併 兼併 彙編 彙集 ' +
  '彙整 詞彙 字彙 彙報 徵用 徵地 徵得 準將 准將 存款準備金 大夥 夥伴 侄子 惡劣 甦醒 復甦 瞭解 明瞭 瞭然 瞭如指掌 僱員 僱傭 僱用 解僱 雇主 ' +
  '兇手 行兇 元兇 兇殺 兇惡 兇狠 幫兇 儘管 儘量 儘早 彆扭 嚮往 嚮導 繫鞋帶 維繫 聯繫 聯絡 電錶 水錶 碼錶 秒錶 馬錶 里程表 ' +
  '鑑定 鑑於 借鑑 電鍍 飯糰 麵糰 抗癌 游標 前仆後繼 發布會 盪鞦韆 白朮 蒼朮 制熱 浮游 游離 菸草 香菸 ' +
  '吸菸 抽菸 戒菸 菸味 菸酒 菸斗 菸灰 煙霧 煙火 鬆口 花露水 電視臺 兄台 台端 台甫 檯球 檯燈 寫字檯 櫃檯 吧檯 梳妝檯 飄蕩 動盪 晃盪 振盪 ' +
  '子丑寅卯 布穀鳥 陽谷 皮划艇 划拉 划算 關雲長 生髮 理髮 傳布 宣布 公布 發布 頒布 散布 分布 遍布 密布 布局 布置 部署 ' +
  '稅捐稽徵 特徵 徵求 徵收 橫徵暴斂 巨額 巨款 傢伙 家具 家俱 反覆 答覆 批覆 顛覆 匯報'
).split(' ');

/**
 * Characters of which Taiwan writes one form in every word, by the form that CC-CEDICT may have. OpenCC's table of
 * Taiwan's variants (着 as 著, 裏 as 裡, 污 as 汙) holds as well.
 */
export const TAIWAN_CHARACTERS: ReadonlyMap<string, string> = new Map(
  '台臺 艷豔 閑閒 鑒鑑 歎嘆 纔才 麽麼 佈布 癡痴 裏裡 囓齧 勛勳 隄堤 溼濕 汙污 衞衛'
    .split(' ')
    .map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);
