import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { Display } from '@/lib/chinese/display/display';
import type { EntryDraft } from '@/lib/chinese/own/own-entries';
import type { Entry } from '@/lib/chinese/types';
import type { CardContent } from '@/lib/session/glossary';

type Props = {
  content: CardContent;
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

type Wrong = Exclude<ReturnType<Display['typed']>, { pinyin: string[] }>;
const problems = { unfit: 'edit.wrongReading', toneless: 'edit.noTones' } as const;

type Typed = { reading: string; meaning: string; note: string };

/** What was typed and is not kept, by word: it is there again when the form is, after Escape or a full disk. */
const unsaved = new Map<string, Typed>();

/** What a word is and means to the user: its reading, its meanings one to a line, and a note. */
export function OwnEntryForm({ content, display, entry, onSave, onRemove, onDone }: Props) {
  const { token } = content;
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
  const [wrong, setWrong] = useState<Wrong>();
  const field = useRef<HTMLTextAreaElement>(null);
  const readingField = useRef<HTMLInputElement>(null);
  const id = useId();
  useLayoutEffect(() => field.current?.focus(), []);
  const senses = meaning
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  const save = async (event: Event) => {
    event.preventDefault();
    const checked = display.typed(reading, content);
    if (checked.pinyin === undefined) return setWrong(checked);
    const { pinyin } = checked;
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
      {!token.latin && (
        <>
          <label for={`${id}-reading`}>{t('edit.reading')}</label>
          <input
            ref={readingField}
            id={`${id}-reading`}
            class="field"
            name="reading"
            lang="zh-Latn-pinyin"
            spellcheck={false}
            autocomplete="off"
            maxLength={longestReading}
            value={reading}
            aria-invalid={wrong !== undefined}
            aria-describedby={wrong ? `${id}-wrong` : undefined}
            onInput={(event) => {
              setWrong(undefined);
              change({ reading: event.currentTarget.value });
            }}
          />
          <p class="own-entry-problem" id={`${id}-wrong`} role="alert">
            {wrong && t(problems[wrong.problem], { word: token.text })}
          </p>
          {wrong && wrong.offers.length > 0 && (
            <div class="card-correct-row">
              {wrong.offers.map((offer) => (
                <button
                  type="button"
                  class="choice"
                  key={offer.join(' ')}
                  data-action="take-reading"
                  lang="zh-Latn-pinyin"
                  onClick={() => {
                    setWrong(undefined);
                    change({ reading: offer.join(' ') });
                    readingField.current?.focus();
                  }}
                >
                  {offer.join(' ')}
                </button>
              ))}
            </div>
          )}
        </>
      )}
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
