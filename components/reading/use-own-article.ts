import { useEffect, useState } from 'preact/hooks';
import type { OpenArticle } from '@/components/reader/reader-props';
import type { Article } from '@/lib/article/types';
import { pieces } from '@/lib/chinese/sentences';
import { type FollowedWords, followWords } from '@/lib/follow-words';
import { startReading } from '@/lib/reading/reading';
import { background } from '@/lib/rpc';
import {
  changeSettings,
  defaultSettings,
  readSettings,
  type Settings,
  watchReadings,
  watchSettings,
} from '@/lib/settings';
import { createAloud } from '@/lib/speech/aloud';

export type OwnArticle = {
  opened: OpenArticle;
  words: FollowedWords;
  settings: Settings;
  changeSettings: (change: Partial<Settings>) => void;
};

type Opened = Pick<OwnArticle, 'opened' | 'words'>;

/**
 * An article of our own, read with the stored settings: for the first steps and for the look of the settings. `undefined`
 * until the settings are there, so that nothing that follows is taken for a change of theirs.
 */
export function useOwnArticle(article: Article): OwnArticle | undefined {
  const [state, setState] = useState<Opened | undefined>();
  const [settings, setSettings] = useState<Settings>(defaultSettings);
  const [, setDrawn] = useState(0);

  useEffect(() => {
    const leaving = new AbortController();
    readSettings()
      .catch(() => defaultSettings)
      .then((found) => {
        if (leaving.signal.aborted) return;
        const reading = startReading(article, background.annotate, pieces, leaving.signal);
        leaving.signal.addEventListener(
          'abort',
          watchReadings(() => reading.refresh()),
        );
        leaving.signal.addEventListener('abort', watchSettings(setSettings));
        setSettings(found);
        setState({
          opened: { article, reading, aloud: createAloud(window, leaving.signal) },
          words: followWords(() => setDrawn((times) => times + 1), leaving.signal),
        });
      });
    return () => leaving.abort();
  }, [article]);

  if (state === undefined) return undefined;
  return {
    ...state,
    settings,
    changeSettings: (change) => {
      setSettings((now) => ({ ...now, ...change }));
      // Where nothing can be stored, it holds for this page.
      changeSettings(change).catch(() => {});
    },
  };
}
