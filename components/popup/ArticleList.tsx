import type { ComponentProps } from 'preact';
import type { ListItem } from '@/components/articles/list-item';
import { Standing } from '@/components/articles/Standing';
import { formatDay, formatPublished } from '@/components/ui/dates';
import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { ArticleRow } from '@/lib/library/types';

type Props = {
  articles: ArticleRow[];
  /** How far each is read and how much of it is known, by id; absent while that is not known. */
  standings: ReadonlyMap<string, Pick<ListItem, 'state' | 'progress' | 'known'>>;
  hrefOf: (id: string) => string;
  /** Where the link is to be opened by other means: the popup opens a tab. */
  onOpen?: (id: string) => void;
  onDelete: (article: ArticleRow) => void;
};

/** Saved articles, newest first: title, source, date. */
export function ArticleList({ articles, standings, hrefOf, onOpen, onDelete }: Props) {
  return (
    <ul class="items">
      {articles.map((article) => (
        <li class="item" key={article.id} data-id={article.id}>
          <a
            class="item-title"
            href={hrefOf(article.id)}
            lang={article.lang ?? 'zh'}
            onClick={(event) => {
              if (onOpen === undefined) return;
              event.preventDefault();
              onOpen(article.id);
            }}
          >
            {article.title}
          </a>
          <div class="sub">
            <span class="item-source" lang={article.lang ?? 'zh'}>
              {sourceOf(article)}
            </span>
            <span class="item-date">
              {article.publishedAt === undefined ? formatDay(article.savedAt) : formatPublished(article.publishedAt)}
            </span>
            <StandingOf item={standings.get(article.id)} />
          </div>
          <button
            type="button"
            class="icon"
            data-action="delete"
            title={t('library.delete')}
            aria-label={t('library.deleteLong', { title: article.title })}
            onClick={() => onDelete(article)}
          >
            <Icon name="delete" />
          </button>
        </li>
      ))}
    </ul>
  );
}

function StandingOf({ item }: { item: ComponentProps<typeof Standing>['item'] | undefined }) {
  return item === undefined ? null : <Standing item={item} />;
}

/** Who published it: the named source, else the site, else its host; pasted text says so. */
function sourceOf(article: ArticleRow): string {
  if (article.url.startsWith('pindu:')) return t('library.pasted');
  return article.source ?? article.siteName ?? new URL(article.url).host;
}
