import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { explainedNames } from '@/lib/chinese/explained/explained-names';
import { cutAll } from '@/lib/chinese/tokenize';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const rows = readFileSync(new URL('./explained-names.tsv', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split('\t') as [sentence: string, names: string]);

function found(texts: string[]) {
  return explainedNames(realDictionary(), texts, cutAll(realDictionary(), texts).cuts);
}

describe('names that a sentence explains', () => {
  test.each(rows)('%s', (sentence, names) => {
    const pairs = found([sentence]).map(({ form, other, kind }) => `${form} = ${other} (${kind})`);
    expect(pairs.join(', ') || '-').toBe(names);
  });
});

test('a name has the place at which its form stands', () => {
  const texts = ['没有名字。', '记者采访了索萨（Sousa）。'];
  for (const { text, offset, form } of found(texts)) {
    expect([text, offset]).toEqual([1, 5]);
    expect(texts[text]?.startsWith(form, offset)).toBe(true);
  }
  expect(found(texts)).toHaveLength(1);
});
