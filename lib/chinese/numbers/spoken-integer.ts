import { isResult } from './scores';
import { spokenCardinal, spokenDigits } from './spoken-cardinal';

type Beside = { before: string; after: string };

/** What is counted: two of it are liǎng. */
const COUNTED =
  /^(?:个|名(?!单)|位|人|家|天|岁|次|件|条|张|本(?!科)|部(?!分)|台|辆|架|艘|座|栋|幢|所|间|套|户|只|头|匹|棵|株|朵|片|块|元(?!旦|月)|角|秒|分(?!之)|小时|周(?!一|二|三|四|五|六|日)|星期|礼拜|倍|米|公里|千米|厘米|毫米|海里|平方|立方|公顷|亩|吨|公斤|千克|克|斤|公升|升|毫升|种|类|项|起|场|轮|批|支|枝|把|双|对|份|篇|首|封|句|字|页|章|集|册|成|点(?!\d)|口|笔|万|千|亿|美元|欧元|英镑|日元|港元|卢布|人民币|个半)/;
/** What is numbered: the second of it is èr. */
const NUMBERED = /^(?:月|日|号|年级|世纪|季度|级|楼|折|等奖|线城市|两)/;
/** What may stand behind a large number, beside what is counted. */
const AMOUNT = /^(?:[十百千万亿多余几]|年(?!级)|度|强|层|队|组|期)/;
/** Where figures are a name: its digits may be said one by one, or as a number. */
const NAME_BEFORE = /(?:编号|代码|密码|验证码|房间|航班|型号|邮编|车牌|尾号|学号|账号|门牌)[为是:“]?$/;
const NAME_AFTER = /^(?:号|路|室|房|次列车|届|级|版|款|航班)/;
const PHONE_BEFORE = /(?:拨打|致电|拨通|拨|热线|电话)(?:了|号码)?[为是:“]?$/;
const PHONE_AFTER = /^(?:热线|客服|报警)/;
/** A number that measures time: 15年 after these is no year. */
const LASTS_BEFORE = /(?:近|约|超过|超|达|长达|历时|过去|未来|持续|满|了|每|第|至少|最多|不到|有|至|到)$/;
const LASTS_AFTER = /^年(?:[来间前后内以多的半之]|时间)/;

/** The years that something has lasted, surely: 有2000年历史. 近2000年 may be close to the year 2000. */
const SURELY_LASTS_AFTER = /^年(?:的?历史|来|以上)/;
const HAS_LASTED = /^年(?:了|的?(?:时间|传统|文明)|$|[，。；、])/;

/**
 * A whole number as it is said where it stands: 2024 before 年 digit by digit, 2 before 个 as liǎng. Undefined where more
 * than one reading may be right.
 * @param kind of a range both numbers are amounts
 */
export function spokenInteger(
  digits: string,
  beside: Beside,
  kind: 'single' | 'range' = 'single',
): string[] | undefined {
  const { before, after } = beside;
  const value = Number(digits.replaceAll(',', ''));
  if (/[零〇一二两三四五六七八九十百]$/.test(before) || /^[零〇一二三四五六七八九]/.test(after)) return undefined;
  if (digits.length > 1 && digits.startsWith('0')) return leadingZero(digits, beside);
  const isPhone = PHONE_BEFORE.test(before) || PHONE_AFTER.test(after);
  if (isPhone) return digits.length >= 3 ? spokenDigits(digits, 'yāo') : undefined;
  if (NAME_BEFORE.test(before)) return undefined;
  if (kind === 'single' && /^\d\d$/.test(digits) && /[05]$/.test(digits) && /^后(?![来面续台果])/.test(after))
    return /[之以]$/.test(before) ? undefined : spokenDigits(digits);
  if (after.startsWith('年') && !after.startsWith('年级')) return years(digits, beside, kind);
  if (/^月(?!饼|球|亮)/.test(after)) return value >= 1 && value <= 12 ? spokenCardinal(digits) : undefined;
  if (after.startsWith('日')) return value >= 1 && value <= 31 ? spokenCardinal(digits) : undefined;
  const isOrdinal = before.endsWith('第');
  if (digits.length >= 3 && !digits.includes(',') && NAME_AFTER.test(after)) return undefined;
  if (/分之$/.test(before) || after.startsWith('分之') || isOrdinal)
    return spokenCardinal(digits, { first: !isOrdinal });
  // 9秒83: hundredths, digit by digit.
  if (/\d秒$/.test(before) && digits.length === 2 && !COUNTED.test(after)) return spokenDigits(digits);
  if (/\d比$/.test(before) && isResult('', after)) return spokenCardinal(digits);
  if (/^比\d/.test(after) && isResult(before, after.replace(/^比\d+/, ''))) return spokenCardinal(digits);
  if (value === 2) return two(beside);
  return amount(digits, beside);
}

function two({ before, after }: Beside): string[] | undefined {
  if (NUMBERED.test(after)) return ['èr'];
  // 8点2分 may be said with a zero.
  if (/[点时]$/.test(before)) return undefined;
  const counted = /^[至到]\d+/.exec(after)?.[0] ?? '';
  return COUNTED.test(after.slice(counted.length)) ? ['liǎng'] : undefined;
}

function amount(digits: string, { before, after }: Beside): string[] | undefined {
  const isSmall = digits.length < 3;
  // 1米82, 12万3: what follows a unit is its fraction.
  if (/\d[米块元]$/.test(before) && digits.length > 1) return undefined;
  if (/\d[万亿]$/.test(before) && digits.length !== 4 && digits.length !== 1) return undefined;
  const isAmount = digits.includes(',') || COUNTED.test(after) || AMOUNT.test(after);
  if (!isAmount && !isSmall) return undefined;
  // Beside a word of Latin letters it may be said in English.
  if (!isAmount && (/[A-Za-z]\s+$/.test(before) || /^\s+[A-Za-z]/.test(after))) return undefined;
  return spokenCardinal(digits, { first: !/\d[万亿]$/.test(before) });
}

/** 03月05日 is said without its zeros, 8时05分 with it. */
function leadingZero(digits: string, { before, after }: Beside): string[] | undefined {
  const value = Number(digits);
  if (digits.length === 2 && after.startsWith('年')) return spokenDigits(digits);
  if (digits.length === 2 && value > 0 && /^[月日]/.test(after)) return spokenCardinal(String(value));
  if (digits.length === 2 && value > 0 && after.startsWith('分') && /[点时]$/.test(before)) return spokenDigits(digits);
  return digits === '00' && after.startsWith('后') ? spokenDigits(digits) : undefined;
}

/** A year is said digit by digit, a number of years as a number. */
function years(digits: string, beside: Beside, kind: 'single' | 'range'): string[] | undefined {
  const { before, after } = beside;
  const value = Number(digits.replaceAll(',', ''));
  const counted = () => spokenCardinal(digits, { two: 'liǎng' });
  if (digits.includes(',') || digits.length > 4 || value > 2199) return counted();
  const isDecade = after.startsWith('年代');
  if (digits.length === 4) {
    const isRound = value % 100 === 0;
    if (isRound && !isDecade && surelyLasts(beside)) return counted();
    const mayLast = LASTS_AFTER.test(after) || LASTS_BEFORE.test(before) || value < 1900;
    return isRound && mayLast && !isDecade ? undefined : spokenDigits(digits);
  }
  if (isDecade) return value % 10 === 0 ? spokenCardinal(digits) : undefined;
  const lasts = kind === 'range' || isRangeEnd(beside) || LASTS_AFTER.test(after) || LASTS_BEFORE.test(before);
  // 200 BC may also be "two hundred".
  if (digits.length === 3 && /(?:公元|西元)前?$/.test(before))
    return value % 100 === 0 ? undefined : spokenDigits(digits);
  if (digits.length === 3) return value % 10 === 0 && !/[元前国]$/.test(before) ? counted() : undefined;
  return digits.length === 1 || value % 10 === 0 || lasts ? counted() : undefined;
}

function surelyLasts({ before, after }: Beside): boolean {
  if (/(?:公元|西元)前?$/.test(before)) return false;
  return SURELY_LASTS_AFTER.test(after) || (before.endsWith('有') && HAS_LASTED.test(after));
}

/** 10年-15年 are numbers of years. */
function isRangeEnd({ before, after }: Beside): boolean {
  return /\d年[—–~-]+$/.test(before) || /^年[—–~-]+\d{1,2}年/.test(after);
}
