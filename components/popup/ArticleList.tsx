import { ArticleProgress } from '@/components/articles/ArticleProgress';
import { formatDay, formatPublished } from '@/components/ui/dates';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { ArticleRow } from '@/lib/library/types';
import type { Progress } from './use-article-progress';

type Props = {
  articles: ArticleRow[];
  /** How far each is read and how much of it is known, by id; absent while that is not known. */
  progress: ReadonlyMap<string, Progress>;
  hrefOf: (id: string) => string;
  /** Opens the article: the popup opens a tab. */
  onOpen: (id: string) => void;
  onDelete: (article: ArticleRow) => void;
};

/** Saved articles, newest first. */
export function ArticleList({ articles, progress, hrefOf, onOpen, onDelete }: Props) {
  return (
    <ul class="items">
      {articles.map((article) => {
        const { id, title, lang = 'zh', publishedAt, savedAt } = article;
        const item = progress.get(id);
        return (
          <li class="item" key={id} data-id={id}>
            <a
              class="item-title"
              href={hrefOf(id)}
              lang={lang}
              onClick={(event) => {
                event.preventDefault();
                onOpen(id);
              }}
            >
              {title}
            </a>
            <div class="sub">
              <span class="item-source" lang={lang}>
                {sourceOf(article)}
              </span>
              <span class="item-date">
                {publishedAt === undefined ? formatDay(savedAt) : formatPublished(publishedAt)}
              </span>
              {item !== undefined && <ArticleProgress item={item} />}
            </div>
            <IconButton
              icon="delete"
              action="delete"
              label={t('library.deleteLong', { title })}
              title={t('library.delete')}
              onClick={() => onDelete(article)}
            />
          </li>
        );
      })}
    </ul>
  );
}

/** Who published it: the named source, else the site, else its host; pasted text says so. */
function sourceOf(article: ArticleRow): string {
  if (article.url.startsWith('pindu:')) return t('library.pasted');
  return article.source ?? article.siteName ?? new URL(article.url).host;
}
