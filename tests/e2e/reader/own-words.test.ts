import { readFileSync } from 'node:fs';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { afterTimers } from '@/tests/e2e/harness/after-timers';
import { pastedText } from '@/tests/e2e/harness/clipboard';
import { readRows } from '@/tests/e2e/harness/database';
import { firstTab, openReader } from '@/tests/e2e/harness/open-reader';
import type { Reader } from '@/tests/e2e/harness/reader';
import { useBrowser } from '@/tests/e2e/harness/use-browser';
import { waitFor } from '@/tests/e2e/harness/wait-for';

const sentence = '他明天马上来，从东门进公园。';
const html = `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><title>公园里的下午</title></head><body>
<article><h1>公园里的下午</h1>
<p>星期天的下午，天气很好，许多人来到河边的公园散步。老人的孙子没有来。${sentence}</p>
<p>新开的云杪茶室就在公园门口，老人坐在云杪茶室里喝茶，看着孩子们跑来跑去，一直坐到天黑才回家。</p>
<p>住在附近的欧阳震华说，他每个星期都来，因为这里的树很高，夏天也不热，冬天还可以看见远处的雪山。孩子们用DeepSeek写作文。</p></article>
</body></html>`;

const { pindu, server } = useBrowser();
let reader: Reader;

beforeAll(async () => {
  server.serve('/park.html', { body: html });
  await firstTab(pindu).goto('http://news.test/park.html');
  reader = await openReader(pindu);
});
beforeEach(async () => {
  await reader.evaluate(() => getSelection()?.removeAllRanges(), undefined);
  await reader.page.mouse.move(2, 400);
});

/** The words of the nth paragraph. */
const words = (paragraph: number) =>
  reader.evaluate(
    (root, index) =>
      [...(root.querySelectorAll('article p[data-piece]')[index]?.querySelectorAll('.w') ?? [])].map(
        (word) => word.textContent ?? '',
      ),
    paragraph,
  );
const waitForWords = (paragraph: number, ...expected: string[]) =>
  waitFor(`the words ${expected.join('|')}`, async () =>
    (await words(paragraph)).join('|').includes(expected.join('|')),
  );
/** Clicks something of the card, which may be under its foot. */
const clickInCard = async (selector: string) => {
  const wanted = `.card ${selector}`;
  await reader.evaluate((root, each) => root.querySelector(each)?.scrollIntoView({ block: 'center' }), wanted);
  await reader.click(wanted);
};
const open = async (word: string, part?: 'reading' | 'boundaries' | 'entry') => {
  const { x, y } = await reader.pointOf(word);
  await reader.page.mouse.click(x, y);
  await reader.waitForCard(word);
  if (part === undefined) return;
  await reader.click('.card [data-action="correct"]');
  await reader.click(`.card [data-part="${part}"]`);
};
/** Closes the card, which closes by itself where its word is no longer one. */
const close = () => reader.closeCard();
const meaning = () =>
  reader.evaluate((root) => root.querySelector<HTMLTextAreaElement>('.card [name="meaning"]')?.value, undefined);
const reopen = async () => {
  await reader.click('.card [data-action="correct"]');
  await reader.click('.card [data-part="entry"]');
};
/** Selects characters of the text with the mouse, from the left of one to the right of another. */
const select = async (paragraph: number, text: string) => {
  const { from, to } = await reader.evaluate(
    (root, [index, wanted]: [number, string]) => {
      const rubies = [...(root.querySelectorAll('article p[data-piece]')[index]?.querySelectorAll('ruby') ?? [])];
      const bases = rubies.map((ruby) => ruby.firstChild as Text);
      const start = bases.findIndex((_, at) =>
        bases
          .slice(at)
          .map((node) => node.data)
          .join('')
          .startsWith(wanted),
      );
      bases[start]?.parentElement?.scrollIntoView({ block: 'center' });
      const box = (node: Text) => {
        const range = document.createRange();
        range.selectNodeContents(node);
        return range.getBoundingClientRect();
      };
      const first = box(bases[start] as Text);
      const last = box(bases[start + wanted.length - 1] as Text);
      return {
        from: { x: first.left + 2, y: (first.top + first.bottom) / 2 },
        to: { x: last.right - 2, y: (last.top + last.bottom) / 2 },
      };
    },
    [paragraph, text] as [number, string],
  );
  await reader.page.mouse.move(from.x, from.y);
  await reader.page.mouse.down();
  await reader.page.mouse.move((from.x + to.x) / 2, to.y, { steps: 4 });
  await reader.page.mouse.move(to.x, to.y, { steps: 4 });
  await reader.page.mouse.up();
};

/** The same, until all of it is offered: while the mouse is slow, a part of it is. */
const selectOffered = async (paragraph: number, text: string) => {
  await select(paragraph, text);
  await waitFor(`the offer of ${text}`, async () => (await reader.text('.selection-bar'))?.includes(text));
};
/** Selects text that may have no rubies, as a finger or the keyboard does: without a pointer that goes over it. */
const selectText = (text: string) =>
  reader.evaluate((root, wanted) => {
    const walker = document.createTreeWalker(root.querySelector('article') as Element, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
      const at = node.data.indexOf(wanted);
      if (at === -1) continue;
      node.parentElement?.scrollIntoView({ block: 'center' });
      return getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
    }
    throw new Error(`${wanted} does not stand in one text.`);
  }, text);

describe('the boundaries of words', () => {
  it('are changed on the card by pointer, for one place, and taken back there', async () => {
    await waitForWords(0, '马', '上来');
    await open('上来', 'boundaries');
    await expect.poll(() => reader.text('.card .cut-strip')).toBe('他明天马上来');
    const pressed = () =>
      reader.evaluate((root) => root.querySelectorAll('.cut-gap[aria-pressed="true"]').length, undefined);
    await expect.poll(pressed).toBe(3);
    await reader.click('.card .cut-gap[data-at="4"]');
    await reader.click('.card .cut-gap[data-at="5"]');
    await reader.click('.card [data-action="cut-here"]');
    await waitForWords(0, '马上', '来');
    await close();
    await open('马上');
    await expect.poll(() => reader.texts('.card .chip')).toContain('Your word boundaries, just here');
    await expect.poll(async () => (await reader.card())?.senses[0]).toMatch(/at once|immediately|right away/);
    await reader.click('.card [data-action="undo-cut"]');
    await waitForWords(0, '马', '上来');
    await close();
  });

  it('are changed by keyboard alone', async () => {
    await open('上来');
    const focus = (selector: string) =>
      reader.evaluate((root, wanted) => root.querySelector<HTMLElement>(wanted)?.focus(), selector);
    await focus('[data-action="correct"]');
    await reader.page.keyboard.press('Enter');
    await waitFor('the parts', () => reader.text('.card-edit-parts'));
    await focus('[data-part="boundaries"]');
    await reader.page.keyboard.press('Enter');
    await waitFor('the strip', () => reader.text('.cut-strip'));
    const focused = () =>
      reader.evaluate((root) => (root as ShadowRoot).activeElement?.getAttribute('data-at') ?? '', undefined);
    for (let tabs = 0; tabs < 10 && (await focused()) !== '5'; tabs += 1) await reader.page.keyboard.press('Tab');
    expect(await focused()).toBe('5');
    await reader.page.keyboard.press('Space');
    for (let tabs = 0; tabs < 2; tabs += 1) await reader.page.keyboard.press('Tab');
    await reader.page.keyboard.press('Enter');
    await waitForWords(0, '马', '上', '来');
    await close();
    await open('上');
    await reader.click('.card [data-action="undo-cut"]');
    await waitForWords(0, '马', '上来');
    await close();
  });
});

describe('selected characters', () => {
  it('become one word everywhere, and no more with undo', async () => {
    await select(1, '云杪茶室');
    await waitFor('the offer', async () => (await reader.text('.selection-bar'))?.includes('云杪茶室'));
    await reader.click('.selection-bar [data-action="make-word-always"]');
    await waitFor('both', async () => (await words(1)).filter((word) => word === '云杪茶室').length === 2);
    await reader.click('.selection-bar [data-action="undo-made"]');
    await waitFor('none', async () => !(await words(1)).includes('云杪茶室'));
  });

  it('are remembered once they are a word, which the notice says until the next click', async () => {
    await selectOffered(1, '云杪茶室');
    await reader.click('.selection-bar [data-action="make-word-here"]');
    await waitForWords(1, '云杪茶室');
    await waitFor('the notice', () => reader.text('.selection-bar [data-action="undo-made"]'));
    await open('云杪茶室');
    await waitFor('no notice', async () => (await reader.text('.selection-bar')) === undefined);
    await expect.poll(() => reader.text('.card .card-none')).toContain('remembered with its pronunciation only');
    await reader.click('.card [data-action="remember"]');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    await reader.click('.card [data-action="remember"]');
    await waitFor('it to be forgotten', () => reader.text('.card [data-action="remember"][aria-pressed="false"]'));
    await reader.click('.card [data-action="undo-cut"]');
    await waitFor('it to be no word', async () => !(await words(1)).includes('云杪茶室'));
    await close();
  });

  it('are offered until Escape, which does not close the reader then', async () => {
    await select(1, '云杪茶室');
    await waitFor('the offer', () => reader.text('.selection-bar'));
    await reader.page.keyboard.press('Escape');
    await waitFor('no offer', async () => (await reader.text('.selection-bar')) === undefined);
    expect(await reader.isOpen()).toBe(true);
  });

  it('have a card, whose mark is theirs, and one click away is an entry of my own', async () => {
    await selectOffered(1, '云杪茶室');
    await reader.click('.selection-bar [data-action="look-up-selection"]');
    await reader.waitForCard('云杪茶室');
    expect(await reader.texts('article ruby.at')).toEqual(['云', '杪', '茶', '室']);
    await reader.click('.card [data-action="write-entry"]');
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.type('a tea house');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('the entry', async () => (await reader.card())?.senses[0] === 'a tea house');
    // A word now, as any other.
    await reader.click('.card [data-action="correct"]');
    await reader.click('.card [data-part="entry"]');
    await clickInCard('[data-action="remove-entry"]');
    await waitFor('none', async () => !(await words(1)).includes('云杪茶室'));
    await close();
  });

  it('are a word where they stand once they have an entry, which the card shows at once and which has tones', async () => {
    await selectOffered(0, '马上');
    await reader.click('.selection-bar [data-action="look-up-selection"]');
    await reader.waitForCard('马上');
    await reader.click('.card [data-action="correct"]');
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.type('right away, my friend');
    await clickInCard('[name="reading"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('ma shang');
    await clickInCard('[data-action="save-entry"]');
    await expect.poll(() => reader.text('.card [data-action="take-reading"]')).toBe('mǎ shàng');
    await clickInCard('[data-action="take-reading"]');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('the entry', async () => (await reader.card())?.senses[0] === 'right away, my friend');
    await expect.poll(() => reader.texts('.card .chip')).toContain('Yours');
    await waitForWords(0, '马上', '来');
    await expect.poll(() => reader.texts('.card .chip')).toContain('Your word boundaries, just here');
    await reopen();
    await clickInCard('[data-action="remove-entry"]');
    await waitFor('the dictionary’s alone', async () => !(await reader.texts('.card .chip')).includes('Yours'));
    await reader.click('.card [data-action="undo-cut"]');
    await waitForWords(0, '马', '上来');
    await close();
  });

  it('may be Latin: they are remembered, and have an entry without a pronunciation', async () => {
    await selectText('DeepSeek');
    await waitFor('the offer', async () => (await reader.text('.selection-bar'))?.includes('DeepSeek'));
    await reader.page.keyboard.press('Tab');
    const focused = () =>
      reader.evaluate((root) => (root as ShadowRoot).activeElement?.getAttribute('data-action') ?? '', undefined);
    await expect.poll(focused).toBe('look-up-selection');
    await reader.page.keyboard.press('Enter');
    await reader.waitForCard('DeepSeek');
    await reader.click('.card [data-action="remember"]');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    await reader.click('.card [data-action="remember"]');
    await waitFor('it to be forgotten', () => reader.text('.card [data-action="remember"][aria-pressed="false"]'));
    await reader.click('.card [data-action="write-entry"]');
    await clickInCard('[name="meaning"]');
    expect(await reader.text('.card label[for$="-reading"]')).toBeUndefined();
    await reader.page.keyboard.type('a language model');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('the entry', async () => (await reader.card())?.senses[0] === 'a language model');
    await waitForWords(2, 'DeepSeek');
    await reopen();
    await clickInCard('[data-action="remove-entry"]');
    await waitFor('no word', async () => !(await words(2)).includes('DeepSeek'));
    await close();
  });

  it('are not offered where they are a word already, or cross punctuation, and stay copyable', async () => {
    await select(0, '老人的孙子');
    await waitFor('the offer', async () => (await reader.text('.selection-bar'))?.includes('老人的孙子'));
    await reader.page.keyboard.press('ControlOrMeta+C');
    expect(await pastedText(reader.page)).toBe('老人的孙子');
    await select(0, '公园');
    await waitFor('no offer', async () => (await reader.text('.selection-bar')) === undefined);
  });
});

describe('an entry of my own', () => {
  it('is written on the card, refused while its pinyin does not fit, and shown as mine', async () => {
    await selectOffered(1, '云杪茶室');
    await reader.click('.selection-bar [data-action="make-word-here"]');
    await waitForWords(1, '云杪茶室');
    await open('云杪茶室', 'entry');
    // What was removed before is still there.
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('a tea house by the park');
    await clickInCard('[name="reading"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('yun2 miao3');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('the complaint', async () => Boolean(await reader.text('.own-entry-problem')));
    await clickInCard('[name="reading"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('ㄩㄣˊ ㄇㄧㄠˇ ㄔㄚˊ ㄕˋ');
    await clickInCard('[data-action="save-entry"]');
    await expect.poll(async () => (await reader.card())?.pinyin?.replaceAll(' ', '')).toBe('yúnmiǎocháshì');
    await expect.poll(() => reader.texts('.card .chip')).toContain('Yours');
    await reopen();
    await clickInCard('[name="reading"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('Yun2 miao3 cha2 shi4');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('both', async () => (await words(1)).filter((word) => word === '云杪茶室').length === 2);
    await close();
    await open('云杪茶室');
    await expect
      .poll(() => reader.card())
      .toMatchObject({ otherScript: '雲杪茶室', senses: ['a tea house by the park'] });
    expect((await reader.card())?.pinyin?.replaceAll(' ', '')).toBe('Yúnmiǎocháshì');
    await expect.poll(() => reader.texts('.card .chip')).toContain('Yours');
  });

  it('is changed there, and its card says so at once', async () => {
    await reader.click('.card [data-action="correct"]');
    await reader.click('.card [data-part="entry"]');
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.press('ControlOrMeta+A');
    await reader.page.keyboard.type('a tea house by the park');
    await reader.page.keyboard.press('End');
    await reader.page.keyboard.type(', new');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('the new meaning', async () => (await reader.card())?.senses[0] === 'a tea house by the park, new');
  });

  it('is remembered as other words are', async () => {
    // The button that saved it is gone: a key that comes before the focus is back in is the page's.
    await waitFor('the focus to be in the reader', () =>
      reader.evaluate((root) => (root as ShadowRoot).activeElement !== null, undefined),
    );
    await reader.page.keyboard.press('r');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    await close();
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    await page.waitForSelector('text=a tea house by the park');
    await page.close();
    await reader.page.bringToFront();
  });

  it('is not needed for a name, which is remembered with its sentence, in both scripts', async () => {
    // What came back to the front is drawn again, with the words' states of now.
    await afterTimers(reader.page, 300);
    await open('欧阳震华');
    await reader.page.keyboard.press('r');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    await close();
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    const { words: rows = [] } = await readRows(page, ['words']);
    expect(rows.find(({ simplified }) => simplified === '欧阳震华')).toMatchObject({ traditional: '歐陽震華' });
    await page.close();
    await reader.page.bringToFront();
  });
});

describe('an entry that I have not saved', () => {
  it('is still there after Escape, until it is cancelled', async () => {
    await open('孩子', 'entry');
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.type('the young');
    await reader.page.keyboard.press('Escape');
    await waitFor('no form', async () => (await meaning()) === undefined);
    await reopen();
    await waitFor('what was typed', async () => (await meaning()) === 'the young');
    await clickInCard('.own-entry .quiet');
    await reopen();
    await waitFor('an empty form', async () => (await meaning()) === '');
    await reader.page.keyboard.press('Escape');
    await close();
  });
});

describe('an entry that I delete', () => {
  it('is gone from its card, and its word is cut as before', async () => {
    await open('门口', 'entry');
    await clickInCard('[name="meaning"]');
    await reader.page.keyboard.type('where we meet');
    await clickInCard('[data-action="save-entry"]');
    await waitFor('my entry', async () => (await reader.card())?.senses[0] === 'where we meet');
    await waitFor('the focus to be in the reader', () =>
      reader.evaluate((root) => (root as ShadowRoot).activeElement !== null, undefined),
    );
    await reader.page.keyboard.press('r');
    await waitFor('it to be remembered', () => reader.text('.card [data-action="remember"][aria-pressed="true"]'));
    await reopen();
    await clickInCard('[data-action="remove-entry"]');
    await waitFor('the dictionary’s alone', async () => (await reader.card())?.senses[0] !== 'where we meet');
    // What was removed is in the form, to be kept again.
    await reopen();
    await waitFor('what was removed', async () => (await meaning()) === 'where we meet');
    await clickInCard('.own-entry .quiet');
    await close();
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/words`);
    await waitFor('the remembered word to have the dictionary’s meaning', async () => {
      const { words: rows = [] } = await readRows(page, ['words']);
      const row = rows.find(({ simplified }) => simplified === '门口');
      return row !== undefined && !JSON.stringify(row).includes('where we meet');
    });
    await page.close();
    await reader.page.bringToFront();
  });
});

describe('the page of corrections', () => {
  it('lists boundaries and entries, saves each as a file, and removes them with undo', async () => {
    const page = await pindu.context.newPage();
    await page.goto(`chrome-extension://${pindu.extensionId}/library.html#/corrections`);
    const section = (name: string) => page.locator(`section[aria-label="${name}"]`);
    await section('Entries').getByText('a tea house by the park').waitFor();
    await section('Word boundaries').locator('b', { hasText: '云杪茶室' }).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      section('Entries').locator('[data-action="export"]').click(),
    ]);
    expect(readFileSync(await download.path(), 'utf8')).toContain(
      '云杪茶室\t雲杪茶室\tYún miǎo chá shì\ta tea house by the park, new\t',
    );
    await section('Entries').locator('[data-action="take-back"]').click();
    await waitFor('one', async () => (await words(1)).filter((word) => word === '云杪茶室').length === 1);
    await page.locator('[data-action="undo"]').click();
    await waitFor('both', async () => (await words(1)).filter((word) => word === '云杪茶室').length === 2);
    await page.close();
  });
});
