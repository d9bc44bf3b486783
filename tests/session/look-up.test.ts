import { effect } from '@preact/signals-core';
import { expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { pieces } from '@/lib/chinese/sentences';
import { startSession } from '@/lib/session/article-session';
import { lookUp } from '@/lib/session/look-up';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const ask = async (texts: string[]) => annotate(realDictionary(), texts);

it.each([
  ['项', ['xiàng'], 'xiàng', /item|clause|classifier/],
  ['长', ['zhǎng'], 'zhǎng', /grow|chief|elder/],
  ['长', ['cháng'], 'cháng', /long/],
  ['工程', undefined, 'gōng chéng', /engineering/],
])('the card of %s, read %s, leads with that reading', async (word, pinyin, session, sense) => {
  const card = await lookUp(word, pinyin, ask);
  expect(card.token.pinyin?.join(' ')).toBe(session);
  expect(card.entries[0]?.pinyin.join(' ')).toBe(session);
  expect(card.entries[0]?.senses.join('; ')).toMatch(sense);
});

it.each<[string, string[], { pinyin?: string; entry?: RegExp }]>([
  // What is kept of 2024年 has the syllables of its figures too: none of them is that of 年.
  ['2024年', ['èr', 'líng', 'èr', 'sì', 'nián'], { pinyin: 'nián' }],
  ['110', ['yāo', 'yāo', 'líng'], { pinyin: 'yāo yāo líng', entry: /emergency/ }],
  ['110', ['yī', 'bǎi', 'yī', 'shí'], { pinyin: 'yī bǎi yī shí' }],
  ['DeepSeek', [], {}],
])('the card of the kept word %s, read %s, says nothing wrong of it', async (word, pinyin, expected) => {
  const card = await lookUp(word, pinyin, ask);
  expect(card.token.text).toBe(word);
  expect(card.token.pinyin?.join(' ')).toBe(expected.pinyin);
  const [entry] = card.entries.filter((one) => one.pinyin.join(' ') === pinyin.join(' '));
  if (expected.entry) expect(entry?.senses.join()).toMatch(expected.entry);
  else expect(entry).toBeUndefined();
});

it('what is no word shows the words inside it', async () => {
  const card = await lookUp('工程研究', undefined, ask);
  expect(card.token.text).toBe('工程研究');
  expect(card.inside.map(({ text }) => text)).toEqual(expect.arrayContaining(['工程', '研究']));
});

it('a look-up that nobody answers rejects', async () => {
  await expect(lookUp('项', undefined, () => Promise.reject(new Error('gone')))).rejects.toThrow('gone');
});

it('the card of a character inside a word shows the longest word from there, read as the text is', async () => {
  const article = { url: 'https://news.test/1', title: '他们研究生命的起源', blocks: [] };
  const session = startSession(article, ask, pieces);
  await new Promise<void>((resolve) => {
    effect(() => {
      if (session.tokens(0) !== undefined) resolve();
    });
  });
  const tokens = session.tokens(0) ?? [];
  const at = tokens.findIndex(({ text }) => text.startsWith('研究'));
  expect(tokens[at]?.text).toBe('研究');
  expect(session.card(0, at, 1)).toMatchObject({ token: { text: '究', pinyin: ['jiū'] } });
  const life = session.card(0, at + 1, 1);
  expect(life?.token).toMatchObject({ text: '命', pinyin: ['mìng'] });
});
