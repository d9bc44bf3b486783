import { parsePatterns } from './parse-patterns';

/** What news is written in. */
export const news = parsePatterns(`
据…报道 | 5 | according to (a report, a source): where the news comes from | 据当地媒体报道，事故造成三人死亡。
  {据} ~8[:x] {报道|消息|透露|介绍|统计|了解|估计|说|称|报导|预测|估算|调查}
将于 | 6 | will (take place) on or at …: 将 for the future, 于 for time or place | 会议将于下周三开幕。
  <!( 曾 ) {将(jiāng)} {于} (:tmnsNf)
  {将于} (:tmnsNf)
将 | 5 | will, be going to: the future in writing | 总统将访问三个国家。
  <!( 即|必|被 ) {将(jiāng)} !( 亡|大选|露天|尽|死|军|预算 ) !( :v 了|着|过? 的 ) !( :v 了? :n 的 ) !( :v 过|了|着 ) (:v|在|会|继续|被|不|再)
预计…将 | 5 | is expected to … | 预计明年将有两条地铁开通。
  {预计|估计|有关方面预计} ~~9 {将|会|可} (:vVpd)
有望 | 6 | is expected to, has a good chance to | 新大桥有望年底通车。
  {有望} ~4 (:vV)
不排除 | 6 | does not rule out …: it may still be so | 警方不排除人为纵火的可能。
  {不|不能|未} {排除} ~12 {可能|可能性}
  {不|不能|未} {排除} ~2 (:vnV)
涉嫌 | 6 | is suspected of … (a crime) | 他因涉嫌受贿被捕。
  {涉嫌} ~2 (:vnV)
就…表示 | 6 | on, about …: 就 names the matter that is talked about | 双方就贸易问题举行磋商。
  {就} !( 来|去|不|没|没有|已|已经|不能|会|能|要|可以|开始|有|是|得|该|想|让|把|被|在|给|跟|和|向|无法|连|只|这么|那么 ) (:nrNa|:v+2|此|“|《) ~8[了|对] {达成|达成协议|达成一致|举行|展开|进行|交换|发表|签署|提出|磋商|作出|会谈|谈判|道歉|协商|回应|表态}
予以 | 6 | give (an act) to: a formal verb before the verb that carries the meaning | 对违规者将予以处罚。
  {予以|给予|加以|给以} ~3[的] (:vnV)
进行 | 4 | carry out: a formal verb before the act itself | 专家对数据进行了分析。
  {进行} 了|过|着? !( :m 小时|年|天|分钟|个 ) !( 到 ) ~3[:x|的|到] (:vV)
作出…决定 | 5 | make (a decision, a reply, a contribution) | 法院作出了最终判决。
  {作出|做出} ~6 {决定|回应|贡献|判决|努力|承诺|选择|裁决|反应|让步|解释|调整|牺牲|安排|答复|决策|裁定|判断|保证|处罚|规定|改变|表率|妥协|声明|评价}
遭…V | 6 | suffer, be …ed: a passive for something bad | 两名记者遭警方逮捕。
  <!( 第一|头|周|一 ) {遭|遭到|遭受|惨遭} ~4 (:vV)
获…V | 6 | win, receive, be …ed: the written verb for something good | 他获选为年度最佳球员。
  <!( 起|查|截|缴|抓|破|捕|所 ) {获} !( 加 ) (:vVn)
呈…趋势 | 6 | show (a trend, a state) | 房价呈下降趋势。
  {呈|呈现|呈现出|出现} !( 的 ) ~6 {趋势|态势|局面|之势|势头|特点}
应…邀请 | 6 | at the invitation or request of … | 应主席邀请，总理将访华。
  {应(yìng)} !( 下|着|承|允|了 ) ~10 {邀请|之邀|要求|请求}
经…批准 | 6 | after (approval, a check), through … | 经专家鉴定，画是真品。
  {经} !( 视 ) ~6 {批准|同意|鉴定|调查|检查|抢救|允许|确认|介绍|核实|审理|讨论|检测|许可|协商|商议|授权|审核|认定|查|诊断|审议}
因…被 | 6 | be … for …: the reason for which something is done to somebody | 他因酒驾被拘留。
  {因} !( 被|遭|获 ) ~8[已|已经|会|将|曾|多次|:r] {被|遭|获} ~2 (:vV)
以…为由 | 6 | on the grounds of …: a reason that is given | 公司以亏损为由裁员。
  {以} ~8 {为由|为借口}
  {以} ~8 {为(wéi)} {由|借口|理由}
达成…协议 | 5 | reach (an agreement, a consensus) | 双方达成了停火协议。
  {达成} ~6 {协议|共识|一致|和解|谅解|交易|协定|意向|妥协}
采取…措施 | 5 | take (measures, action, a stance) | 政府采取了紧急措施。
  {采取} ~7 {措施|行动|态度|方式|手段|办法|步骤|政策|立场|做法|策略}
引起…关注 | 5 | arouse (attention, debate, discontent) | 这一事件引起广泛关注。
  {引发|引起|招致|激起} ~5 {关注|争议|热议|质疑|重视|不满|轰动|讨论|恐慌|批评|好评|反响|注意|争论|抗议|怀疑|猜测|愤怒|谴责}
受…欢迎 | 5 | be met with (welcome, attention, doubt): how others take it | 这种新药受到患者欢迎。
  {受到|受|备受|深受} ~5 {关注|争议|质疑|重视|欢迎|批评|好评|注意|怀疑|称赞|谴责|喜爱|追捧|青睐}
发挥…作用 | 5 | play (a role), give full play to | 妇女发挥着重要作用。
  {发挥|起|起到} 了|着? ~5 {作用|优势|水平|潜力}
造成…死亡 | 5 | cause (deaths, losses): what an event led to | 爆炸造成五人死亡。
  {造成|导致|致|致使} ~6 {死亡|受伤|伤亡|遇难|身亡|损失|丧生|死伤|失踪|伤害|损害|污染|瘫痪|中断|后果}
占…比例 | 5 | take up, make up (a share, a number) of … | 老年人占总人口的两成。
  {占(zhàn)} ~6[:v] :m
  {占(zhàn)} ~4 {多数|少数|比例|大多数|一半|比重}
较…增长 | 6 | up or down from …: compares figures over time | 销量较去年同期增长一成。
  <!( 占|同|环|对 ) {较|比(bǐ)} !( 随着|高|低|大|小|多|少|好|强|弱|为|快|慢|长|短|深|重|轻|早|晚 ) ~5 {增长|增加|下降|上升|减少|提高|回落|上涨|下跌|降低|上调|下调|翻|缩短|提前} !( 要|得|的|更|快|慢|多 )
同比增长 | 6 | up or down on the year or month before | 出口同比增长百分之五。
  {同比|环比} ~2 {增长|增加|下降|上升|减少|提高|回落|上涨|下跌|降低|增|降|涨|跌|下滑|增幅|翻}
从…增至 | 5 | from … to …: what it was before and what it has become | 人数从三百增至五百。
  {从|由} ~7 {增至|升至|降至|跌至|涨至|减至|扩大到|增加到|提高到|上升到|下降到|调整为|缩短到|降到|涨到|升到|变成|变为|改为|调整到|上调至|下调至|提高至}
  {从|由} ~7 {增|升|降|减|跌|涨|增加|提高|下降|扩大|缩短} {至|到|为(wéi)}
自…起施行 | 6 | as of …: from when a rule holds | 新规自七月一日起施行。
  {自|从} ~6 {起} ~1 {施行|实施|生效|执行|开始|实行}
截至… | 5 | as of …, by …: up to what time a figure counts | 截至昨晚，已有三人获救。
  {截至} ~~9 ,
在…举行 | 5 | be held at, in or on …: where or when an event takes place | 峰会在首都举行。
  {在} !( 开幕|闭幕|落幕|举行|召开|举办 ) ~8[:v|之间|时候] {举行|召开|开幕|闭幕|举办|落幕} !( 致辞|致词|式|仪式|典礼 ) !( 的 ~8 中|上|里|期间|之前|之后|前|后|时 )
与…会谈 | 6 | hold talks, meet with … | 总理与来访的外长举行会谈。
  {与|同|和|跟} ~9[双方|各方] {会谈|会晤|会见|通话|通电话|会面|磋商|谈判}
把…列入 | 6 | put … on (a list), bring … into (a plan) | 政府把这条河列入保护名单。
  {把|被} ~8 {列入|纳入|写入|载入|划入|计入|编入}
  {将(jiāng)} !( :v|会|被|于 ) ~8[被] {列入|纳入|写入|载入|划入|计入|编入}
尚未 | 6 | not yet: the written 还没 | 事故原因尚未查明。
  {尚未|仍未} ~1 (:vV)
  {尚|仍} {未} ~1 (:vV)
未能 | 5 | failed to, could not | 双方未能达成协议。
  {未能|没能} ~3 (:vV)
难以 | 5 | hard to …: the verb that follows is not easily done | 损失难以估计。
  {难以} ~2 (:vV)
得以 | 6 | be able to …, thanks to something: the way is open | 孩子们得以重返校园。
  <!( 不 ) {得以} ~2 (:vV)
有待 | 6 | remain to be …ed: it has not been done so far | 原因有待查明。
  {有待} ~3 (:vV)
旨在 | 6 | aim to …: the purpose of a plan or meeting | 新政策旨在减轻企业负担。
  {旨在} ~2 (:vV)
有助于 | 5 | help to …, be good for …: what it serves | 运动有助于健康。
  {有助于|有利于|有益于|不利于} ~4 (:vnaV)
高达 | 5 | as much, many or long as …: the figure is seen as large | 损失高达三亿元。
  {高达|多达|长达|重达} :m
达 | 5 | reach (a figure) | 参赛人数达三千人。
  {达|达到} !( 一些|一个|一定|一致|一种 ) :m
为期 | 6 | lasting … (days): how long something is set to go on | 总统开始为期三天的访问。
  {为期|历时|限期} (:mt)
围绕…展开 | 6 | revolve around, deal with …: the subject of talks or work | 双方围绕气候问题展开讨论。
  {围绕} ~9 {展开|进行|举行|交换|讨论|开展|交流|磋商}
针对… | 5 | aimed at, in response to …: what something is directed to | 针对网上的传言，公司作出了回应。
  ^ {针对} ~~12 ,
  <=( :mq|些|项|起|场|次|种|类|了|是 ) {针对} ~4[的|:v] {的} :nv
被指 | 6 | be accused of, said to, caught or fined …: a passive verb of speaking or law | 他被判无期徒刑。
  {被(bèi)} {指|控|曝|疑|判|诉|捕|指控|判处|质疑|举报|起诉|曝光|逮捕|拘留|判刑|罚|查}
  {被控|被指|被捕|被判|被曝|被罚}
处以 | 6 | punish with … | 违者处以罚款。
  {处(chǔ)} {以} ~3 {罚款|拘留|有期徒刑|徒刑|监禁|死刑|无期徒刑|缓刑}
  {处(chǔ)|处以|判处|判} ~3 {罚款|拘留|有期徒刑|徒刑|监禁|死刑|无期徒刑|缓刑}
其中 | 4 | of which, among them: picks some out of what was just counted | 事故造成五人受伤，其中两人伤势严重。
  , {其中} (:mqnr|还|多|包括|一半 | 有 !( 多少 ) :m)
…称 | 5 | says, states …: a short written verb of saying before what is said | 声明称，谈判仍在继续。
  (:nN|声明|报告|发言人) {称(chēng)} ,
表示 | 5 | says, states or holds: introduces what somebody said | 发言人表示，调查仍在进行。
  (:nNrlj|他|她) ~2[:x] {表示|指出|强调|认为|透露|称|宣布} ,
令人 | 4 | make one …: what it makes people feel or do | 结果令人失望。
  {令人} ~1 (:vaVb)
  {令|使} {人} ~1 (:vaVb)
  {让} {人} ~1 :a
有…可能 | 4 | have a chance, need, way, means, right or duty to … | 双方有可能再次会面。
  <!( 没|未|不 ) {有} {可能|必要|能力|机会|办法|权利|义务|责任|权|资格|条件} (:vVd|再|在|对)
没有…可能 | 4 | have no chance, need, way, means, right or duty to … | 我们没有必要再等。
  {没有|无|没} {可能|必要|能力|机会|办法|权利|义务|权|资格|条件} (:vVd|再|在|对)
以…为首 | 6 | headed by …, mainly …: what comes first in a group | 以美国为首的联军发动了攻击。
  {以} ~7 {为首|为主}
  {以} ~7 {为(wéi)} {首|主}
不得 | 6 | must not, may not: the written prohibition; of the past, be unable to | 未经许可不得入内。
  {不得} :vV !(不)
经过…后 | 4 | after …: having gone through something | 经过三天搜救后，人员全部脱险。
  {经过|经} !( 后|视 ) ~8 {后|之后|以后}
在…后 | 5 | after …: written, with a clause before 后 | 他在得知消息后立即报警。
  {在} !( 逃|押|场|职|建|座|校|位|会上 ) ~3[上|下|中|里|在|如何|怎么] :v ~6[的|上|下|中|里|在] {后} (,|:vdpV)
`);
