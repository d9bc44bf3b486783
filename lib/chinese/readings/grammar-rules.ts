import { isPotential, OBJECT_RULES } from './object-rules';
import type { ReadingRule, Surroundings } from './rule-reading';
import { VERB_RULES } from './verb-rules';
import { WORD_RULES } from './word-rules';

/** Several rules for one character, asked in turn. */
function either(...rules: readonly (ReadingRule | undefined)[]): ReadingRule {
  return (around) => {
    for (const rule of rules) {
      const named = rule?.(around);
      if (named !== undefined) return named;
    }
    return undefined;
  };
}

const { 还: payBack, 倒: pour, 长: older } = OBJECT_RULES;

/**
 * Rules for lone characters and words whose reading grammar settles, by simplified word. They stand above the model, so
 * that each must hold whatever the rest of the sentence says; what is merely usual is the model's business.
 */
export const GRAMMAR_RULES: Readonly<Record<string, ReadingRule>> = {
  ...WORD_RULES,
  ...OBJECT_RULES,
  ...VERB_RULES,
  倒: either(pour, VERB_RULES.倒),
  了: either(VERB_RULES.了, OBJECT_RULES.了),
  // A classifier after a number or a demonstrative: 三只, 这只, 哪只.
  只: ({ before, beforeIsNumber }) =>
    beforeIsNumber || /[一二两兩三四五六七八九十百千几幾每这這那哪半]$/.test(before) ? 'zhī' : undefined,
  // A line after a number, but for 一行, a party; a bank after 该 and what banks are named by: 三行字, 该行, 投行.
  行: ({ before, beforeIsNumber }) =>
    (beforeIsNumber && before !== '一') || /^(?:该|該|[银銀央投分]|第[一二三四五六七八九十]+)$/.test(before)
      ? 'háng'
      : undefined,
  // "Return, pay back": 还了, 还清, and after 把 in the same clause 还给, 还回. Elsewhere "still" is possible.
  还: either(payBack, ({ after, past }) => {
    if (/^[了清掉]$/.test(after)) return 'huán';
    return /[把将將]/.test(past) && /^(?:给|給|回|到|回去|回来|回來)$/.test(after) ? 'huán' : undefined;
  }),
  // "Teach" takes a person or what is taught as its object, and an aspect.
  教: ({ after, before }) =>
    /^(?:数学|英语|语文|中文|汉语|外语|法语|日语|音乐|物理|化学|历史|地理|体育|美术|书法|画画|唱歌|游泳|跳舞|开车|认字|[我你您他她它谁誰咱]们?|我們|你們|他們|她們|孩子|孩子们|孩子們|学生|學生|大家|人|了|过|過|会|會|得|书|書|课|課)$/.test(
      after,
    ) || /^(?:来|來|去|能|会|會|想|可以|没|沒)$/.test(before)
      ? 'jiāo'
      : undefined,
  // To comply with an invitation or a demand.
  应: ({ rest }) => (/^.{0,20}(?:邀|[请請]求|要求|之[约約]|[约約][请請]|[号號]召)/u.test(rest) ? 'yìng' : undefined),
  // To hold an office, where somebody or a time stands before it: 他任教授, 曾任部长. A surname begins what is said.
  任: ({ before }) =>
    /^(?:[我你您他她它]|[我你他她它][们們]|曾|曾经|曾經|现|現|兼|升|转|轉|改|先后|先後|再|将|將|即将|即將|年|期间|期間|时|時)$/.test(
      before,
    )
      ? 'rèn'
      : undefined,
  得: readDe,
  为: readWei,
  // The adverbial particle stands between a word of two characters and a verb; otherwise it is land.
  地: ({ before, after }) => {
    if ([...before].length < 2 || after === '') return undefined;
    return /^(?:[的為为是在和与與及有上下中內内里裡之等以则則也都已被将將])/.test(after) ? 'dì' : 'de';
  },
  // The head of an office that is a word by itself: 分局|长, 工会|长. Before a measure or a verb of growing it is not.
  长: either(older, ({ before, after, afterIsNumber }) => {
    if (afterIsNumber || /^(?:[达達约約期得出满滿大高了着著成]|为|為|不|超|近|逾)/.test(after)) return undefined;
    return /.[省市县縣州镇鎮部局厅廳处處科校院馆館站队隊厂廠]$/u.test(before) ? 'zhǎng' : undefined;
  }),
};

/** What is to be done, or when, before 得 "must" and who does it: 这件事得他来办, 看来得三天. */
const MUST =
  /^(?:事|事儿|事情|问题|工作|活|活儿|看来|恐怕|最少|至少|起码|估计|大概|少说|怎么也|这次|每次|今天|明天|后天|现在|以后|将来|每天|有时|有时候|到时候)$/;

/** What one gets: 得分, 得奖; and old phrases. */
const GOT = /^(?:[分奖票名失知之其益此一不了到过出罪势宠]|第|金|银|冠|大奖|高分)/;

/** Of whom something may be asked, and what: 孩子得多运动. */
const PEOPLE =
  /^(?:孩子|孩子们|学生|老师|家长|大人|老人|年轻人|司机|病人|患者|父母|爸爸|妈妈|人们|居民|市民|乘客|旅客|游客|企业|政府|公司|学校)$/;
const TO_DO =
  /^(?:多|少|先|再|好好|自己|去|来|把|给|让|学会|注意|小心|赶紧|马上|尽快|早|按|有|靠|想|做|知道|明白|认真|经常|常)$/;

/** The particle between a verb or adjective and its degree or result; before the verb of someone who must, děi. */
function readDe({ before, after, afterIsNumber, past, rest }: Surroundings): string | undefined {
  if (isPotential(past, rest)) return 'de';
  if (MUST.test(before) && after !== '' && !/^[了到过過出]$/.test(after)) return 'děi';
  // Somebody got something: 他得了奖, 我得过病.
  if (
    /^[了到过過]$/.test(after) &&
    /^(?:[我你您他她它咱谁誰]|[我你他她它咱][们們]|大家|已|已经|已經|曾|都|也|又|只|刚|剛)?$/.test(before)
  )
    return 'dé';
  // Nothing before it of which it could tell the degree: what must be, or what one gets.
  if (before === '') return after === '' ? undefined : GOT.test(rest) ? 'dé' : 'děi';
  if (PEOPLE.test(before) && TO_DO.test(after)) return 'děi';
  if (/(?:^|，)[这那][^，]{1,2}$/u.test(past) && /^[治改修管办洗换查问交买卖学练说]$/.test(after)) return 'děi';
  if (afterIsNumber && /^.{1,6}[分票奖]/u.test(rest)) return 'dé';
  if (after === '' || afterIsNumber || /^[了到过過]/.test(after)) return undefined;
  if (/^(?:[我你您他她它咱]|[我你他她它咱]们|大家|就|也|还|都|又|总|總|必|非|只|才|仍|可能|恐怕)$/.test(before))
    return 'děi';
  return /^(?:不|所|各|已|未|曾|共|可|应|應)$/.test(before) ? undefined : 'de';
}

/**
 * "To be, as" after a verb of naming or turning into, after 以 or 视 in the same clause, and before a number; "for" where
 * its clause goes on to do something, as far as a few frequent verbs tell. Elsewhere the context decides.
 */
function readWei({ before, after, afterIsNumber, past, rest }: Surroundings): string | undefined {
  if (/以[^以为為]{1,12}$/u.test(past) && !/(?:可|得|难|難|加|予|所)以[^以]*$/u.test(past)) return 'wéi';
  if (/提供|服务|服務|[创創]造|[争爭]取/.test(rest)) return 'wèi';
  if (/[以视視被][^为為]+$/.test(past) || NAMING.test(before)) return 'wéi';
  if (afterIsNumber && rest.length <= 8) return 'wéi';
  if (/^.{1,8}所/u.test(rest) || /^[宜首主止例准準由敌敵伍邻鄰友荣榮乐樂食题題名王零]$/.test(after)) return 'wéi';
  return undefined;
}

/** Words after which 为 names what something is, becomes or is held to be. */
const NAMING =
  /(?:[称稱列定改升降视視评評选選设設变變译譯转轉更作判分均皆原现現名约約仅僅系係誉譽尊封调調整]|命名|任命|表现|通常|一般|晋升|前身|分别|任期|全长)$/;
