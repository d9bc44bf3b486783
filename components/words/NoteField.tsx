import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { useTask } from '@/components/ui/use-task';

type Props = {
  note: string;
  /** Longest note, in UTF-16 units. */
  longest: number;
  /** Saves it; rejects with why it was not saved. */
  onNote: (note: string) => Promise<unknown>;
};

/** Milliseconds without a keystroke until a note is saved. */
const pause = 600;

/** The user's note: saved while they type, when the field loses the focus, and when the page closes. */
export function NoteField({ note, longest, onNote }: Props) {
  const [text, setText] = useState(note);
  const [outcome, setOutcome] = useState<{ kept?: true; problem?: string }>({});
  /** What is not saved yet; undefined where everything is. */
  const open = useRef<string | undefined>(undefined);
  const keep = useRef(onNote);
  keep.current = onNote;

  const flush = () => {
    const written = open.current;
    if (written === undefined) return;
    open.current = undefined;
    keep.current(written).then(
      () => setOutcome(open.current === undefined ? { kept: true } : {}),
      (error: unknown) => {
        // Tried again with the next keystroke, or when the page closes.
        open.current ??= written;
        setOutcome({ problem: problemText(error) });
      },
    );
  };
  useEffect(() => {
    // Changed elsewhere: in another tab, or by a restore.
    if (open.current === undefined) setText(note);
  }, [note]);
  useEffect(() => {
    if (open.current === undefined) return;
    const timer = setTimeout(flush, pause);
    return () => clearTimeout(timer);
  }, [text]);
  useTask((signal) => {
    addEventListener('pagehide', flush, { signal });
    document.addEventListener('visibilitychange', flush, { signal });
    signal.addEventListener('abort', flush);
  }, []);

  return (
    <div class="word-note-field">
      <label class="sub" for="word-note">
        {t('wordList.note')}
      </label>
      <textarea
        id="word-note"
        class="field word-note"
        name="note"
        rows={3}
        maxLength={longest}
        placeholder={t('wordList.noteHint')}
        value={text}
        onInput={(event) => {
          open.current = event.currentTarget.value;
          setOutcome({});
          setText(event.currentTarget.value);
        }}
        onBlur={flush}
      />
      <span class="sub word-note-status" role="status">
        {outcome.problem !== undefined
          ? t('wordList.noteFailed', { problem: outcome.problem })
          : outcome.kept && t('wordList.noteSaved')}
      </span>
    </div>
  );
}
