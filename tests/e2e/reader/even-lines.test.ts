import { beforeAll, expect, it } from 'vitest';
import { measureLines } from '@/scripts/quality/lines/measure-lines';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const news = [
  '上个星期六，从广州到重庆的双层列车重新开通，整整停了三个月。铁路部门说：“今后每天往返两趟，票价不变。”许多住在沿线的老人一早就等在站台上，有的还带着孙子，想让他看一看窗外的长江。',
  '总统周三签署行政命令，把联邦机构的招聘冻结期延长三个月。反对党领袖在议会辩论中质疑这一决定，认为它会影响学校和医院的正常工作，要求政府尽快公布详细的预算报告。',
  '这座城市的中央公园从今年春天开始重新装修，庄重的石门、湖边的双层长廊和儿童广场都在其中。负责人介绍，工程分三期，到明年十二月全部完成，“期间不会关门”。',
  '研究人员对两千多名中学生进行了五年的跟踪调查，结果显示，每天户外活动超过两小时的学生，视力下降的速度明显慢于其他人。专家建议，家长应当鼓励孩子多参加体育运动。',
  '经过一周的磋商，双方就边界问题达成初步共识，将成立联合工作小组，定期交换意见。外交部发言人在例行记者会上表示，希望有关各方保持克制，通过对话解决分歧。',
  '受冷空气影响，北方多地气温骤降，局部地区出现暴雪。气象台提醒市民减少外出，注意防寒保暖；高速公路部分路段已经封闭，机场也取消了数十个航班。',
];
const html = `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><title>一周新闻</title><article><h1>一周新闻</h1>
${news.map((text) => `<p>${text}</p>`).join('')}</article></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/week.html', { body: html });
  await firstTab(pindu).goto('http://news.test/week.html');
  reader = await openReader(pindu);
});

type Api = { storage: { local: { set(items: object): Promise<void> } } };

/** Writes settings as another page of ours does, and waits until the last paragraph shows them. */
async function setSettings(settings: object, shown: string): Promise<void> {
  await pindu.context
    .serviceWorkers()[0]
    ?.evaluate((items) => (globalThis as unknown as { chrome: Api }).chrome.storage.local.set(items), {
      settings: { levelAsked: true, ...settings },
    });
  await waitFor('the settings', () =>
    reader.evaluate((root, wanted) => root.querySelector(`.reader-view${wanted}`) !== null, shown),
  );
}

const last = (syllable: string) => `p:last-of-type rt[data-p="${syllable}"]`;

it.each<[string, object, string]>([
  ['as installed', {}, `[data-pinyin-size="normal"] ${last('lěng')}`],
  ['with small pinyin', { pinyinSize: 'small' }, `[data-pinyin-size="small"] ${last('lěng')}`],
  ['with large pinyin', { pinyinSize: 'large' }, `[data-pinyin-size="large"] ${last('lěng')}`],
  ['in large type', { textSize: 32 }, ` [style*="32px"] ${last('lěng')}`],
  ['with pinyin below', { pinyinPlace: 'below' }, ` .below ${last('lěng')}`],
  ['with zhuyin', { notation: 'zhuyin' }, ` ${last('ㄌㄥˇ')}`],
  ['with tone numbers', { notation: 'numbers' }, ` ${last('leng3')}`],
])('nine in ten characters stand evenly and no syllables touch: %s', async (_name, settings, shown) => {
  await setSettings(settings, shown);
  for (const width of [360, 800, 1440]) {
    await reader.page.setViewportSize({ width, height: 900 });
    const even = async () => {
      const { distances, gaps, clipped, misplaced } = await reader.evaluate(measureLines, news.length);
      const median = distances.sort((a, b) => a - b)[distances.length >> 1] ?? 0;
      const near = distances.filter((distance) => Math.abs(distance - median) <= 0.04 * median).length;
      return {
        ...{ clipped, misplaced },
        share: near / distances.length,
        touching: gaps.filter((gap) => gap < 1).length,
        count: distances.length,
      };
    };
    // Drawn in slices.
    const found = await waitFor('even lines', async () => {
      const now = await even();
      return now.touching === 0 && now.share > 0.9 && now;
    }).catch(even);
    expect(found).toMatchObject({ clipped: [], misplaced: [], touching: 0 });
    expect(found.share).toBeGreaterThan(0.9);
    expect(found.count).toBeGreaterThan(300);
  }
});

it('hidden pinyin leaves no room behind', async () => {
  await setSettings({ pinyin: 'off' }, ` [data-pinyin="off"] ${last('lěng')}`);
  const { distances } = await reader.evaluate(measureLines, news.length);
  expect(Math.max(...distances) - Math.min(...distances)).toBeLessThan(0.5);
});
