import type { ReadingRule } from './rule-reading';

/**
 * The usual readings of lone characters that pinyin-pro misreads far more often than it reads them, by simplified
 * character: for want of the model, which knows better.
 */
export const USAGE_RULES: Readonly<Record<string, ReadingRule>> = {
  只: () => 'zhǐ',
  应: () => 'yīng',
  将: () => 'jiāng',
  间: () => 'jiān',
};
