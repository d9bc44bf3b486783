import { useState } from 'preact/hooks';
import { useTask } from '@/components/ui/use-task';
import type { OwnCut } from '@/lib/chinese/own/own-cuts';
import type { SelectedStretch } from '@/lib/session/cut-strip';
import type { CardContent } from '@/lib/session/glossary';

/** Selected characters of a text that could be a word and are not one already. */
export type Selected<Word> = {
  stretch: SelectedStretch;
  /** Where they stand in the window. */
  box(): { top: number; bottom: number } | undefined;
  /** What their card opens on; undefined where the text has changed in the meantime. */
  word(card: StretchCard): Word | undefined;
};

/** The card of selected characters, and the cut that makes them a word there once they have an entry; absent inside a word. */
export type StretchCard = { content: CardContent; cut?: OwnCut };

/** Tells what is selected in a text whenever that has changed, until `signal` aborts. */
export type WatchSelection<Word> = (found: (selected: Selected<Word> | undefined) => void, signal: AbortSignal) => void;

/** What is offered for selected characters, or was made of them. */
export type SelectionOffer<Word = unknown> = {
  selected: Selected<Word> | undefined;
  made: OwnCut | undefined;
  onMade(cut: OwnCut): void;
  /** Takes it away; false where nothing is offered. */
  close(): boolean;
};

/** Follows the selection in the text of an (unchanging) source. */
export function useSelection<Word>(source: { watchSelection: WatchSelection<Word> }): SelectionOffer<Word> {
  const [{ selected, made }, setOffer] = useState<Partial<Pick<SelectionOffer<Word>, 'selected' | 'made'>>>({});
  useTask(
    (signal) =>
      source.watchSelection((found) => {
        // What was made is said until something else is selected.
        setOffer((last) => (found === undefined ? { ...last, selected: undefined } : { selected: found }));
      }, signal),
    [source],
  );
  return {
    selected,
    made,
    onMade: (cut) => setOffer({ made: cut }),
    close() {
      setOffer({});
      return selected !== undefined || made !== undefined;
    },
  };
}

/** Milliseconds after the selection's last change: it is still being drawn until then. */
const pause = 300;

/** Gives what is to be called with each change of a selection; `done` follows once it has stayed what it is. */
export function whenSelected(done: () => void, signal: AbortSignal): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  signal.addEventListener('abort', () => clearTimeout(timer));
  return () => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(done, pause);
  };
}
