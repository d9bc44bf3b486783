import { useEffect, useState } from 'preact/hooks';
import { ArticleExport } from '@/components/export/ArticleExport';
import { Reader } from '@/components/reader/Reader';
import { PicturesNote } from '@/components/reader/text/PicturesNote';
import { problemText } from '@/components/ui/problem-text';
import { readPath } from '@/components/ui/routes';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import { displayFor } from '@/lib/chinese/display/display';
import { pieces } from '@/lib/chinese/sentences';
import { type FollowedWords, followWords } from '@/lib/follow-words';
import { getArticle } from '@/lib/library/articles/articles';
import { readProgress } from '@/lib/library/articles/progress';
import { library } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { followActiveTime } from '@/lib/reading/active-time';
import { findTranslation } from '@/lib/reading/find-translation';
import { lookUp } from '@/lib/reading/look-up';
import { isStepBack, placeOfText } from '@/lib/reading/place-of-text';
import { followProgress, type Progress } from '@/lib/reading/progress';
import { type Reading, startReading } from '@/lib/reading/reading';
import type { Translation } from '@/lib/reading/translation';
import type { WordChange } from '@/lib/reading/word-state';
import { background } from '@/lib/rpc';
import { changeSettings, defaultSettings, readSettings, watchReadings, watchSettings } from '@/lib/settings';
import { type Aloud, createAloud } from '@/lib/speech/aloud';
import { articleOnce, isOnce } from './read-once';
import { usePictures } from './use-pictures';
import './reader-sheets';

type State =
  | { article: Article; reading: Reading; progress: Progress; words: FollowedWords; aloud: Aloud }
  | { problem: string }
  | undefined;

const lookUpWord = (word: string, pinyin?: readonly string[]) => lookUp(word, pinyin, background.annotate);

/** A saved article, or one that is only read. */
async function articleOf(id: string): Promise<{ article: Article } | undefined> {
  if (!isOnce(id)) return getArticle(library(), id);
  const article = await articleOnce(id);
  return article && { article };
}

/** A saved article in the same reader as on the page. Nothing is asked of the network. */
export function ReadPage({ id, at }: { id: string; at?: string }) {
  const [state, setState] = useState<State>();
  const [settings, setSettings] = useState(defaultSettings);
  const [translation, setTranslation] = useState<Translation | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const [, setDrawn] = useState(0);
  const pictures = usePictures(id);

  useEffect(() => {
    const leaving = new AbortController();
    // Where it was left is a help, without which it can be read.
    const left = readProgress(library(), { id }).catch(() => undefined);
    Promise.all([articleOf(id), left]).then(
      ([found, kept]) => {
        if (leaving.signal.aborted) return;
        if (found === undefined) return setState({ problem: t('library.notFound') });
        document.title = found.article.title;
        const reading = startReading(found.article, background.annotate, pieces, leaving.signal);
        // Through the background, which outlives this page: the last place is written while the page goes.
        const progress = followProgress(reading.pieces, {
          kept: at === undefined ? kept : placeOfText(at, kept),
          write: async (now) =>
            (at !== undefined && isStepBack(now, kept)) || background.keepProgress({ id }, now).catch(failPlace),
        });
        leaving.signal.addEventListener('abort', () => progress.flush());
        const time = followActiveTime({
          scope: document,
          isVisible: () => document.visibilityState === 'visible',
          add: background.addReadingTime,
          signal: leaving.signal,
        });
        const flush = () => {
          progress.flush();
          time.flush();
        };
        addEventListener('pagehide', flush, { signal: leaving.signal });
        document.addEventListener('visibilitychange', flush, { signal: leaving.signal });
        const words = followWords(() => setDrawn((times) => times + 1), leaving.signal);
        setState({ article: found.article, reading, progress, words, aloud: createAloud(window, leaving.signal) });
        findTranslation(reading.pieces, {
          scope: window,
          lang: found.article.lang,
          languages: navigator.languages,
          read: (language) => background.translations({ id }, language),
          keep: (language, sentences) => background.keepTranslations({ id }, language, sentences),
          signal: leaving.signal,
        }).then(setTranslation);
      },
      (error: unknown) => setState({ problem: storageText(describeStorageError(error)) }),
    );
    return () => leaving.abort();
  }, [id, at]);

  useEffect(() => {
    readSettings().then(setSettings, () => {});
    return watchSettings(setSettings);
  }, []);

  const reading = state !== undefined && 'reading' in state ? state.reading : undefined;
  useEffect(() => watchReadings(() => reading?.refresh()), [reading]);

  const failPlace = (error: unknown) => {
    setProblem(t('reader.storage.placeNotKept', { problem: problemText(error) }));
    throw error;
  };
  const failCorrection = (error: unknown) => setProblem(t('reader.correctFailed', { problem: problemText(error) }));
  const changeWords = async (changes: WordChange[]): Promise<boolean> => {
    if (state === undefined || 'problem' in state) return false;
    try {
      await state.words.change(changes);
      setProblem(undefined);
      return true;
    } catch (error) {
      setProblem(t('words.failed', { problem: problemText(error) }));
      return false;
    }
  };
  const saveOnce = async (article: Article) => {
    const failed = (problem: string) => setProblem(t('reader.saveFailed', { problem }));
    const saved = await background.saveArticle(article);
    if (saved.outcome === 'refused') failed(t('reader.refused', { problem: problemText(saved.problem) }));
    else if (saved.outcome === 'failed') failed(storageText(saved.problem));
    else location.hash = readPath(saved.id);
  };
  const back = () => {
    location.hash = '#/';
  };
  // Pictures are there from the first line on, or the text would jump when they come.
  if (state === undefined || pictures.shown === undefined) return null;
  if ('problem' in state)
    return (
      <div class="page">
        <p class="notice" role="alert">
          {state.problem}
        </p>
        <a class="btn" href="#/">
          {t('library.back')}
        </a>
      </div>
    );
  return (
    <Reader
      opened={{ ...state, translation }}
      display={displayFor(settings)}
      settings={settings}
      original={/^https?:/.test(state.article.url) ? state.article.url : undefined}
      words={state.words.of(state.article, state.reading, settings.level)}
      scales={state.words.scales()}
      onWords={changeWords}
      loadPictures={false}
      pictures={pictures.shown}
      note={
        pictures.note && <PicturesNote state={pictures.note} onFetch={pictures.fetch} onDecline={pictures.decline} />
      }
      closeIcon="back"
      closeLabel={t('library.back')}
      onClose={back}
      save={isOnce(id) ? { kind: 'unsaved' } : undefined}
      onSave={() => void saveOnce(state.article)}
      menu={isOnce(id) ? undefined : <ArticleExport id={id} onProblem={setProblem} />}
      convert={background.convert}
      notice={problem}
      onCorrect={(correction) => void background.correct(correction).then(() => setProblem(undefined), failCorrection)}
      onUncorrect={(correction) => void background.uncorrect(correction).catch(failCorrection)}
      onLookUp={lookUpWord}
      onSettings={(change) => {
        setSettings({ ...settings, ...change });
        changeSettings(change).catch(() => {});
      }}
    />
  );
}
