import { describe, expect, it } from 'vitest';
import { toTsv } from '@/components/reader/card/entry-text';
import { displayFor } from '@/lib/chinese/display/display';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';

const display = displayFor({ notation: 'pinyin', sandhi: false, erhua: 'separate', region: 'mainland' });
const entry = (simplified: string, traditional: string, pinyin: string, ...senses: string[]): Entry => ({
  ...{ simplified, traditional, senses },
  pinyin: pinyin.split(' '),
});
const content = (token: CardContent['token'], ...entries: Entry[]): CardContent => ({
  ...{ token, entries },
  inside: [],
  longer: [],
  characters: [],
});

describe('what a card copies is a line of', () => {
  it('both scripts, the reading and the meanings', () => {
    const card = content(
      { text: '採用', kind: 'word', pinyin: ['cǎi', 'yòng'] },
      entry('采用', '採用', 'cǎi yòng', 'to adopt', 'to use'),
    );
    expect(toTsv(card, display)).toBe('采用\t採用\tcǎi yòng\tto adopt; to use');
  });

  it('each entry that is read as the word stands there, and of no other', () => {
    const card = content(
      { text: '只', kind: 'word', pinyin: ['zhī'] },
      entry('只', '隻', 'zhī', 'classifier for birds'),
      entry('只', '秖', 'zhī', 'grain'),
      entry('只', '只', 'zhǐ', 'only'),
    );
    expect(toTsv(card, display).split('\n')).toEqual(['只\t隻\tzhī\tclassifier for birds', '只\t秖\tzhī\tgrain']);
  });

  it('the word that an entry refers to, where it has no meanings of its own', () => {
    const reference = {
      kind: 'see',
      simplified: '城市',
      traditional: '城市',
      pinyin: ['chéng', 'shì'],
      senses: ['city'],
    };
    const card = content(
      { text: '城', kind: 'word', pinyin: ['chéng'] },
      { ...entry('城', '城', 'chéng'), references: [reference as NonNullable<Entry['references']>[number]] },
    );
    expect(toTsv(card, display)).toBe('城\t城\tchéng\tcity');
  });

  it('a name or number itself, with what it comes to', () => {
    const card = content({
      text: '三点五亿',
      kind: 'number',
      pinyin: ['sān', 'diǎn', 'wǔ', 'yì'],
      value: '350 million',
    });
    expect(toTsv(card, display)).toBe('三点五亿\t三点五亿\tsān diǎn wǔ yì\t350 million');
    const unsaid = content({ text: '2时15分', kind: 'number', pinyin: ['shí', 'fēn'], value: '2:15' });
    expect(toTsv(unsaid, display)).toBe('2时15分\t2时15分\t\t2:15');
  });
});
