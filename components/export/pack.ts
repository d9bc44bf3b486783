import { strToU8, zipSync } from 'fflate';
import { type BookOptions, toEpub } from '@/lib/export/to-epub';
import type { ExportArticle } from '@/lib/export/types';

/** What is made into one file: a book of articles, or an archive of pages. All of it can be sent to a worker. */
export type Packing =
  | { kind: 'book'; articles: readonly ExportArticle[]; options: BookOptions }
  | { kind: 'archive'; pages: readonly { name: string; content: string }[] };

/** The worker's answer. */
export type Packed = { content: Uint8Array<ArrayBuffer> } | { problem: string };

/** The bytes of the file. Seconds for a book of many long articles: the worker's work, not the page's. */
export function pack(packing: Packing): Uint8Array<ArrayBuffer> {
  if (packing.kind === 'book') return toEpub(packing.articles, packing.options);
  const entries = packing.pages.map(({ name, content }) => [name, strToU8(content)] as const);
  return zipSync(Object.fromEntries(entries), { level: 6 });
}
