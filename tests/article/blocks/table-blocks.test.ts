import { describe, expect, it } from 'vitest';
import { isWhole, tableTexts } from '@/lib/article/table-block';
import type { Block, TableBlock } from '@/lib/article/types';
import { blocksOf, outline } from './blocks-of';

const tr = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;
const th = (...cells: string[]) => `<tr>${cells.map((cell) => `<th>${cell}</th>`).join('')}</tr>`;
const many = (count: number, row: (index: number) => string) =>
  Array.from({ length: count }, (_, at) => row(at)).join('');

/** A table as a grid: `*` marks a header, `a>2` a colspan, `a^2` a rowspan; the caption comes first in brackets. */
function grid(table: TableBlock): string[] {
  const { caption, rows } = tableTexts(table);
  const lines = rows.map((cells) =>
    cells
      .map(({ text, cell: { header, colspan, rowspan } }) =>
        [header ? '*' : '', text, colspan ? `>${colspan}` : '', rowspan ? `^${rowspan}` : ''].join(''),
      )
      .join(' | '),
  );
  return caption ? [`[${caption.text}]`, ...lines] : lines;
}

const isTable = (block: Block): block is TableBlock => block.kind === 'table';
const gridsOf = (html: string) => blocksOf(html).filter(isTable).map(grid);

describe('a table of data is a table', () => {
  it.each([
    [
      'statistics with a head and a body',
      `<table><thead>${th('城市', '人口（万）', '增长')}</thead><tbody>${tr('南浦', '812.4', '1.2%')}${tr('东港', '96.0', '-0.3%')}</tbody></table>`,
      ['*城市 | *人口（万） | *增长', '南浦 | 812.4 | 1.2%', '东港 | 96.0 | -0.3%'],
    ],
    [
      'results of matches, without headers',
      `<table>${tr('主队', '比分', '客队')}${tr('红星', '2∶1', '海燕')}${tr('铁塔', '0∶0', '白杨')}</table>`,
      ['主队 | 比分 | 客队', '红星 | 2∶1 | 海燕', '铁塔 | 0∶0 | 白杨'],
    ],
    [
      'a timetable with headers of rows',
      `<table><tr><th>车次</th><td>K101</td><td>K103</td></tr><tr><th>开车</th><td>8:05</td><td>12:40</td></tr></table>`,
      ['*车次 | K101 | K103', '*开车 | 8:05 | 12:40'],
    ],
    ['a price list', `<table>${tr('豆腐', '3元')}${tr('青菜', '2元')}</table>`, ['豆腐 | 3元', '青菜 | 2元']],
    [
      'a body without a head',
      `<table><tbody>${tr('一班', '42人')}${tr('二班', '39人')}</tbody></table>`,
      ['一班 | 42人', '二班 | 39人'],
    ],
    [
      'a head of two rows with spans both ways',
      `<table><thead><tr><th rowspan="2">地区</th><th colspan="2">产量</th></tr>${th('去年', '今年')}</thead>${tr('北坡', '10', '12')}</table>`,
      ['*地区^2 | *产量>2', '*去年 | *今年', '北坡 | 10 | 12'],
    ],
    [
      'cells over several rows',
      `<table><tr><td rowspan="2">上午</td><td>语文</td></tr><tr><td>数学</td></tr><tr><td>下午</td><td>体育</td></tr></table>`,
      ['上午^2 | 语文', '数学', '下午 | 体育'],
    ],
    [
      'a cell that spans to the end of the table',
      `<table><tr><td rowspan="0">全天</td><td>晴</td></tr><tr><td>多云</td></tr></table>`,
      ['全天^2 | 晴', '多云'],
    ],
    [
      'a span that counts an empty row and reaches below the table',
      `<table><tr><td rowspan="9">春</td><td>播种</td></tr><tr><td></td></tr><tr><td>插秧</td></tr></table>`,
      ['春^2 | 播种', '插秧'],
    ],
    [
      'empty cells',
      `<table>${th('', '周一', '周二')}${tr('早', '粥', '')}${tr('晚', '', '面')}</table>`,
      ['* | *周一 | *周二', '早 | 粥 | ', '晚 |  | 面'],
    ],
    [
      'a caption',
      `<table><caption>  本周\n菜价 </caption>${tr('白菜', '一元')}${tr('豆腐', '三元')}</table>`,
      ['[本周菜价]', '白菜 | 一元', '豆腐 | 三元'],
    ],
    ['a table in a figure', `<figure><table>${tr('甲', '1')}${tr('乙', '2')}</table></figure>`, ['甲 | 1', '乙 | 2']],
    [
      'a table in a list',
      `<ul><li>成绩<table>${tr('甲', '1')}${tr('乙', '2')}</table></li></ul>`,
      ['甲 | 1', '乙 | 2'],
    ],
    [
      'a table in a quote',
      `<blockquote><table>${tr('甲', '1')}${tr('乙', '2')}</table></blockquote>`,
      ['甲 | 1', '乙 | 2'],
    ],
    [
      'a paragraph in each cell, as word processors write it',
      `<table>${tr('<p>姓名</p>', '<p>得分</p>')}${tr('<p>李明</p>', '<p><span>9.5</span></p>')}</table>`,
      ['姓名 | 得分', '李明 | 9.5'],
    ],
    [
      'lines, tabs and hard spaces in cells',
      `<table>${tr('长江<br>上游', 'a\tb')}${tr('黄河&nbsp;&nbsp;中游', '二\n级')}</table>`,
      ['长江 上游 | a b', '黄河 中游 | 二级'],
    ],
    [
      'a title row over all columns and a foot',
      `<table><tr><td colspan="3">奖牌榜</td></tr>${tr('甲队', '3', '1')}${tr('乙队', '2', '2')}<tfoot>${tr('合计', '5', '3')}</tfoot></table>`,
      ['奖牌榜>3', '甲队 | 3 | 1', '乙队 | 2 | 2', '合计 | 5 | 3'],
    ],
    [
      'links in one column',
      `<table>${th('队', '积分')}${tr('<a href="/t/1">红星队</a>', '31')}${tr('<a href="/t/2">海燕队</a>', '28')}</table>`,
      ['*队 | *积分', '红星队 | 31', '海燕队 | 28'],
    ],
    [
      'spans that are no numbers, or absurd',
      `<table><tr><td colspan="x">甲</td><td rowspan="-3">1</td></tr><tr><td colspan="">乙</td><td>2</td></tr></table>`,
      ['甲 | 1', '乙 | 2'],
    ],
    [
      'a longer note with a header above it',
      `<table>${th('项目', '说明')}${tr('租金', '老城区的房东把合同改成按月签，租客不得不常常搬家，也有人干脆搬到河对岸，每天坐头班渡船进城，一个月下来能省出一半的房钱。')}${tr('水电', '自付')}</table>`,
      [
        '*项目 | *说明',
        '租金 | 老城区的房东把合同改成按月签，租客不得不常常搬家，也有人干脆搬到河对岸，每天坐头班渡船进城，一个月下来能省出一半的房钱。',
        '水电 | 自付',
      ],
    ],
  ])('%s', (_, html, expected) => {
    expect(gridsOf(html)).toEqual([expected]);
  });

  it('keeps its place among paragraphs and its marks where they stand', () => {
    const html = `<p>前文。</p><table><caption>榜<b>单</b></caption>${th('队', '分')}${tr('<a href="/a">红星</a>', '<strong>3</strong>')}</table><p>后文。</p>`;
    const blocks = blocksOf(html);
    expect(blocks.map(({ kind }) => kind)).toEqual(['paragraph', 'table', 'paragraph']);
    const table = blocks.find(isTable);
    expect(table?.marks?.map(({ start, end, kind }) => `${kind} ${table.text.slice(start, end)}`)).toEqual([
      'strong 单',
      'link 红星',
      'strong 3',
    ]);
    expect(table?.marks?.[1]?.href).toBe('https://news.example/a');
  });
});

describe('a table that is no grid of data is none', () => {
  const prose = '摊主们把刚摘下的青菜摆在竹筐里，露水还没有干，来得早的客人已经挑好了一把。';
  it.each([
    ['one column', `<table>${tr('第一段。')}${tr('第二段。')}</table>`, ['paragraph 第一段。', 'paragraph 第二段。']],
    ['one row', `<table>${tr('左栏', '右栏')}</table>`, ['paragraph 左栏', 'paragraph 右栏']],
    ['a head alone', `<table>${th('品种', '价格')}</table>`, ['paragraph 品种 | 价格']],
    [
      'a role of presentation',
      `<table role="presentation">${tr('甲', '1')}${tr('乙', '2')}</table>`,
      ['paragraph 甲', 'paragraph 1', 'paragraph 乙', 'paragraph 2'],
    ],
    [
      'another table inside, which is one',
      `<table><tr><td>导语。</td><td><table>${tr('甲', '1')}${tr('乙', '2')}</table></td></tr><tr><td>结语。</td><td>完。</td></tr></table>`,
      ['paragraph 导语。', 'table 甲\t1\n乙\t2', 'paragraph 结语。', 'paragraph 完。'],
    ],
    [
      'columns of prose',
      `<table>${tr(prose.repeat(2), prose.repeat(2))}${tr('完。', '完。')}</table>`,
      [`paragraph ${prose.repeat(2)}`, `paragraph ${prose.repeat(2)}`, 'paragraph 完。', 'paragraph 完。'],
    ],
    [
      'prose under headers',
      `<table>${th('上午', '下午')}${tr(prose.repeat(4), prose.repeat(9))}</table>`,
      ['paragraph 上午 | 下午', `paragraph ${prose.repeat(4)} | ${prose.repeat(9)}`],
    ],
    [
      'links alone, which lead to other pages',
      `<table>${tr('<a href="/1">城市</a>', '<a href="/2">交通</a>')}${tr('<a href="/3">健康</a>', '<a href="/4">天气</a>')}</table>`,
      ['paragraph 城市', 'paragraph 交通', 'paragraph 健康', 'paragraph 天气'],
    ],
    [
      'pictures and their captions without headers',
      `<table>${tr('<img src="/a.jpg">', '<img src="/b.jpg">')}${tr('早市', '晚市')}</table>`,
      ['figure a.jpg', 'figure b.jpg', 'paragraph 早市', 'paragraph 晚市'],
    ],
    [
      'rows of all widths',
      `<table>${tr('一', '二')}${tr('一', '二', '三')}${tr('一', '二', '三', '四')}${tr('一', '二', '三', '四', '五')}</table>`,
      [
        'paragraph 一 | 二',
        'paragraph 一 | 二 | 三',
        'paragraph 一 | 二 | 三 | 四',
        'paragraph 一 | 二 | 三 | 四 | 五',
      ],
    ],
    ['nothing in it', `<p>正文。</p><table>${tr('', '')}${tr('', '')}</table>`, ['paragraph 正文。']],
  ])('%s', (_, html, expected) => {
    expect(outline(html)).toEqual(expected);
  });

  it('2,000 rows stay lines, and the largest table that is one has 500', () => {
    const row = (index: number) => tr(`第${index}站`, `${index}分`);
    expect(outline(`<table>${many(2_000, row)}</table>`)).toHaveLength(2_000);
    expect(blocksOf(`<table>${many(500, row)}</table>`).map(({ kind }) => kind)).toEqual(['table']);
    const wide = (index: number) => tr(...Array.from({ length: 9 }, (_, at) => `${index}-${at}`));
    expect(blocksOf(`<table>${many(300, wide)}</table>`)).toHaveLength(300);
  });
});

describe('the text of a table', () => {
  /** Numbers from a seed, so that a failure can be repeated. */
  function numbers(seed: number): (below: number) => number {
    let state = seed;
    return (below) => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return Math.floor((state / 2_147_483_648) * below);
    };
  }

  it('holds every cell once, in order, at its offset', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const below = numbers(seed);
      const columns = 2 + below(5);
      const given: string[] = [];
      const text = (at: string) => {
        const made = below(5) === 0 ? '' : `格${at}`;
        if (made) given.push(made);
        return made;
      };
      const head = below(2) === 0;
      const rows = Array.from({ length: 2 + below(8) }, (_, row) =>
        (head && row === 0 ? th : tr)(`行${row}`, ...Array.from({ length: columns }, (_, at) => text(`${row}-${at}`))),
      );
      const caption = below(2) === 0 ? `<caption>表${seed}</caption>` : '';
      const [table, ...others] = blocksOf(`<table>${caption}${rows.join('')}</table>`);
      expect(others).toEqual([]);
      if (table?.kind !== 'table') throw new Error(`Seed ${seed} gives no table`);
      expect(isWhole(table)).toBe(true);
      const read = tableTexts(table);
      const all = [...(read.caption ? [read.caption] : []), ...read.rows.flat()];
      for (const { start, text: found } of all) expect(table.text.startsWith(found, start)).toBe(true);
      expect(all.map(({ text: found }) => found).filter((found) => found.startsWith('格'))).toEqual(given);
    }
  });
});

describe('quotes', () => {
  const continued = (html: string) =>
    blocksOf(html).map((block) => `${block.kind}${block.kind === 'quote' && block.continues ? '+' : ''} ${block.text}`);

  it.each([
    ['two paragraphs are one', '<blockquote><p>一。</p><p>二。</p></blockquote>', ['quote 一。', 'quote+ 二。']],
    ['lines are one', '<blockquote>一。<br><br>二。</blockquote>', ['quote 一。', 'quote+ 二。']],
    [
      'two quotes are two',
      '<blockquote><p>一。</p></blockquote><blockquote><p>二。</p><p>三。</p></blockquote>',
      ['quote 一。', 'quote 二。', 'quote+ 三。'],
    ],
    [
      'what stands between parts a quote',
      '<blockquote><p>一。</p><h3>小标题</h3><p>二。</p></blockquote>',
      ['quote 一。', 'heading 小标题', 'quote 二。'],
    ],
    [
      'a quote in a quote is another',
      '<blockquote><p>一。</p><blockquote><p>二。</p></blockquote><p>三。</p></blockquote>',
      ['quote 一。', 'quote 二。', 'quote 三。'],
    ],
  ])('%s', (_, html, expected) => {
    expect(continued(html)).toEqual(expected);
  });
});
