import { signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import type { ImportNote } from '@/lib/dictionaries/import-note';
import type { DictionaryProblem } from '@/lib/dictionaries/problem';
import type { ReadDictionary } from '@/lib/dictionaries/read-dictionary';
import { library } from '@/lib/library/db';
import { addDictionary, listDictionaries } from '@/lib/library/dictionaries/dictionaries';
import { tellReadingsChanged } from '@/lib/settings';
import type { Said } from './read-worker';

/** How far an import is, or its result. */
export type Importing =
  | { state: 'idle' }
  | { state: 'reading'; name: string; share: number }
  | { state: 'done'; name: string; entries: number; notes: readonly ImportNote[]; isNew: boolean }
  | { state: 'refused'; name: string; problem: DictionaryProblem }
  | { state: 'cancelled' }
  | { state: 'failed'; problem: string };

/** Beside the page, which may be left while an import goes on. One at a time. */
const importing = signal<Importing>({ state: 'idle' });
let controller = new AbortController();

/** The import that goes on, or the last one until the page is left after it: its result is there when one comes back. */
export function useImport() {
  useEffect(
    () => () => {
      if (importing.peek().state !== 'reading') importing.value = { state: 'idle' };
    },
    [],
  );
  return { importing: importing.value, start: startImport, cancel: () => controller.abort() };
}

/** Reads chosen files in a worker, so that the page stays usable, and keeps their dictionary. */
async function startImport(files: readonly File[]): Promise<void> {
  const [first] = files;
  if (first === undefined || importing.peek().state === 'reading') return;
  const { name } = first;
  controller = new AbortController();
  const { signal: cancelled } = controller;
  const onShare = (share: number) => {
    importing.value = { state: 'reading', name, share };
  };
  onShare(0);
  importing.value = await importFiles(files, cancelled, onShare).catch(
    async (error: unknown): Promise<Importing> =>
      cancelled.aborted ? { state: 'cancelled' } : { state: 'failed', problem: await failureText(error) },
  );
}

async function importFiles(
  files: readonly File[],
  cancelled: AbortSignal,
  onShare: (share: number) => void,
): Promise<Importing> {
  const said = await readApart(files, cancelled, onShare);
  if ('problem' in said) return { state: 'refused', name: files[0]?.name ?? '', problem: said.problem };
  const { name, entries, notes } = said.dictionary;
  const [added] = await addDictionary(library(), said.dictionary);
  if (added === undefined) return { state: 'done', name, entries, notes, isNew: false };
  await tellReadingsChanged();
  const kept = (await listDictionaries(library())).find(({ id }) => id === added.id);
  return { state: 'done', name: kept?.name ?? name, entries, notes, isNew: true };
}

type Read = { dictionary: ReadDictionary } | { problem: DictionaryProblem };

/** Rejects when it is cancelled, and where the worker fails. */
function readApart(files: readonly File[], signal: AbortSignal, onShare: (share: number) => void): Promise<Read> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Read>();
  const stop = () => reject(signal.reason);
  signal.addEventListener('abort', stop);
  worker.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('share' in data) onShare(data.share);
    else if ('error' in data) reject(new Error(data.error));
    else resolve(data);
  };
  worker.onerror = ({ message }) => reject(new Error(message || 'The worker did not start'));
  worker.postMessage(files.map((file) => ({ name: file.name, blob: file })));
  return promise.finally(() => {
    worker.terminate();
    signal.removeEventListener('abort', stop);
  });
}
