import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { formsOf, joinForms, joinLatins, latinsOf } from '@/lib/chinese/explained/join-explained';
import { tokenize } from '@/lib/chinese/tokenize';
import type { ExplainedName, Token } from '@/lib/chinese/types';
import { anyText } from '@/tests/chinese/any-text';
import { realDictionary } from '@/tests/chinese/real-dictionary';

function tokensOf(...texts: string[]): Token[][] {
  return annotate(realDictionary(), texts).tokens;
}

const written = (tokens: readonly Token[] = []) => tokens.map(({ text }) => text).join('|');
const said = (tokens: readonly Token[]) => tokens.flatMap(({ pinyin = [] }) => pinyin).map((one) => one.toLowerCase());

describe('a form that an article explains', () => {
  test('is one token wherever it stands, though its words are several', () => {
    const [, later] = tokensOf('国家海洋观测局（海观局）发布消息。', '昨天，海观局回答了问题。');
    expect(written(tokenize(realDictionary(), '昨天，海观局回答了问题。'))).not.toContain('|海观局|');
    expect(written(later)).toContain('|海观局|回答|');
  });

  test('is read as its words are', () => {
    const text = '重庆长江调查局（CCDJ）和重庆长江调查局。';
    const [tokens = []] = tokensOf('重庆长江调查局（简称长调局）已经成立。');
    expect(tokens[0]?.text).toBe('重庆长江调查局');
    expect(tokens[0]?.pinyin?.join(' ').toLowerCase()).toBe('chóng qìng cháng jiāng diào chá jú');
    expect(said(tokensOf(text)[0] ?? [])).toEqual(said(tokenize(realDictionary(), text)));
  });

  test('is a name with a capital where it is a foreign one that the dictionary lacks', () => {
    const [, later = []] = tokensOf('记者采访了索萨（Sousa）。', '后来索萨走了。');
    expect(later.find(({ text }) => text === '索萨')).toMatchObject({ kind: 'name', pinyin: ['Suǒ', 'sà'] });
  });

  test('found in one text of an article is told to the others', () => {
    const { names } = annotate(realDictionary(), ['国家海洋观测局（海观局）发布消息。']);
    expect(names?.explained).toEqual([{ form: '国家海洋观测局', other: '海观局', kind: 'abbreviation' }]);
    const { tokens } = annotate(realDictionary(), ['海观局没有回答。'], names && { names });
    expect(written(tokens[0])).toMatch(/^海观局\|/);
  });

  test('stays cut where the user set one of its words right', () => {
    const corrections = [{ scope: 'always' as const, word: '世卫', pinyin: ['shì', 'wēi'] }];
    const names = { names: [], countries: [], explained: [pair('世卫台', '世界卫生电台')] };
    const { tokens } = annotate(realDictionary(), ['世卫台'], { names, own: { corrections } });
    expect(written(tokens[0])).toBe('世卫|台');
  });

  test('takes the reading that the user gave to all of it', () => {
    const corrections = [{ scope: 'always' as const, word: '海观局', pinyin: ['hǎi', 'guàn', 'jú'] }];
    const names = { names: [], countries: [], explained: [pair('海观局', '国家海洋观测局')] };
    const { tokens } = annotate(realDictionary(), ['海观局没有回答。'], { names, own: { corrections } });
    expect(tokens[0]?.[0]).toMatchObject({ text: '海观局', pinyin: ['hǎi', 'guàn', 'jú'], corrected: 'always' });
  });
});

describe('a name in Latin letters that an article explains', () => {
  const latins = (tokens: readonly Token[] = []) => tokens.filter(({ latin }) => latin).map(({ text }) => text);

  test('is a token with a card wherever it stands, before its bracket too', () => {
    const found = tokensOf('IMF没有回答。', '国际货币基金组织（IMF）下调预测。', '记者问了IMF。');
    expect(found.map(latins)).toEqual([['IMF'], ['IMF'], ['IMF']]);
  });

  test('is one token of several words', () => {
    const [first] = tokensOf('约翰·史密斯（John Smith，右）与来宾握手，John Smith没有回答。');
    expect(latins(first)).toEqual(['John Smith', 'John Smith']);
    expect(written(first)).toContain('|John Smith|没有|');
  });

  test('is none inside a longer one', () => {
    const [, later] = tokensOf('人工智能（AI）技术发展很快。', 'AI-2、OpenAI、AIR和AIs都不是AI。');
    expect(latins(later)).toEqual(['AI']);
    expect(later?.at(-2)).toMatchObject({ text: 'AI', latin: true });
  });

  test('that nothing explains stays as it is', () => {
    const found = tokensOf('人工智能（AI）技术发展很快。', 'NASA和IMF都没有回答，Sousa也没有。');
    expect(latins(found[1])).toEqual([]);
  });
});

test('whatever is explained, tokens join to the text and are read as before', () => {
  const forms = fc.array(
    fc.record({
      form: fc.stringMatching(/^[的一是在国世卫组织举行长江关系地会主年动]{2,5}$/),
      other: fc.constantFrom('Sousa', 'WHO', '世卫组织', '举行关系'),
      kind: fc.constantFrom('foreign' as const, 'abbreviation' as const, 'full' as const),
    }),
    { maxLength: 20 },
  );
  fc.assert(
    fc.property(anyText, forms, (text, names) => {
      const before = tokenize(realDictionary(), text);
      const after = joinLatins(joinForms(realDictionary(), before, formsOf(names)), latinsOf(names));
      expect(after.map((token) => token.text).join('')).toBe(text);
      expect(said(after)).toEqual(said(before));
    }),
  );
});

test('whatever brackets a text has, its tokens join to it', () => {
  const part = fc.oneof(
    anyText,
    fc.constantFrom('索萨', '世界卫生组织', '（', '）', '(Sousa)', 'WHO', 'Sousa', '（WHO）', '（简称世卫）', '“', '”'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
      const text = parts.join('');
      const [tokens = []] = annotate(realDictionary(), [text]).tokens;
      expect(tokens.map((token) => token.text).join('')).toBe(text);
    }),
  );
});

function pair(form: string, other: string): ExplainedName {
  return { form, other, kind: 'full' };
}
