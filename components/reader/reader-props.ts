import type { ComponentChildren } from 'preact';
import type { FollowedReader } from '@/lib/follow-reader';
import type { OpenArticle } from '@/lib/open-article';
import type { BackgroundApi, TabApi } from '@/lib/rpc/background-api';
import type { LookUp } from './card/useLookUp';
import type { Notices } from './notices';
import type { AfterArticle } from './text/ArticleEnd';
import type { ShownPicture } from './text/Figure';
import type { RestState } from './text/RestNote';
import type { BarProps } from './toolbar/Bar';

/** The state of an article's other pages, and how to fetch them. */
type RestOfPages = { state: RestState | undefined; onFetch: () => void; onStop: () => void };

/** What the toolbar takes from the reader's props; the reader itself knows the rest. */
type OfBar = 'save' | 'onSave' | 'original' | 'menu' | 'closeIcon' | 'closeLabel' | 'onClose' | 'onPickPart';

export type ReaderProps = Pick<BarProps, OfBar> & {
  opened: OpenArticle;
  reader: FollowedReader;
  /** What went wrong or has changed, to be said above the text. */
  notices: Notices;
  background: Pick<
    BackgroundApi,
    'correct' | 'uncorrect' | 'setCut' | 'removeCut' | 'setOwnEntry' | 'removeOwnEntry' | 'convert'
  > &
    Pick<TabApi, 'openLibrary' | 'openExplaining'>;
  /** Gives the card of a word that a card names. Always the same function. */
  lookUp: LookUp;
  /** Whether pictures are loaded from where they stand; a saved article asks the network for nothing. */
  loadPictures: boolean;
  /** By address, what is kept of them. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** What is to be said or asked before the text. */
  note?: ComponentChildren;
  /** Absent where nothing may be fetched: then it is only said that there are other pages. */
  rest?: RestOfPages;
  /** What comes after the text; absent where the article is only a part of a page of ours. */
  after?: AfterArticle;
  /** False where the page around it asks for the user's level. */
  asksLevel?: boolean;
  /** Opens the level check, here or in the library. */
  onCheckLevel?: () => void;
};
