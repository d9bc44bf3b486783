/** Offices, occupations and forms of address right before a name (外长王毅) or after it (王毅外长). */
const TITLES = new Set(
  (
    '总统 总理 首相 主席 总书记 书记 部长 外长 防长 财长 省长 市长 县长 州长 镇长 村长 区长 议长 院长 校长 局长 司长 处长 科长 厅长 署长 会长 队长 ' +
    '社长 团长 馆长 所长 站长 班长 行长 董事长 理事长 秘书长 秘书 国务卿 国务委员 特首 行政长官 司令 司令员 将军 上将 中将 少将 上校 大使 特使 公使 ' +
    '领事 代表 发言人 议员 委员 主任 总裁 总监 经理 老板 创始人 负责人 领导人 领袖 国王 女王 王子 公主 教皇 主教 记者 编辑 主播 主持人 作者 作家 诗人 ' +
    '导演 演员 歌手 画家 艺术家 摄影师 设计师 工程师 科学家 学者 专家 教授 老师 博士 医生 律师 法官 检察官 警员 教练 主帅 球员 前锋 后卫 门将 选手 ' +
    '企业家 银行家 慈善家 政治家 哲学家 思想家 书法家 音乐家 经济学家 物理学家 化学家 数学家 历史学家 ' +
    '运动员 候选人 助理 顾问 研究员 分析师 院士 学生 居民 村民 市民 男子 女子 妻子 丈夫 儿子 女儿 家属 先生 女士 小姐 太太 夫人 同志 烈士 爵士'
  ).split(' '),
);

/** What people do in the news; these follow a name as nothing else that looks like one. */
const ACTS =
  /^(?:说|表示|指出|强调|称|认为|告诉|介绍|宣布|透露|回应|坦言|补充|重申|呼吁|写道|解释|出席|会见|会晤|当选|担任|出任|访问|抵达|率领|主持|致辞|发表|签署|接受|获得|夺得|登台|演唱|亮相|卸任|夺冠|去世|逝世|到访|获奖|退役|晋级|撰文|发文|质疑|批评|承认|否认|回忆|直言|警告|证实)/;

/** What is said to follow a speaker and no other word: 说明 and 称为 are words of their own. */
const SPEAKS =
  /^(?:说(?![明法话服教唱理])|表示|指出|强调|认为|告诉|介绍说|宣布|透露|回应|坦言|补充|重申|呼吁|写道|称，|称：)/;

/** What a person is called after the name, or after the surname alone (区先生). */
const ADDRESSES = /^(?:先生|女士|小姐|太太|夫人|老师|教授|医生|主任|经理|律师|老板|博士)/;

/** Words that a name may follow or precede, like punctuation. */
const LINKS = /^[与和及同跟在对向]/;

const EDGE = /[\p{P}\s]/u;

export function followsTitle(simplified: string, start: number): boolean {
  for (let length = 2; length <= 4 && length <= start; length += 1) {
    if (TITLES.has(simplified.slice(start - length, start))) return true;
  }
  return false;
}

/** A title, or a verb of what people do in the news, begins at this offset. */
export function precedesTitleOrAct(simplified: string, end: number): boolean {
  for (let length = 2; length <= 4; length += 1) if (TITLES.has(simplified.slice(end, end + length))) return true;
  return ACTS.test(simplified.slice(end, end + 2));
}

export function precedesSpeech(simplified: string, end: number): boolean {
  return SPEAKS.test(simplified.slice(end, end + 3));
}

export function precedesAddress(simplified: string, end: number): boolean {
  return ADDRESSES.test(simplified.slice(end, end + 2));
}

/** Whether these two characters are a title or a form of address, and so no given name (李|小姐, 王|主任). */
export function isTitle(simplified: string): boolean {
  return TITLES.has(simplified) || ADDRESSES.test(simplified);
}

/** A verb of what people do, or a form of address, lies across this offset: 洛佩斯登|台 cuts 登台. */
export function cutsActOrAddress(simplified: string, end: number): boolean {
  const across = simplified.slice(end - 1, end + 1);
  return across.length === 2 && (ADDRESSES.test(across) || ACTS.exec(across)?.[0] === across);
}

/** Measure words that are surnames too: after a number or a demonstrative they count (一张长桌, 那段路). */
const MEASURES = new Set('张段包项方石章丁房管席步池盘车封单连支卷顾');
const COUNTS = /[一二三四五六七八九十百千万亿两几半整每这那此某各首数多\p{Nd}]/u;

/** Whether the character at this offset counts what follows. */
export function isMeasure(simplified: string, start: number): boolean {
  return MEASURES.has(simplified.charAt(start)) && COUNTS.test(simplified.charAt(start - 1));
}

/** Whoever speaks in a headline: 王毅：……. */
export function headsLine(simplified: string, start: number, end: number): boolean {
  const before = simplified.charAt(start - 1);
  return /[：:]/.test(simplified.charAt(end)) && (before === '' || EDGE.test(before));
}

/** How much the neighbours speak for a name without proving one: 0 to 2, one for each side. */
export function openSides(simplified: string, start: number, end: number): number {
  const after = simplified.charAt(end);
  const isOpenAfter = after === '' || EDGE.test(after) || LINKS.test(after);
  return Number(opensBefore(simplified, start)) + Number(isOpenAfter);
}

/** What follows names, but not words that look like one: 李明是, 王芳哭了. */
const PREDICATE = /^(?:是(?![否非])|也|和|与|哭了|笑了|来了|走了|在|新[书作片歌剧]|饰演|执导|主演)/;
/** A new work begins right before this offset: 余华|新书, whatever 余华新 looks like. */
export function cutsNewWork(simplified: string, end: number): boolean {
  return /^新[书作片歌剧]/.test(simplified.slice(end - 1, end + 1));
}

/** What a person is made or called by: 任命王强为局长, 由张伟执导, 摄影李强. */
const MADE = /(?:任命|选举|推选|提名|推荐|聘请|邀请|摄影|撰文|编辑|责编|审校|制图|主演|执导|记者)$/;

/** Whether the context suggests a name of two characters: in a list, a line of its own, a subject, an appointment. */
export function standsAlone(simplified: string, start: number, end: number): boolean {
  const before = simplified.charAt(start - 1);
  const after = simplified.charAt(end);
  const opens = before === '' || EDGE.test(before) || (LINKS.test(before) && /[与和及同跟]/.test(before));
  const closes = after === '' || EDGE.test(after) || /^[与和及]/.test(after);
  const isMade = MADE.test(simplified.slice(Math.max(0, start - 2), start));
  if (isMade) return closes || after === '为' || after === '担';
  return opens && (closes || PREDICATE.test(simplified.slice(end, end + 2)));
}

/** Nothing but the start of a clause, or what names stand after, is before this offset. */
export function opensBefore(simplified: string, start: number): boolean {
  const before = simplified.charAt(start - 1);
  return before === '' || EDGE.test(before) || LINKS.test(before);
}
