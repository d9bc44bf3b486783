import { useEffect, useRef, useState } from 'preact/hooks';
import { problemText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';

type Props = {
  note: string;
  /** Longest note, in UTF-16 units. */
  longest: number;
  /** Keeps it; rejects with why it was not kept. */
  onNote: (note: string) => Promise<unknown>;
};

/** Milliseconds without a key until a note is kept. */
const pause = 600;

/** The user's note: kept while they type, when they go to something else, and when the page goes. */
export function NoteField({ note, longest, onNote }: Props) {
  const [text, setText] = useState(note);
  const [told, setTold] = useState<{ kept?: true; problem?: string }>({});
  /** What is typed and not kept yet; undefined where all is. */
  const open = useRef<string | undefined>(undefined);
  const keep = useRef(onNote);
  keep.current = onNote;

  const flush = () => {
    const written = open.current;
    if (written === undefined) return;
    open.current = undefined;
    keep.current(written).then(
      () => setTold(open.current === undefined ? { kept: true } : {}),
      (error: unknown) => {
        // What was not kept is tried again with the next key, or when the page goes.
        open.current ??= written;
        setTold({ problem: problemText(error) });
      },
    );
  };
  useEffect(() => {
    // Written elsewhere: in another tab, or brought by a restore.
    if (open.current === undefined) setText(note);
  }, [note]);
  useEffect(() => {
    if (open.current === undefined) return;
    const timer = setTimeout(flush, pause);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => {
    const stop = new AbortController();
    addEventListener('pagehide', flush, { signal: stop.signal });
    document.addEventListener('visibilitychange', flush, { signal: stop.signal });
    return () => {
      stop.abort();
      flush();
    };
  }, []);

  return (
    <div class="word-note-field">
      <label for="word-note">{t('wordList.note')}</label>
      <textarea
        id="word-note"
        class="word-note"
        name="note"
        rows={3}
        maxLength={longest}
        placeholder={t('wordList.noteHint')}
        value={text}
        onInput={(event) => {
          open.current = event.currentTarget.value;
          setTold({});
          setText(event.currentTarget.value);
        }}
        onBlur={flush}
      />
      <span class="sub word-note-told" role="status">
        {told.problem !== undefined
          ? t('wordList.noteFailed', { problem: told.problem })
          : told.kept && t('wordList.noteKept')}
      </span>
    </div>
  );
}
