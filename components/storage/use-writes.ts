import { useState } from 'preact/hooks';
import { storageText } from '@/components/ui/problem-text';
import type { Said } from '@/components/ui/UndoToast';
import { describeStorageError } from '@/lib/library/storage-error';

type Done = Said & { undo: () => Promise<unknown> };

/** Tells one offer from the next. */
let offers = 0;

/** Writes to the library, with the problem of the last write and an undo for the last that can be undone. */
export function useWrites() {
  const [done, setDone] = useState<Done | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  /** Resolves with whether it succeeded. */
  const attempt = async (write: () => Promise<unknown>): Promise<boolean> => {
    try {
      await write();
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(await failureText(error));
      return false;
    }
  };
  return {
    problem,
    attempt,
    offerUndo(text: string, undo: () => Promise<unknown>, takesFocus?: boolean) {
      offers += 1;
      setDone({ text, undo, takesFocus, key: offers });
    },
    /** The props of an `UndoToast`. */
    toast: {
      said: done as Said | undefined,
      onUndo: async () => {
        if (done !== undefined && (await attempt(done.undo))) setDone(undefined);
      },
      onDismiss: () => setDone(undefined),
    },
  };
}

/** Why the library could not be read or written, from what it threw. */
export const failureText = async (error: unknown): Promise<string> => storageText(await describeStorageError(error));
