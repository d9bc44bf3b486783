import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { EntryDraft } from '@/lib/chinese/own/own-entries';
import type { Entry, Token } from '@/lib/chinese/types';

type Props = {
  token: Token;
  display: Display;
  /** The user's entry that is there already. */
  entry?: Entry;
  /** Resolves to whether it was kept; the reason why not is shown elsewhere. */
  onSave: (draft: EntryDraft) => Promise<boolean>;
  /** Removes the entry that is there. */
  onRemove: () => void;
  onDone: () => void;
};

const longestReading = 600;
const longestText = 2_000;

type Typed = { reading: string; meaning: string; note: string };

/** What was typed and is not kept, by word: it is there again when the form is, after Escape or a full disk. */
const unsaved = new Map<string, Typed>();

/** What a word is and means to the user: its reading, its meanings one to a line, and a note. */
export function OwnEntryForm({ token, display, entry, onSave, onRemove, onDone }: Props) {
  const [typed, setTyped] = useState<Typed>(
    () =>
      unsaved.get(token.text) ?? {
        reading: (entry?.pinyin ?? token.pinyin ?? []).join(' '),
        meaning: (entry?.senses ?? []).join('\n'),
        note: entry?.note ?? '',
      },
  );
  const { reading, meaning, note } = typed;
  const change = (part: Partial<Typed>) => {
    const next = { ...typed, ...part };
    unsaved.set(token.text, next);
    setTyped(next);
  };
  const leave = () => {
    unsaved.delete(token.text);
    onDone();
  };
  const [isWrong, setWrong] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const senses = meaning
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const save = async (event: Event) => {
    event.preventDefault();
    const pinyin = display.typed(reading, token.text);
    if (pinyin === undefined) return setWrong(true);
    onDone();
    if (await onSave({ word: token.text, pinyin, senses, ...(note.trim() && { note: note.trim() }) }))
      unsaved.delete(token.text);
  };
  return (
    <form class="card-correct open own-entry" onSubmit={(event) => void save(event)}>
      <label for={`${id}-meaning`}>{t('edit.meaning')}</label>
      <textarea
        ref={field}
        id={`${id}-meaning`}
        class="field"
        name="meaning"
        placeholder={t('edit.meaningHint')}
        rows={2}
        maxLength={longestText}
        value={meaning}
        onInput={(event) => change({ meaning: event.currentTarget.value })}
      />
      <label for={`${id}-reading`}>{t('edit.reading')}</label>
      <input
        id={`${id}-reading`}
        class="field"
        name="reading"
        lang="zh-Latn-pinyin"
        spellcheck={false}
        autocomplete="off"
        maxLength={longestReading}
        value={reading}
        aria-invalid={isWrong}
        aria-describedby={isWrong ? `${id}-wrong` : undefined}
        onInput={(event) => {
          setWrong(false);
          change({ reading: event.currentTarget.value });
        }}
      />
      <p class="own-entry-problem" id={`${id}-wrong`} role="alert">
        {isWrong && t('edit.wrongReading', { word: token.text })}
      </p>
      <label for={`${id}-note`}>{t('edit.note')}</label>
      <textarea
        id={`${id}-note`}
        class="field"
        name="note"
        rows={1}
        maxLength={longestText}
        value={note}
        onInput={(event) => change({ note: event.currentTarget.value })}
      />
      <div class="card-correct-row">
        <button type="submit" class="btn primary" data-action="save-entry" disabled={senses.length === 0}>
          {t('edit.save')}
        </button>
        <button type="button" class="btn quiet" onClick={leave}>
          {t('card.cancel')}
        </button>
        {entry !== undefined && (
          <button
            type="button"
            class="btn quiet"
            data-action="remove-entry"
            onClick={() => {
              onRemove();
              // What was removed is still in the form, to be kept again.
              unsaved.set(token.text, typed);
              onDone();
            }}
          >
            {t('edit.remove')}
          </button>
        )}
      </div>
    </form>
  );
}
