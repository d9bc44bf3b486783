import { describe, expect, it } from 'vitest';
import { type GlossedWord, glossWidth, roomBetweenWords, roomOfWords } from '@/lib/session/gloss-room';

/** Words of a line: "词/gloss/another" with glosses, "词" without. */
const line = (text: string): GlossedWord[] =>
  text.split(' ').map((word) => {
    const [characters = '', ...glosses] = word.split('/');
    return { length: characters.length, glosses: glosses.map((gloss) => gloss.replaceAll('_', ' ')) };
  });

/** What is drawn of a line, in em: where each gloss begins and ends, as far as its text or its room reaches. */
function drawn(text: string, width = 1.2) {
  const words = line(text);
  let start = 0;
  return roomBetweenWords(words, { width, isCell: false }).flatMap((gloss, at) => {
    const { length, glosses } = words[at] as GlossedWord;
    const from = start;
    start += length * (glosses.length > 0 ? width : 1);
    if (gloss === undefined) return [];
    const half = Math.min(gloss.room, glossWidth(gloss.text)) / 2;
    const middle = from + gloss.middle * width;
    return [{ text: gloss.text, from: middle - half, to: middle + half, start: from, end: start }];
  });
}

describe('glosses of a line', () => {
  it('stand out of their words no further than there is room beside the line', () => {
    for (const { from, to, start, end } of [
      ...drawn('国际货币/international_monetary_cooperation'),
      ...drawn('货币/cooperation_of_currencies 的'),
    ]) {
      expect(start - from).toBeLessThanOrEqual(0.75);
      expect(to - end).toBeLessThanOrEqual(0.75);
    }
  });

  it('do not touch, whether one of them is short or all are long', () => {
    for (const text of [
      '外长/foreign_minister 首相/prime_minister',
      '书/book 部门/department_of_state 街/street 的 民警/policeman',
    ]) {
      const glosses = drawn(text);
      glosses.slice(1).forEach(({ from }, index) => {
        expect(from - (glosses[index]?.to ?? 0)).toBeGreaterThan(0.25);
      });
    }
  });

  it('take the room that a short one beside them leaves', () => {
    const [long] = drawn('部门/department_of_state 前/at');
    const [crowded] = drawn('部门/department_of_state 前/department');
    expect((long?.to ?? 0) - (long?.from ?? 0)).toBeGreaterThan((crowded?.to ?? 0) - (crowded?.from ?? 0));
  });

  it('are the shorter of two that say the same, where the first has no room', () => {
    expect(drawn('审/examine/try 议/deliberate').map(({ text }) => text)).toEqual(['try', 'deliberate']);
    expect(drawn('审/examine/try 议').map(({ text }) => text)).toEqual(['examine']);
  });

  it('have the room of their words in the cell of a table', () => {
    const [gloss] = roomBetweenWords(line('部门/department_of_state'), { width: 1, isCell: true });
    expect(gloss).toEqual(expect.objectContaining({ room: 2, middle: 1 }));
  });

  it('are left out where less than about four letters would be seen', () => {
    expect(drawn('审/examine 议/deliberate 书/document').map(({ text }) => text)).toEqual(['examine', 'document']);
  });

  it('have less than their words in the place of pinyin, and none that would be a letter or two', () => {
    expect(roomOfWords(line('部门/department 街/street 书/of'), 1)).toEqual([
      { text: 'department', room: 1.7, middle: 1 },
      undefined,
      { text: 'of', room: 0.7, middle: 0.5 },
    ]);
  });
});
