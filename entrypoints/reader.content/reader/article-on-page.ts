import type { OpenArticle } from '@/components/reader/reader-props';
import type { OwnDialog } from '@/entrypoints/reader.content/open-dialog';
import type { RestOfArticle } from '@/entrypoints/reader.content/pages/rest-of-article';
import type { FollowedWords } from '@/lib/follow-words';
import type { Progress } from '@/lib/reading/progress';

/** An article that is open over the page, with all that is to be let go of when its dialog closes. */
export type ArticleOnPage = OpenArticle & {
  dialog: OwnDialog;
  progress: Progress;
  rest: RestOfArticle;
  words: FollowedWords;
};
