import { RowCheck } from '@/components/list/RowCheck';
import { formatDay, formatPublished } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Hit } from '@/lib/library/search/query';
import type { Place } from '@/lib/library/search/variants';
import { ArticleProgress } from './ArticleProgress';
import type { ListItem } from './list-item';

type RowActions = {
  onSelect: (id: string, on: boolean, range: boolean) => void;
  onStar: (id: string, on: boolean) => void;
  onArchive: (id: string, on: boolean) => void;
  onDelete: (id: string) => void;
  onTag: (tag: string) => void;
};

type Props = RowActions & { item: ListItem; isSelected: boolean };

/** One article of the list: a link, its facts, and buttons for what can be done with it. */
export function ArticleRow({ item, isSelected, ...actions }: Props) {
  const { row, hit } = item;
  const { id, title, tags } = row;
  const isStarred = row.starredAt !== undefined;
  const isArchived = row.archivedAt !== undefined;
  return (
    <>
      <RowCheck
        label={t('list.select', { title })}
        checked={isSelected}
        onSelect={(on, range) => actions.onSelect(id, on, range)}
      />
      <div class="row-main" data-state={item.state}>
        <a class="item-title" href={readPath(id)} lang={row.lang ?? 'zh'}>
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
          <ArticleProgress item={item} />
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
    </>
  );
}

/** A text with its match marked. */
function Marked({ text, place }: { text: string; place: Place | undefined }) {
  if (place === undefined) return <>{text}</>;
  return (
    <>
      {text.slice(0, place.start)}
      <mark>{text.slice(place.start, place.end)}</mark>
      {text.slice(place.end)}
    </>
  );
}

/** The line of an article that matches a search, and the word whose meaning does. */
function FoundLine({ hit, lang }: { hit: Hit | undefined; lang: string }) {
  if (hit?.snippet === undefined && hit?.meaning === undefined) return null;
  const { snippet, meaning } = hit;
  return (
    <p class="found">
      {snippet !== undefined && (
        <span lang={lang}>
          {snippet.before}
          <mark>{snippet.match}</mark>
          {snippet.after}
        </span>
      )}
      {meaning !== undefined && (
        <span class="found-meaning">
          {' '}
          <span lang="zh">{meaning.word}</span> {meaning.sense}
        </span>
      )}
    </p>
  );
}
