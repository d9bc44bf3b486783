import { describe, expect, it, vi } from 'vitest';
import { problemText } from '@/components/ui/problem-text';
import { DictionaryError } from '@/lib/chinese/dictionary/read-sections';

vi.mock('@/components/ui/text', () => ({ t: (key: string) => `text of ${key}` }));

describe('problemText', () => {
  it.each([
    ['an error with a code', new DictionaryError('This is no Pindu dictionary.'), 'text of problems.dictionaryDamaged'],
    ['a problem that is data', { code: 'too-long', detail: 'the article is too long' }, 'text of problems.tooLong'],
    ['an error of the browser', new DOMException('The disk is full.', 'QuotaExceededError'), 'The disk is full.'],
    ['an error with a code of another kind', Object.assign(new Error('no route'), { code: 'toString' }), 'no route'],
    ['what is no error', 'a word', 'a word'],
  ])('has a readable text for %s', (_, problem, said) => {
    expect(problemText(problem)).toBe(said);
  });
});
