import { useState } from 'preact/hooks';
import { useLive } from '@/components/storage/use-live';
import { problemText } from '@/components/ui/problem-text';
import type { Entry } from '@/lib/chinese/types';
import { library } from '@/lib/library/db';
import { wordStates } from '@/lib/library/words/words';
import { background } from '@/lib/rpc/transport';
import { entryId } from '@/lib/session/entry-id';
import { keptWord } from '@/lib/session/reader-words';
import type { WordState } from '@/lib/session/word-state';

/** What the user said of words, and how to say something else. */
export function useWordStates() {
  const { value: states, problem: unread } = useLive(() => wordStates(library()), []);
  const [problem, setProblem] = useState<string | undefined>();
  return {
    problem: problem ?? unread,
    stateOf: (entry: Entry): WordState | undefined => states?.[entryId(entry)],
    /** Settles when it is kept, or when the reason why not is shown. */
    setState: (entry: Entry, state: WordState | 'new') =>
      background.changeWords([{ word: keptWord(entry), state }]).then(
        () => setProblem(undefined),
        (error: unknown) => setProblem(problemText(error)),
      ),
  };
}
