import { formatDay, formatPublished } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { FoundLine, Marked } from './FoundLine';
import type { ListItem } from './list-item';
import { Standing } from './Standing';

export type RowActions = {
  onSelect: (id: string, on: boolean, range: boolean) => void;
  onStar: (id: string, on: boolean) => void;
  onArchive: (id: string, on: boolean) => void;
  onDelete: (id: string) => void;
  onTag: (tag: string) => void;
  onFocus: (id: string) => void;
};

type Props = RowActions & {
  item: ListItem;
  index: number;
  count: number;
  start: number;
  href: string;
  isSelected: boolean;
  measure: (row: HTMLElement | null) => void;
};

/** One article of the list: its title leads to it; what is done with it stands at its end. */
export function ArticleRow({ item, index, count, start, href, isSelected, measure, ...actions }: Props) {
  const { row, hit } = item;
  const { id, title, tags } = row;
  const isStarred = row.starredAt !== undefined;
  const isArchived = row.archivedAt !== undefined;
  return (
    <li
      ref={measure}
      class="item row"
      data-index={index}
      data-id={id}
      data-state={item.state}
      aria-setsize={count}
      aria-posinset={index + 1}
      style={{ transform: `translateY(${start}px)` }}
      onFocusCapture={() => actions.onFocus(id)}
    >
      <label class="row-check">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={t('list.select', { title })}
          onClick={(event) => actions.onSelect(id, event.currentTarget.checked, event.shiftKey)}
        />
      </label>
      <div class="row-main">
        <a class="item-title" href={href} lang={row.lang ?? 'zh'}>
          <Marked text={title} place={hit?.title} />
        </a>
        <FoundLine hit={hit} lang={row.lang ?? 'zh'} />
        <div class="sub">
          <span class="item-source" lang={row.lang ?? 'zh'}>
            {item.source === '' ? t('library.pasted') : item.source}
          </span>
          <span class="item-date">
            {row.publishedAt === undefined ? formatDay(row.savedAt) : formatPublished(row.publishedAt)}
          </span>
          <span>{t('list.minutes', { minutes: String(item.minutes) })}</span>
          <Standing item={item} />
          {tags.map((tag) => (
            <button
              key={tag}
              type="button"
              class="tag"
              title={t('list.onlyTag', { tag })}
              onClick={() => actions.onTag(tag)}
            >
              {tag}
            </button>
          ))}
        </div>
      </div>
      <div class="row-actions">
        <IconButton
          icon="star"
          action="star"
          filled={isStarred}
          pressed={isStarred}
          label={t('list.star', { title })}
          onClick={() => actions.onStar(id, !isStarred)}
        />
        <IconButton
          icon={isArchived ? 'unarchive' : 'archive'}
          action="archive"
          label={t(isArchived ? 'list.unarchive' : 'list.archive', { title })}
          onClick={() => actions.onArchive(id, !isArchived)}
        />
        <IconButton
          icon="delete"
          action="delete"
          label={t('library.deleteLong', { title })}
          onClick={() => actions.onDelete(id)}
        />
      </div>
    </li>
  );
}
