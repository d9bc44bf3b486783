import { FilterSelect } from '@/components/list/FilterSelect';
import { IconButton } from '@/components/ui/IconButton';
import { Select } from '@/components/ui/Select';
import { t } from '@/components/ui/text';
import type { Arrangement, Sort } from '@/lib/library/search/arrange';

const sortTexts: Record<Sort, Parameters<typeof t>[0]> = {
  saved: 'list.sortSaved',
  published: 'list.sortPublished',
  title: 'list.sortTitle',
  length: 'list.sortLength',
  known: 'list.sortKnown',
  progress: 'list.sortProgress',
};

type Props = {
  arrangement: Arrangement;
  onArrange: (change: Partial<Arrangement>) => void;
  tags: readonly string[];
  sources: readonly string[];
};

/** Order and filters of the articles. */
export function ArticleFilters({ arrangement, onArrange, tags, sources }: Props) {
  const { sort, reverse, state, starred, archived, tag, source } = arrangement;
  return (
    <>
      <Select
        legend={t('list.sort')}
        name="sort"
        value={sort}
        options={Object.entries(sortTexts).map(([value, text]) => ({ value: value as Sort, label: t(text) }))}
        onChange={(value) => onArrange({ sort: value, reverse: false })}
      />
      <IconButton
        icon="reverse"
        action="reverse"
        label={t('list.reverse')}
        pressed={reverse}
        onClick={() => onArrange({ reverse: !reverse })}
      />
      <Select
        legend={t('list.state')}
        name="state"
        value={state}
        options={(['all', 'unread', 'reading', 'done'] as const).map((value) => ({ value, label: t(`list.${value}`) }))}
        onChange={(value) => onArrange({ state: value })}
      />
      <FilterSelect legend={t('list.tag')} name="tag" value={tag} names={tags} onChange={(tag) => onArrange({ tag })} />
      {(sources.length > 1 || source !== undefined) && (
        <FilterSelect
          legend={t('list.source')}
          name="source"
          value={source}
          names={sources}
          onChange={(source) => onArrange({ source })}
        />
      )}
      <IconButton
        icon="star"
        action="only-starred"
        label={t('list.onlyStarred')}
        pressed={starred}
        filled={starred}
        onClick={() => onArrange({ starred: !starred })}
      />
      <IconButton
        icon="archive"
        action="only-archived"
        label={t('list.onlyArchived')}
        pressed={archived}
        onClick={() => onArrange({ archived: !archived })}
      />
    </>
  );
}
