import { describe, expect, it } from 'vitest';
import { withFigures } from '@/scripts/setup/write-figures';

describe('figures in a document', () => {
  it('replaces what stands between the marks and keeps what people wrote around them', () => {
    const text = '# Speed\n\nBefore.\n\n<!-- figures -->\nold\n<!-- end of figures -->\n\nAfter.\n';
    expect(withFigures(text, ['| new |', ''])).toBe(
      '# Speed\n\nBefore.\n\n<!-- figures -->\n| new |\n<!-- end of figures -->\n\nAfter.\n',
    );
  });

  it('refuses a document without marks, or with an end alone', () => {
    expect(() => withFigures('# Speed\n', [])).toThrow('no <!-- figures -->');
    expect(() => withFigures('<!-- end of figures -->\n<!-- figures -->\n', [])).toThrow();
  });
});
