import { describe, expect, it } from 'vitest';
import { outline } from './blocks-of';

const paragraphs = (lines: string[]) => lines.map((line) => `paragraph ${line}`);
const POEM = [
  '山上的雪化成了水',
  '水走了很远的路，走到我们的门前停住了脚',
  '像一个人忽然想起了什么重要的事情',
  '又什么也没有说',
];

describe('lines that end with <br>', () => {
  it.each([
    [['床前明月光，', '疑是地上霜。', '举头望明月，', '低头思故乡。']],
    [['炊烟升起来了', '牛羊回家了', '谁的名字']],
    [POEM],
  ])('stay lines in a poem: %j', (lines) => {
    expect(outline(`<p>${lines.join('<br>')}</p>`)).toEqual(paragraphs(lines));
    expect(outline(`<div>${lines.join('<br>\n')}</div>`)).toEqual(paragraphs(lines));
    expect(outline(lines.map((line) => `<p>${line}</p>`).join(''))).toEqual(paragraphs(lines));
  });

  it('are one paragraph where they were broken to fit a width', () => {
    const lines = [
      '市场改造以后地面铺了防滑砖每个摊位都装了电子秤，价',
      '格一目了然，顾客的投诉比去年同期少了一大半，摊主们',
      '也都说好。',
    ];
    expect(outline(`<div>${lines.join('<br>')}</div>`)).toEqual([`paragraph ${lines.join('')}`]);
  });

  it('are lines of a poem in <pre> too', () => {
    expect(outline(`<pre>${POEM.join('<br>')}</pre>`)).toEqual([`preformatted ${POEM.join('\n')}`]);
  });
});
