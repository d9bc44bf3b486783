import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { drawWords, type RunWords } from '@/components/reader/text/draw-words';
import type { Token } from '@/lib/chinese/types';

const { document } = new JSDOM('<!doctype html>').window;
const syllable = (text: string, tone: 1 | 2 | 3 | 4 | 5) => ({ text, tone });

const tokens: Token[] = [
  { text: '下雨', kind: 'word', pinyin: ['xià', 'yǔ'] },
  { text: '，', kind: 'other' },
  { text: '卡拉OK', kind: 'word', pinyin: ['kǎ', 'lā'] },
  { text: '长', kind: 'word', pinyin: ['cháng'], doubtful: true },
];
const words = (change: Partial<RunWords> = {}): RunWords => ({
  fragments: [
    { token: 0, text: '下雨', shown: [syllable('xià', 4), syllable('yǔ', 3)] },
    { token: 1, text: '，' },
    { token: 2, text: '卡拉OK', shown: [syllable('kǎ', 3), syllable('lā', 1)] },
    { token: 3, text: '长', shown: [syllable('cháng', 2)] },
  ],
  tokens,
  glosses: [],
  statuses: ['known', undefined, 'new', undefined],
  ...change,
});
/** 'w known/0(下:xià:tone-4 雨:yǔ:tone-3)': a word's class, token, and characters with what stands over them. */
const shown = (element: Element) =>
  [...element.childNodes].map((node) => {
    if (node.nodeType === 3) return node.nodeValue;
    const word = node as HTMLElement;
    const characters = [...word.childNodes].map((each) => {
      const rt = each.lastChild as HTMLElement | null;
      return rt === null ? each.nodeValue : `${each.firstChild?.nodeValue}:${rt.dataset.p}:${rt.className}`;
    });
    return `${word.className}/${word.dataset.t}(${characters.join(' ')})`;
  });
const drawn = (from = words()) => {
  const element = document.createElement('span');
  drawWords(element, from);
  return element;
};

describe('the words of a run', () => {
  it('stand in rubies whose readings are attributes', () => {
    expect(shown(drawn())).toEqual([
      'w known/0(下:xià:tone-4 雨:yǔ:tone-3)',
      '，',
      'w/2(卡:kǎ:tone-3 拉:lā:tone-1 OK)',
      'w doubtful/3(长:cháng:tone-2)',
    ]);
    expect([...drawn().querySelectorAll('*')].map(({ localName }) => localName).slice(0, 3)).toEqual([
      'span',
      'ruby',
      'rt',
    ]);
    expect(drawn().textContent).toBe('下雨，卡拉OK长');
  });

  it('keep their elements, and what others have set on them, where a word gets another status, reading or script', () => {
    const element = drawn();
    const before = [...element.querySelectorAll<HTMLElement>('*')];
    const first = before[0] as HTMLElement;
    first.classList.add('at');
    first.tabIndex = 0;
    const fragments = words().fragments.map((fragment) =>
      fragment.token === 3 ? { ...fragment, text: '長', shown: [{ text: 'ㄓㄤˇ', tone: 3 as const }] } : fragment,
    );
    drawWords(element, words({ fragments, statuses: ['new', undefined, 'new', undefined] }));
    expect([...element.querySelectorAll('*')]).toEqual(before);
    expect(first.className).toBe('w at');
    expect(first.tabIndex).toBe(0);
    expect(shown(element).at(-1)).toBe('w doubtful/3(長:ㄓㄤˇ:tone-3)');
  });

  it.each<[string, RunWords['fragments']]>([
    ['fewer fragments', words().fragments.slice(0, 2)],
    ['another token', words().fragments.map((fragment) => ({ ...fragment, token: fragment.token + 1 }))],
    [
      'a word where there was none',
      words().fragments.map((fragment) => ({ ...fragment, shown: fragment.shown ?? [] })),
    ],
    ['no word where there was one', words().fragments.map(({ token, text }) => ({ token, text }))],
    [
      'other characters',
      words().fragments.map((fragment) =>
        fragment.token === 2
          ? { token: 2, text: '唱卡拉OK', shown: [...(fragment.shown ?? []), syllable('kǎ', 3)] }
          : fragment,
      ),
    ],
  ])('are drawn as for the first time where their shape is another: %s', (_, fragments) => {
    const changed = words({ fragments });
    const element = drawn();
    drawWords(element, changed);
    expect(shown(element)).toEqual(shown(drawn(changed)));
  });

  it('that stand before and after a place which is cut anew stay, under their new numbers; the Tab stop stays near', () => {
    const element = drawn();
    const [rain, sing, long] = [...element.querySelectorAll<HTMLElement>('.w')];
    if (rain === undefined || sing === undefined || long === undefined) throw new Error('not drawn');
    rain.classList.add('at');
    long.classList.add('aloud');
    sing.tabIndex = 0;
    drawWords(element, {
      fragments: [
        { token: 0, text: '下雨', shown: [syllable('xià', 4), syllable('yǔ', 3)] },
        { token: 1, text: '，' },
        { token: 2, text: '卡', shown: [syllable('kǎ', 3)] },
        { token: 3, text: '拉OK', shown: [syllable('lā', 1)] },
        { token: 4, text: '长', shown: [syllable('cháng', 2)] },
      ],
      tokens: [],
      statuses: [],
      glosses: [],
    });
    const now = [...element.querySelectorAll<HTMLElement>('.w')];
    expect(now.map(({ textContent, dataset }) => `${dataset.t}${textContent}`)).toEqual([
      '0下雨',
      '2卡',
      '3拉OK',
      '4长',
    ]);
    expect(now[0]).toBe(rain);
    expect(now[3]).toBe(long);
    expect([rain.className, long.className]).toEqual(['w at', 'w aloud']);
    expect(now.map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1]);
    expect(sing.isConnected).toBe(false);
  });
});
