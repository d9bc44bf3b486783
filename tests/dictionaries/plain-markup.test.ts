import { expect, test } from 'vitest';
import { plainLine } from '@/lib/dictionaries/clean-entry';
import { plainMarkup } from '@/lib/dictionaries/plain-markup';

test.each<[markup: string, text: string]>([
  ['plain', 'plain'],
  ['<b>gate</b>keeper', 'gatekeeper'],
  ['one<br/>two<p>three</p><div>four</div>', 'one\ntwo\nthree\nfour'],
  ['<ol><li>one<li>two</ol>', 'one\ntwo'],
  ['a &lt;b&gt; &amp;amp; &#20320;&#x597d; &nbsp;&hellip;', 'a <b> &amp; 你好 …'],
  ['&constructor; &#0; &#x110000;', '&constructor; &#0; &#x110000;'],
  ['2 < 3 and 3 > 2', '2 < 3 and 3 > 2'],
  ['<script>alert(1)</script>after<style>p{}</style>', 'after'],
  ['<SCRIPT src=x>alert(1)</ScRiPt >after', 'after'],
  ['<ruby>门<rt>mén</rt></ruby>房', '门房'],
  ['before<!-- <b>no</b> -->after', 'beforeafter'],
  ['<img src=x onerror=alert(1)>text', 'text'],
  ['cut <img src="', 'cut'],
  ['<script>never closed', ''],
  ['<k>word</k><tr>text</tr>', 'word\ntext'],
  ['a\u202eb\u0000c\u200bd\u0007', 'abcd'],
])('%j is shown as %j', (markup, text) => {
  expect(plainLine(plainMarkup(markup), 1_000)).toBe(text);
});

test('markup made to take long is read in one pass', () => {
  for (const part of ['<', '<a', '<!--', '</', '<script>', '<script></', '&#', '&', '<!-- -->', '<b></b>'])
    expect(plainLine(plainMarkup(part.repeat(20_000)), 10).length).toBeLessThanOrEqual(11);
});

test('what is too long is cut between characters', () => {
  expect(plainLine('水'.repeat(20), 10)).toBe(`${'水'.repeat(10)}…`);
  expect(plainLine(`${'a'.repeat(9)}𠮷𠮷`, 10)).toBe(`${'a'.repeat(9)}…`);
});
