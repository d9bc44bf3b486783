import type { ComponentChildren } from 'preact';
import type { Article } from '@/lib/article/types';
import type { Correction } from '@/lib/chinese/corrections';
import type { Display } from '@/lib/chinese/display/display';
import type { LevelScale } from '@/lib/chinese/known-level';
import type { Progress } from '@/lib/reading/progress';
import type { ReaderWords } from '@/lib/reading/reader-words';
import type { Reading } from '@/lib/reading/reading';
import type { Translation } from '@/lib/reading/translation';
import type { WordChange } from '@/lib/reading/word-state';
import type { Aloud } from '@/lib/speech/aloud';
import type { BarProps } from './Bar';
import type { LookUp } from './card/useLookUp';
import type { ShownPicture } from './text/Figure';
import type { RestState } from './text/RestNote';
import type { ConvertTexts } from './useConversion';

/** An article that is open, with what goes along with it while it is read. */
export type OpenArticle = {
  article: Article;
  reading: Reading;
  /** How far it is read. */
  progress?: Progress;
  /** Absent where the browser has no translator of its own. */
  translation?: Translation;
  aloud: Aloud;
};

/** What the reader is told of an article's other pages, and what it may ask for. */
export type RestOfPages = { state: RestState | undefined; onFetch: () => void; onStop: () => void };

/** What the bar takes from whoever opens the reader; the reader itself knows the rest. */
type OfBar =
  | 'settings'
  | 'onSettings'
  | 'save'
  | 'onSave'
  | 'original'
  | 'menu'
  | 'closeIcon'
  | 'closeLabel'
  | 'onClose'
  | 'onPickPart';

export type ReaderProps = Pick<BarProps, OfBar> & {
  opened: OpenArticle;
  /** How readings are written, over the text and in the card. */
  display: Display;
  /** The article's words as the user knows them, and the user's own level lists. */
  words: ReaderWords;
  scales: readonly LevelScale[];
  /** Whether pictures are loaded from where they stand; a saved article asks the network for nothing. */
  loadPictures: boolean;
  /** By address, what is kept of them. */
  pictures?: ReadonlyMap<string, ShownPicture>;
  /** What is to be said or asked before the text. */
  note?: ComponentChildren;
  /** What went wrong or has changed, to be said above the text. */
  notice?: string;
  /** Absent where nothing may be fetched: then it is only said that there are other pages. */
  rest?: RestOfPages;
  /** Writes texts in the other script; absent where that cannot be had. */
  convert?: ConvertTexts;
  /** Keeps what is said of words. Resolves with true when it is kept, with false when the user was told why not. */
  onWords: (changes: WordChange[]) => Promise<boolean>;
  /** Keeps a reading that the reader set right; absent where nothing can be kept. */
  onCorrect?: (correction: Correction) => void;
  /** Takes one back. */
  onUncorrect?: (correction: Correction) => void;
  /** Gives the card of a word that a card names; absent where nobody can be asked. Always the same function. */
  onLookUp?: LookUp;
};
