/** The paragraphs of an article in which some words stand again and again. */
export const paragraphs = [
  '老城区的图书馆从下月起延长开放时间，每天开到晚上十点，居民下班以后也能去读书。',
  '馆长说，这项措施先试行三个月，如果读者增加，其他三座分馆也会跟进，措施不会再取消。',
  '不过也有家长担心，孩子回家太晚，希望图书馆在门口多装几盏灯，让大家走路更放心。',
  ...Array.from(
    { length: 12 },
    (_, index) => `第${index + 1}天的晚上，来读书的居民比昨天多，管理员把每一本书都放回了原来的地方，然后才关灯回家。`,
  ),
];
export const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>图书馆开到晚上</title></head><body>
<article><h1>图书馆开到晚上</h1>${paragraphs.map((text) => `<p>${text}</p>`).join('\n')}</article></body></html>`;
export const address = 'http://news.test/library.html';
