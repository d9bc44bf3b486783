import type { Pattern } from './types';

/**
 * Patterns from text: a line with name, level, explanation and example, parted by ` | `, and below it the forms, each on
 * a line that begins with two spaces.
 */
export function parsePatterns(text: string): Pattern[] {
  return text
    .trim()
    .split(/\n(?! )/)
    .map((block) => {
      const [head = '', ...forms] = block.split('\n');
      const [name = '', level = '', explanation = '', example = ''] = head.split(' | ');
      return { name, level: Number(level), explanation, example, forms: forms.map((form) => form.trim()) };
    });
}
