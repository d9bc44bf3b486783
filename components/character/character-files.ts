import { openStrokes, type ReadStrokes } from '@/lib/characters/open-strokes';
import type { PartsTable } from '@/lib/characters/parts';

/** Loads a file of the extension when it is first needed; a load that failed is tried again next time. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loading: Promise<T> | undefined;
  return () => {
    loading ??= load().catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

/** What characters are made of. */
export const loadParts = once(async (): Promise<PartsTable> => (await fetch('/characters.json')).json());

/** How characters are written. */
export const loadStrokes = once(
  async (): Promise<ReadStrokes> => openStrokes(await (await fetch('/strokes.bin')).arrayBuffer()),
);
