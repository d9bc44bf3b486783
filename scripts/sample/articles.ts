import type { Article } from '@/lib/article/types';

/** An article of the sample library, and what its reader did with it. `daysAgo` is when it was saved. */
export type SampleArticle = {
  article: Article;
  daysAgo: number;
  tags?: string[];
  isStarred?: boolean;
  isArchived?: boolean;
  isInBin?: boolean;
  /** Share of the text that was read. */
  read?: number;
};

const of = (name: string, title: string, source: string, lang: string, texts: string[]): Article => ({
  ...{ url: `https://news.example/${name}`, title, source, lang },
  blocks: texts.map((text) => ({ kind: 'paragraph', text })),
});

/** Short news of nowhere, written for the pictures; some in traditional characters. */
export const sampleArticles: readonly SampleArticle[] = [
  {
    article: of('library', '老城区图书馆延长开放时间', '示例日报', 'zh-CN', [
      '从下月起，老城区的图书馆每天开放到晚上十点。馆长王立说，这是为了方便下班以后还想读书的居民。',
      '市文化局说，这项措施将先试行三个月。如果读者增加，其他三座分馆也会跟进。',
      '不过，也有家长担心，孩子回家太晚。图书馆打算在门口多装几盏灯，让大家走路更放心。',
      '记者在阅览室里看到，周末的座位常常不够。大学生周敏说，她习惯在安静的地方复习功课，延长时间对她来说是个好消息。',
    ]),
    daysAgo: 0.1,
    tags: ['城市'],
    isStarred: true,
    read: 0.4,
  },
  {
    article: of('bus', '海边小镇试行夜间公交，最后一班开到凌晨一点', '海岸晚报', 'zh-CN', [
      '海边的小镇上，渔民常常半夜才收工。过去他们只能走路回家，现在终于有了夜间公交。',
      '司机老陈说，第一个星期每晚只有十来位乘客，第二个星期就坐满了一半。镇上的餐厅也把关门的时间往后推了一个小时。',
      '镇政府表示，试行期为半年，以后根据乘客的人数再作决定。',
    ]),
    daysAgo: 1,
    tags: ['交通', '城市'],
    read: 1,
  },
  {
    article: of('nap', '研究：午睡半小时有助于记忆', '科学周报', 'zh-CN', [
      '一项新的研究发现，每天午睡半个小时左右的人，下午记单词的成绩明显更好。',
      '研究人员请了九十位志愿者，分成三组：不睡、睡半小时、睡一个半小时。睡得太久的人醒来以后反而觉得头晕。',
      '负责研究的教授提醒，午睡不能代替晚上的睡眠，睡前也不要喝咖啡。',
    ]),
    daysAgo: 2.2,
    tags: ['健康'],
    read: 0.15,
  },
  {
    article: of('typhoon', '颱風過後，菜價逐漸回穩', '島嶼新聞', 'zh-TW', [
      '颱風離開三天以後，市場裡的青菜慢慢多了起來，價格也比上週便宜了兩成。',
      '種菜的農民說，這次的雨雖然大，但是來得快、去得也快，田裡的損失比想像中輕。',
      '農業單位提醒民眾，短期內不必搶購，冷藏庫裡的蔬菜足夠供應一個月。',
    ]),
    daysAgo: 4,
    tags: ['天氣'],
    isStarred: true,
  },
  {
    article: of('tea', '年轻人回到山里种茶：把爷爷的老茶园做成一门新生意', '山城早报', 'zh-CN', [
      '三年前，李晓峰辞掉了城里的工作，回到家乡种茶。刚开始的时候，邻居们都觉得奇怪。',
      '他把采茶的过程拍成短片放在网上，没想到吸引了很多顾客。现在，茶园每年能卖出两千多公斤茶叶。',
      '“爷爷教我怎么炒茶，我教爷爷怎么上网。”他笑着说。',
    ]),
    daysAgo: 6,
    tags: ['人物', '经济'],
    read: 0.7,
  },
  {
    article: of('market', '夜市裡的修錶師傅', '週末讀本', 'zh-TW', [
      '夜市的轉角有一張小桌子，桌上擺滿了大大小小的齒輪。修錶的許師傅在這裡坐了三十五年。',
      '他說，錶走得準不準，聽聲音就知道。有人拿來的是父親留下的舊錶，修好以後捨不得戴，又放回盒子裡。',
    ]),
    daysAgo: 9,
    tags: ['人物'],
    read: 1,
  },
  {
    article: of('river', '河水变清以后，白鹭回来了', '江边日报', 'zh-CN', [
      '几年前，这条河边还没有人愿意散步。现在，每天早晨都能看到拍照的人。',
      '环保志愿者统计，今年春天飞来的白鹭有六十多只，是去年的两倍。',
      '河边的工厂搬走以后，水里的鱼也多了。孩子们学会了分辨三种不同的水鸟。',
    ]),
    daysAgo: 13,
    tags: ['环境'],
  },
  {
    article: of('bread', '一家面包店的凌晨四点', '城市生活', 'zh-CN', [
      '凌晨四点，面包店的灯已经亮了。面团在夜里慢慢发起来，烤箱也热好了。',
      '店主说，最难的不是早起，而是每天都做得一样好。',
    ]),
    daysAgo: 20,
    isArchived: true,
    read: 1,
  },
  {
    article: of('kite', '风筝节推迟到下个周末', '江边日报', 'zh-CN', [
      '因为没有风，原定今天开始的风筝节推迟到下个周末举行。',
      '已经报名的家庭不用再办手续，带着风筝直接来就可以。',
    ]),
    daysAgo: 3,
    isInBin: true,
  },
  {
    article: of('chess', '公園裡下棋的老人與他的小徒弟', '島嶼新聞', 'zh-TW', [
      '每天下午三點，公園的大樹下總有一老一小在下棋。老人今年八十歲，徒弟才九歲。',
      '“輸了不要緊，要知道為什麼輸。”老人常常這樣說。',
    ]),
    daysAgo: 8,
    isInBin: true,
  },
];

/** Words that the reader of the sample library learns, with how often each has been reviewed and the days since. */
export const sampleWords: readonly {
  word: string;
  article: string;
  reviews: number;
  note?: string;
  tags?: string[];
}[] = [
  { word: '措施', article: 'library', reviews: 3, note: '采取措施: to take measures', tags: ['news'] },
  { word: '延长', article: 'library', reviews: 4, tags: ['news'] },
  { word: '居民', article: 'library', reviews: 0 },
  { word: '担心', article: 'library', reviews: 2 },
  { word: '习惯', article: 'library', reviews: 5 },
  { word: '渔民', article: 'bus', reviews: 1 },
  { word: '凌晨', article: 'bread', reviews: 4, tags: ['time'] },
  { word: '终于', article: 'bus', reviews: 3 },
  { word: '根据', article: 'bus', reviews: 2, tags: ['news'] },
  { word: '明显', article: 'nap', reviews: 4 },
  { word: '志愿者', article: 'nap', reviews: 3 },
  { word: '代替', article: 'nap', reviews: 0 },
  { word: '损失', article: 'typhoon', reviews: 2 },
  { word: '供应', article: 'typhoon', reviews: 1, tags: ['news'] },
  { word: '辞掉', article: 'tea', reviews: 0 },
  { word: '奇怪', article: 'tea', reviews: 5 },
  { word: '吸引', article: 'tea', reviews: 3 },
  { word: '齿轮', article: 'market', reviews: 2 },
  { word: '散步', article: 'river', reviews: 4 },
  { word: '统计', article: 'river', reviews: 1, tags: ['news'] },
  { word: '推迟', article: 'kite', reviews: 3, note: 'the opposite: 提前', tags: ['time'] },
  { word: '分辨', article: 'river', reviews: 2 },
];

/** Words that it knows already. */
export const knownSampleWords =
  '图书馆 开放 读书 公交 司机 餐厅 睡眠 咖啡 市场 价格 农民 邻居 顾客 父亲 春天 孩子 面包 周末'.split(' ');
