import type { SenseRules } from './sense-context';

/** What by its letter is a noun may be a verb with its object (传球的人, 卧床的老人): such begin with these, or are these. */
const VERBS =
  '[传创卧飞种开打上下出入读写做当学跑走住坐吃喝看听说买卖养修建造办参失获受得落退回返来去进骑游滑摔搬送带抢救治拍摄拉推放收留用耕换待遗患祖逃欠烧]';
const NO_POSSESSOR = '(?:[色样种型坪式]|毕业|就业|失业|中奖|住院|结婚|离婚|上学|上班|公路) ';

/** A noun before 的 that nothing but what belongs to it stands before, up to a preposition or the clause's beginning. */
const POSSESSOR = new RegExp(
  String.raw`(?:\^|P(?![按给])\S+|C\S+) (?:(?:N(?!${VERBS})|A(?!不)|[RQTXF]|M\S+ Q)\S+ ){0,3}(?:N(?!${VERBS}|\S*${NO_POSSESSOR})\S+|A县) \|(?:A\S+ |M\S+ |Q\S+ )*[NVTX]`,
);

/** Particles, demonstratives, and what is counted or said with 一; and adverbs that the other rules do not have. */
export const PARTICLE_RULES: SenseRules = {
  的: [
    ['(used after a noun', /[VA]\S* (?:\S+ ){0,3}\|(?:D(?:全|都|也|还|就)|V是|D全是)/],
    ['of; ~', POSSESSOR],
    ['of; ~', /(?<!给 )R(?:我|你|他|她|它|我们|你们|他们|她们|谁|自己|自家|咱|咱们) \|[NAVX]/],
  ],
  了: [
    [
      '(modal particle indicating',
      /(?<![VA]\S* )(?:[RM]\S+|T\S{2,}|N\S{2,}|A(?:[多少大小高低长短老旧晚早好坏差贵胖瘦冷热红黑白亮暗满累饿困急久远近快慢重轻熟凉湿疼痛乱空静]|便宜)) \|(?:\$|Y)/,
    ],
  ],
  这: [
    [
      '(bound form) this; these',
      /\|(?:M|Q|[A-Z](?:家|部|种|条|位|张|件|场|座|只|辆|本|间|群|批|道|项|份|幅|片|块|套|台|句|次|回|番|支|首|名|棵|头|所|段|笔|股|把|口|顿|趟|遍|些) )/,
    ],
    ['(bound form) this; the', /\|[NA]/],
  ],
  那: [
    ['then (in', /\^ \|(?:R(?:我|你|咱|我们|你们|咱们|怎么|为什么) |D(?:就|还|也) |V(?:要|得) |C)/],
    ['(pronoun)', /\|(?:V是|D[不都也才就])/],
  ],
  一: [
    [
      'as soon as',
      /(?:[NRATX]\S+|\^) \|V(?!\S*[条堆串捆束排挂卷包跤觉声眼顿滴趟] )\S+ (?:[VA]\S+ |U[了过] )?(?:\$|(?:\S+ ){0,3}D[就便])/,
    ],
    ['entire', /\|[A-Z](?:脸|身|地|屋|屋子|肚子) /],
  ],
  一家: [
    ['the whole family', /\|A大小|[NR]\S+ \|(?:[MRFDVP]|\$)/],
    ['one (company', /\|[NAV]/],
  ],
  还: [
    ['even more', /[PV]比 .*\|A/],
    ['in addition', /\^ \|(?!D[没未不]|V(?:没|没有|是|在|有|能|得|不|可以|会|差|剩|想|要) |P在 )[VPD]/],
  ],
  最后: [
    ['final; last', /\|(?:[MQTN]|U的)/],
    ['finally', /(?:\^|[NRF]\S+) \|[VDPR]/],
  ],
  只是: [['but; however', /\^ \|(?:R(?!这|那)|D|N|V没)/]],
  内: [['within', /(?:[MT]\S+|[A-Z]\S*(?:天|日|年|期|月|周|小时|分钟|钟头)) \|/]],
  后: [['back', /P(?:向|朝|往) \||\|[A-Z](?:排|门|轮|腿|院|座|背|脑|窗)/]],
  难: [['difficult (to', /\|(?!V是)[VP]/]],
  快: [
    ['almost', /\|M/],
    ['soon', /\|V.*U了 ?(?:\$|Y)/],
  ],
  过: [
    ['too-', /\|[A-Z](?:多|少|高|低|大|小|长|短|快|慢|早|晚|急|重|轻|密|厚|薄|热|冷|强|弱|深|浅|细|紧|宽|窄|远|近)/],
    ['to pass (time)', /(?<!年 )\|(?:U了 )?(?:M\S*(?:夜|天|年|月|日|周|小时)|N?日子|T|[A-Z]一(?:夜|天))/],
    ['to celebrate', /\|(?:U[了完] )?[A-Z](?:年|节|生日|春节|中秋|圣诞)/],
    ['to cross', /\|(?:U[了着] )?[A-Z]\S*(?:街|马路|河|江|桥|海|冰面|关|边境|安检|路口|隧道)/],
    ['to go over', /V(?!想|要|会|能|得|可以|不|没|没有|好|难)\S+ \|N(?!身)/],
  ],
  通过: [
    [
      'to pass (a test)',
      /\|(?:U了 )?(?:\S+ ){0,6}[A-Z]\S*(?:考试|测试|检测|面试|审查|验收|年审|体检|认证|考核|安检) (?!V)/,
    ],
    [
      'to adopt',
      /[A-Z](?:表决|审议|三读|议会|国会|参议院|众议院|上院|下院|下议院|立法院|立法会|人大|获) (?:D\S+ )?\||\|.*(?:法案|条例|修法|草案|决议|预算案|议案|弹劾案|提案)|N\S*(?:法案|条例|草案|决议|案) (?:D\S+ )*\|/,
    ],
    ['by means of', /\|(?!U|.*N时 )(?:[NRMAQX]\S+ (?:U的 )?){1,4}(?:D\S+ )*V/],
  ],
  上市: [['to hit the market', /[A-Z]\S*(?:药|车|菌|菜|果|瓜|茶|米|手机|产品|新品) (?:[DTP]\S+ )*\|/]],
  误: [
    ['mistake', /V有 \|/],
    ['to miss', /\|U了/],
  ],
  算: [['to regard as', /D(?:才|也|已|还|总|只|不) \|(?:[VDRMNA]|U是)/]],
  差: [
    ['to fall short', /\|(?:U[了着] )?(?:D\S+ )?(?:M|Q|T)/],
    ['not up', /(?:D[很最太更]\S* |U得 (?:D\S+ )?|N\S+ )\|(?:\$|U得|U的|V成)/],
  ],
  行: [
    ['(bound form) row', /(?:M第?\S*|[A-Z](?:第\S*|几)) \|(?:\$|N字|V有|V写|[^$]*字)/],
    ['(bound form) line', /(?:R\S+ \|(?!\$|[A-Z](?:不|不行|行不行|吗|嘛|吧) )|(?:N\S+|V(?:干|做|入|转)\S*|U的) \|)/],
    ['all right', /D[都就便不也还才] \|(?:\$|Y|U的)|\^ \|(?:\$|Y)|\|Y/],
  ],
  校长: [['(college', /N\S*(?:大学|学院) \|/]],
  摊: [['to spread', /\|(?:U[得了着]|V[开平])/]],
  包: [
    ['to wrap', /\|(?:U[得了着]|[A-Z](?:饺子|粽子|馄饨|好|住|起来|成) )/],
    ['to take charge', /\|[A-Z](?:吃|住|吃住|教|会|赔) /],
  ],
  住: [
    [
      '(result complement',
      /V(?:抓|拉|抱|守|忍|站|记|停|挡|堵|拦|按|捂|盖|咬|留|困|卡|拴|绑|扶|稳|抵|顶|撑|揪|拽|握|包|憋|锁|接|压|保|缠|夹|叫|喊|问|镇|止|靠)\S? (?:D不 |U得 )?\|/,
    ],
  ],
};
