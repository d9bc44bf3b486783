// @vitest-environment jsdom
import { effect } from '@preact/signals-core';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createCard } from '@/components/reader/card/card-control';
import { textWords } from '@/components/reader/text/text-words';

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
  const stop = new AbortController();
  const source = textWords({ current: text });
  const control = createCard(source, () => card);
  let last: { open?: unknown; expected?: number } = {};
  effect(() => {
    const { word } = control.open.value ?? {};
    const expected = control.expected.value?.token;
    if (word !== last.open) said.push(word === undefined ? 'close' : `open ${word.token}`);
    if (expected !== last.expected) said.push(`expect ${expected ?? 'none'}`);
    last = { open: word, expected };
  });
  card.addEventListener('pointerenter', () => control.send({ kind: 'hold' }));
  source.watch(control, stop.signal);
  const move = (clientX: number, clientY: number) => {
    const line = clientY < 130 ? 0 : 1;
    const word = words[line * 4 + Math.floor((clientX - 100) / 100)];
    const target = clientY < 100 || clientY >= 160 ? text : (word ?? text);
    target.dispatchEvent(new PointerEvent('pointermove', { bubbles: true, clientX, clientY, pointerType: 'mouse' }));
  };
  const seen = () => said.splice(0);
  return {
    move,
    seen,
    card,
    text,
    stop,
    control,
    rests: (milliseconds: number) => vi.advanceTimersByTime(milliseconds),
  };
}

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('makes a card ready while the pointer rests, and opens it after 60 ms', () => {
  const { move, seen, rests } = stage();
  move(120, 110);
  rests(20);
  expect(seen()).toEqual([]);
  rests(30);
  expect(seen()).toEqual(['expect 0']);
  rests(10);
  expect(seen()).toEqual(['open 0', 'expect none']);
});

it('lets a card go unseen where the pointer goes on before it has rested', () => {
  const { move, seen, rests, text } = stage();
  move(120, 110);
  rests(50);
  move(220, 110);
  expect(seen()).toEqual(['expect 0', 'expect none']);
  rests(50);
  expect(seen()).toEqual(['expect 1']);
  text.dispatchEvent(new PointerEvent('pointerleave'));
  expect(seen()).toEqual(['expect none']);
  rests(1000);
  expect(seen()).toEqual([]);
});

it('makes no card ready in the place of one that is open', () => {
  const { move, seen, rests } = stage();
  move(120, 110);
  rests(60);
  seen();
  move(420, 110);
  rests(59);
  expect(seen()).toEqual([]);
  rests(1);
  expect(seen()).toEqual(['open 3']);
});

it.each([
  ['comes nearer every 80 ms', 80, []],
  ['comes nearer every 190 ms', 190, []],
  ['rests on the way for 200 ms, which means the word that it rests on', 200, ['open 4']],
])('on the way from a word to its card, over other words, a pointer that %s', (_, pause, opened) => {
  const { move, seen, rests, card } = stage();
  move(120, 110);
  rests(60);
  seen();
  for (const y of [125, 135, 145, 155, 170, 185]) {
    move(125, y);
    rests(pause);
    if (opened.length > 0 && y === 135) break;
  }
  if (opened.length === 0) card.dispatchEvent(new PointerEvent('pointerenter'));
  rests(1000);
  expect(seen()).toEqual(opened);
});

it('closes the card of a pointer that has left its word and goes another way', () => {
  const { move, seen, rests } = stage();
  move(120, 110);
  rests(60);
  seen();
  move(120, 60);
  rests(199);
  expect(seen()).toEqual([]);
  rests(1);
  expect(seen()).toEqual(['close']);
});

it('does nothing more once it is stopped', () => {
  const { move, seen, rests, stop, control } = stage();
  move(120, 110);
  rests(30);
  stop.abort();
  control.stop();
  move(220, 110);
  rests(1000);
  expect(seen()).toEqual(['expect 0', 'expect none']);
});
