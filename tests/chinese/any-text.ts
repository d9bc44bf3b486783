import fc from 'fast-check';

const pieces = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.constantFrom(...'的一是在不了有和人这中大为上个国我以要他时来用们生到作地于出就分对成会可主发年动'),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '举行',
      '长江',
      '关系',
      '卡拉OK',
      'T恤',
      'AA制',
      '二〇二五',
      '々',
      '〇',
      '舉行會談',
      '玩儿',
    ),
  },
  { weight: 2, arbitrary: fc.constantFrom('，', '。', '……', '——', '”', '「', '\n', ' ', '\u3000', '\r\n', '\u2028') },
  { weight: 1, arbitrary: fc.constantFrom('2025', '3.5', '１２', 'Wi-Fi', 'é', 'e\u0301', '한국', 'ひらがな') },
  { weight: 1, arbitrary: fc.constantFrom('😀', '👨‍👩‍👧', '❤️', '3️⃣', '葛\u{E0100}', '\u0301', '\uFE0F') },
  { weight: 1, arbitrary: fc.constantFrom('𠀀', '𪚥', '𫝀', '𰻝', '\u{31350}', '\uFA0E', '⺀') },
  { weight: 1, arbitrary: fc.constantFrom('\uD800', '\uDC00', '\uDBFF\uD800', '\uFFFF', '\0') },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
);

/** Any text at all: Chinese in both scripts among emoji, marks, rare ideographs, lone surrogates and noise. */
export const anyText: fc.Arbitrary<string> = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(''));
