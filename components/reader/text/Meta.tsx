import { formatPublished } from '@/components/ui/dates';
import type { Article } from '@/lib/article/types';

/** Source, time and author under the title; each said once. */
export function Meta({ article }: { article: Article }) {
  const source = article.source ?? article.siteName;
  const byline = article.byline === source ? undefined : article.byline;
  return (
    <div class="meta">
      {source !== undefined && <span class="meta-source">{source}</span>}
      {article.publishedAt !== undefined && (
        <time class="meta-time" dateTime={article.publishedAt}>
          {formatPublished(article.publishedAt)}
        </time>
      )}
      {byline !== undefined && <span class="meta-byline">{byline}</span>}
    </div>
  );
}
