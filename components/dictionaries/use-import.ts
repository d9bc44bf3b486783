import { useRef, useState } from 'preact/hooks';
import { failureText } from '@/components/storage/use-writes';
import { useTask } from '@/components/ui/use-task';
import type { DictionaryProblem } from '@/lib/dictionaries/problem';
import type { ReadDictionary } from '@/lib/dictionaries/read-dictionary';
import { library } from '@/lib/library/db';
import { addDictionary } from '@/lib/library/dictionaries/dictionaries';
import { tellReadingsChanged } from '@/lib/settings';
import type { Said } from './read-worker';

/** How far an import is, or its result. */
export type Importing =
  | { state: 'idle' }
  | { state: 'reading'; name: string; share: number }
  | { state: 'done'; name: string; entries: number; skipped: number; isNew: boolean }
  | { state: 'refused'; name: string; problem: DictionaryProblem }
  | { state: 'cancelled' }
  | { state: 'failed'; problem: string };

/** Reads chosen files in a worker, so that the page stays usable, and keeps their dictionary. One at a time. */
export function useImport() {
  const [importing, setImporting] = useState<Importing>({ state: 'idle' });
  const controller = useRef<AbortController>(undefined);
  useTask((left) => left.addEventListener('abort', () => controller.current?.abort()), []);

  const start = async (files: readonly File[]) => {
    const [first] = files;
    if (first === undefined || importing.state === 'reading') return;
    const { name } = first;
    controller.current = new AbortController();
    const { signal } = controller.current;
    const onShare = (share: number) => setImporting({ state: 'reading', name, share });
    onShare(0);
    try {
      const said = await readApart(files, signal, onShare);
      if ('problem' in said) return setImporting({ state: 'refused', name, problem: said.problem });
      const { dictionary } = said;
      const edit = await addDictionary(library(), dictionary);
      if (edit.length > 0) await tellReadingsChanged();
      const { entries, skipped } = dictionary;
      setImporting({ state: 'done', name: dictionary.name, entries, skipped, isNew: edit.length > 0 });
    } catch (error) {
      if (signal.aborted) setImporting({ state: 'cancelled' });
      else setImporting({ state: 'failed', problem: await failureText(error) });
    }
  };
  return { importing, start, cancel: () => controller.current?.abort() };
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
