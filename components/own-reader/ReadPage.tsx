import { useEffect, useMemo, useState } from 'preact/hooks';
import { ArticleExport } from '@/components/export/ArticleExport';
import { LevelCheckContainer } from '@/components/level-check/LevelCheckContainer';
import { createNotices } from '@/components/reader/notices';
import { Reader } from '@/components/reader/Reader';
import { PicturesNote } from '@/components/reader/text/PicturesNote';
import { problemText, storageText } from '@/components/ui/problem-text';
import { readPath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { Article } from '@/lib/article/types';
import { type FollowedReader, followReader } from '@/lib/follow-reader';
import { getArticle } from '@/lib/library/articles/articles';
import { readProgress } from '@/lib/library/articles/progress';
import { library } from '@/lib/library/db';
import { describeStorageError } from '@/lib/library/storage-error';
import { type OpenArticle, openArticle } from '@/lib/open-article';
import { background } from '@/lib/rpc/transport';
import { lookUp } from '@/lib/session/look-up';
import { isStepBack, placeOfText } from '@/lib/session/progress';
import { articleOnce, isOnce } from './read-once';
import { useNextUnread } from './use-next-unread';
import { usePictures } from './use-pictures';
import './reader-sheets';

type State = { opened: OpenArticle; reader: FollowedReader } | { problem: string } | undefined;

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
  const notices = useMemo(() => createNotices(), [id, at]);
  const pictures = usePictures(id);
  const next = useNextUnread(id);
  const [checking, setChecking] = useState(false);

  useEffect(() => {
    const leaving = new AbortController();
    const { signal } = leaving;
    const reader = followReader(signal);
    const failPlace = (error: unknown) => {
      notices.say(t('reader.storage.placeNotSaved', { problem: problemText(error) }));
      throw error;
    };
    // Where it was left is a help, without which it can be read.
    const left = readProgress(library(), { id }).catch(() => undefined);
    Promise.all([articleOf(id), left, reader.ready]).then(
      ([found, kept]) => {
        if (signal.aborted) return;
        if (found === undefined) return setState({ problem: t('library.notFound') });
        document.title = found.article.title;
        reader.lang.value = found.article.lang;
        const opened = openArticle(found.article, signal, {
          ...{ as: { id }, scope: document, left: at === undefined ? kept : placeOfText(at, kept) },
          // Through the background, which outlives this page.
          keepProgress: async (now) =>
            (at !== undefined && isStepBack(now, kept)) || background.keepProgress({ id }, now).catch(failPlace),
          keepTranslations: (language, sentences) => background.keepTranslations({ id }, language, sentences),
        });
        setState({ opened, reader });
      },
      async (error: unknown) => setState({ problem: storageText(await describeStorageError(error)) }),
    );
    return () => leaving.abort();
  }, [id, at]);

  const saveOnce = async (article: Article) => {
    const failed = (problem: string) => notices.say(t('reader.saveFailed', { problem }));
    const saved = await background.saveArticle(article);
    if (saved.outcome === 'refused') failed(t('reader.refused', { problem: problemText(saved.problem) }));
    else if (saved.outcome === 'failed') failed(storageText(saved.problem));
    else location.hash = readPath(saved.id);
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
  const { reader } = state;
  const { article } = state.opened;
  return (
    <>
      <Reader
        {...state}
        {...{ notices, background }}
        lookUp={lookUpWord}
        original={/^https?:/.test(article.url) ? article.url : undefined}
        loadPictures={false}
        pictures={pictures.shown}
        note={
          pictures.note && <PicturesNote state={pictures.note} onFetch={pictures.fetch} onDecline={pictures.decline} />
        }
        closeIcon="back"
        closeLabel={t('library.back')}
        onClose={() => {
          location.hash = '#/';
        }}
        save={isOnce(id) ? { kind: 'unsaved' } : undefined}
        onSave={() => void saveOnce(article)}
        onCheckLevel={() => setChecking(true)}
        after={{ isKept: !isOnce(id), next }}
        menu={isOnce(id) ? undefined : <ArticleExport id={id} onProblem={notices.say} />}
      />
      {checking && (
        <LevelCheckContainer
          settings={reader.settings.value}
          onLevel={(level) => void reader.changeSettings({ level, levelAsked: true }).catch(() => {})}
          onClose={() => setChecking(false)}
        />
      )}
    </>
  );
}
