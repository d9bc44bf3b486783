// @vitest-environment jsdom
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { type WordEvents, watchWords } from '@/components/reader/text/word-pointer';

/**
 * A line of four words, 100 pixels each, between 100 and 130 from the top, another one under it, and a card under both.
 * What happens is kept as 'open 0', 'expect 0', 'expect none', 'close'.
 */
function stage() {
  document.body.replaceChildren();
  const text = document.createElement('article');
  const piece = document.createElement('p');
  piece.dataset.piece = '0';
  const words = [...'一二三四五六七八'].map((character, index) => {
    const word = document.createElement('span');
    word.className = 'w';
    word.dataset.t = String(index);
    word.textContent = character;
    return word;
  });
  piece.append(...words);
  text.append(piece);
  const card = document.createElement('section');
  card.getBoundingClientRect = () => new DOMRect(100, 200, 400, 200);
  document.body.append(text, card);
  const said: string[] = [];
  let open: ReturnType<WordEvents['current']>;
  let expected = 'none';
  const stop = new AbortController();
  const events: WordEvents = {
    expect: (word) => {
      const now = String(word?.token ?? 'none');
      if (now !== expected) said.push(`expect ${now}`);
      expected = now;
    },
    open: (word, how) => {
      open = { word, pinned: how === 'pin', told: how === 'focus' };
      said.push(`open ${word.token}`);
    },
    pin: () => {
      if (open !== undefined) open = { ...open, pinned: true };
    },
    close: () => {
      open = undefined;
      said.push('close');
    },
    current: () => open,
  };
  watchWords(text, card, events, stop.signal);
  const move = (clientX: number, clientY: number) => {
    const line = clientY < 130 ? 0 : 1;
    const word = words[line * 4 + Math.floor((clientX - 100) / 100)];
    const target = clientY < 100 || clientY >= 160 ? text : (word ?? text);
    target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY, pointerType: 'mouse' }));
  };
  const told = () => said.splice(0);
  return { move, told, card, text, stop, rests: (milliseconds: number) => vi.advanceTimersByTime(milliseconds) };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes a card ready while the pointer rests, and opens it after 60 ms', () => {
  const { move, told, rests } = stage();
  move(120, 110);
  rests(20);
  expect(told()).toEqual([]);
  rests(30);
  expect(told()).toEqual(['expect 0']);
  rests(10);
  expect(told()).toEqual(['open 0', 'expect none']);
});

it('lets a card go unseen where the pointer goes on before it has rested', () => {
  const { move, told, rests, text } = stage();
  move(120, 110);
  rests(50);
  move(220, 110);
  expect(told()).toEqual(['expect 0', 'expect none']);
  rests(50);
  expect(told()).toEqual(['expect 1']);
  text.dispatchEvent(new PointerEvent('pointerleave'));
  expect(told()).toEqual(['expect none']);
  rests(1000);
  expect(told()).toEqual([]);
});

it('makes no card ready in the place of one that is open', () => {
  const { move, told, rests } = stage();
  move(120, 110);
  rests(60);
  told();
  move(420, 110);
  rests(59);
  expect(told()).toEqual([]);
  rests(1);
  expect(told()).toEqual(['open 3']);
});

it.each([
  ['comes nearer every 80 ms', 80, []],
  ['comes nearer every 190 ms', 190, []],
  ['rests on the way for 200 ms, which means the word that it rests on', 200, ['open 4']],
])('on the way from a word to its card, over other words, a pointer that %s', (_, pause, opened) => {
  const { move, told, rests, card } = stage();
  move(120, 110);
  rests(60);
  told();
  for (const y of [125, 135, 145, 155, 170, 185]) {
    move(125, y);
    rests(pause);
    if (opened.length > 0 && y === 135) break;
  }
  if (opened.length === 0) card.dispatchEvent(new PointerEvent('pointerenter'));
  rests(1000);
  expect(told()).toEqual(opened);
});

it('closes the card of a pointer that has left its word and goes another way', () => {
  const { move, told, rests } = stage();
  move(120, 110);
  rests(60);
  told();
  move(120, 60);
  rests(199);
  expect(told()).toEqual([]);
  rests(1);
  expect(told()).toEqual(['close']);
});

it('does nothing more once it is stopped', () => {
  const { move, told, rests, stop } = stage();
  move(120, 110);
  rests(30);
  stop.abort();
  move(220, 110);
  rests(1000);
  expect(told()).toEqual(['expect 0', 'expect none']);
});
