import { SURNAMES } from '@/lib/chinese/names/surnames';

const TRADITIONAL =
  '張劉陳楊黃趙吳孫馬羅鄭謝許韓馮鄧蕭葉蘇呂盧鍾鐘譚賈韋鄒閆龔龐顏莊聶嚴陸錢湯齊畢單紀塗馮駱藍遊鮑華祁饒時農簡車連蘆麥婁竇岑黨宮費衛閔鄔邊師欒榮鄺塩鞏閻關歐蘭萬溫紹';
const SINGLE = [...SURNAMES.keys()].filter((name) => name.length === 1).join('') + TRADITIONAL;
const COMPOUND = [...SURNAMES.keys(), '歐陽', '司馬', '諸葛', '東方', '長孫', '鍾離', '張簡'].filter(
  (name) => name.length === 2,
);
const PERSON = new RegExp(
  `^(?:(?:${COMPOUND.join('|')})\\p{Script=Han}{1,2}|[${SINGLE}]\\p{Script=Han}{1,2}|\\p{Script=Han}{1,6}[·•・]\\p{Script=Han}{1,8})$`,
  'u',
);
// Words that begin like a surname, and characters that no given name has.
const NO_PERSON =
  /^(?:马上|時間|时间|高[兴興]|方便|安全|全[部文]|文[章字化]|[关關](?:注|于|於|键|闭|闭窗口)|應該|应该|解[释釋]|尚未|任何|何[时時]|于是|成功|游客|游戏|宁静|万元|万人|白天|金融|石油|汽车|车辆|华人|连接|简介|简体|查看|查询|管理员?|边看|时评|时政|时尚|单位|文旅|包括|应用|左右|符合|解读|应对|景区|路透社?|史[上前]|严[重格]|师生|农村|农业|卫生|党[建政委])$|^.+[的了吗呢吧啊么您你我他她它谁是在与请这那哪怎什]/;

/** Whether a word has the form of a Chinese person's name: surname and one or two characters, or parts joined by a dot. */
export function isPerson(word: string): boolean {
  return PERSON.test(word) && !NO_PERSON.test(word) && !/^(.)\1/u.test(word) && !isStock(word) && !PLACE.test(word);
}

// What pages put where no author is known; any chain of these words is no name.
const STOCK = new RegExp(
  `^(?:${[
    '本[站网網刊报報社文台]',
    '原[创創]|首[发發]|独家|獨家|综合|綜合|整理|汇总|摘[自编編]|[转轉][载載自]?|[编編]辑部?|[编編][輯译譯]|小[编編]',
    '网[络站友民]?|網[絡路站友]|互[联聯]网|互聯網|媒体|媒體|平台|[来來]自|[来來]源|出[处處]|作者|作家|[记記]者|通[讯訊][员員]',
    '文章|稿件|新[闻聞]|消息|[报報][道导導]|[资資][讯訊料]|未知|不[详詳明]|佚名|匿名|[无無]名氏?|[暂暫]?[无無]|没有',
    '用[户戶]|游客|遊客|管理[员員]|系[统統]|站[长長]|官[方网網]|投稿|供稿|个人|個人|其[他它]|默[认認]|[测測][试試]|署名|某某',
    '我|自己|大家|所有|全部|更多|最新|相关|相關',
  ].join('|')})+$`,
);
const GREETING =
  /^(?:[您你]们?好|大家好|[谢謝][谢謝]|感[谢謝]|[请請]|[欢歡]迎|[没沒]|是的?$|不是|[对對]的?$|好的?$|嗯|那么|那麼|如何|为什么|怎)/;
const CALL =
  /^(?:[关關]注|登[录錄]|注[册冊]|分享|收藏|[举舉][报報]|更多|返回|打印|[阅閱][读讀]|点[击赞]|[评評][论論]|查看|[订訂][阅閱]|主[页頁]|[简簡]介|介[绍紹])/;
const PLACE =
  /^(?:中国|中國)?(?:北京|天津|河北|山西|[内內]蒙古|[辽遼][宁寧]|吉林|黑[龙龍]江|上海|江[苏蘇]|浙江|安徽|福建|江西|山[东東]|河南|湖[北南]|[广廣][东東西]|海南|重[庆慶]|四川|[贵貴]州|云南|雲南|西藏|[陕陝]西|甘[肃肅]|青海|[宁寧]夏|新疆|香港|澳[门門]|[台臺][湾灣北中南]|高雄|新北|桃[园園]|[广廣]州|深圳|杭州|南京|武[汉漢]|成都|海外|境外|[国國]外|美国|美國|英国|英國|日本|[韩韓][国國]|加拿大|澳大利[亚亞]|新加坡|[马馬][来來]西[亚亞]|法国|法國|德[国國]|俄[罗羅]斯|泰[国國]|中[国國])[省市]?$/;
const DOMAIN = /https?:|www\.|\w\.(?:com|cn|net|org|gov|edu|info|tv|cc|hk|tw|io|me)\b/i;
// Labels that may follow a name without a space.
const TRAILING =
  /(?:[责責]任|文字|美术)?(?:[编編][辑輯]|[责責][编編])$|(?:[发發][布佈表]|更新)?(?:[时時][间間]|日期)$|(?:[来來]源|作者|[浏瀏][览覽]|[阅閱][读讀]|[点點][击擊]|字[体體号號]|[评評][论論])[数數量]?$/;

/** Whether a text is one of the words that pages show in place of an author's name. */
export function isStock(text: string): boolean {
  return STOCK.test(text);
}

/** A cleaned name; undefined for stock words, places, greetings, calls, numbers and, unless `isLogin`, logins. */
export function vettedName(value: string | undefined, isLogin = false): string | undefined {
  const name = value
    ?.replace(/^(?:作者|[来來]源|[记記]者|文|by)\s*[：:/／]\s*/i, '')
    .replace(/\s+/g, ' ')
    .replace(/(?:19|20)\d{2}\s*[-/.年].*$/, '')
    .replace(/(?<=.)官方[账帐賬帳][号號户戶]$/, '')
    .replace(/ ?[（(][\w.-]+[）)]$/, '')
    .replace(TRAILING, '')
    .trim();
  if (!name || name.length < 2 || name.length > 40) return undefined;
  if (/[<>@{}=\\。！？!?：]|\d{5}/.test(name) || !/\p{L}/u.test(name) || DOMAIN.test(name)) return undefined;
  if (/^[A-Z]?_?\d+$/i.test(name) || (!isLogin && /^[a-z0-9._-]+$/.test(name))) return undefined;
  if (/^(?:admin|administrator|default|editor|null|none|unknown|anonymous|root|user|test)$/i.test(name))
    return undefined;
  if (/^(?:design|designed|power|powered|made|built|created|copyright)\b/i.test(name)) return undefined;
  if (isStock(name) || GREETING.test(name) || CALL.test(name) || PLACE.test(name)) return undefined;
  return name;
}

const TOKEN =
  /^\s*([A-Za-z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}(?![\w\p{Script=Han}])|[^\s|｜︱丨，,。；;：:、<>【】（）()〔〕〖〗[\]/／＆&]{1,24})(?:\s?[（(][^（()）]{1,20}[）)])?/u;
const ROLE = /^.{0,16}(?:[记記]者|[实實][习習]生)/;
const PHOTO = /^\s*[/／]?\s*(?:[摄攝]影?|供?[图圖]片?)(?=$|[\s）)】])/;

/** The names after a label: any word if `isFree`, else and after other separators than a list comma only persons'. */
export function namesAt(text: string, isFree: boolean): string[] {
  const names: string[] = [];
  let rest = text;
  for (let separator = '、'; names.length < 8; ) {
    const token = TOKEN.exec(rest);
    if (!token?.[1]) break;
    const after = rest.slice(token[0].length);
    const word = token[1].replace(ROLE, '');
    const mayBeAny = separator === '、' && (names.length > 0 || isFree);
    const name = mayBeAny ? vettedName(word) : isPerson(word) ? word : undefined;
    // A word before a colon is the next label.
    if (word !== '' && (!name || /^\s*[：:]/.test(after))) break;
    const next = /^\s*([、])\s*|^\s*[，,/／＆&]\s*|^\s+(?:[和与與及]\s*)?|^/.exec(after);
    rest = after.slice(next?.[0].length ?? 0);
    if (name) {
      // "某报 某某": the outlet before its reporter.
      if (names.length === 1 && separator === ' ' && names[0] && !isPerson(names[0])) names.length = 0;
      const two = name.split(/[和与與]/);
      names.push(...(two.length === 2 && two.every(isPerson) ? two : [name]));
      if (PHOTO.test(after)) return [];
      separator = next?.[1] ?? (next?.[0] === '' ? 'end' : next?.[0].trim() === '' ? ' ' : ',');
      if (separator === 'end') break;
    }
  }
  return names;
}
