const rows = [
  ['重庆', '31.2', '34.8', '11.5%', '旅游区涨得更快'],
  ['长沙', '28.9', '31.0', '7.3%', '大学周边供应增加'],
  ['厦门', '45.6', '47.1', '3.3%', '基本稳定'],
  ['北京', '88.4', '87.9', '-0.6%', ''],
  ['哈尔滨', '19.5', '20.7', '6.2%', '冬季旅游带动了短租，老城区的房东把合同改成按月签，租客不得不常常搬家'],
] as const;
const head = ['城市', '一月', '九月', '涨幅', '备注'] as const;

/** The table's cells, in rows, its header first. */
export const cells: readonly (readonly string[])[] = [head, ...rows];
export const caption = '五座城市的平均月租金';

const row = (texts: readonly string[], name: 'td' | 'th') =>
  `<tr>${texts.map((text) => `<${name}>${text}</${name}>`).join('')}</tr>`;

/** A page whose article has a table of data, a small one, and a quote of two paragraphs. */
export const tablePage = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>五座城市的房租，谁涨得最快</title>
<nav><a href="/">首页</a> <a href="/city">城市</a></nav>
<article><h1>五座城市的房租，谁涨得最快</h1>
<p>今年前三季度，全国主要城市的住房租金总体平稳，但城市之间的差别正在扩大。记者整理了五座城市的公开数据。</p>
<p>涨幅最大的并不是人们想象中的一线城市，而是几座旅游城市，下表列出每平方米的月租金。</p>
<table><caption>${caption}</caption><thead>${row(head, 'th')}</thead><tbody>${rows.map((texts) => row(texts, 'td')).join('')}</tbody></table>
<p>一位从业十五年的房产中介说，同一栋楼、同样的户型，最高和最低的租金能差三成。</p>
<table><tr><th>年份</th><td>去年</td><td>今年</td></tr><tr><th>新房</th><td>三万套</td><td>四万套</td></tr></table>
<blockquote><p>租客最怕的不是贵，而是说不准。</p><p>合同能签三年，心里就踏实了。</p></blockquote>
<p>专家建议，租房的人签合同以前，应当多看几处房子，也要问清楚水电费由谁来付。</p>
</article></html>`;
