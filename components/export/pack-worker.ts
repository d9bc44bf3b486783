import { strToU8, zipSync } from 'fflate';
import { type BookOptions, toEpub } from '@/lib/export/to-epub';
import type { ExportArticle } from '@/lib/export/types';

/** What is packed into one file: a book of articles, or an archive of pages. */
export type Packing =
  | { kind: 'book'; articles: readonly ExportArticle[]; options: BookOptions }
  | { kind: 'archive'; pages: readonly { name: string; content: string }[] };

export type Packed = { content: Uint8Array<ArrayBuffer> } | { problem: string };

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<Packing>) => void;
  postMessage: (answer: Packed, transfer: Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  try {
    const content = pack(data);
    scope.postMessage({ content }, [content.buffer]);
  } catch (error) {
    scope.postMessage({ problem: String(error) }, []);
  }
};

function pack(packing: Packing): Uint8Array<ArrayBuffer> {
  if (packing.kind === 'book') return toEpub(packing.articles, packing.options);
  const entries = packing.pages.map(({ name, content }) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}
