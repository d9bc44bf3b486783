import { expect, it, vi } from 'vitest';
import { annotationData } from '@/entrypoints/background/loaded-data';

it('all that annotation needs is asked for at once: none of it waits for another', () => {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (path: string) => {
    asked.push(path);
    return new Promise(() => {});
  });
  void annotationData();
  expect(asked).toEqual(['/dictionary.bin', '/polyphones.bin']);
});
