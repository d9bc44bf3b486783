import { useEffect, useRef, useState } from 'preact/hooks';
import { t } from '@/components/ui/text';

type Props = {
  /** Tags that some of the articles have. */
  tags: readonly string[];
  /** Tags that there are, offered while one types. */
  known: readonly string[];
  onChange: (change: { add?: string[]; remove?: string[] }) => void;
  onClose: () => void;
};

/** Gives articles tags, and takes those that they have. */
export function TagField({ tags, known, onChange, onClose }: Props) {
  const [typed, setTyped] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);
  return (
    <form
      class="tag-field"
      onSubmit={(event) => {
        event.preventDefault();
        if (typed.trim() === '') return onClose();
        onChange({ add: [typed] });
        setTyped('');
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <label class="grow">
        <span class="legend">{t('list.newTag')}</span>
        <input
          ref={field}
          name="tag"
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
      <button type="submit" class="btn primary" data-action="add-tag">
        {t('list.addTag')}
      </button>
      {tags.length > 0 && (
        <ul class="tag-list">
          {tags.map((tag) => (
            <li key={tag}>
              <button
                type="button"
                class="tag"
                data-action="remove-tag"
                aria-label={t('list.removeTag', { tag })}
                onClick={() => onChange({ remove: [tag] })}
              >
                {tag} <span aria-hidden="true">×</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </form>
  );
}
