import { POTENTIAL, readDe, readWei } from './de-and-wei';
import type { ReadingRule } from './rule-reading';

const PERSON = /^(?:[我你您他她它咱]|[我你他她它咱]们|大家|人家|对方|别人)$/;

/** What follows 和 where it is no "and": 面要和匀, 和了牌, 和诗. */
const AFTER_VERB_HE =
  /^(?:了|着|过|得|的|完|匀|开|好|成|起|到|进|啦|呢|吗|不了|不上|牌|大牌|小牌|面|泥|泥巴|水泥|黄泥|灰浆|砂浆|煤|药|饲料|淀粉|诗|韵|者|作|面团|稀|软|硬)$|^[”’」』]/u;
/** Words of the clauses in which 和 is read so. */
const WITH_VERB_HE =
  /(?<![品名招车门金银奖王])牌|麻将|自摸|清一色|满贯|十三幺|[揉搅擀馅糖勺]|(?:腻子|泥)(?![质浆岩土沙])|面(?:团|粉)|(?:豆|糖|米|砂)浆|(?:药|蛋白)粉|咖啡|牛奶|[领齐伴]唱|齐声|吟|赋诗|[首作]诗|[上下]联/u;

function either(...rules: readonly ReadingRule[]): ReadingRule {
  return (around) => rules.reduce<string | undefined>((named, rule) => named ?? rule(around), undefined);
}

/**
 * Rules for words whose reading grammar settles. They outrank the model, so each must hold in any sentence; those are
 * here without which readings of the measuring sets or of the tests would be lost (docs/quality.md).
 */
export const READING_RULES: Readonly<Record<string, ReadingRule>> = {
  // "Wearing", with what is worn; what one wears: 穿着打扮, 她的穿着.
  穿着: ({ before, after }) =>
    after === '' ||
    /^(?:打扮|得体|朴素|整齐|时尚|讲究|考究|随意|简朴|单薄|风格|习惯|要求|很|十分|非常|比较|的|和|与|是|上|也|都|方面|举止|言行)$/.test(
      after,
    ) ||
    (before === '的' && !/^(?:一|这|那)/.test(after))
      ? 'chuān zhuó'
      : 'chuān zhe',
  // A doctor; an official of antiquity.
  大夫: ({ past, rest }) =>
    /[卿士楚晋齐鲁郑秦赵魏韩燕吴越宋卫周]国?[^，]{0,3}$|春秋|战国|诸侯|古代|上$|中$/u.test(past) ||
    /^(?:[屈伍文范]|之|们的封|，名)/.test(rest)
      ? 'dà fū'
      : 'dài fu',
  // The philosopher and his book; "I, your father" in anger.
  老子: ({ before, rest }) =>
    /^(?:[他你我她]|儿子|小子|的)$/.test(before) || /^(?:今天|不|就|才|要|告诉|偏|没|跟你|打|揍|英雄|天下)/.test(rest)
      ? 'lǎo zi'
      : 'Lǎo zǐ',
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
  // "Knead": 和面, where nothing stands before it that it could join. "And", where neither what follows nor any word of the
  // clause goes with kneading, mixing, mahjong or singing.
  和: ({ before, after, past, rest }) => {
    if (
      /^(?:面|泥|馅)$/.test(after) &&
      /^(?:|[我你您他她]|在|正在|会|要|开始|先|再|来|去|帮|帮忙|一起|动手|学|学着|忙着|负责)$/.test(before)
    )
      return 'huó';
    return rest === '' ||
      /^[面药泥]$/.test(before) ||
      AFTER_VERB_HE.test(after) ||
      WITH_VERB_HE.test(`${past}，${rest}`)
      ? undefined
      : 'hé';
  },
  // "Carry on the back" with a complement of strength or direction.
  背: ({ rest }) =>
    /^(?:[得不](?:动|起)|(?:起|着)(?:书包|孩子|包|背包|行李|篓|筐|枪|老|他|她|我))/.test(rest) ? 'bēi' : undefined,
  // "Measure": what is measured, and 量了量, 量一量.
  量: ({ after, past, rest }) => {
    if (/量[了一]$/.test(past) || /^[了一]量/.test(rest)) return 'liáng';
    return /^[了过着]?(?:体温|血压|身高|尺寸|体重|腰围|一下)/.test(rest) || /^(?:个|过|好|出)$/.test(after)
      ? 'liáng'
      : undefined;
  },
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
  // "Nail".
  钉: ({ after }) => (/^(?:了|在|上|着|好|住|满|牢|成)$/.test(after) ? 'dìng' : undefined),
  // "Anew" before a verb of making or doing.
  重: ({ before, after }) =>
    /^(?:写|做|来|说|看|读|学|唱|算|画|排|拍|打|建|修|走|装|抄|编|选|译|填|发|印|开|练|录|提)$/.test(after) &&
    !/^(?:很|太|最|更|较|多|加|过|不|比较|非常|越|体|偏|沉)$/.test(before)
      ? 'chóng'
      : undefined,
  // "Pour" a measure of a drink; the adverb before another adverb or a verb of thinking.
  // The adverb "after all"; "pour" with a drink or a complement of direction, or after 把.
  倒: either(
    ({ after, rest }) => {
      if (/^(?:挺|真|像|好像|觉得|认为|想|能|要|可以|更)$/.test(after)) return 'dào';
      return /^[了满好上]?[^，倒]{0,3}[杯碗盆桶瓶壶]/u.test(rest) ? 'dào' : undefined;
    },
    ({ after, past }) => {
      if (/^(?:是|也|很|不|还|還|没|沒|没有|沒有|有|不是)$/.test(after)) return 'dào';
      if (/^(?:[水茶酒油奶入进進出掉满滿]|垃圾|咖啡)$/.test(after) || /把[^把]{1,8}$/.test(past)) return 'dào';
      return /^(?:下|塌|闭|閉)$/.test(after) ? 'dǎo' : undefined;
    },
  ),
  // The potential complement: 去不了.
  // Can be done: 干得了, 拿得了.
  了: either(
    ({ before }) => (before === '不' ? 'liǎo' : undefined),
    ({ past, after }) =>
      POTENTIAL.test(past) && /^(?:|吗|么|呢|吧|多久|多少|一时|这|那|几)$/.test(after) ? 'liǎo' : undefined,
  ),
  // "Hit" as a complement of a verb of aiming (射中, 猜中), or with an aspect: 中了, but 消失在视野中了.
  中: ({ before, past, after, rest }) => {
    if (rest === '了' && /在[^在中]{1,8}$/u.test(past)) return 'zhōng';
    return /^(?:射|击|擊|打|猜|押|抽|投|踢|砍|刺|抓|砸|撞|瞄|买|買)$/.test(before) || /^[了过過]$/.test(after)
      ? 'zhòng'
      : undefined;
  },
  // "How", but in 咋舌 and 咋呼, which are words.
  咋: () => 'zǎ',
  // Where a clause begins with it, as a piece of a link: no taxi.
  的: ({ past, rest }) => (past === '' && !rest.startsWith('费') ? 'de' : undefined),
  // "Get stuck": 卡住, 卡在, 被…卡.
  卡: ({ before, after }) => (/^(?:住|在)$/.test(after) || before === '被' ? 'qiǎ' : undefined),
  // "Fall" to an amount, or with what falls.
  降: ({ after, afterIsNumber }) =>
    afterIsNumber || /^(?:至|到|了|低|价|價|温|溫|雨|雪|息|为|為|水)$/.test(after) ? 'jiàng' : undefined,
  // "Sprain": 崴了脚.
  崴: ({ after }) => (/^(?:[了到脚腳伤傷])/.test(after) ? 'wǎi' : undefined),
  // A classifier after a number or a demonstrative: 三只, 这只, 哪只.
  只: ({ before, beforeIsNumber }) =>
    beforeIsNumber || /[一二两兩三四五六七八九十百千几幾每这這那哪半]$/.test(before) ? 'zhī' : undefined,
  // To hold an office, where somebody or a time stands before it: 他任教授, 曾任部长. A surname begins what is said.
  任: ({ before }) =>
    /^(?:[我你您他她它]|[我你他她它][们們]|曾|曾经|曾經|现|現|兼|升|转|轉|改|先后|先後|再|将|將|即将|即將|年|期间|期間|时|時)$/.test(
      before,
    )
      ? 'rèn'
      : undefined,
  // "Pay back" takes a debt, or the one to whom it is owed with it; the adverb never ends a clause.
  // "Return, pay back": 还了, 还清, and after 把 in the same clause 还给, 还回. Elsewhere "still" is possible.
  还: either(
    ({ after, rest }) => {
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
    ({ after, past }) => {
      if (/^[了清掉]$/.test(after)) return 'huán';
      return /[把将將]/.test(past) && /^(?:给|給|回|到|回去|回来|回來)$/.test(after) ? 'huán' : undefined;
    },
  ),
  // Older by years: 比我长三岁, 长他两岁.
  // The head of an office that is a word by itself: 分局|长, 工会|长. Before a measure or a verb of growing it is not.
  长: either(
    ({ past, rest }) =>
      /^[^，]{0,2}[0-9一二两三四五六七八九十几多好]+[几多]?岁(?!月)/u.test(rest) &&
      (/比[^比]*$/u.test(past) || !/^[0-9一二两三]/.test(rest))
        ? 'zhǎng'
        : undefined,
    ({ before, after, afterIsNumber }) => {
      if (afterIsNumber || /^(?:[达達约約期得出满滿大高了着著成]|为|為|不|超|近|逾)/.test(after)) return undefined;
      return /.[省市县縣州镇鎮部局厅廳处處科校院馆館站队隊厂廠]$/u.test(before) ? 'zhǎng' : undefined;
    },
  ),
  // The adverbial particle stands between a word of two characters and a verb; otherwise it is land.
  地: ({ before, after }) => {
    if ([...before].length < 2 || after === '') return undefined;
    return /^(?:[的為为是在和与與及有上下中內内里裡之等以则則也都已被将將])/.test(after) ? 'dì' : 'de';
  },
  // "All right?": 这行不行, 你看这行吗; of a trade one says what one does in it.
  行: ({ past, rest }) =>
    /(?:^|看|觉得|说)[这那]$/.test(past) && /^(?:不行|不?$|[吗嘛吧])/.test(rest) && (rest !== '' || past.endsWith('那'))
      ? 'xíng'
      : undefined,
  得: readDe,
  为: readWei,
};
