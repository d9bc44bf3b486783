// @vitest-environment jsdom
import { h, render } from 'preact';
import { describe, expect, it } from 'vitest';
import { type KeyPlace, runShortcut, useShortcuts } from '@/components/ui/shortcuts';

type Options = {
  on?: string;
  singleKeys?: boolean;
  repeat?: string[];
  place?: KeyPlace;
  init?: KeyboardEventInit;
  result?: unknown;
};

const keys = ['/', 'j', '1', '?', 'S', ' ', 'Enter', 'Escape', 'ArrowLeft'];

/** Puts nested elements into the body, as in `div contenteditable= > b`, and gives the innermost. */
function place(on: string): Element {
  document.body.replaceChildren();
  return on.split(' > ').reduce<Element>((outer, each) => {
    const [tag = '', ...attributes] = each.split(' ');
    const element = document.createElement(tag);
    for (const [name = '', value = ''] of attributes.map((pair) => pair.split('='))) element.setAttribute(name, value);
    return outer.appendChild(element);
  }, document.body);
}

/** Presses a key in an element; whether its command was run and, by the same token, its default prevented. */
function press(key: string, options: Options = {}) {
  const { on = 'p', singleKeys = true, init = {}, result, ...rest } = options;
  const target = place(on);
  let runs = 0;
  const run = () => {
    runs += 1;
    return result;
  };
  const bindings = Object.fromEntries(keys.map((each) => [each, run]));
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init });
  document.addEventListener('keydown', (heard) => runShortcut(heard, bindings, { singleKeys, ...rest }), {
    once: true,
  });
  target.dispatchEvent(event);
  expect(event.defaultPrevented).toBe(runs > 0 && result !== false);
  return runs > 0;
}

const pressed = (options: Options) => keys.filter((key) => press(key, options));

describe('shortcuts', () => {
  it('run where the focus is on nothing that takes keys', () => {
    expect(pressed({})).toEqual(keys);
    expect(press('x')).toBe(false);
    expect(press('constructor')).toBe(false);
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing'])('do not run with %s', (name) => {
    expect(pressed({ init: { [name]: true } })).toEqual([]);
  });

  it('do not run with a key that is held down, but for those that repeat', () => {
    expect(pressed({ init: { repeat: true } })).toEqual([]);
    expect(pressed({ init: { repeat: true }, repeat: ['j'] })).toEqual(['j']);
  });

  it('leave single characters alone where the user turned them off', () => {
    expect(pressed({ singleKeys: false })).toEqual([' ', 'Enter', 'Escape', 'ArrowLeft']);
  });

  it.each([
    'input',
    'input type=search',
    'input type=radio',
    'textarea',
    'div contenteditable=',
    'div contenteditable=plaintext-only > b',
  ])('leave all but Escape to %s', (on) => {
    expect(pressed({ on })).toEqual(['Escape']);
  });

  it('leave to a select what it has a use for', () => {
    expect(pressed({ on: 'select' })).toEqual(['/', 'Escape']);
  });

  it.each(['a href=#', 'a href=# > b', 'button', 'summary', 'input type=checkbox'])(
    'leave Enter and Space to %s',
    (on) => {
      expect(pressed({ on })).toEqual(keys.filter((key) => key !== ' ' && key !== 'Enter'));
    },
  );

  it('go by the place that the caller names', () => {
    expect(pressed({ place: 'field' })).toEqual(['Escape']);
    expect(pressed({ on: 'input', place: 'elsewhere' })).toEqual(keys);
  });

  it('do not run for an event that was handled already', () => {
    const event = new KeyboardEvent('keydown', { key: 'j', cancelable: true });
    event.preventDefault();
    expect(runShortcut(event, { j: () => {} }, { singleKeys: true })).toBe(false);
  });

  it('leave the key to the page where a command did nothing', () => {
    expect(press('j', { result: false })).toBe(true);
  });
});

it('a page takes keys as soon as it is drawn, and none once it is gone', () => {
  let runs = 0;
  const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { key: 'j' }));
  const Page = () => {
    const count = () => {
      runs += 1;
    };
    useShortcuts({ j: count }, { singleKeys: true });
    return null;
  };
  const into = document.createElement('div');
  render(h(Page, {}), into);
  press();
  expect(runs).toBe(1);
  render(null, into);
  press();
  expect(runs).toBe(1);
});
