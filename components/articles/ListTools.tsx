import type { RefObject } from 'preact';
import { Icon } from '@/components/ui/Icon';
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
  field: RefObject<HTMLInputElement | null>;
  typed: string;
  onType: (typed: string) => void;
  /** The way from the field into the list. */
  onLeave: () => void;
  arrangement: Arrangement;
  onArrange: (change: Partial<Arrangement>) => void;
  tags: readonly string[];
  sources: readonly string[];
  /** How many articles are shown, and whether more may come. */
  count: number | undefined;
  isSearching: boolean;
  onHelp: () => void;
};

/** Search, order and filters of the list. */
export function ListTools(props: Props) {
  const { field, typed, onType, onLeave, arrangement, onArrange, tags, sources, count, isSearching, onHelp } = props;
  const { sort, reverse, state, starred, archived, tag, source } = arrangement;
  const any = '';
  return (
    <search class="tools">
      <label class="search-field">
        <Icon name="search" />
        <input
          ref={field}
          type="search"
          name="search"
          aria-label={t('list.search')}
          placeholder={t('list.searchHint')}
          autocomplete="off"
          spellcheck={false}
          value={typed}
          onInput={(event) => onType(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'Enter') {
              event.preventDefault();
              onLeave();
            } else if (event.key === 'Escape') {
              event.preventDefault();
              if (typed === '') event.currentTarget.blur();
              else onType('');
            }
          }}
        />
      </label>
      <div class="filters">
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
          options={[
            { value: 'all', label: t('list.all') },
            { value: 'unread', label: t('list.unread') },
            { value: 'reading', label: t('list.reading') },
            { value: 'done', label: t('list.done') },
          ]}
          onChange={(value) => onArrange({ state: value })}
        />
        {(tags.length > 0 || tag !== undefined) && (
          <Select
            legend={t('list.tag')}
            name="tag"
            value={tag ?? any}
            options={[any, ...withChosen(tags, tag)].map((name) => ({ value: name, label: name || t('list.all') }))}
            onChange={(value) => onArrange({ tag: value === any ? undefined : value })}
          />
        )}
        {(sources.length > 1 || source !== undefined) && (
          <Select
            legend={t('list.source')}
            name="source"
            value={source ?? any}
            options={[any, ...withChosen(sources, source)].map((name) => ({
              value: name,
              label: name || t('list.all'),
            }))}
            onChange={(value) => onArrange({ source: value === any ? undefined : value })}
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
        <IconButton icon="keys" action="help" label={t('list.help')} onClick={onHelp} />
        <span class="sub grow tools-count" role="status" data-searching={isSearching}>
          {isSearching ? t('list.searching', { count: String(count ?? 0) }) : countText(count)}
        </span>
      </div>
    </search>
  );
}

function countText(count: number | undefined): string {
  if (count === undefined) return '';
  return count === 1 ? t('list.countOne') : t('list.count', { count: count.toLocaleString() });
}

/** A filter whose last article is gone can still be taken off. */
function withChosen(names: readonly string[], chosen: string | undefined): readonly string[] {
  return chosen === undefined || names.includes(chosen) ? names : [chosen, ...names];
}
