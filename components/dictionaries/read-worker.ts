import type { ChosenFile } from '@/lib/dictionaries/open-source';
import type { DictionaryProblem } from '@/lib/dictionaries/problem';
import { type ReadDictionary, readDictionary } from '@/lib/dictionaries/read-dictionary';

/** What the worker says: how far it is, or its result. `error`: something failed that is not the files' fault. */
export type Said =
  | { share: number }
  | { dictionary: ReadDictionary }
  | { problem: DictionaryProblem }
  | { error: string };

const scope = globalThis as unknown as {
  onmessage: (event: MessageEvent<ChosenFile[]>) => void;
  postMessage: (said: Said, transfer: Transferable[]) => void;
};

scope.onmessage = ({ data }) => {
  read(data).catch((error: unknown) => scope.postMessage({ error: String(error) }, []));
};

async function read(files: ChosenFile[]): Promise<void> {
  let last = 0;
  const { dictionary, problem } = await readDictionary(files, {
    onProgress(share) {
      // A batch takes a millisecond; the page draws a hundredth.
      if (share - last < 0.01) return;
      last = share;
      scope.postMessage({ share }, []);
    },
  });
  if (dictionary === undefined) scope.postMessage({ problem }, []);
  else scope.postMessage({ dictionary }, [dictionary.file]);
}
