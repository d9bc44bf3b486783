import { parsePatterns } from './parse-patterns';

/** 把, 被, 是…的, 了, 过, 着, 比, 才, 就, and forms with a word said twice. */
export const particles = parsePatterns(`
把 | 3 | 把 puts what is acted on before the verb, which says what becomes of it | 请把窗户关上。
  <!( :m ) <!( 这|那|每|几|哪|拉|一|两|第一|第二|加|车|把|门 ) {把(bǎ)} (:nrNsmtvaqV1|小偷) ~8 (:vV)
被 | 4 | by …: marks who or what did it; the subject undergoes the act | 树被大风刮倒了。
  <!( 盖|条|床|叠|铺|棉|薄|厚|新|旧|:m ) {被(bèi)} !( 里|面|套|单|上|子 ) ~6 (:vV)
被…所 | 6 | be …ed by …: a written passive | 大家都被他的精神所感动。
  {被(bèi)} ~6[其] {所} :vV
  {为(wéi/wèi)} (:nrN) ~3[:vV] {所} :vV !( 的 )
让 | 3 | let or make somebody do it; spoken 让 also marks who did it | 这个消息让大家很高兴。
  <!( 如|假|即 ) {让|使|令} (在场|台下|周围 的)? (:rnN|许多|很多|不少|这么多|所有|全体|部分) !( 节 ) ~3[让|给|得|的] !( 节|给|让|得 ) (:vaVbz)
是…的 | 3 | it was … that …: stresses when, where, how or by whom something past was done | 他是昨天到的。
  {是|不是} (:t|什么时候|怎么|在|从|跟|和|坐|骑|谁|由|为了|因为|通过|特意|专门|自己|刚|刚刚|最近|用) ~5[的|是] (:vV|毕业|出生) !( 用 ) {的} 吗|吧|呢|啊? $
  {是|不是} (*年|*月|*日|*号|*世纪|*年代|*点) ~2[的|是] !( 用|卖 ) (:vV) {的} 吗|吧|呢|啊? $
  {是|不是} (一个|两个|三个|几个) 人 ~1[的|是] !( 用|卖 ) (:vV) {的} 吗|吧|呢|啊? $
  <!( 这|那|这些|那些|就|都|也|正 ) {是|不是} !( 哪个|哪|什么|几 ) (:rN) !( 应得|应有|系|喜欢|爱|需要|想|知道|认识|希望|担心|熟悉|用|有|要|能|会|应该|可以 ) :v+V ~1[的] {的} 吗|吧|呢|啊? $
没…过 | 3 | has never, not …: it did not happen before | 我没去过上海。
  {没|没有|从未|未曾|不曾|未} ~1 !( 转|绕|翻|跨|穿|越|缓|背|掉|回|转过 ) :vV {过(guo/guò)} !( :m|头|弯|神|气|劲|身|脸|来|去|弯儿 )
  {从来没|从来没有|从没} ~1 :vV {过(guo/guò)} !( 头|弯|神|来|去 )
过 | 3 | has (ever) …: did so at some time before | 他去过三次北京。
  <!( 没|没有|从未|未曾|不曾|未|来|不|从来没|从来没有|从没 ) <!( 没|没有 :1 ) <!( 从来没有|没有 人 到? ) :vV {过(guo)} (:mnrqN|$)
了 (完成) | 2 | after a verb: the act is done, with its amount or object | 他买了三本书。
  :v {了(le)} (:mrqN)
了 (变化) | 2 | at the end: a change, it is so now | 树叶黄了。
  <!( 太|可|真|最|好|够|极 ) :a {了(le)} $
已经…了 | 2 | already …: it is so by now | 火车已经开了。
  {已经|已} ~8 {了(le)} $
快…了 | 3 | about to …: it will be so soon | 快下雨了，我们走吧。
  <!( 得|更|很|太 ) {快|快要|就要} !( 扔|多 ) :vtmaV ~3[得] {了(le)} $
  {就|快} {要} :vV ~3[得] {了(le)} $
  <!( 不|想|只|需|你|你们|谁|还|都|也|可|非|一定|别|主|重 ) <!( 被 ~4 ) {要} !( 小心|注意|记住|求 ) :vV ~2[得] {了(le)} $
太…了 | 2 | too …, so …: more than one can take, or praise | 这儿的风景太美了。
  <!( 不 ) {太} ~2 {了(le)} $
再…就…了 | 4 | if … goes on or is done again, …: what that leads to | 再不走就迟到了。
  {再} ~5 ,? {就} ~5 {了(le)} $
着 | 3 | …ing: a state that goes on | 门口站着两名警卫。
  !( 显|败|妙|卓|昭|高|失 ) :v {着(zhe)} !( :v 着 ) (:mnrqNvV)
V着V着 | 5 | while doing it, without noticing | 她说着说着哭了。
  {:v#} {着(zhe)} {#} {着(zhe)}
比 | 3 | more … than …: compares two things | 今天比昨天冷。
  <!( :m ) <!( 的|之|占|性价|了|对|身价 ) {比(bǐ)} !(:mx|一|了|过) ~6[:x] (:a|多|少|高|更|还|早|晚|大|小|低|快|慢|长|增长|下降|增加|减少)
没有…那么 | 3 | not as … as … | 他没有哥哥那么高。
  {没有} (:nrNt) ~2[:v|:x|的] {那么|这么} :a !( 的|地 )
  (:nrNt|这里|这儿|那里|那儿) {没有} :rnNtsf !( :m ) (高|快|大|多|好|冷|热|贵|长|重|早|晚|远|近|忙|难|容易|漂亮|便宜|聪明|舒服|方便|干净|安静|流利|年轻|重要|严重|暖和|凉快|好看|好吃|好听|认真|努力|热闹|胖|瘦|矮|厉害|高兴|清楚|新鲜|甜|亮|深|厚|强) $
  {没有} :rN 的 (高|快|大|多|好|冷|热|贵|长|重|早|晚|远|近|忙|难|容易|漂亮|便宜|聪明|舒服|方便|干净|安静|流利|年轻|重要|严重|暖和|凉快|好看|好吃|好听|认真|努力|热闹|胖|瘦|矮|厉害|高兴|清楚|新鲜|甜|亮|深|厚|强) $
不如 | 4 | not as good as …: the second of two wins | 这家店不如那家便宜。
  <!( 还|倒|都 ) :nrNt {不如} (:nrNts) ~4 (:al) $
X比X | 5 | more and more … by the day or year, or each more … than the last | 天气一天比一天冷。
  {:tmq+2#} {比} {#}
  {一} {:qmtn#} {比} {一} {#}
越来越 | 3 | more and more …: grows with time | 来的人越来越多。
  {越来越} !( :x )
才 (晚) | 3 | only then, not earlier | 他十点才起床。
  ( :t | :m ( 点|分|天|年|月|小时|分钟|周|岁|次|遍 ) | *岁|*年|*天|*个月|*小时|*分钟|*点 | 半天|晚上|凌晨|深夜|夜 ) {才} (:vV|到|在|能|知道|会|被|从)
才 (少) | 4 | only, no more than: little or early | 他今年才十八岁。
  {才} !( 分批|好些|一下子|第一次|第一|一眼 ) :m
就 (早) | 3 | as early as that, so soon: sooner than expected | 他五点就起床了。
  <!( 这|那 ) !( 下来|上去|下去 ) ( :t | :m ( 点|天|年|月|小时|分钟|周|岁|点钟 ) | *岁|*年|*个月|*小时|*分钟|*点 | 早|早上 ) {就} !( 不|没|没有|要|会|能 ) ~1 :v ~5 {了(le)}
V一V | 3 | just, a little: the verb said twice makes it short or gentle | 你来尝一尝。
  <!( 一|:m ) {:v+1#} {一} {#}
  {:v+1#} {了} {#}
A不A | 3 | is it or not?: a question by saying yes and no | 你去不去？
  <!( 说|爱 ) {:vaV#} {不|没} {#} !( 相|样|样儿|样子 )
V来V去 | 5 | back and forth, again and again | 他挑来挑去，最后什么也没买。
  {:v#} {来} {#} {去}
一V再V | 6 | again and again | 会议日期一推再推。
  {一} {:v#} {再} {#}
难道…吗 | 5 | a question that expects the reverse: surely not …?, or with 不, surely …? | 难道你不知道吗？
  {难道} ~~14 {吗|不成}
不是…吗 | 4 | isn’t it that …?: a question that expects “yes” | 你不是去过吗？
  {不是} ~7[是] {吗} $
从来不 | 4 | never: as a habit, or up to now | 他从来不迟到。
  {从来|从} {不|没|没有} !( 前 )
  {从来不|从来没|从来没有|从不|从没}
并不 | 4 | by no means, actually not: against what one may think | 这件事并不简单。
  {并} {不|没有|没|未|非|不是|不能|不会|无} !(且)
不再 | 4 | no longer | 他不再担任主席。
  {不再} :vV
  {不} {再} :vV
不得不 | 4 | have to: cannot but | 比赛不得不推迟。
  {不得不|不能不} :vV
  {不得|不能} {不} :vV
非…不可 | 5 | simply must … | 这件事非他办不可。
  {非|非要|非得} ~6 {不可|不行}
还没…呢 | 3 | not yet | 饭还没做好呢。
  {还} {没|没有} ~5 {呢} $
正在 | 2 | be doing right now | 警方正在调查。
  {正在|正|在} :vV ~4 {呢} $
  {正在} !( 的 ) ~3[的] (:vV|等)
  {正} {在} (:nrs|:n) ~3[的] (:vV)
多么…啊 | 4 | how …!: an exclamation | 这里多么美啊！
  {多么} ~5 {啊|呀|哪}
  <!( 这么|那么|这|那|很|太|好|更|不|最|许|差|没|没有|有|能 ) {多} :a {啊|呀|哪} $
所…的 | 5 | that which is …ed: 所 before the verb makes it “what” | 这正是我们所担心的。
  <!( :m|这|那|几|哪|每|两|一 ) {所} :vV {的} !(时候)
以上 | 4 | … and more, … or less, about …: bounds an amount | 六十岁以上的老人免费。
  :m :qnz+1 {以上|以下|以内|左右|上下|之内|开外}
  :mq {以上|以下|以内|左右|上下|之内|开外}
之间 | 4 | between …, among … | 学校和家庭之间要多沟通。
  {与|和|跟|同} ~4 {之间}
的是 | 4 | what … is (that) …: puts the point at the end | 令人担心的是，物价还在涨。
  {的} {是} , 
`);
