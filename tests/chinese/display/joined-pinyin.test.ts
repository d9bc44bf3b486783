import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { joinPinyin } from '@/lib/chinese/display/joined-pinyin';
import { tokenize } from '@/lib/chinese/tokenize';
import type { Token } from '@/lib/chinese/types';
import { realDictionary } from '@/tests/chinese/real-dictionary';
import { realPolyphones } from '@/tests/chinese/real-polyphones';

/** The pinyin of tokens as it is written joined. */
const written = (tokens: readonly Token[]) =>
  joinPinyin(
    tokens,
    tokens.map(({ pinyin }) => pinyin),
  )
    .flatMap((syllables) => (syllables ?? []).map(({ text, joined }) => joined ?? ` ${text}`))
    .join('')
    .trim();

const bare = (pinyin: string) => pinyin.normalize('NFD').replace(/[\u0300-\u0307\u0309-\u036f]/g, '');

const rows = readFileSync(new URL('./joined-pinyin.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t') as [string, string]);

describe('joined pinyin', () => {
  // Which tone it is, is not the spelling's to say.
  it.each(rows)('of %s is %s', (text, expected) => {
    expect(bare(written(tokenize(realDictionary(), text, realPolyphones())))).toBe(bare(expected));
  });

  it.each<[string, Token['kind'], string, string]>([
    ['西安', 'name', 'Xī ān', "Xī'ān"],
    ['西安', 'name', 'Xi1 an1', 'Xi1an1'],
    ['配偶', 'word', 'pèi ǒu', "pèi'ǒu"],
    ['一点儿', 'word', 'yī diǎn r', 'yīdiǎnr'],
    ['卡拉OK厅', 'word', 'kǎ lā tīng', 'kǎlā tīng'],
  ])('of %s (%s %s) is %s', (text, kind, pinyin, expected) => {
    expect(written([{ text, kind, pinyin: pinyin.split(' ') }])).toBe(expected);
  });
});
