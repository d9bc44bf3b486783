import type { ReadState } from '@/lib/library/search/arrange';
import type { Hit } from '@/lib/library/search/query';
import type { Share } from '@/lib/library/search/word-index';
import type { ArticleRow } from '@/lib/library/types';

/** An article as a row of the list shows it. */
export type ListItem = {
  row: ArticleRow;
  /** Who published it; '' for pasted text. */
  source: string;
  minutes: number;
  state: ReadState;
  /** Share of the text before the place, 0 to 1. */
  progress: number;
  /** How much of it the reader knows; absent while that is not known, or without a level. */
  known: Share | undefined;
  /** Why a search found it. */
  hit: Hit | undefined;
};
