import { describe, expect, it } from 'vitest';
import { annotate } from '@/lib/chinese/annotate';
import { createGlossary } from '@/lib/session/glossary';
import { realDictionary } from '@/tests/chinese/real-dictionary';

describe('the readings that a card offers', () => {
  it.each([
    ['桥很长', '长', [['长', ['cháng', 'zhǎng']]]],
    [
      '银行',
      '银行',
      [
        ['银', ['yín']],
        ['行', ['háng', 'xíng', 'héng']],
      ],
    ],
    [
      '王毅说',
      '王毅',
      [
        ['王', ['Wáng', 'Wàng']],
        ['毅', ['Yì']],
      ],
    ],
    ['T恤', 'T恤', [['恤', ['xù']]]],
  ])('of %s for %s begin with the one it has', (text, word, expected) => {
    const annotation = annotate(realDictionary(), [text]);
    const glossary = createGlossary();
    glossary.add(annotation);
    const tokens = annotation.tokens[0] ?? [];
    const token = tokens.find((each) => each.text === word);
    if (token === undefined) throw new Error(`${word} is no token of ${text}`);
    const { characters } = glossary.card(text, text.indexOf(word), token);
    expect(characters.map(({ character, syllables }) => [character, syllables[0]])).toEqual(
      expected.map(([character, syllables]) => [character, syllables?.[0]]),
    );
    expect(characters.map(({ syllables }) => [...syllables].sort())).toEqual(
      expected.map(([, syllables]) => [...(syllables as string[])].sort()),
    );
  });
});
