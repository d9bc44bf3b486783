import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';
import type { WordState } from '@/lib/reading/word-state';

type Props = {
  /** How many words are selected, and how many are shown. */
  count: number;
  shown: number;
  tags: readonly string[];
  busy: boolean;
  onAll: (on: boolean) => void;
  onState: (state: WordState) => void;
  onTag: (tag: string, on: boolean) => void;
  onDelete: () => void;
};

/** What can be done with many words at once; while none is selected, the box that selects all. */
export function SelectionBar({ count, shown, tags, busy, onAll, onState, onTag, onDelete }: Props) {
  const [tagging, setTagging] = useState(false);
  const [tag, setTag] = useState('');
  const all = shown > 0 && count >= shown;
  const put = (on: boolean) => {
    if (tag.trim() === '') return;
    onTag(tag.trim(), on);
    setTag('');
    setTagging(false);
  };
  return (
    <div class="word-selection" aria-busy={busy}>
      <label class="word-tick">
        <input
          type="checkbox"
          name="all"
          checked={all}
          ref={(box) => {
            if (box) box.indeterminate = count > 0 && !all;
          }}
          aria-label={t('wordList.selectAll', { count: String(shown) })}
          onChange={() => onAll(!all)}
        />
      </label>
      <span class="word-count" role="status">
        {count > 0 ? t('wordList.selected', { count: String(count) }) : t('wordList.shown', { count: String(shown) })}
      </span>
      {count > 0 && (
        <span class="word-acts">
          <button type="button" class="btn" data-action="known" onClick={() => onState('known')}>
            {t('wordList.setKnown')}
          </button>
          <button type="button" class="btn" data-action="learning" onClick={() => onState('learning')}>
            {t('wordList.setLearning')}
          </button>
          <button type="button" class="btn" data-action="ignored" onClick={() => onState('ignored')}>
            {t('wordList.setIgnored')}
          </button>
          <button
            type="button"
            class="btn"
            data-action="tag"
            aria-expanded={tagging}
            onClick={() => setTagging(!tagging)}
          >
            {t('wordList.setTag')}
          </button>
          <button type="button" class="btn" data-action="delete" onClick={onDelete}>
            {t('wordList.delete')}
          </button>
        </span>
      )}
      {count > 0 && tagging && (
        <form
          class="word-tagging"
          onSubmit={(event) => {
            event.preventDefault();
            put(true);
          }}
        >
          <input
            name="tag-name"
            class="word-input"
            list="word-tags"
            maxLength={60}
            value={tag}
            placeholder={t('wordList.tagName')}
            aria-label={t('wordList.tagName')}
            autocomplete="off"
            ref={(input) => {
              if (input !== null && tag === '' && document.activeElement?.getAttribute('data-action') === 'tag')
                input.focus();
            }}
            onInput={(event) => setTag(event.currentTarget.value)}
          />
          <datalist id="word-tags">
            {tags.map((each) => (
              <option key={each} value={each} />
            ))}
          </datalist>
          <button type="submit" class="btn primary" data-action="add-tag">
            {t('wordList.addTag')}
          </button>
          <button type="button" class="btn" data-action="remove-tag" onClick={() => put(false)}>
            {t('wordList.removeTag')}
          </button>
        </form>
      )}
    </div>
  );
}
