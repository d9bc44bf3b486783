import { parsePatterns } from './parse-patterns';

/** Prepositions with what closes their phrase. */
export const frames = parsePatterns(`
连…都 | 3 | even …: what one would expect least | 他忙得连饭都没吃。
  {连} !( 下|续|同|降|跌|涨 ) ( =( 一* ) | !( :m ) ) ~8 {都|也}
除了…以外 | 3 | besides …, or except …: sets something aside from the rest | 除了周一以外，博物馆每天开放。
  {除了|除} ~ {以外|之外|外}
除了…还 | 3 | besides …, also …: adds to what is named | 除了英语，她还会说法语。
  {除了} ~ , ~4[谁|什么|哪儿|哪里|任何|没有|没] {还|也|又}
除了…都 | 3 | except for …, all …: leaves one out | 除了他，大家都到了。
  {除了} ~ , (:r|大家|其他|其余|所有|别的|别人|全部|全家|人人|每个|每天) ~3 {都}
  {除了} ~ , (谁|什么|哪儿|哪里|任何) ~2 {也}
对…来说 | 4 | for …, as far as … is concerned: whose point of view it is | 对年轻人来说，房价太高了。
  {对|对于} ~ {来说|来讲|而言}
  {对我来说|对他来说|对我们来说}
  {对|对于} ~ {来} {说|讲} $
就…而言 | 5 | as far as … goes: limits what is said to one point | 就价格而言，这款车很有优势。
  <!( 也 ) {就} !( 拿|从|对|在|以|是|算|连|说|像|没|没有 ) ~7[拿] {而言|来说|来讲|来看}
拿…来说 | 4 | take … for example | 拿去年来说，游客就多了一倍。
  {拿} !( 不*|得|了|着|出|到 ) ~6 {来说|来讲}
  {拿} !( 不*|得|了|着|出|到 ) ~6 {来} {说|讲} $
从…来看 | 4 | judging from …, seen from …: what an opinion rests on | 从目前的情况来看，经济正在恢复。
  {从} ~[到] {来看|来说|来讲|看来} ,
  {从} ~[到] {来} {看|说|讲} ,
在…看来 | 5 | in the eyes of …: whose opinion it is | 在专家看来，这种做法有风险。
  {在} !( :t|现在|目前|今天|当时|如今 ) ~6 {看来} ,
以…为 | 5 | take, use or have … as …: 为 says what it serves as | 会议以环保为主题。
  {以} ~6[来|而|不] {为(wéi)|作为} !( 多|最|少|首|主|名|宜|由|:a|:d ) !( :v 的 )
  {以} ~7 {为例|为主题|为代表|为核心|为中心|为目标|为基础|为荣}
从…到 | 2 | from … to …: two ends in time, place or amount | 商店从早上八点开到晚上十点。
  {从} :tnmsN|这儿|这里|那儿|那里|家里 ~5[就|将|开始|中|里|赚|学|收|看|听|找|拿|买|感|得|遇] {到|至} :tnmsN
从…起 | 4 | starting from …: from what time on | 从下周起，地铁票价上调。
  {从|自} ( :t | 今 | 小 | =( :m ) (*岁|*年|*月|*日|*号|*点|*世纪|*周) | :m 年|月|日|号|点|时|岁|世纪|周|年级 ) ~3[:v] {起|开始}
自…以来 | 5 | ever since …: from then up to now | 自开业以来，顾客越来越多。
  {自|自从} ~ {以来}
自从…以后 | 4 | ever since …: from that time in the past up to now | 自从有了孩子以后，他很少出门。
  {自从} ~ {以后|之后|后}
  ^ {自从} ~~9[以来|以后|之后|后|起] ,
到…为止 | 5 | up to …: the point in time or place where it ends | 到昨晚为止，还没有人受伤。
  <!( 点 ) {到|至|截至|截止|截止到} ~6 {为止}
当…时 | 3 | when …: the moment at which something happens | 当消息传来时，他正在开会。
  {当} ~8 :v ~6 {时|时候|的时候|之时}
…的时候 | 2 | when …, while …: the time of something else | 吃饭的时候不要说话。
  <!( 有|没|没有 ~3 ) !( 有|没|没有 ~2 :vV ) :vaV ~2 {的} {时候}
  <!( 有|没|没有 ~3 ) !( 有|没|没有 ~2 :vV ) :vaV ~2 {的时候}
有…的时候 | 4 | there are times when …: 有 says that it happens | 人都有犯错的时候。
  (都|总|也|难免|总会|常|常常) {有} ~3 :vaV ~2 {的} {时候} $
在…下 | 4 | under …, with …: conditions, help or leadership | 在老师的帮助下，他进步很快。
  {在} ~8 {的}? (帮助|情况|条件|支持|领导|压力|努力|影响|背景|框架|指导|鼓励|协助|配合|陪同|前提|形势|环境|作用|带领|推动|监督|见证|调解|斡旋|护送|安排|组织|带动|主持|掩护|劝说|要求|目光|照射|注视|陪伴|搀扶) {下|之下}
在…上 | 4 | in, at or on …: a meeting, question, basis or area | 双方在关税问题上存在分歧。
  {在} ~8 (问题|会|大会|会议|基础|程度|过程|发布会|记者会|市场|意义|历史|态度|立场|方向|方式|事情|峰会|论坛|仪式|晚会|展会|博览会|座谈会|研讨会|听证会|会上|原则) {上}
在…中 | 4 | in …, in the course of …: within something that goes on | 三人在事故中受伤。
  {在} ~8 (事故|过程|比赛|会谈|谈判|生活|工作|选举|调查|讲话|报告|声明|冲突|袭击|地震|火灾|战争|战斗|爆炸|行动|采访|检查|活动|决赛|研究|社会|眼|心目|印象|人群|火|雨|风|交火|演习|考试|学习|信|文) {中|之中}
在…期间 | 5 | during …: throughout a period | 在会议期间，道路将封闭。
  {在|于} ~8[:x|里] {期间}
在…之际 | 6 | on the occasion of …, just when …: written | 在新年来临之际，两国领导人互致贺电。
  {在|值|正值|于} ~10 {之际}
在…之前 | 3 | before …, or … ago: earlier than it, or in front of it | 在出发之前，请检查车票。
  {在} !( 之前|以前 ) ~8[上|中|下] {之前|以前}
在…之后 | 3 | after …: later than it, or beyond it | 在签字之后，协议立即生效。
  {在} !( 之后|以后 ) ~8[上|中|下] {之后|以后}
在…方面 | 4 | in the field of …, as regards … | 两国在教育方面合作密切。
  {在} !( 和|与|跟|同|向|对|由 ) ~8[上|下|中|里] <!( :N|个|几个|两个|三个|四个|多个|各 ) {方面}
跟…一样 | 3 | the same as …, as … as …: likens two things | 今年的产量跟去年一样。
  {跟|与|同} !( 一样|相同|类似|相似 ) ~6[都|不] {一样|相同|差不多|类似|相似} !( :n )
  <!( 没有|没|不|比 ~2 ) {和} !( 一样|相同|类似|相似 ) ~4[都|不|的|:v|上|时] {一样|相同|差不多|类似|相似} !( :n )
跟…不同 | 4 | different from …: sets two things apart | 这次的情况与上次不同。
  {跟|与} !( 不同|不一样|相反 ) ~5[的|各|都|彼此|:v] {不同|不一样|相反}
  {跟|与} ~5[的|各|都|彼此|:v] {不} {一样|同}
像…一样 | 3 | like …, as if …: a comparison | 湖水像镜子一样平静。
  {像|如|如同|好像|就像|犹如|仿佛} ~8 {一样|一般|似的}
  {像|如|如同|好像|就像} !( 这样|那样 ) ~8 {那样|这样} (:av|的|$)
跟…有关 | 4 | have to do with …: a connection | 事故可能与天气有关。
  {跟|与|同} !( 有关|相关|无关 ) ~10[:x] {有关|相关|有关系} !( :nNjv )
  <!( 与|跟|同 ~8 ) !( <=( :v+2 ) 和 :v+2 ) {和} !( 有关|相关|无关 ) ~8[:x] {有关|相关|有关系} !( :nNjv )
跟…无关 | 4 | have nothing to do with …: no connection | 事故与天气无关。
  {跟|和|与|同} !( 有关|相关|无关 ) ~8[:x] {无关|没有关系}
  {跟|和|与|同} ~8[:x] {没有|没} {关系}
与…相比 | 5 | compared with … | 与去年相比，出口增长了两成。
  {与|和|跟|同} ~14 {相比} !(:a|起来)
  {与|跟} !( 比较 ) ~8 {比较} $
比起 | 4 | compared with …: sets one beside the other | 比起城市，他更喜欢乡村。
  ^ {比起} ~~9 , ~5 {更|还是|要|更加}
为…而 | 5 | … for the sake of …, because of …: 而 joins aim or reason to the verb | 他们为自由而战。
  {为(wèi)|为了} ~6[因|因为|由于] {而} !( 成 ) :vV
因…而 | 5 | … because of …: 而 joins the reason to what comes of it | 航班因大雾而延误。
  !( 因 人|时|地 而 ) {因|因为|由于} ~8 {而} (:vadpV|被)
给…带来 | 4 | bring … to …: an effect on somebody or something | 暴雨给交通带来了困难。
  {给} ~6[的|由] {带来|造成|留下}
  {为(wèi)} ~6[:x|由|了|的] {带来}
为…提供 | 4 | provide … with …: who gets something | 政府为灾民提供食物。
  {给|为(wèi)|向} ~6 {提供}
向…表示 | 5 | (report, express, suggest) to somebody, or (learn, ask) from somebody | 总理向遇难者家属表示慰问。
  {向} ~7 {表示|道歉|学习|致敬|求助|汇报|索赔|提出|透露|介绍|说明|解释|致谢|请教|宣战|投降|推荐|发出|保证|反映}
把…作为 | 5 | take or name … as …, or turn it into …: 把 names what, the verb what it is or becomes | 他把这里当作自己的家。
  {把|将(jiāng)} !( 作为|会|被 ) ~8[把|将] {作为|当作|当成|看作|看成|视为|视作|称为|称作|列为|定为|当做|变成|改成|改为|写成|译成}
被…称为 | 5 | be called, regarded as or named …: what others hold it to be | 他被媒体称为天才。
  {被} ~5 {称为|誉为|视为|认为|评为|列为|称作|选为|视作|看作|当作|定为|评选为}
受…影响 | 5 | be affected by … | 受台风影响，多趟列车停运。
  {受|受到} ~8 {影响}
由…负责 | 5 | be done by …, be made up of …: 由 names who does it or what makes it up | 展览由两所大学共同举办。
  {由} ~7[:x] {负责|组成|构成|主持|举办|承担|担任|主办|承办|执导|主演|提供|决定|创办|支付|引起|率领|撰写|设计|管理|执行|出任|造成|引发|改编|接任} !( 有限|公司|局|处|部|委员会|中心 )
对…感兴趣 | 4 | have an interest in, a feeling about, knowledge of or an effect on …: 对 names whom or what | 他对历史很感兴趣。
  {对|对于} !( 着 ) ~8[的|:x] {感兴趣|有兴趣|满意|不满|负责|好奇|有信心|失望|了解|熟悉|着迷|有利|不利|有益|有害|乐观} !( 度|程度 ) !( :m )
对…表示 | 5 | express (thanks, regret, concern) to or about … | 中方对此表示欢迎。
  {对|对于} ~9 {表示|表达|深表} ~2 (:vnaV)
对…进行 | 5 | do … to, on or about …: 对 names what the act is aimed at | 警方对现场进行了勘查。
  {对} ~9 {进行|实施|展开|加以|予以|采取|作出|做出|给予|开展}
对…造成 | 5 | have (an effect) on, pose or do (harm) to …: 对 names what it falls on | 暴雨对交通造成了影响。
  {对} ~9 {造成|产生|构成}
以…方式 | 5 | by way of …, as …, at (a speed, price): manner, role or rate | 会议以视频方式举行。
  {以} !( 使|使得|致 ) ~6[为(wéi)] {方式|身份|名义|速度|价格|形式|罪名|比分|优势|票数|手段|态度|条件}
按照…规定 | 4 | according to (a rule, plan, custom) | 按照规定，乘客必须系安全带。
  {按照|按|依照|根据|依据} ~6[了|定|制定|做|作|制订|提出|提|作出|签订|签署|达成] {规定|要求|计划|法律|协议|惯例|安排|标准|顺序|比例|条例|规则|办法|约定|章程|原则}
根据… | 4 | according to …: what a statement or act rests on | 根据统计，人口增长了两成。
  ^ {根据} !( 不足|充分|不充分|何在|是|很|不|也|在 ) ~~9 ,
  (:rN|警方|法院|政府|公司|部门|专家|学校|记者|律师|医生|老师|研究人员) {根据} !( 不足|充分|何在|是|很|不|也|在|的 ) ~6 :vV
为了 | 3 | in order to …, for the sake of …: the aim of an act | 为了健康，他每天跑步。
  ^ {为了} !( 谁|什么 :v ) ~~9 ,
  {是|都是|就是|全是|只是} {为了} (:vnraNVp|不)
  (:rnN) {为了} ~5 :vV
随着… | 5 | along with …, as … (changes): one change goes with another | 随着经济发展，生活越来越好。
  ^ {随着} ~~14 ,
至于… | 5 | as for …: turns to another point | 至于费用，由公司承担。
  ^ {至于} !( 吗|么|嘛|此 ) ~~10 ,
关于… | 3 | about …, on …: the subject of a text or talk | 他写了一本关于历史的书。
  {关于} ~6 的 :n
每…都 | 3 | every … (always): 都 sums up each of them | 他每天都跑步。
  {每|每天|每次|每年|每个|每到|每当|每周|每月|每晚} ~6[不] ,? ~2[:v] {都}
什么…都 | 3 | any-, every- or no-: a question word or 任何 with 都 or 也 leaves out none | 他什么都知道。
  {什么|谁|哪里|哪儿|怎么|任何|哪} ~2[是|的|连] {都|也}
所有…都 | 3 | all … (without exception): 都 sums them up | 所有乘客都安全下车。
  {所有|一切|全部|凡|凡是|各} ~5 {都|均|全}
一…也不 | 3 | not even one …, not at all | 他一句话也没说。
  {一} :q ~2 {也|都} {不|没|没有|未|无|不能|不会|没能}
  <!( 最后|唯|第 ) {一点|一点儿|一下|一个|一句|一次|一声|一些|一口} ~2[:r] {也|都} {不|没|没有|未|无|不能|不会|没能|不是}
是…之一 | 4 | one of …: among others of its kind | 这是世界上最高的山之一。
  {是|为(wéi)|成为} ~ {之一} !( 部分|部份|部 )
`);
