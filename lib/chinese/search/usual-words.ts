import { type EnglishQuery, isNoArticle } from './english-query';
import { americanForm } from './english-spelling';
import { writtenWords } from './english-words';

/**
 * What a learner means by everyday English that the dictionary has first, or alone, for other words: 快 is "rapid; quick"
 * there, and "fast" a fast of several religions. Each with the words that it usually is, best first; from general
 * knowledge. Not where it is likelier pinyin (men, song, you).
 */
const list = `when 什么时候 时候,yes 是 对,and 和,so 所以 那么,without 没有,in 在 里,at 在,second 秒 第二,time 时间 时候 次,
often 经常 常常,never 从来不 从不,more 更 多,most 最,little 小 一点,a little 一点 有点 一点儿,another 另外 别的,same 一样 同样,right 对 右 右边 正确,
front 前面 前,young 年轻,ugly 丑 难看,cool 凉快 酷,fast 快 快速,sad 难过 伤心 悲伤,angry 生气 愤怒,close 关 近,closed 关闭,
baby 宝宝 婴儿,girl 女孩 姑娘,mom 妈妈 妈,sister 姐姐 妹妹 姐妹,grandfather 爷爷 外公 祖父,grandpa 爷爷 外公,
grandmother 奶奶 外婆 祖母,grandma 奶奶 外婆,name 名字,house 房子,restaurant 饭馆 餐厅 餐馆,flower 花,moon 月亮 月球,
star 星星 明星,sky 天空 天,milk 牛奶,letter 信 字母,word 词 字 单词,paper 纸,picture 图片 画 照片,idea 主意 想法,be 是,
go home 回家,get 得到,hear 听见 听到,understand 懂 明白 理解,able to 能 能够 可以,must 必须,should 应该,stop 停 停止,
help 帮助 帮 帮忙,play 玩,pay 付 付钱,get up 起床,stand 站,drive 开车 驾驶,ride 骑,dance 跳舞,be born 出生,grow 长大 生长,
change 变 改变 变化 换,find 找到 发现,meet 见面 遇到,receive 收到 接收,hold 拿 握 抱,cut 切 剪 割,fix 修 修理,build 建 建造 盖,
sorry 对不起 抱歉,excuse me 请问 不好意思 劳驾,good morning 早上好 早安,happy new year 新年快乐,happy birthday 生日快乐,never mind 没关系 算了,
maybe 也许 可能,alone 独自 单独,quickly 快 赶快,see a doctor 看病,take a photo 拍照 照相,wash hands 洗手,fall in love 爱上 恋爱,
go shopping 购物 逛街,global warming 全球变暖,trade war 贸易战,ID card 身份证,test 考试 测试,homework 作业,age 年龄,size 大小,
place 地方,side 边 旁边`;

const words = new Map<string, string[]>();

/** The headwords, in simplified characters, of English that was typed; none for most. */
export function usualWords({ lead, written }: Pick<EnglishQuery, 'lead' | 'written'>): readonly string[] {
  if (words.size === 0)
    for (const row of list.split(',')) {
      const [english = '', ...headwords] = row.trim().split(/ (?=\p{Script=Han})/u);
      words.set(keyOf(writtenWords(english.toLowerCase()).map(americanForm)), headwords);
    }
  const key = keyOf(written);
  return words.get(`${lead} ${key}`) ?? words.get(key) ?? words.get(key.replace(/(?<=...)s$/, '')) ?? [];
}

function keyOf(written: readonly string[]): string {
  return written.filter((word, at) => at === 0 || isNoArticle(word)).join(' ');
}
