import { describe, expect, it } from 'vitest';
import { type CardEvent, type CardState, closed, nextDue, nextState } from '@/components/reader/card/card-state';

type Event = CardEvent<string, string>;
type State = CardState<string, string>;

/** Words stand in lines of 30 pixels from 100 on, and the card of any of them under them all. */
const card = () => ({ left: 100, right: 500, top: 200, bottom: 400 });

const move = (x: number, y: number, word?: string): Event => ({
  kind: 'move',
  at: { x, y },
  under: word === undefined ? {} : { target: word },
});
const back = (x: number, y: number): Event => ({ kind: 'move', at: { x, y }, under: { isOpen: true } });
const drag = (x: number, y: number): Event => ({ kind: 'move', at: { x, y }, under: {}, pressed: true });
const click = (target?: string): Event => ({ kind: 'click', under: { target } });
const clickOpen: Event = { kind: 'click', under: { isOpen: true } };
const tap = (target: string): Event => ({ kind: 'tap', target });
const focus = (word: string): Event => ({ kind: 'focus', word });
const blur: Event = { kind: 'blur' };
const pin: Event = { kind: 'pin' };
const hold: Event = { kind: 'hold' };
const leave: Event = { kind: 'leave' };
const scroll: Event = { kind: 'scroll' };
const close: Event = { kind: 'close' };
const enter = (word?: string): Event => ({ kind: 'pin-by-key', word });
const replace = (word?: string): Event => ({ kind: 'replace', word });
const restOnA = [move(120, 110, 'a'), 60];

/** Plays events, and milliseconds between them; what is wanted is found at once, but for what begins with `?`. */
function play(steps: readonly (Event | number)[]): State {
  let state: State = closed;
  let time = 0;
  const send = (event: Event) => {
    state = nextState(state, event, { time, card });
    const { target } = state.wanted ?? {};
    if (target?.startsWith('?') === false) send({ kind: 'found', word: target });
    else if (target === '?nothing') send({ kind: 'nothing' });
  };
  for (const step of steps) {
    if (typeof step !== 'number') send(step);
    else {
      const end = time + step;
      for (let due = nextDue(state); due !== undefined && due <= end; due = nextDue(state)) {
        time = due;
        send({ kind: 'time' });
      }
      time = end;
    }
  }
  return state;
}

/** 'a', 'a pinned', 'a by keys'; '(a)' where the card is drawn and not seen yet; '?a' where a word is asked for; '…' where it is about to close. */
function said({ open, expected, wanted, due }: State): string {
  const at = open && [open.word, open.pinned && 'pinned', open.viaKeyboard && 'by keys'].filter(Boolean).join(' ');
  return [at, expected && `(${expected})`, wanted?.target, due.close !== undefined && '…'].filter(Boolean).join(' ');
}

describe('a card', () => {
  it.each<[string, (Event | number)[], string]>([
    ['is not drawn when the pointer has just come', [move(120, 110, 'a'), 24], ''],
    ['is drawn unseen 35 ms before it opens', [move(120, 110, 'a'), 25], '(a)'],
    ['opens when the pointer has rested for 60 ms', restOnA, 'a'],
    ['opens where a resting pointer strays a little', [move(120, 110, 'a'), 50, move(122, 111, 'a'), 10], 'a'],
    ['is not drawn in the place of an open one', [...restOnA, move(420, 110, 'b'), 59], 'a …'],
    ['gives way to the next word’s', [...restOnA, move(420, 110, 'b'), 60], 'b'],
    ['is expected no more where the pointer goes on', [move(120, 110, 'a'), 30, move(220, 110, 'b')], ''],
    ['is expected no more where the pointer leaves', [move(120, 110, 'a'), 30, leave, 500], ''],
    ['does not open where a selection is drawn', [move(120, 110, 'a'), 30, drag(140, 110), 500], ''],
    ['closes where a selection is drawn', [...restOnA, drag(140, 110)], ''],
    ['stays while the pointer is on its word', [...restOnA, back(130, 112), 1000], 'a'],
    ['closes 200 ms after the pointer left', [...restOnA, leave, 200], ''],
    ['is still open before that', [...restOnA, leave, 199], 'a …'],
    ['stays where the pointer comes back', [...restOnA, move(120, 60), 100, back(120, 110), 1000], 'a'],
    ['stays where the pointer reaches it', [...restOnA, leave, 100, hold, 1000], 'a'],
    ['closes once the pointer has left it', [...restOnA, leave, 100, hold, 1000, leave, 200], ''],
    ['waits for a pointer on its way', [...restOnA, move(122, 135, 'b'), 190, move(122, 160, 'c'), 190], 'a'],
    ['gives way to a word on the way after 200 ms', [...restOnA, move(122, 135, 'b'), 200], 'b'],
    ['closes where the pointer stops short on the way, on no word', [...restOnA, move(122, 180), 200], ''],
    ['goes at once where the page is scrolled', [...restOnA, scroll], ''],
    ['opens for what the page was scrolled to', [...restOnA, scroll, move(120, 110, 'b'), 60], 'b'],
    ['does not open for a text that moves under the pointer', [...restOnA, close, move(120, 111, 'b'), 500], ''],
  ])('of a word under the pointer %s', (_, steps, expected) => {
    expect(said(play(steps))).toBe(expected);
  });

  it.each<[string, (Event | number)[], string]>([
    ['a click opens and pins', [click('a')], 'a pinned'],
    ['a click on the open word pins', [...restOnA, clickOpen], 'a pinned'],
    ['a second click closes', [click('a'), clickOpen], ''],
    ['a click beside the words closes', [click('a'), click()], ''],
    ['a press on the card pins', [...restOnA, pin, leave, 1000], 'a pinned'],
    ['pinning without a card does nothing', [pin], ''],
    ['a pinned card stays under a moving pointer', [click('a'), move(420, 110, 'b'), 1000], 'a pinned'],
    ['a pinned card stays while a selection is drawn', [click('a'), drag(420, 110)], 'a pinned'],
    ['a pinned card stays where the page is scrolled', [click('a'), scroll, 1000], 'a pinned'],
    [
      'a pinned card that was closed opens again where the pointer comes back',
      [...restOnA, pin, move(420, 110, 'b'), click(), move(120, 110, 'a'), 60],
      'a',
    ],
    ['a tap opens', [tap('a')], 'a'],
    ['a tap beside the words closes, also what is pinned', [click('a'), tap('?nothing')], ''],
  ])('%s', (_, steps, expected) => {
    expect(said(play(steps))).toBe(expected);
  });

  it.each<[string, (Event | number)[], string]>([
    ['opens its card', [focus('a')], 'a by keys'],
    ['keeps a pinned card pinned', [click('a'), focus('b')], 'b pinned by keys'],
    ['opens no card pinned after one that was not', [...restOnA, focus('b')], 'b by keys'],
    [
      'leaves its card open under a resting pointer',
      [move(120, 110), focus('a'), 1000, move(121, 110, 'b'), 500],
      'a by keys',
    ],
    ['leaves its card open where the pointer leaves the text', [focus('a'), leave, 1000], 'a by keys'],
    ['leaves its card open where its own scrolling moves the text', [focus('a'), scroll, 1000], 'a by keys'],
    ['gives way to a pointer that moves on and rests', [move(20, 20), focus('a'), move(420, 110, 'b'), 60], 'b'],
    ['closes its card 200 ms after the focus left', [focus('a'), blur, 200], ''],
    ['keeps its card where the focus goes into it', [focus('a'), blur, 100, pin, 1000], 'a pinned by keys'],
    ['leaves the pointer’s card where the focus leaves a word', [...restOnA, blur, 1000], 'a'],
    ['pins the open card by Enter', [...restOnA, enter('b')], 'a pinned by keys'],
    ['opens a card by Enter, pinned', [enter('b')], 'b pinned by keys'],
    ['is not overtaken by a pointer that rested before', [move(120, 110, 'a'), 50, focus('b'), 1000], 'b by keys'],
    ['closes by Esc, and nothing opens after it', [move(120, 110, 'a'), 50, focus('b'), close, 1000], ''],
  ])('the keyboard %s', (_, steps, expected) => {
    expect(said(play(steps))).toBe(expected);
  });

  it.each<[string, (Event | number)[], string]>([
    ['is asked for once the pointer has rested', [move(120, 110, '?a'), 60], '(?a) ?a'],
    ['is asked for no more where the pointer goes on', [move(120, 110, '?a'), 60, move(220, 110)], ''],
    ['leaves the open card until it is found', [...restOnA, move(420, 110, '?b'), 100], 'a ?b …'],
    ['closes the open card where it is none', [...restOnA, move(420, 110, '?nothing'), 200], ''],
    ['opens when it is found', [move(120, 110, '?a'), 90, { kind: 'found', word: 'a' }], 'a'],
  ])('a word that is to be found %s', (_, steps, expected) => {
    expect(said(play(steps))).toBe(expected);
  });

  it.each<[string, (Event | number)[], string]>([
    ['goes on with its word', [click('a'), replace('b')], 'b pinned'],
    ['closes where that is a word no more', [click('a'), replace()], ''],
    ['stays closed where it is', [replace('b')], ''],
  ])('of a text that is cut anew %s', (_, steps, expected) => {
    expect(said(play(steps))).toBe(expected);
  });

  it('is the same object for as long as nothing of it changes', () => {
    const before = play(restOnA);
    const after = nextState(before, back(130, 112), { time: 100, card });
    expect(after.open).toBe(before.open);
  });
});
