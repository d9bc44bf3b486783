import type { ReadingRule } from './rule-reading';

const PERSON = /^(?:[我你您他她它咱]|[我你他她它咱]们|大家|人家|对方|别人)$/;

/** Verbs of one character after which 得 and 不 make a potential complement: 干得了, 拿得动. */
const POTENTIAL = /[干做办拿吃喝走去来忙受搬扛看读写跑活帮管住坐装用治学教说讲考打买卖开修建种养忍等离背]得$/;

/**
 * Rules for lone characters whose reading their object, their complement or what is done to them tells, by simplified
 * character. The sentences of their tests are the forms for which they were written.
 */
export const OBJECT_RULES: Readonly<Record<string, ReadingRule>> = {
  // The result "hit, reached": 睡不着, 找着了, 点着了; what befalls one: 着了凉, 着了火.
  着: ({ before, after, rest }) => {
    if (/^(?:了|过)?[凉火迷慌魔急]/.test(rest)) return 'zháo';
    if (before === '不') return 'zháo';
    return /^(?:找|猜|逮|够|睡)$/.test(before) && /^(?:了|没|过|)$/.test(after) ? 'zháo' : undefined;
  },
  // "Pay back" takes a debt, or the one to whom it is owed with it; the adverb never ends a clause.
  还: ({ after, rest }) => {
    if (after === '') return 'huán';
    if (
      PERSON.test(after) &&
      /^.{1,3}(?:$|[钱书车债情]|了|一[个笔份本]|这|那|自由|公道|清白|本来|东西|人情)/u.test(rest)
    )
      return 'huán';
    return /^(?:钱|书|债|债务|贷|贷款|房贷|车贷|欠款|借款|本金|利息|银行|人情|清|完|上|掉)$/.test(after)
      ? 'huán'
      : undefined;
  },
  // "Turn round" about something, or of a thing that turns: 绕着太阳转, 轮子转得快, 转圈.
  转: ({ after, past, rest }) => {
    if (/^(?:身|向|为|入|到|发|换|移|让|给|成|而|至|学|院|账|机|车|手|头|正|脸|告)/.test(rest)) return undefined;
    if (/^(?:圈|一圈|两圈|几圈|个圈|个不停|来转去|着圈)/.test(rest) || /[绕围][^绕围]*$/u.test(past)) return 'zhuàn';
    const turns =
      /(?:轮|轮子|车轮|齿轮|风车|陀螺|地球|月球|月亮|行星|转盘|风扇|叶片|指针|时针|秒针|电机|发动机|机器|木马|脑子|脑筋|眼珠)[^轮]{0,4}$/u;
    return turns.test(past) && /^(?:|了|着|得|起来|个|动|一|不)$/.test(after) ? 'zhuàn' : undefined;
  },
  // "Count": what is counted, how far, and 数了数, 数一数.
  数: ({ after, past, rest, beforeIsNumber }) => {
    if (/数[了一着]$/.test(past) || /^[了一着]数/.test(rest)) return 'shǔ';
    if (beforeIsNumber && /^(?:了|着|完|清|到)/.test(after)) return 'shǔ';
    return /^(?:了|着|过|到|完|清|起来|不清|得清|钱|星星|羊|票|豆子|钞票|日子)$/.test(after) ? 'shǔ' : undefined;
  },
  // "Take for": 把我当朋友, 被当作.
  当: ({ before, past, after }) => {
    if (
      /(?:把(?!握)|将(?![来要会于军])|拿)[^把将拿，]{1,8}$/u.test(past) &&
      !/(?:去|来|送|派|让|给|到|在|上)$/.test(before)
    )
      return 'dàng';
    return /被(?:人|大家|别人|[他她我你]们?)?$/.test(past) && /^(?:成|作|做|是|了)$/.test(after) ? 'dàng' : undefined;
  },
  // "Look after".
  看: ({ after, past, rest }) => {
    // What one sees of them is named after it: 看孩子的照片, 看牛吃草.
    if (/^.{1,2}的/u.test(rest) || (/^[牛羊]$/.test(after) && rest !== after)) return undefined;
    if (/^(?:门|大门|家|仓库|摊|摊子|果园|瓜|店|行李|牛|羊)$/.test(after)) return 'kān';
    return /^(?:孩子|小孩|娃|娃娃)$/.test(after) && !/[去来回到][^，]{0,3}$/u.test(past) ? 'kān' : undefined;
  },
  // "Knead": 和面, where nothing stands before it that it could join.
  和: ({ before, after }) =>
    /^(?:面|泥|馅)$/.test(after) &&
    /^(?:|[我你她他]|在|正在|会|要|开始|先|再|来|去|帮|帮忙|一起|动手|学|学着|忙着|负责)$/.test(before)
      ? 'huó'
      : undefined,
  // Can be done: 干得了, 拿得了.
  了: ({ past, after }) =>
    POTENTIAL.test(past) && /^(?:|吗|么|呢|吧|多久|多少|一时|这|那|几)$/.test(after) ? 'liǎo' : undefined,
  // Older by years: 比我长三岁, 长他两岁.
  长: ({ past, rest }) =>
    /^[^，]{0,2}[0-9一二两三四五六七八九十几多好]+[几多]?岁(?!月)/u.test(rest) &&
    (/比[^比]*$/u.test(past) || !/^[0-9一二两三]/.test(rest))
      ? 'zhǎng'
      : undefined,
  // "Carry on the back" with a complement of strength or direction.
  背: ({ rest }) =>
    /^(?:[得不](?:动|起)|(?:起|着)(?:书包|孩子|包|背包|行李|篓|筐|枪|老|他|她|我))/.test(rest) ? 'bēi' : undefined,
  // "Pour" a measure of a drink; the adverb before another adverb or a verb of thinking.
  倒: ({ after, rest }) => {
    if (/^(?:挺|真|像|好像|觉得|认为|想|能|要|可以|更)$/.test(after)) return 'dào';
    return /^[了满好上]?[^，倒]{0,3}[杯碗盆桶瓶壶]/u.test(rest) ? 'dào' : undefined;
  },
  // "Be fond of".
  好: ({ after }) => (/^(?:喝酒|吃懒做|打抱不平|出风头|管闲事|大喜功|面子|虚荣|赌博)$/.test(after) ? 'hào' : undefined),
  // "Do" with what is done, how far or what comes of it; "dry" as the result of another verb.
  干: ({ before, after, rest, past }) => {
    if (rest === '了' && /(?:[水河湖井塘池泪汗血墨漆]|衣服|头发|嘴唇|地面|毛巾|被子)[都也快全就]?$/u.test(past))
      return 'gān';
    if (/(?:晒|烘|喝|擦|吹|晾|拧|蒸|榨|抹|流|哭|抽|烤)$/.test(before)) return 'gān';
    if (/^(?:到|上|活|活儿|出|完|过|起|下去|成|什么|啥|嘛|不了|得了|这行|农活|家务|革命|事)$/.test(after)) return 'gàn';
    return /^了[^，吗呢吧就啊]{2,}/u.test(rest) ? 'gàn' : undefined;
  },
  // "Measure": what is measured, and 量了量, 量一量.
  量: ({ after, past, rest }) => {
    if (/量[了一]$/.test(past) || /^[了一]量/.test(rest)) return 'liáng';
    return /^[了过着]?(?:体温|血压|身高|尺寸|体重|腰围|一下)/.test(rest) || /^(?:个|过|好|出)$/.test(after)
      ? 'liáng'
      : undefined;
  },
  // "Nail".
  钉: ({ after }) => (/^(?:了|在|上|着|好|住|满|牢|成)$/.test(after) ? 'dìng' : undefined),
  // "Fall apart".
  散: ({ rest }) => (/^了一地|^了架/.test(rest) ? 'sǎn' : undefined),
  // "Towards" somebody at whom one does something.
  冲: ({ after, rest }) =>
    (PERSON.test(after) && rest.length > after.length) || /^(?:着|孩子|镜头|门口|窗外)$/.test(after)
      ? 'chòng'
      : undefined,
  // "Assign, transfer"; with a blade or on the water it is the other.
  划: ({ after, past, rest }) => {
    if (/[船桨刀火柴玻璃浆艇]/u.test(past)) return undefined;
    return /^(?:出|入|给|归|为|在|拨|走)$/.test(after) || /^了?[^，]{0,3}(?:线|圈|重点|界限)/u.test(rest)
      ? 'huà'
      : undefined;
  },
  // "Prick"; "tie" with what is tied.
  扎: ({ after, rest }) => {
    if (/^了?[^，]{0,3}[针刺]/u.test(rest) || /^(?:进|破|伤|手|入|到|在)$/.test(after)) return 'zhā';
    return /^(?:辫子|马尾|头发|带子|紧|成[一]?[束捆把])/.test(rest) ? 'zā' : undefined;
  },
  // "Anew" before a verb of making or doing.
  重: ({ before, after }) =>
    /^(?:写|做|来|说|看|读|学|唱|算|画|排|拍|打|建|修|走|装|抄|编|选|译|填|发|印|开|练|录|提)$/.test(after) &&
    !/^(?:很|太|最|更|较|多|加|过|不|比较|非常|越|体|偏|沉)$/.test(before)
      ? 'chóng'
      : undefined,
  // "Leave behind" by mistake.
  落: ({ past, rest }) =>
    /把[^把，]{1,6}$/u.test(past) && /^(?:在(?!.*(?:[身肩手]上|实处|纸上|地上))|下(?!帷幕))/.test(rest)
      ? 'là'
      : undefined,
  // "Bore, get into".
  钻: ({ before, after }) =>
    /^(?:进|出|过|到|入|来|去|了|空子|牛角尖|孔|洞|探|山洞|被窝)/.test(after) || /^[里外下上]$/.test(before)
      ? 'zuān'
      : undefined,
  // "Fan" oneself, a fire.
  扇: ({ after, beforeIsNumber }) => (!beforeIsNumber && /^(?:着|了|扇子|风|耳光)$/.test(after) ? 'shān' : undefined),
  // Broke, of what is long and hard.
  折: ({ past, rest }) =>
    /^了(?:$|一[根条])/.test(rest) && /(?:骨头|腿|腰|绳子|棍子|筷子|笔|树枝|胳膊)$/.test(past) ? 'shé' : undefined,
  // A load after its number.
  担: ({ beforeIsNumber, before }) => (beforeIsNumber || /^[一两几]$/.test(before) ? 'dàn' : undefined),
};

/** Whether 得 after the verb of a clause is the potential complement's: 干得了, 来得了. */
export function isPotential(past: string, rest: string): boolean {
  return POTENTIAL.test(`${past}得`) && /^了(?:$|吗|么|呢|吧|多久|多少|一时|这|那|几)/.test(rest);
}
