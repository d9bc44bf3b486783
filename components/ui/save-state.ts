import type { SaveState } from '@/lib/rpc';

/** Whether the article is in the library now. */
export function isSaved(save: SaveState): boolean {
  return save.kind === 'saved' || save.kind === 'updated' || save.kind === 'kept-both';
}
