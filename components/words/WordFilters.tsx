import type { Ref } from 'preact';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { WordFilter, WordSort } from '@/lib/library/words/word-search';
import type { WordGroup } from '@/lib/library/words/words-list';
import { groups, standings, standingText } from './standing-text';

export type WordView = WordFilter & { sort: WordSort };

type Props = {
  view: WordView;
  /** How many words there are of each state and group, and all tags. */
  counts: Readonly<Record<WordGroup, number>>;
  tags: readonly string[];
  onView: (change: Partial<WordView>) => void;
  searchRef: Ref<HTMLInputElement>;
};

const sorts = [
  ['added', 'wordList.byAdded'],
  ['pinyin', 'wordList.byPinyin'],
  ['level', 'wordList.byLevel'],
  ['state', 'wordList.byState'],
] as const satisfies readonly (readonly [WordSort, string])[];

/** What is shown of the words, and in which order. */
export function WordFilters({ view, counts, tags, onView, searchRef }: Props) {
  const all = standings.reduce((sum, standing) => sum + counts[standing], 0);
  const isState = (group: WordGroup) => standings.some((standing) => standing === group);
  const shownGroups = groups.filter((group) => isState(group) || counts[group] > 0 || view.group === group);
  return (
    <search class="word-filters">
      <label class="word-search">
        <Icon name="search" />
        <input
          ref={searchRef}
          type="search"
          name="query"
          value={view.query}
          placeholder={t('wordList.searchHint')}
          aria-label={t('wordList.search')}
          autocomplete="off"
          spellcheck={false}
          onInput={(event) => onView({ query: event.currentTarget.value })}
        />
        <kbd>/</kbd>
      </label>
      <select
        class="select"
        name="standing"
        aria-label={t('wordList.state')}
        value={view.group ?? ''}
        onChange={(event) => {
          const { value } = event.currentTarget;
          onView({ group: groups.find((group) => group === value) });
        }}
      >
        <option value="">{t('wordList.allStates', { count: String(all) })}</option>
        {shownGroups.map((group) => (
          <option key={group} value={group}>
            {`${standingText(group)} (${counts[group]})`}
          </option>
        ))}
      </select>
      {(tags.length > 0 || view.tag !== undefined) && (
        <select
          class="select"
          name="tag"
          aria-label={t('wordList.tag')}
          value={view.tag ?? ''}
          onChange={(event) => onView({ tag: event.currentTarget.value || undefined })}
        >
          <option value="">{t('wordList.allTags')}</option>
          {tags.map((tag) => (
            <option key={tag} value={tag}>
              {tag}
            </option>
          ))}
        </select>
      )}
      <select
        class="select"
        name="sort"
        aria-label={t('wordList.order')}
        value={view.sort}
        onChange={(event) => {
          const { value } = event.currentTarget;
          const found = sorts.find(([sort]) => sort === value);
          if (found !== undefined) onView({ sort: found[0] });
        }}
      >
        {sorts.map(([sort, text]) => (
          <option key={sort} value={sort}>
            {t(text)}
          </option>
        ))}
      </select>
    </search>
  );
}
