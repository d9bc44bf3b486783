import type { ComponentChildren, RefObject } from 'preact';
import { useState } from 'preact/hooks';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { RowCheck } from './RowCheck';
import { SearchInput } from './SearchInput';
import './list.css';

type Props = {
  field: RefObject<HTMLInputElement | null>;
  label: string;
  placeholder: string;
  query: string;
  onQuery: (query: string) => void;
  /** Goes from the field into the list. */
  onLeave: () => void;
  onHelp: () => void;
  /** Says how many rows are listed. */
  status: string;
  isSearching?: boolean;
  /** How many rows are listed, and how many of them are selected. */
  all: number;
  selected: number;
  onAll: (on: boolean) => void;
  /** Whether a filter leaves rows out. */
  isFiltered: boolean;
  /** The filters. */
  children: ComponentChildren;
};

/** Search and filters above a list. In a narrow window the filters are behind a button, so that the list begins higher. */
export function ListTools({ field, query, onQuery, isSearching = false, isFiltered, all, selected, ...props }: Props) {
  const [isOpen, setOpen] = useState(isFiltered);
  return (
    <search class="tools">
      <div class="search-line">
        <SearchInput
          {...{ field, label: props.label, placeholder: props.placeholder, value: query }}
          onTyped={onQuery}
          onLeave={props.onLeave}
          onEmptied={() => field.current?.blur()}
        />
        <div class={isFiltered ? 'filters-button filtered' : 'filters-button'}>
          <IconButton
            icon="filter"
            action="filters"
            label={t('list.filters')}
            expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          />
        </div>
      </div>
      <div class={isOpen ? 'filters open' : 'filters'}>
        {props.children}
        <IconButton icon="keys" action="help" label={t('list.help')} onClick={props.onHelp} />
      </div>
      <div class="list-head">
        <RowCheck
          label={t('list.selectAll', { count: all.toLocaleString() })}
          checked={selected > 0 && (selected >= all || 'some')}
          onSelect={props.onAll}
        />
        <span class="sub tools-count" role="status" data-searching={isSearching}>
          {props.status}
        </span>
      </div>
    </search>
  );
}
