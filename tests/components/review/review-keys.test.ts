// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { reviewBindings } from '@/components/review/review-keys';
import { runShortcut } from '@/components/ui/shortcuts';

type Row = [key: string, done: string | undefined];

function press(
  key: string,
  options: { on?: string; single?: boolean; init?: KeyboardEventInit; without?: string } = {},
) {
  const { on = 'body', single = true, init = {}, without } = options;
  document.body.replaceChildren();
  const target = on === 'body' ? document.body : document.body.appendChild(document.createElement(on));
  const done: string[] = [];
  const say = (name: string) => (without === name ? undefined : () => void done.push(name));
  const actions = {
    ...{ flip: say('flip'), undo: say('undo'), speak: say('speak'), suspend: say('suspend') },
    grade: without === 'grade' ? undefined : (grade: number) => void done.push(`grade ${grade}`),
    help: () => void done.push('help'),
  };
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  const listener = (heard: Event) =>
    runShortcut(heard as KeyboardEvent, reviewBindings(actions), { singleKeys: single });
  target.addEventListener('keydown', listener, { once: true });
  target.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(done.length > 0);
  return done[0];
}

describe('keys of a review', () => {
  it.each<Row>([
    [' ', 'flip'],
    ['Enter', 'flip'],
    ['1', 'grade 1'],
    ['4', 'grade 4'],
    ['5', undefined],
    ['u', 'undo'],
    ['s', 'speak'],
    ['-', 'suspend'],
    ['?', 'help'],
    ['Escape', undefined],
    ['x', undefined],
  ])('%s does %s', (key, done) => {
    expect(press(key)).toBe(done);
  });

  it('with single keys off are Space and Enter alone', () => {
    const found = [' ', 'Enter', '3', 'u', 's', '-', '?'].map((key) => press(key, { single: false }));
    expect(found).toEqual(['flip', 'flip', undefined, undefined, undefined, undefined, undefined]);
  });

  it('do nothing in inputs, with modifiers, or held down', () => {
    for (const on of ['input', 'textarea', 'select']) expect(press('3', { on })).toBeUndefined();
    for (const init of [
      { ctrlKey: true },
      { metaKey: true },
      { altKey: true },
      { repeat: true },
      { isComposing: true },
    ]) {
      expect(press('3', { init })).toBeUndefined();
    }
  });

  it('leave Space and Enter to a control that has the focus, but not the others', () => {
    for (const on of ['a', 'button', 'summary']) {
      expect(press(' ', { on })).toBeUndefined();
      expect(press('Enter', { on })).toBeUndefined();
      expect(press('3', { on })).toBe('grade 3');
    }
  });

  it('do nothing without their action', () => {
    expect(press('3', { without: 'grade' })).toBeUndefined();
    expect(press(' ', { without: 'flip' })).toBeUndefined();
  });
});
