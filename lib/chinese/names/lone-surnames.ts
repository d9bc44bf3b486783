import { surnamePinyin } from './surnames';

/** The words beside a lone character, and its clause up to it and from it on, in simplified characters. */
export type Beside = { before: string; after: string; past: string; rest: string };

/** Surnames that by themselves are mostly verbs or measures: 任主任 may take office, 查账 is to audit, 种老师 no name. */
const VERBS = '查解种折盖任';
/** The same, and hardly ever surnames. */
const HARDLY = '干过教要能都强和应成全向时连管占洗宿观粘别相重冠於番舍';
const COUNTED = '种单折任解区';
/** The same, but what they head is no title: 区主任 is of the district, 中华大家庭. */
const NO_OFFICE = '区华哈车城国边连那';

const KIN = '哥姐弟妹叔伯爷奶婶嫂姨姑舅爹娘妈';
/** Forms of address that nothing else looks like, right after a surname. */
const ADDRESS = new RegExp(
  `^(?:先生|女士|小姐|太太|夫人|老师|医生|医师|大夫|律师|博士|同学|同志|师傅|老板|警官|法官|护士|司机|会计(?![算划较])|支书|掌柜|公子|姑娘|师兄|师姐|师弟|师妹|师父|` +
    `婆婆|阿姨|阿公|阿婆|阿伯|叔叔|伯伯|伯父|伯母|爷爷|奶奶|婶婶|婶子|嫂子|哥哥|姐姐|姐夫|妹妹|弟弟|姨妈|姑姑|姑妈|舅舅|舅妈|` +
    `[大二三四五六七八九小老]([${KIN}])\\1?(?![${KIN}])|老(?:大[爷娘妈叔伯哥姐]|太太|太|爷子|爷|汉|头|伯|先生|师傅|总|妈子|夫子|[大二三四五六七八九](?![十百千万年月天岁]))|大(?:爷|妈|娘|伯|叔|婶|嫂|姐|哥)|` +
    `某某|某(?![种些个人地处年月日天次村镇乡县市省区路街校店厂公])|氏(?!硬))`,
);
/** Those that follow no verb: 院士任先生. */
const PLAIN_ADDRESS = /^(?:先生|女士|小姐|太太|[某氏])/;
/** The same of one character, where it is a word by itself: 任哥, but not 任哥伦比亚. */
const SHORT_ADDRESS = new RegExp(`^(?:[${KIN}兄]|氏|某)$`);
/** Offices; with a verb before them one takes the office, so that what follows counts too. */
const OFFICE =
  /^(?:教授|主任|书记|(?:副?(?:局|处|科|厅|部|省|市|县|镇|乡|村|区|校|院|所|队|班|团|连|营|师|军|会|社|组|站|台|行|厂|店|馆|园|船|机|庭|董事))长|副?总经理|经理|总监|总裁|总工|董事|司令|将军|导演|导|教练|指导|检察官|秘书|助理|编辑|记者|代表|委员|立委|议员|院士|研究员|工程师|总|工|董)/;
const FOLLOWS_OFFICE =
  /^(?:$|[说在也都就又您你来去走是问答让对跟和给把被从叫要会真最已正刚还请办家不曾将任带代因率获]|的(?!时候|期间|日子|那|第|人|[一二三四五六七八九十几两])|今天|昨天|明天|没)/;
/** A surname before an office or an address stands first in its clause, or after one of these. */
const OPENS =
  /(?:^|[的和与跟同给对在到是叫找问由被把让见听了从为向请打据电、：:“「『（(位管求帮替陪等看送约遇及]|[老同]师|上司|领导|同事|朋友|邻居|隔壁|记者|刚才|[今昨明]天|[今昨明]晚|[早晚]上|一下|认识|喜欢|感谢|谢谢|欢迎)$/;
const COUNTS = /[一二三四五六七八九十百千万亿两几半整每这那此某各首数多不历现兼\p{Nd}]$/u;
const FOLLOWS_FAMILY = /^家(?:$|[的是有和在也与两几老出门院祖村大世姑兄三])/;
const PRONOUN = /[我你您他她它咱谁们]$/;

/** 姓曾, 曾姓男子; 百家姓 and 老百姓 are words. */
const NO_SURNAME_BEFORE = /(?:百家|百|同|大|小)姓$/;
const OF_THE_NAME =
  /^姓(?:男|女|老|村|家族|氏|大|小|员|主|商|居|司|嫌|被|兄|姐|妹|夫|青|少|学|店|业|顾|旅|游|同|的|乡|亲)/;

/** After 老, 小, 阿: who is called so. 小燕 is a swallow or a given name, 小区 a residential quarter. */
const CALLED: Readonly<Record<string, string>> = {
  老: '单仇解查任曾朴纪盖葛燕翟缪种折薄冼',
  小: '单仇解查任曾朴纪盖葛翟缪冼',
  阿: '单仇解查任曾朴纪葛翟缪',
};
/** 老 is "always" after these, and 小 "small" after those. */
const NO_CALL: Readonly<Record<string, RegExp>> = {
  老: /(?:(?<![叫喊称呼管唤])[我你您他她它咱谁]|[们又总别也都人])老$/,
  小: /[个张笔条种批些把件次每大做接点最太很更只]小$/,
  阿: /$^/,
};
/** What follows a verb and no name: 老查不到, 老种地. */
const OBJECT =
  /^(?:不[到出上开下完清着动了]|得|[一几][次下遍个]|[出到着过起完好掉给]|[我他她它你这那][^，]|[户网价楼房地树菜田花账纸子孩间独价亲身位打])/;

const BEFORE_ONE = '姓老小阿';
const AFTER_ONE = new Set(
  `先女小太会支老医大律博同师警法护掌公姑阿叔伯爷奶婶嫂哥姐弟姨舅二三四五六七八九某氏姓家教主书副局处科厅部省市县镇乡村区校院所队班团连营师军会社组站台行厂店馆园船机庭董总经司将导指检秘助编记代委议研工妹爹娘妈兄`,
);

/** Whether the characters beside the one between these offsets leave the question open: most do not, at little cost. */
export function mayBeSurname(text: string, start: number, end: number): boolean {
  return BEFORE_ONE.includes(text.charAt(start - 1) || ' ') || AFTER_ONE.has(text.charAt(end));
}

/** The reading of a lone character as a surname, where the words beside it say that it is one: 老单, 曾阿姨, 姓解. */
export function loneSurname(surname: string, beside: Beside): string | undefined {
  const syllable = surnamePinyin(surname)?.[0];
  return syllable !== undefined && (isNamed(beside) || isCalled(surname, beside) || isAddressed(surname, beside))
    ? syllable
    : undefined;
}

function isNamed({ before, after, past, rest }: Beside): boolean {
  if (/姓$/.test(before) && !NO_SURNAME_BEFORE.test(past)) return true;
  return after.startsWith('姓') && OF_THE_NAME.test(rest) && !PRONOUN.test(past);
}

function isCalled(surname: string, { before, past, rest }: Beside): boolean {
  if (!CALLED[before]?.includes(surname) || NO_CALL[before]?.test(past)) return false;
  if (surname === '仇' && /[报记结有没无]\S{0,2}小$/.test(past)) return false;
  return !(VERBS.includes(surname) || surname === '单') || !OBJECT.test(rest);
}

function isAddressed(surname: string, { after, past, rest }: Beside): boolean {
  if (COUNTED.includes(surname) && COUNTS.test(past)) return false;
  const opens = OPENS.test(past);
  const isVerb = VERBS.includes(surname);
  const address = ADDRESS.exec(rest)?.[0] ?? (SHORT_ADDRESS.test(after) ? after : undefined);
  if (after === '太' && !isVerb) return opens && FOLLOWS_OFFICE.test(rest.slice(1));
  if (address !== undefined) {
    if (surname === '那' && !/^(?:先生|女士|小姐|太太|教授|老师|医生|律师|氏|某)/.test(address)) return false;
    if (HARDLY.includes(surname)) return opens && /^(?:先生|女士|[某氏])/.test(address);
    if ('种折'.includes(surname) && past === '' && !FOLLOWS_OFFICE.test(rest.slice(address.length))) return false;
    return isVerb && !PLAIN_ADDRESS.test(address) ? opens : !PRONOUN.test(past) && !/[不快音]$/.test(past);
  }
  if ('区华'.includes(surname) && rest.startsWith('教授')) return !PRONOUN.test(past);
  if (NO_OFFICE.includes(surname) || HARDLY.includes(surname)) return false;
  if (after === '家' && surname !== '仇') return (opens && FOLLOWS_FAMILY.test(rest)) || /^家(?:是|世代)/.test(rest);
  const office = OFFICE.exec(rest)?.[0];
  if (office === undefined) return false;
  if (!isVerb && surname !== '曾') return office.length > 1 || office === after ? !PRONOUN.test(past) : false;
  return opens && (!'查任曾'.includes(surname) || FOLLOWS_OFFICE.test(rest.slice(office.length)));
}

/** Whether a form of address begins at this offset: 解|大爷 has no given name. */
export function isAddress(simplified: string, at: number): boolean {
  return ADDRESS.test(simplified.slice(at, at + 4));
}

/** Whether a surname after 小 that makes a word with it is one all the same: 小解 is urine, but somebody in 叫我小解就行. */
export function isCalledSo(simplified: string, start: number): boolean {
  const surname = simplified.charAt(start);
  if (simplified.charAt(start - 1) !== '小' || !CALLED.小?.includes(surname)) return false;
  const rest = simplified.slice(start + 1, start + 4);
  return (
    OPENS_CALL.test(simplified.slice(Math.max(0, start - 3), start)) && /^(?:$|[\p{P}就把说和跟也都的])/u.test(rest)
  );
}

const OPENS_CALL = /(?:^|[\p{P}\s]|叫[我他她]|[跟和是找问给])小$/u;

/** Whether a surname that is mostly another word is one before the form of address that begins at this offset. */
export function headsAddress(simplified: string, start: number): boolean {
  const surname = simplified.charAt(start);
  if (![VERBS, HARDLY, NO_OFFICE].some((words) => words.includes(surname))) return true;
  const past = /[^\p{P}\s]*$/u.exec(simplified.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  return isAddressed(surname, { before: '', after: '', past, rest: simplified.slice(start + 1, start + 12) });
}
