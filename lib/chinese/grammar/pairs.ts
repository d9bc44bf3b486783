import { parsePatterns } from './parse-patterns';

/** Conjunctions that stand in pairs. */
export const pairs = parsePatterns(`
虽然…但是 | 2 | although …, still …: grants one thing, and sets another against it | 虽然下着雨，但是比赛没有停。
  {虽然|虽|虽说} ~~ , ~2 {但是|但|可是|不过|然而}
  {虽然|虽|虽说} ~~ , ~5[是] {却|还是|仍|仍然|依然|倒|倒是}
  {虽然|虽|虽说} ~ {但|但是|却}
尽管…但 | 4 | even though …, still …: the fact does not change what follows | 尽管条件艰苦，但队员们没有放弃。
  {尽管} ~~ , ~2 {但是|但|可是|不过|然而}
  {尽管} ~~ , ~5 {却|还是|仍|仍然|依然}
因为…所以 | 2 | because …, so …: first the reason, then the result | 因为路上堵车，所以他迟到了。
  {因为|因} ~~ {所以|因此|因而}
由于…因此 | 4 | owing to …, therefore …: reason and result, more formal | 由于天气恶劣，因此航班全部取消。
  {由于} ~~ , ~3 {因此|所以|因而|故}
之所以…是因为 | 5 | the reason why … is that …: first the result, then the reason | 他之所以成功，是因为从不放弃。
  {之所以} ~~ {是因为}
  {之所以} ~~ {是} {因为|由于|为了}
  {之所以} ~~ {因为}
如果…就 | 3 | if …, then … | 如果明天下雨，我们就不去了。
  {如果} ~~ , ~6[只要|一] {就|那么|便|那|则}
  {如果} ~ {就|便}
要是…就 | 4 | if …, then …: as 如果…就, but spoken | 要是你没空，我就自己去。
  {要是} ~~ ,? ~5 {就|那么|那}
若…则 | 6 | if …, then …: the written form of 如果…就 | 若协议达成，则停火将在周日生效。
  {若|倘若|假如|假若|倘} !( 渴 ) ~~ , {那么|那|则}
  {若|倘若|假如|假若|倘} !( 渴 ) ~~ , ~5[才|将] {就|便|则|会}
  {若|倘若|假如|假若|倘} !( 渴 ) ~~ , ~5 {将} !( :rn )
…的话 | 4 | if …: 的话 closes the condition | 有时间的话，请你来一趟。
  {如果|要是|假如|若|万一|假设} ~ {的话} $
  ^ !( 说|讲|听|对 ) :vV ~6[说|讲|听] {的话} ,
  {如果|要是|假如|若|万一} ~ {的} {话} $
只要…就 | 4 | as long as …, then …: this condition is enough | 只要努力，就会有进步。
  {只要} ~~[只有|才] {就|便}
只有…才 | 4 | only if …, (only then) …: nothing less will do | 只有双方都让步，谈判才可能成功。
  {只有|唯有} ( 多|少 :v | !( :m ) ) ~~ {才|才能|方能}
除非…否则 | 5 | unless …, otherwise … | 除非对方道歉，否则我们不会撤诉。
  {除非} ~~ {否则|不然|要不然}
  {除非} ~~ , ~5 {才}
不但…而且 | 4 | not only … but also …: the second goes further | 这项技术不但省电，而且更安全。
  {不但|不仅|不光|不单|不仅仅} ~~ {而且|并且|甚至}
  {不但|不仅|不光|不单|不仅仅} ~~ , ~5[让|使|的] {还|也|更}
不但不…反而 | 6 | not only not …, on the contrary …: the opposite of what was expected | 降价以后销量不但没有上升，反而下滑了。
  {不但|不仅|非但} ~3 不|没|没有|未 ~~ {反而|反倒|反}
不是…而是 | 4 | not … but …: corrects one thing by another | 他关心的不是价格，而是质量。
  {不是|并非|不在于|并不是} ~~ {而是|而在于}
不是…就是 | 4 | either … or …: one of two, and nothing else | 周末他不是看书，就是踢球。
  <!( 倒|并|也|还|又 ) {不是} !( 就是 ) ~5 ,? {就是} !(说 | 这 | 那) !( ~5 也 ) ~5 $ !(吗|嘛)
与其…不如 | 5 | rather than …, better …: the second is preferred | 与其在家等消息，不如去现场看看。
  {与其} ~~ {不如|倒不如|宁可|宁愿}
宁可…也 | 5 | would rather …, than … / even so …: accepts something bad for a purpose | 他宁可辞职，也不愿撒谎。
  {宁可|宁愿|宁肯} ~~14[不可] {也|也不|也要}
无论…都 | 4 | no matter …, always …: it makes no difference | 无论结果如何，我们都会公布。
  {无论|不论|不管} ~~ {都|也|总|始终|均|皆}
即使…也 | 5 | even if …, still … | 即使失败，我们也会继续研究。
  {即使|即便|纵使} ~~ {也|都|仍|还是}
哪怕…也 | 5 | even if it were …, still …: an extreme case | 哪怕只剩一个人，他也要坚持。
  {哪怕} ~~ {也|都}
就算…也 | 5 | even if …, still …: spoken | 就算他来了，也解决不了问题。
  {就算} !( 了 ) ~~ {也|都|还是}
既然…就 | 5 | since (it is so) …, then …: draws a conclusion from a known fact | 既然大家都同意，就这么定了。
  {既然} ~~ {就|那|那么|便|何必|为什么|为何}
既…又 | 4 | both … and …: two qualities of one thing | 新车站既方便又美观。
  {既} ~~12 {又|也} !(不|没)
又…又 | 3 | both … and …: two things at the same time | 这里的水果又便宜又新鲜。
  {又} ~2[:x|是] ,? {又} !( 是 )
要么…要么 | 5 | either … or …: the choices there are | 要么接受条件，要么退出谈判。
  {要么} ~~ {要么}
…也好…也好 | 5 | whether … or …: it is the same for all that is named | 坐车也好，走路也好，都来得及。
  {也好} ~~ {也好}
  {也罢} ~~ {也罢}
一边…一边 | 3 | does two things at the same time | 他一边开车，一边听广播。
  <!( 另外|另|着|这|那|:v+1 ) {一边|一面} !( 是|比 ) ~~ {一边|一面} !( 是 )
一方面…另一方面 | 5 | on the one hand …, on the other … | 公司一方面裁员，另一方面又在招人。
  {一方面} ~~ {另一方面|一方面}
越…越 | 3 | the more …, the more … | 雨越下越大。
  {越} ~3[越] ,? ~2 {越}
  {愈} ~3 ,? ~2 {愈}
一…就 | 3 | as soon as …, …: the second follows at once | 他一到家就打开电视。
  <!( 那|这|每|从|同|:v+1 ) {一} !( 开始|处|服|服药|截|层|股|封|段|捆|把|包|束|堆|挑|担|排|串|刀|拨|批|摞|帮|伙|群|波|套|顿|番 ) :vV ~4[一] ,? ~1 {就|便} !(是)
先…再 | 3 | first …, then …: the order of two actions | 请先登记，再进入会场。
  {先} ~~15 {再|然后|接着}
首先…其次 | 4 | first …, second …: orders points or steps | 首先要保证安全，其次才是速度。
  {首先} ~~ , ~1 {其次}
要不是…就 | 5 | if it were not for …, … would have …: it did happen otherwise | 要不是你提醒，我就忘了。
  {要不是} ~~ , ~4 {就|也|早|早就|可能|恐怕}
一旦…就 | 5 | once …, then …: what follows if it ever happens | 一旦发现问题，就必须停止使用。
  {一旦} ~~ , ~5 {就|将|便|会|必须|可能}
幸亏…否则 | 5 | luckily …, otherwise …: what was just avoided | 幸亏消防车来得快，否则后果不堪设想。
  {幸亏|幸好|多亏} ~~ , ~1 {否则|不然|要不然|要不}
别说…就是…也 | 5 | let alone …, even …: if the stronger case fails, so does the weaker | 别说孩子，就是大人也看不懂。
  {别说|不要说|甭说} !( 了 ) ~~ , ~6 {也|都} !( 就是 )
没有…就没有 | 5 | without … there would be no … | 没有和平，就没有发展。
  <!( 并 ) {没有} ~~12[因此|所以|因而|因为] , ~2[也|所以|因此|因而] {就} {没有}
再…也 | 4 | however …, still …: no degree changes it | 困难再大，他也没放弃。
  {再} !( 说|次|也 ) :a+1|忙|累 ,? ~2[是] {也|都}
  {再} (怎么|多) ~3 ,? ~2 {也|都}
有的…有的 | 3 | some …, others … | 有的人同意，有的人反对。
  {有的} ~~ {有的}
  {有些} ~~ , {有些}
一会儿…一会儿 | 4 | now …, now …: keeps changing | 天气一会儿晴，一会儿阴。
  <!( :v ) {一会儿} !( , ) ~~ <!( :v ) {一会儿} !( , )
时而…时而 | 6 | at times …, at times …: written | 海面时而平静，时而汹涌。
  {时而} ~~ {时而}
疑问词…疑问词 | 4 | whoever, whatever, wherever …: the same question word twice names the same thing | 谁有意见，谁就提出来。
  {谁|什么|哪里|哪儿|怎么|哪|多少#} ~6[:x|吗] ,? ~1 {#} {就}
  {谁|什么|哪里|哪儿|怎么|哪|多少#} ~6[:x|吗] ,? ~2 {就} ~3[:x] {#}
以便 | 5 | so that …: the aim of what was just said | 请留下电话，以便我们联系您。
  , {以便} ~1 (:vnrdpaV)
以免 | 5 | so as not to, lest …: what is to be avoided | 请锁好门，以免丢东西。
  , {以免|以防|免得} ~1 (:vnrdpaV)
从而 | 5 | thereby: what that brings about | 新设备提高了效率，从而降低了成本。
  , {从而|进而} ~2 (:vdpaVn)
是…还是 | 3 | … or …?: a choice of two | 你是坐飞机还是坐高铁？
  <!( 不仅|不但|不只 ) <!( 不管|无论|不论 ~4 ) {是} ~6[的|了] ,? {还是} !( 可能|会|要|有|很|不|能|应该|需要|得|没|没有|比较|那|一样|在 ) ~6 =( ？* )
  (知道|问|清楚|决定|选择|考虑|判断|看出|看|区分|到底|究竟|体现) ~4 {是} ~6[的|了] {还是} !( 可能|会|要|有|很|不|能|应该|需要|得|没|没有|比较|那|一样|在 ) ~6 $
  <!( 不仅|不但|不只 ) <!( 不管|无论|不论 ~4 ) {是} ~2[的|了] {还是} !( 可能|会|要|有|很|不|能|应该|需要|得|没|没有|比较|那|一样|在 ) ~3 $
甚至连…都 | 5 | even …: the case one would expect least | 他甚至连名字都忘了。
  {甚至} {连} ~6 {都|也}
`);
