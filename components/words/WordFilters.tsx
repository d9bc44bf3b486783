import { FilterSelect } from '@/components/list/FilterSelect';
import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';
import type { WordSort } from '@/lib/library/words/sort-words';
import type { WordFilter } from '@/lib/library/words/word-search';
import type { WordGroup } from '@/lib/library/words/words-list';
import { groups, statuses, statusText } from './status-text';

export type WordView = WordFilter & { sort: WordSort };

type Props = {
  view: WordView;
  /** How many words there are of each state and group, and all tags. */
  counts: Readonly<Record<WordGroup, number>>;
  tags: readonly string[];
  onView: (change: Partial<WordView>) => void;
};

/** Order and filters of the words. */
export function WordFilters({ view, counts, tags, onView }: Props) {
  const all = statuses.reduce((sum, status) => sum + counts[status], 0);
  const shown = groups.filter(
    (group) => statuses.some((status) => status === group) || counts[group] > 0 || view.group === group,
  );
  return (
    <>
      <Select
        legend={t('wordList.order')}
        name="sort"
        value={view.sort}
        options={[
          { value: 'added', label: t('wordList.byAdded') },
          { value: 'pinyin', label: t('wordList.byPinyin') },
          { value: 'level', label: t('wordList.byLevel') },
          { value: 'state', label: t('wordList.byState') },
        ]}
        onChange={(sort) => onView({ sort })}
      />
      <Select
        legend={t('wordList.state')}
        name="status"
        value={view.group ?? ''}
        options={[
          { value: '', label: t('wordList.allStates', { count: String(all) }) },
          ...shown.map((group) => ({
            value: group,
            label: t('wordList.stateCount', { state: statusText(group), count: String(counts[group]) }),
          })),
        ]}
        onChange={(group) => onView({ group: group || undefined })}
      />
      <FilterSelect
        legend={t('wordList.tag')}
        name="tag"
        value={view.tag}
        names={tags}
        onChange={(tag) => onView({ tag })}
      />
    </>
  );
}
