const subjects = ['老师', '渔民', '司机', '学生', '医生', '邻居', '店主', '孩子们'];
const places = ['桥边', '码头', '市场', '图书馆', '车站', '河岸', '学校', '公园'];
const doings = ['谈起去年的大雨', '等着第一班船', '修理旧自行车', '讨论新的路灯', '准备过节的菜', '看着河水慢慢上涨'];

/** The address of a generated article; every number has its own. */
export const sessionPath = (number: number) => `/soak/${number}.html`;

export const sessionTitle = (number: number) => `河边的第${number}天`;

/** A page with an article of ten paragraphs, none of which is on another page. */
export function sessionPage(number: number): string {
  const pick = (list: string[], at: number) => list[(number * 7 + at * 3) % list.length];
  const paragraphs = Array.from({ length: 10 }, (_, at) => {
    const sentence = `${pick(subjects, at)}在${pick(places, at + number)}${pick(doings, at * 5)}，这是第${number}天的第${at + 1}件事。`;
    return `<p>${sentence}大家都说，今年的天气比往年好得多，船也比往年开得早。傍晚的时候，人们又回到各自的家里去吃饭。</p>`;
  });
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>${sessionTitle(number)}</title><article><h1>${sessionTitle(number)}</h1>${paragraphs.join('')}</article></html>`;
}
