import type { Surroundings } from './rule-reading';

/** Verbs of one character after which 得 and 不 make a potential complement: 干得了, 拿得动. */
export const POTENTIAL = /[干做办拿吃喝走去来忙受搬扛看读写跑活帮管住坐装用治学教说讲考打买卖开修建种养忍等离背]得$/;

/** What is to be done, or when, before 得 "must" and who does it: 这件事得他来办, 看来得三天. */
const MUST =
  /^(?:事|事儿|事情|问题|工作|活|活儿|看来|恐怕|最少|至少|起码|估计|大概|少说|怎么也|这次|每次|今天|明天|后天|现在|以后|将来|每天|有时|有时候|到时候)$/;

/** What one gets: 得分, 得奖; and old phrases. */
const GOT = /^(?:[分奖票名失知之其益此一不了到过出罪势宠]|第|金|银|冠|大奖|高分)/;

/** Points: 得2分. Minutes are spent, which is děi. */
const SCORED = /^(?:[\d０-９.]+|[一二两兩三四五六七八九十百]+)分(?![钟鐘之])/;

/** Of whom something may be asked, and what: 孩子得多运动. */
const PEOPLE =
  /^(?:孩子|孩子们|学生|老师|家长|大人|老人|年轻人|司机|病人|患者|父母|爸爸|妈妈|人们|居民|市民|乘客|旅客|游客|企业|政府|公司|学校)$/;
const TO_DO =
  /^(?:多|少|先|再|好好|自己|去|来|把|给|让|学会|注意|小心|赶紧|马上|尽快|早|按|有|靠|想|做|知道|明白|认真|经常|常)$/;

/** What one must, gets or can: the particle after a verb is left to the context. */
export function readDe({ before, after, afterIsNumber, past, rest }: Surroundings): string | undefined {
  if (isPotential(past, rest)) return 'de';
  if (MUST.test(before) && after !== '' && !/^[了到过過出]$/.test(after)) return 'děi';
  // Somebody got something: 他得了奖, 我得过病.
  if (
    /^[了到过過]$/.test(after) &&
    /^(?:[我你您他她它咱谁誰]|[我你他她它咱][们們]|大家|已|已经|已經|曾|都|也|又|只|刚|剛)?$/.test(before)
  )
    return 'dé';
  // Nothing before it of which it could tell the degree: what must be, or what one gets.
  if (before === '') return after === '' ? undefined : GOT.test(rest) || SCORED.test(rest) ? 'dé' : 'děi';
  if (PEOPLE.test(before) && TO_DO.test(after)) return 'děi';
  if (/(?:^|，)[这那][^，]{1,2}$/u.test(past) && /^[治改修管办洗换查问交买卖学练说]$/.test(after)) return 'děi';
  if (afterIsNumber && /^.{1,6}[分票奖]/u.test(rest)) return 'dé';
  if (after === '' || afterIsNumber || /^[了到过過]/.test(after)) return undefined;
  return /^(?:[我你您他她它咱]|[我你他她它咱]们|大家|就|也|还|都|又|总|總|必|非|只|才|仍|可能|恐怕)$/.test(before)
    ? 'děi'
    : undefined;
}

/**
 * "To be, as" after a verb of naming or turning into, after 以 or 视 in the clause, and before a number; "for" where the
 * clause goes on to do something, judged by a few frequent verbs. Else the context decides.
 */
export function readWei({ before, after, afterIsNumber, past, rest }: Surroundings): string | undefined {
  if (/以[^以为為]{1,12}$/u.test(past) && !/(?:可|得|难|難|加|予|所)以[^以]*$/u.test(past)) return 'wéi';
  if (/提供|服务|服務|[创創]造|[争爭]取/.test(rest)) return 'wèi';
  if (/[以视視被][^为為]+$/.test(past) || NAMING.test(before)) return 'wéi';
  if (RESULT.test(before) && (/把(?!握)/.test(past) || !isForSomebody(before, past, rest))) return 'wéi';
  if (afterIsNumber && rest.length <= 8) return 'wéi';
  if (/^.{1,8}所/u.test(rest) || /^[宜首主止例准準由敌敵伍邻鄰友荣榮乐樂食题題名王零]$/.test(after)) return 'wéi';
  return undefined;
}

/** Words after which 为 names what something is, becomes or is held to be. */
const NAMING =
  /(?:[称稱列定改升降视視评評选選设設变變译譯转轉更作判分均皆原现現名约約仅僅系係誉譽尊封调調整]|命名|任命|表现|通常|一般|晋升|前身|分别|任期|全长)$/;

/** Verbs after which 为 names what becomes of something, or what it is held to be: 减弱为, 升级为, 理解为. */
const RESULT =
  /(?:减弱|減弱|增强|增強|升级|升級|升格|降格|改组|改組|重组|重組|合并|合併|整合|拆分|转型|轉型|发展|發展|扩大|擴大|缩小|縮小|延长|延長|降低|加重|归纳|歸納|概括|解释|解釋|理解|定义|定義|定性|描述|形容|比喻|聘请|聘請|折合|换算|換算|统一|統一|浓缩|濃縮|加工|误认|誤認|打造|建成)$/;

/** Whether such a verb is a noun (经济的发展, 此次升级), or what follows says for whom it is. */
function isForSomebody(verb: string, past: string, rest: string): boolean {
  return /[的次]$/.test(past.slice(0, -verb.length)) || BENEFIT.test(rest) || SECOND_VERB.test(rest);
}

/** Whom it is for, where such a verb is a noun: 发展为人民, 升级为村民们修了路. */
const BENEFIT =
  /^(?:人民|民|群众|百姓|国家|何|什么)|^[^，的]{0,4}们|^(?:消费者|家长|农户|村民|股东|商家|车主|年轻人|患者)./;

/** What the clause goes on to do for somebody where such a verb is a noun: 产业升级为经济注入活力, 科技发展为农业插上翅膀. */
const SECOND_VERB = new RegExp(
  `^[^，]+(?:${[
    '带来|奠定|打下|赢得|增添|积累|铺平|[作做]出|留下|留出|腾出|开辟|打开|打通|注入|节省|节约|减轻|减负|减少|增加|增收|创收',
    '降本|增效|提高|提升|改善|缩短|省下|解决|保留|修复|培养|培育|输送|敲响|扫清|点亮|指明|找到|树立|揭开|搭建|架起|筑[起牢]',
    '拓宽|添[彩砖]|助力|助推|赋能|护航|造福|谋福|松绑|加油|[插装安穿换送献戴用过]上|起来[^，]|了(?![解如不])[^，]',
  ].join('|')})`,
  'u',
);

/** Whether 得 after the verb of a clause is the potential complement's: 干得了, 来得了. */
function isPotential(past: string, rest: string): boolean {
  return POTENTIAL.test(`${past}得`) && /^了(?:$|吗|么|呢|吧|多久|多少|一时|这|那|几)/.test(rest);
}
