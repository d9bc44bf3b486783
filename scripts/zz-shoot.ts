import { launchPindu } from '@/tests/e2e/harness/launch.ts';
const text = '这个季度，中国的经济慢慢恢复，小店的生意也好了起来。西安的城墙下挂起了灯，游客先看灯，再吃面。';
for (const [width, colorScheme] of [[360,'light'],[1440,'light'],[800,'dark']] as const) {
  const pindu = await launchPindu({ viewport: { width, height: 820 }, colorScheme });
  const page = await pindu.context.newPage();
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/`);
  await page.evaluate(async (text) => {
    const c = (globalThis as any).chrome;
    await c.storage.local.set({ settings: { level: { kind: 'band', upTo: '2k' } }, settings$: { v: 2 } });
    const titles = ['市场回暖 小店的生意好了起来','古城的灯','圖書館的貓','老桥边开了一家修理小铺 居民带着旧物来学手艺','河边的树','城南水厂下月恢复供水','夜里的列车','山里的小学种了一片竹子'];
    for (const [i, title] of titles.entries()) {
      await c.runtime.sendMessage({ channel: 'background', name: 'saveArticle', args: [{ url: `https://news.example/${i}`, title, source: ['晨光日报','旅行周刊','島嶼新聞'][i%3], publishedAt: '2026-10-0' + (i+1) + 'T08:00:00+08:00', lang: 'zh-CN', blocks: [{kind:'paragraph', text: text.repeat(3 + 9*i)}] }] });
    }
    await c.runtime.sendMessage({ channel: 'background', name: 'keepProgress', args: [{url:'https://news.example/6'}, {block:0,offset:20,text:'生意',share:0.45,finished:false}]});
    await c.runtime.sendMessage({ channel: 'background', name: 'keepProgress', args: [{url:'https://news.example/4'}, {block:0,offset:20,text:'生意',share:1,finished:true}]});
  }, text);
  await page.reload();
  await page.waitForTimeout(2500);
  await page.locator('.row [data-action="star"]').nth(1).click();
  await page.screenshot({ path: `/tmp/shots/list-${width}.png` });
  await page.fill('[name="search"]', 'economy');
  await page.waitForTimeout(700);
  await page.locator('.row-check input').nth(0).click();
  await page.locator('.row-check input').nth(2).click({modifiers:['Shift']});
  await page.click('[data-action="tag-selected"]');
  await page.fill('.tag-field input', '城市，经济');
  await page.click('[data-action="add-tag"]');
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/shots/sel-${width}.png` });
  await page.click('[data-action="delete-selected"]');
  await page.waitForTimeout(300);
  await page.screenshot({ path: `/tmp/shots/undo-${width}.png` });
  await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/bin`);
  await page.waitForTimeout(400);
  await page.screenshot({ path: `/tmp/shots/bin-${width}.png` });
  await pindu.close();
}
