import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import './list.css';

export type TagFieldProps = {
  /** Tags that some of the rows have. */
  tags: readonly string[];
  /** Tags that are offered while the user types. */
  known: readonly string[];
  onTag: (change: { add?: string; remove?: string }) => void;
  /** Absent where the field is always there. */
  onClose?: () => void;
};

/** Adds tags to rows and removes those that they have. */
export function TagField({ tags, known, onTag, onClose }: TagFieldProps) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (onClose) field.current?.focus();
  }, []);
  return (
    <form
      class="line tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return onClose?.();
        onTag({ add: typed });
        setTyped('');
      }}
      onKeyDown={(event) => {
        if (onClose === undefined || event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label class="grow">
        <span class="legend">{t('list.newTag')}</span>
        <input
          ref={field}
          class="field"
          name="new-tag"
          list="known-tags"
          autocomplete="off"
          value={typed}
          onInput={(event) => setTyped(event.currentTarget.value)}
        />
      </label>
      <datalist id="known-tags">
        {known.map((tag) => (
          <option key={tag} value={tag} />
        ))}
      </datalist>
      <Button submit kind="primary" action="add-tag" label={t('list.addTag')} />
      {tags.length > 0 && (
        <ul class="line tag-list">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tag"
                data-action="remove-tag"
                aria-label={t('list.removeTag', { tag })}
                onClick={({ detail }) => {
                  onTag({ remove: tag });
                  // The button goes with its tag. After a tap, the field would bring up the keyboard.
                  if (detail === 0) field.current?.focus();
                }}
              >
                {tag}
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
