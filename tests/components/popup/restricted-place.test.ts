import { expect, it } from 'vitest';
import { restrictedPlace } from '@/components/popup/restricted-place';

it.each([
  ['https://news.test/report.pdf?x=1', undefined, 'pdf'],
  [undefined, 'report.PDF', 'pdf'],
  ['file:///home/me/page.html', undefined, 'file'],
  ['chrome-extension://pindu/library.html#/', undefined, 'pindu-page'],
  ['chrome-extension://other/page.html', undefined, 'own-page'],
  ['chrome://settings/', undefined, 'own-page'],
  ['about:preferences', undefined, 'own-page'],
  ['https://chromewebstore.google.com/detail/x', undefined, 'store'],
  ['https://addons.mozilla.org/en-US/firefox/', undefined, 'store'],
  ['https://news.test/', undefined, undefined],
  [undefined, undefined, undefined],
])('%s titled %s is %s', (address, title, place) => {
  expect(restrictedPlace(address, title, 'chrome-extension://pindu/')).toBe(place);
});
