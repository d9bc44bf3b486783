import type { Pattern } from './types';

/** Verbs of verb and object that let other words between: the verb, the object, level, meaning, example. */
const VERBS = `
生 气 3 be angry (with) 你还在生他的气吗？
帮 忙 3 help 邻居帮了他一个大忙。
见 面 3 meet 两人见过一次面。
离 婚 4 divorce 她离过两次婚。
结 婚 3 marry 他们去年结了婚。
吃 亏 5 lose out, come to grief 他做生意吃了大亏。
上 当 5 be taken in 不少老人上过骗子的当。
发 火 5 lose one’s temper 教练发了很大的火。
请 假 3 ask for leave 他请了三天假。
睡 觉 1 sleep 昨晚我只睡了四个小时觉。
洗 澡 3 take a bath or shower 他洗了个热水澡。
道 歉 4 apologise 公司已经道过歉了。
唱 歌 2 sing 她唱了一首歌。
跳 舞 2 dance 他们跳了一会儿舞。
吵 架 4 quarrel 夫妻俩昨天又吵了一架。
打 架 5 fight 两个孩子打了一架。
叹 气 5 sigh 老人叹了一口气。
鞠 躬 5 bow 他向观众深深鞠了一躬。
投 票 5 vote 有三百人投了反对票。
排 队 4 queue 我们排了一个小时的队。
操 心 5 worry about, take trouble over 父母为孩子操碎了心。
担 心 3 worry 别替我担这个心。
开 玩笑 4 joke, make fun of 别开他的玩笑。
沾 光 6 profit from another’s success 村民们都沾了旅游业的光。
丢 脸 5 lose face 他觉得丢了家人的脸。
点 头 3 nod 他点了点头，没有说话。
摇 头 4 shake one’s head 医生摇了摇头。
跑 步 2 run 他每天早上跑一个小时步。
散 步 3 take a walk 我们在湖边散了一会儿步。
聊 天 3 chat 他们聊了一晚上天。
打 电话 2 make a phone call 他给家里打了一个电话。
报 名 4 sign up 已有两千人报了名。
加 班 4 work overtime 他昨晚又加了三个小时班。
放 假 3 have a holiday 学校放了三天假。
毕 业 4 graduate 他去年毕了业。
住 院 4 be in hospital 他住了半个月院。
出 差 4 go on a business trip 他出了一个星期的差。
搬 家 3 move house 他们今年搬了两次家。
分 手 4 break up 他们早就分了手。
辞 职 4 resign 他上个月辞了职。
签 字 4 sign 双方当场签了字。
吃 惊 4 be startled 听到消息，大家都吃了一惊。
吃 苦 5 bear hardship 他小时候吃过不少苦。
受 伤 4 be hurt 他在比赛中受了伤。
发 烧 3 have a fever 孩子发了两天烧。
`;

/** Words that end in the object. */
const LONGER: Readonly<Record<string, readonly string[]>> = {
  澡: ['热水澡', '冷水澡'],
  票: ['赞成票', '反对票', '弃权票'],
};

/** Objects that are somebody’s: 生老师的气. */
const POSSESSED = new Set(['气', '忙', '当', '光', '脸', '玩笑', '亏']);

/** What may stand between: particles, amounts, and whose it is. */
const BETWEEN = '(了|过|着|完|好|起|的|:mqrNt|个|一|什么|大|很大|不少|很多|多少|几|点|很|多|:a|一会儿|小|碎)';

/** Between verbs and objects that mean something else when other words part them (跑了几步): 了, or how long or how often. */
const LASTING = new Set(['跑…步', '住…院', '出…差', '加…班', '分…手', '排…队']);
const LASTS = [
  '(了|过|完|着)',
  '(了|过|着)? (:m|好几|几)? (个|多|半)? (小时|钟头|天|夜|年|月|星期|周|分钟|会儿|一会儿|半天|次|回|趟|*小时|*星期|*天|*年|*分钟|*个月|*次) 的?',
];

export const separable: Pattern[] = VERBS.trim()
  .split('\n')
  .map((line) => {
    const [verb = '', object = '', level = '', ...rest] = line.split(' ');
    const [example = '', ...meaning] = rest.reverse();
    const name = `${verb}…${object}`;
    const between = LASTING.has(name) ? LASTS : [`${BETWEEN} ${`${BETWEEN}? `.repeat(4)}`.trim()];
    const objects = [object, ...(LONGER[object] ?? [])].join('|');
    return {
      name,
      level: Number(level),
      explanation: `${meaning.reverse().join(' ')}: ${verb}${object} taken apart, with other words between`,
      example,
      forms: [
        ...between.map((each) => `{${verb}} ${each} {${objects}}`),
        ...(POSSESSED.has(object) ? [`{${verb}} 了|过|着? :nrN 们? 的 {${object}}`] : []),
        `{${verb}} 了|一 {${verb}${object}} !( 气 )`,
      ],
    };
  });
