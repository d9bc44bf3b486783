import { useEffect, useRef, useState } from 'preact/hooks';
import { Reader } from '@/components/reader/Reader';
import { LevelSelect } from '@/components/settings/LevelSelect';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { AnyPage } from '@/components/welcome/AnyPage';
import { Permissions } from '@/components/welcome/Permissions';
import { Steps } from '@/components/welcome/Steps';
import { pagePath } from '@/entrypoints/shared/routes';
import { displayFor } from '@/lib/chinese/display/display';
import { lookUp } from '@/lib/reading/look-up';
import type { WordChange } from '@/lib/reading/word-state';
import { background, type SaveState } from '@/lib/rpc';
import { sampleArticle } from '@/lib/sample-article';
import { Page } from './Page';
import { useOwnArticle } from './use-own-article';
import { useLookedAt, useSteps } from './use-steps';
import { useToolbar } from './use-toolbar';

const lookUpWord = (word: string, pinyin?: readonly string[]) => lookUp(word, pinyin, background.annotate);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** The first steps: what one does with Pindu, done on a story of our own, and what it may do. */
export function WelcomePage() {
  const story = useOwnArticle(sampleArticle);
  const toolbar = useToolbar();
  const [done, tick] = useSteps();
  const [save, setSave] = useState<SaveState>({ kind: 'unsaved' });
  const [notice, setNotice] = useState<string | undefined>();
  const sample = useRef<HTMLElement>(null);
  useLookedAt(sample, story !== undefined, tick);

  useEffect(() => {
    background.isSaved(sampleArticle.url).then(
      (isSaved) => isSaved && setSave({ kind: 'saved' }),
      () => {},
    );
  }, []);

  const keep = async () => {
    setSave({ kind: 'saving' });
    try {
      const saved = await background.saveArticle(sampleArticle);
      if (saved.outcome === 'failed') setSave({ kind: 'failed', problem: storageText(saved.problem) });
      else if (saved.outcome === 'refused') setSave({ kind: 'failed', problem: saved.problem });
      else {
        setSave({ kind: saved.outcome });
        tick('save');
      }
    } catch (error) {
      setSave({ kind: 'failed', problem: messageOf(error) });
    }
  };
  const told = (write: Promise<unknown>, failed: (problem: string) => string): Promise<boolean> =>
    write.then(
      () => {
        setNotice(undefined);
        return true;
      },
      (error: unknown) => {
        setNotice(failed(messageOf(error)));
        return false;
      },
    );
  const changeWords = async (changes: WordChange[]) => {
    if (story === undefined) return false;
    const kept = await told(story.words.change(changes), (problem) => t('words.failed', { problem }));
    if (kept && changes.some(({ state }) => state === 'learning')) tick('remember');
    return kept;
  };
  const correct = (write: Promise<void>) => void told(write, (problem) => t('reader.correctFailed', { problem }));

  return (
    <Page title={t('welcome.title')} room="settings">
      <p class="intro">{t('welcome.intro')}</p>
      {story !== undefined && (
        <>
          <div class="ask-level">
            <p>
              {t('level.ask')} <small>{t('level.askHint')}</small>
            </p>
            <LevelSelect
              level={story.settings.level}
              scales={story.words.scales()}
              onLevel={(level) => story.changeSettings({ level, levelAsked: true })}
            />
          </div>
          <div class="trying">
            <Steps done={done} reviewHref={pagePath('review')} onReview={() => tick('review')} />
            <section ref={sample} class="sample" aria-label={t('welcome.sample')}>
              <Reader
                opened={story.opened}
                display={displayFor(story.settings)}
                // The level is asked for above.
                settings={{ ...story.settings, levelAsked: true }}
                words={story.words.of(sampleArticle, story.opened.reading, story.settings.level)}
                scales={story.words.scales()}
                onWords={changeWords}
                loadPictures={false}
                closeIcon="none"
                onClose={() => {}}
                save={save}
                onSave={() => void keep()}
                convert={background.convert}
                notice={notice}
                onCorrect={(correction) => correct(background.correct(correction))}
                onUncorrect={(correction) => correct(background.uncorrect(correction))}
                onLookUp={lookUpWord}
                onSettings={story.changeSettings}
              />
            </section>
          </div>
        </>
      )}
      <section aria-labelledby="any-page">
        <h2 id="any-page">{t('welcome.anyPage')}</h2>
        <AnyPage
          browser={toolbar.kind}
          pinned={toolbar.pinned}
          shortcut={toolbar.shortcut}
          onShortcuts={toolbar.onShortcuts}
        />
      </section>
      <section aria-labelledby="permissions">
        <h2 id="permissions">{t('welcome.permissions')}</h2>
        <p class="sub">{t('welcome.permissionsHint')}</p>
        <Permissions />
        <p>
          <a href={pagePath('privacy')}>{t('welcome.privacy')}</a>
        </p>
      </section>
      <p class="on">
        <a class="btn primary" href={pagePath('list')}>
          {t('welcome.library')}
        </a>
      </p>
    </Page>
  );
}
