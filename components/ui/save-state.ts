import type { SaveState } from '@/lib/rpc/page-api';

/** Whether the article is in the library now. */
export function isSaved(save: SaveState): save is Extract<SaveState, { kind: 'saved' | 'updated' | 'kept-both' }> {
  return save.kind === 'saved' || save.kind === 'updated' || save.kind === 'kept-both';
}
