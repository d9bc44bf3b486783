import { describe, expect, it } from 'vitest';
import { characterPath, dictionaryPath, readPath, routeOf } from '@/components/ui/routes';

describe('routes of the library page', () => {
  it.each([
    ['', { page: 'list' }],
    ['#/', { page: 'list' }],
    ['#/paste', { page: 'paste' }],
    ['#/levels', { page: 'levels' }],
    ['#/level-check', { page: 'level-check' }],
    ['#/read/https%3A%2F%2Fnews.example%2F1', { page: 'read', id: 'https://news.example/1' }],
    ['#/character/%E5%AD%A6', { page: 'character', character: '学' }],
    ['#/character/学', { page: 'character', character: '学' }],
    ['#/character/%F0%A0%AE%B7', { page: 'character', character: '𠮷' }],
    ['#/character/学生', { page: 'dictionary', query: '学生' }],
    ['#/character/a', { page: 'dictionary', query: 'a' }],
    ['#/character/', { page: 'dictionary' }],
    ['#/character', { page: 'dictionary' }],
    ['#/dictionary', { page: 'dictionary' }],
    ['#/dictionary/%E6%B0%B4', { page: 'dictionary', query: '水' }],
    ['#/dictionary/%', { page: 'dictionary', query: '%' }],
    ['#/dictionary/%E0%A4%A', { page: 'dictionary', query: '%E0%A4%A' }],
    ['#/character/%E5', { page: 'dictionary', query: '%E5' }],
    ['#/words/%', { page: 'words' }],
    ['#/read/%', { page: 'list' }],
    ['#/nowhere', { page: 'list' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('round-trips a character', () => {
    for (const character of ['学', '𠮷'])
      expect(routeOf(characterPath(character))).toEqual({ page: 'character', character });
  });

  it('round-trips whatever is looked up', () => {
    for (const query of ['水', 'to eat', 'a/b?at=c#d', '100%']) {
      expect(routeOf(dictionaryPath(query))).toEqual({ page: 'dictionary', query });
    }
  });

  it('round-trips any article id', () => {
    for (const id of ['https://news.example/a?b=c#copy=1', 'pindu:paste/1-2', '中文/%25']) {
      expect(routeOf(readPath(id))).toEqual({ page: 'read', id });
    }
  });
});
