import { useState } from 'preact/hooks';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';

type Props = { tags: readonly string[]; onTag: (tag: string, on: boolean) => void };

/** The tags of one word: each can be taken away, and others added. */
export function WordTags({ tags, onTag }: Props) {
  const [tag, setTag] = useState('');
  return (
    <form
      class="word-tags"
      onSubmit={(event) => {
        event.preventDefault();
        if (tag.trim() !== '') onTag(tag.trim(), true);
        setTag('');
      }}
    >
      <span class="word-label">{t('wordList.tags')}</span>
      {tags.map((each) => (
        <span class="chip tag" key={each}>
          {each}
          <button
            type="button"
            data-action="untag"
            aria-label={t('wordList.untag', { tag: each })}
            title={t('wordList.untag', { tag: each })}
            onClick={() => onTag(each, false)}
          >
            <Icon name="close" />
          </button>
        </span>
      ))}
      <input
        class="word-input"
        name="tag-name"
        maxLength={60}
        value={tag}
        aria-label={t('wordList.tagName')}
        autocomplete="off"
        onInput={(event) => setTag(event.currentTarget.value)}
      />
      <button type="submit" class="btn" data-action="add-tag">
        {t('wordList.addTag')}
      </button>
    </form>
  );
}
