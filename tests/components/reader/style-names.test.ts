import { expect, it } from 'vitest';
import { hideStyleNames, styleName, withStyleNames } from '@/components/reader/style-names';

const css = ':host{--ink:#000;--ink-2:#111}.a--b{color:var(--ink-2,var(--ink));margin:calc(1px - -1px)}';

it('names stay as they are written until they are hidden, and then are the same in sheets and styles', () => {
  expect(withStyleNames(css)).toBe(css);
  expect(styleName('ink')).toBe('--ink');
  hideStyleNames();
  const ink = styleName('ink');
  expect(ink).toMatch(/^--p\w{6,}-ink$/);
  const hidden = withStyleNames(css);
  expect(hidden).toContain(`{${ink}:#000;${ink}-2:#111}`);
  expect(hidden).toContain('.a--b{');
  expect(hidden).toContain(`color:var(${ink}-2,var(${ink}));margin:calc(1px - -1px)`);
  hideStyleNames();
  expect(styleName('ink')).not.toBe(ink);
});
