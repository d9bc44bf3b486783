import './reader-sheets';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { createNotices } from '@/components/reader/notices';
import { Reader } from '@/components/reader/Reader';
import type { Article } from '@/lib/article/types';
import { type FollowedReader, followReader } from '@/lib/follow-reader';
import { type OpenArticle, openArticle } from '@/lib/open-article';
import type { SaveState } from '@/lib/rpc/page-api';
import { background } from '@/lib/rpc/transport';
import { lookUp } from '@/lib/session/look-up';
import type { WordChange } from '@/lib/session/word-state';

export type OwnArticle = { opened: OpenArticle; reader: FollowedReader };

/** An article of our own; `undefined` until the settings are there, or what follows would be taken for their change. */
export function useOwnArticle(article: Article): OwnArticle | undefined {
  const [state, setState] = useState<OwnArticle | undefined>();
  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const reader = followReader(signal, article);
    void reader.ready.then(() => {
      if (!signal.aborted) setState({ opened: openArticle(article, signal), reader });
    });
    return () => leaving.abort();
  }, [article]);
  return state;
}

type Props = {
  own: OwnArticle;
  /** Absent where it is not offered to be kept. */
  save?: SaveState;
  onSave?: () => void;
  /** Is called when a word of it is remembered. */
  onRemember?: () => void;
};

const lookUpWord = (word: string, pinyin?: readonly string[]) => lookUp(word, pinyin, background.annotate);

/** The reader as a part of a page of ours, on an article of our own: it does all that it does elsewhere, but close. */
export function OwnReaderContainer({ own: { opened, reader }, save, onSave, onRemember }: Props) {
  const notices = useMemo(() => createNotices(), []);
  const change = async (changes: WordChange[]) => {
    await reader.words.change(changes);
    if (changes.some(({ state }) => state === 'learning')) onRemember?.();
  };
  return (
    <Reader
      {...{ opened, notices, background, save, onSave }}
      reader={{ ...reader, words: { ...reader.words, change } }}
      lookUp={lookUpWord}
      loadPictures={false}
      closeIcon="none"
      onClose={() => {}}
      // The page itself asks for the level.
      asksLevel={false}
    />
  );
}
