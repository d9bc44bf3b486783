import { describe, expect, it } from 'vitest';
import { readPath, routeOf } from '@/components/ui/routes';

describe('routes of the library page', () => {
  it.each([
    ['', { page: 'list' }],
    ['#/', { page: 'list' }],
    ['#/paste', { page: 'paste' }],
    ['#/levels', { page: 'levels' }],
    ['#/read/https%3A%2F%2Fnews.example%2F1', { page: 'read', id: 'https://news.example/1' }],
    ['#/read/%', { page: 'list' }],
    ['#/nowhere', { page: 'list' }],
  ])('%s', (hash, route) => {
    expect(routeOf(hash)).toEqual(route);
  });

  it('leads back to the article for any id', () => {
    for (const id of ['https://news.example/a?b=c#copy=1', 'pindu:paste/1-2', '中文/%25']) {
      expect(routeOf(readPath(id))).toEqual({ page: 'read', id });
    }
  });
});
