import { useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { useTask } from '@/components/ui/use-task';
import type { WordsWith } from '@/lib/characters/words-with';
import { background } from '@/lib/rpc/transport';
import { type CharacterFacts, readCharacter } from './read-character';

/** How many words are shown at first, and how many more each time. */
const someWords = 24;
const moreWords = 96;

type State = { facts?: CharacterFacts; found?: WordsWith; problem?: string };

/** What is known of a character, as it is read, and its commonest words; `more` asks for more of these. */
export function useCharacter(character: string): State & { more: () => void } {
  const [state, setState] = useState<State>({});
  const [most, setMost] = useState(someWords);

  const show = (part: Promise<State>, signal: AbortSignal) =>
    part
      .catch((error: unknown): State => ({ problem: problemText(error) }))
      .then((next) => {
        if (!signal.aborted) setState((last) => ({ ...last, ...next }));
      });
  useTask(
    (signal) =>
      show(
        readCharacter(character).then((facts) => ({ facts })),
        signal,
      ),
    [character],
  );
  useTask(
    (signal) =>
      show(
        background.wordsWith(character, most).then((found) => ({ found })),
        signal,
      ),
    [character, most],
  );
  return { ...state, more: () => setMost(most + moreWords) };
}
