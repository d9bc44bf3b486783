// A row of credits: a time, perhaps with source and author, and no sentence.
const CREDITS =
  /^(?:[^。，！？：:]{0,14}\s)?(?:(?:发布|發布|发表|發表|出版|更新|更新时间|时间|時間|日期)\s*(?:时间|時間|日期|于)?\s*[：:/]?\s*)?(?:(?:中華民國|民國|民国)?\d{2,4}\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?)[^。！？]{0,80}$/;
const LABELLED =
  /^[（(【]?(?:作者|撰文|撰稿|文|记者|記者|本报记者|出版|发布|發布|更新|更改时间|编译|摄影|攝影|图|圖|来源|來源|稿源)\s*[：:/／|｜丨]\s*[^。！？]{1,50}$|^By\s[^.]{2,40}$/i;
// Other rows at the head of a text: "某报记者 某某 某某 通讯员 某某 2024-05-16 09:12", "12 March 2024", a crumb "∙ 栏目 >".
const REPORTER =
  /^(?:作者|\p{Script=Han}{0,10}[记記]者|通[讯訊][员員])\s+[\p{Script=Han}·]{2,6}(?:[\s、](?:通[讯訊][员員]\s|[实实][习習]生\s|文\s)?[\p{Script=Han}·]{2,4}){0,8}(?:\s+\d{2,4}[-/.年][^。！？]{0,40})?$/u;
// "某报记者 | 某某", "生活中心／某某報導"
const PREFIXED =
  /^\p{Script=Han}{0,10}(?:[记記]者|[编編][辑輯]|作者|[摄攝]影|实习生|實習生|通[讯訊]员|制图|製圖|校[对對]|[责責][编編])\s*[|｜：:／/丨]\s*[^。！？，]{2,30}$/u;
const REPORTED =
  /^\p{Script=Han}{2,10}\s*[／/]\s*[\p{Script=Han}、]{2,14}(?:[／/]\p{Script=Han}{2,6})?(?:報導|报导|报道|報道|編譯|编译)$/u;
// "清河报2024-05-03 09:15"
const GLUED = /^[^。，！？：:\d]{2,14}(?:19|20)\d{2}[-/.]\d{1,2}[-/.]\d{1,2}\s+\d{1,2}:\d{2}(?::\d{2})?$/;
const ENGLISH_DATE =
  /^(?:[A-Z][a-z]{2,8}, )?(?:\d{1,2} [A-Z][a-z]{2,8}|[A-Z][a-z]{2,8} \d{1,2},?) (?:19|20)\d{2}(?:[ ,].{0,20})?$/;
// "发稿时间：2024-05-16 … 作者：某某", "首次发布：…；最后修改：…", "張貼日：113-09-30 點閱：233"
const LABELS =
  /^(?:[^\s：:。！？，]{2,6}[：:]\s*[^。！？，：:]{1,24}\s)?(?:发稿|發稿|首次发布|首次發布|首发|发表于?|發表於?|发布于?|活动|张贴|張貼|刊登|公告|公布|打印|列印)(?:时间|時間|日期?|于)?\s*[：:]?\s*\d{2,4}[-/.年]\d{1,2}[-/.月]\d{1,2}[^。！？]{0,80}$/;
const CHINESE_DATE =
  /^(?:[〇零○一二三四五六七八九]{4}|(?:民國|民国)[一二三四五六七八九十百零〇]{2,6})年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{1,3}日(?:\s[^。！？，]{0,20})?$/;
// "11月19日 07:21 某报 某某"
const SHORT_DATE = /^\d{1,2}月\d{1,2}日\s+\d{1,2}:\d{2}(?:\s[^。！？，]{0,30})?$/;
// "某报05-16 09:12某报官方账号", a row whose fields are boxes of their own.
const ROW = /^[^。，！？：:\d]{2,16}\s?\d{1,2}[-/月]\d{1,2}日?\s+\d{1,2}:\d{2}[^。，！？]{0,40}$/;
const CRUMB = /^[^。！？<]{0,24}[>»›]$/;

/** Whether a line is a row about the article rather than of it: time, source, author. */
export function isCreditsLine(text: string): boolean {
  return (
    text.length < 100 &&
    [
      CREDITS,
      GLUED,
      ROW,
      LABELLED,
      REPORTER,
      PREFIXED,
      REPORTED,
      ENGLISH_DATE,
      LABELS,
      CHINESE_DATE,
      SHORT_DATE,
      CRUMB,
    ].some((rule) => rule.test(text))
  );
}

/** Whether a line is a label such as 作者 or 来源 with a name. */
export function isLabelledName(text: string): boolean {
  return LABELLED.test(text);
}
