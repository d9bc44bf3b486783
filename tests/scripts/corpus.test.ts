import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { corpusFiles } from '@/scripts/polyphones/corpus';
import { parseCorpusLine } from '@/scripts/polyphones/corpus-lines';
import { realDictionary } from '@/tests/chinese/real-dictionary';

const parse = (line: string) => parseCorpusLine(realDictionary(), line);

describe('a line of the corpus', () => {
  it('gives the text, the words and each character’s reading', () => {
    expect(parse('f\t爷爷 在 院子 里 和/huo2 泥/ni2 。')).toEqual({
      register: 'f',
      text: '爷爷在院子里和泥。',
      words: [
        { text: '爷爷', start: 0, pinyin: ['yé', 'ye'] },
        { text: '在', start: 2, pinyin: ['zài'] },
        { text: '院子', start: 3, pinyin: ['yuàn', 'zi'] },
        { text: '里', start: 5, pinyin: ['lǐ'] },
        { text: '和', start: 6, pinyin: ['huó'] },
        { text: '泥', start: 7, pinyin: ['ní'] },
        { text: '。', start: 8, pinyin: [] },
      ],
    });
  });

  it.each([
    ['of a traditional character', 't\t這 個', ['zhè', 'gè']],
    ['that the dictionary lacks, if it says so', 'i\t一 哄/!hong4 而 散/san4', ['yī', 'hòng', 'ér', 'sàn']],
    ['of a name that the dictionary lacks', 'n\t单立文/shan4-li4-wen2', ['shàn', 'lì', 'wén']],
  ])('has the reading %s', (_, line, pinyin) => {
    expect(parse(line).words.flatMap((word) => word.pinyin)).toEqual(pinyin);
  });

  it.each([
    ['without a register', '爷爷', /begins with none/],
    ['with two spaces', 'n\t爷爷  在', /is no word/],
    ['with a polyphone that has no label', 'n\t他 得 第一', /得 needs a label/],
    ['with a reading of another character', 'n\t他 得/da4', /not in the dictionary/],
    ['with a syllable too many', 'n\t银行/yin2-hang2-a5', /3 syllables for 2 characters/],
    ['with letters that are no pinyin', 'n\t得/d4e', /no pinyin/],
    ['with an unknown word that ends in 子', 'n\t升升子', /needs a label: 子/],
  ])('%s is refused, and why', (_, line, problem) => {
    expect(() => parse(line)).toThrow(problem);
  });
});

describe('the corpus', () => {
  it('can be read line by line, and has no sentence twice', () => {
    const seen = new Set<string>();
    const problems: string[] = [];
    for (const file of corpusFiles()) {
      readFileSync(file, 'utf8')
        .split('\n')
        .forEach((line, index) => {
          if (line === '' || line.startsWith('#')) return;
          try {
            const { text } = parse(line);
            if (seen.has(text)) throw new Error('is there twice');
            seen.add(text);
          } catch (error) {
            problems.push(`${basename(file)}:${index + 1}: ${error}`);
          }
        });
    }
    expect(problems).toEqual([]);
    expect(seen.size).toBeGreaterThan(25_000);
  });
});
