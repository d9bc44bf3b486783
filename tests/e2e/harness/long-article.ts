/** A page with a long article of our own; every paragraph can be told by its number. */
export function longArticle({ paragraphs = 60, first = '', head = '' } = {}): string {
  const text = (index: number) =>
    `第${index}天的早上，住在河边的人都起得很早。有人在桥上看船，有人把菜拿到市场去卖，孩子们背着书包走过新修的路。老师说，这条路是大家一起修的，从去年春天一直修到今年秋天。`;
  const body = Array.from({ length: paragraphs }, (_, index) => `<p>${text(index + 1)}</p>`).join('');
  return `<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>河边的六十天</title>${head}</head><body><article><h1>河边的六十天</h1>${first}${body}</article></body></html>`;
}
