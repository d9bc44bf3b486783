import type { ExplainedName, SavedName } from '@/lib/chinese/types';
import type { Library } from '@/lib/library/db';

/** So many other forms of one name are shown: articles that explain it differently are both told. */
const mostForms = 2;
/** So many articles are read for one name: one that hundreds explain is the same in most. */
const mostArticles = 20;

/** All forms of names that saved articles explain, with those of articles in the bin; read from the index alone. */
export async function savedForms(db: Library): Promise<string[]> {
  return (await db.derived.orderBy('forms').uniqueKeys()) as string[];
}

/**
 * What saved articles call some forms elsewhere, each with the article that says so: the newest save of those that say
 * the same, at most two that differ. An article in the bin says nothing, until it is restored.
 */
export async function savedNames(db: Library, forms: readonly string[]): Promise<(SavedName & { article: string })[]> {
  return db.transaction('r', [db.derived, db.articles], async () => {
    const found: (SavedName & { article: string })[] = [];
    for (const form of forms) {
      const rows = await db.derived.where('forms').equals(form).limit(mostArticles).toArray();
      const articles = await db.articles.bulkGet(rows.map(({ article }) => article));
      const said = rows
        .flatMap(({ explained = [] }, index) => {
          const article = articles[index];
          if (article === undefined || article.deletedAt !== undefined || article.goneAt !== undefined) return [];
          return explained.flatMap((name) => otherOf(name, form)).map((name) => ({ ...name, article }));
        })
        .sort((a, b) => b.article.savedAt - a.article.savedAt);
      const others = new Set<string>();
      for (const { other, kind, article } of said) {
        if (others.has(other) || others.size >= mostForms) continue;
        others.add(other);
        found.push({ form, other, kind, article: article.id, title: article.title, savedAt: article.savedAt });
      }
    }
    return found;
  });
}

/** The other form of a pair, from either side. */
function otherOf({ form, other, kind }: ExplainedName, asked: string): Pick<ExplainedName, 'other' | 'kind'>[] {
  if (form === asked) return [{ other, kind }];
  if (other === asked) return [{ other: form, kind: kind === 'abbreviation' ? 'full' : 'abbreviation' }];
  return [];
}
