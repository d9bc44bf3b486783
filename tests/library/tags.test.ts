import { expect, test } from 'vitest';
import { changedTags, normaliseTags, parseTags, spellingIn, type TagChange } from '@/lib/library/tags';

test.each([
  ['  经济 ', ['经济']],
  ['经济,经济，Economy、economy', ['经济', 'Economy']],
  ['two  words; ;', ['two words']],
  ['', []],
  ['一'.repeat(70), ['一'.repeat(60)]],
  [`${'a'.repeat(59)}𠮷`, ['a'.repeat(59)]],
])('tags typed as %j are %j', (typed, tags) => {
  expect(parseTags(typed)).toEqual(tags);
  expect(normaliseTags(tags)).toEqual(tags);
});

test.each<[own: string[], change: TagChange, expected: string[]]>([
  [['a'], { add: ['b'] }, ['a', 'b']],
  [['News'], { add: ['news', 'NEWS'] }, ['News']],
  [['my room'], { add: ['my_room'] }, ['my room']],
  [[], { add: ['news', ' ', 'News'] }, ['news']],
  [['News', 'a'], { remove: ['news'] }, ['a']],
  [['a  b'], { remove: ['a  b'] }, []],
  // Two spellings from before tags were compared without case.
  [['News', 'news'], { add: ['x'] }, ['News', 'news', 'x']],
  [['News', 'news'], { add: ['NEWS'] }, ['News', 'news']],
  [['News', 'news'], { remove: ['news'] }, ['News']],
  [['News', 'news'], { remove: ['News', 'news'] }, []],
])('%j with %j are %j', (own, change, expected) => {
  expect(changedTags(own, change)).toEqual(expected);
});

test('a tag that is new to a row is spelled as the library spells it', () => {
  const spelling = spellingIn(['News', 'a', 'A']);
  expect(changedTags([], { add: ['news', 'other'] }, spelling)).toEqual(['News', 'other']);
  expect(changedTags([], { add: ['A'] }, spelling)).toEqual(['A']);
  expect(changedTags([], { add: ['OTHER'] }, spelling)).toEqual(['other']);
  // What the row has keeps its own spelling.
  expect(changedTags(['news'], { add: ['NEWS'] }, spelling)).toEqual(['news']);
});
