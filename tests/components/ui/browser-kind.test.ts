import { expect, it } from 'vitest';
import { browserKind } from '@/components/ui/browser-kind';

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64)';
const chrome = `${windows} AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36`;

it.each([
  ['chrome', chrome],
  ['edge', `${chrome} Edg/156.0.0.0`],
  ['firefox', `${windows.replace('x64)', 'x64; rv:153.0)')} Gecko/20100101 Firefox/153.0`],
  ['android', 'Mozilla/5.0 (Android 15; Mobile; rv:153.0) Gecko/153.0 Firefox/153.0'],
  [
    'android',
    'Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/156.0.0.0 Mobile Safari/537.36 EdgA/156.0.0.0',
  ],
])('%s is recognised by its user agent', (kind, userAgent) => {
  expect(browserKind(userAgent)).toBe(kind);
});
