import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { OwnReaderContainer } from '@/components/reading/OwnReaderContainer';
import { useOwnArticle } from '@/components/reading/use-own-article';
import { LevelSelect } from '@/components/settings/LevelSelect';
import { useToolbar } from '@/components/settings/use-toolbar';
import { problemText } from '@/components/ui/problem-text';
import { pagePath } from '@/components/ui/routes';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { background, type SaveState } from '@/lib/rpc';
import { sampleArticle } from '@/lib/sample-article';
import { AnyPage } from './AnyPage';
import { Permissions } from './Permissions';
import { Steps } from './Steps';
import { useLookedAt, useSteps } from './use-steps';
import './welcome.css';

/** The first steps: what one does with Pindu, done on a story of our own, and what it may do. */
export function WelcomePage() {
  const story = useOwnArticle(sampleArticle);
  const toolbar = useToolbar();
  const [done, tick] = useSteps();
  const [save, setSave] = useState<SaveState>({ kind: 'unsaved' });
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
      if (saved.outcome === 'failed') return setSave({ kind: 'failed', problem: storageText(saved.problem) });
      if (saved.outcome === 'refused')
        return setSave({ kind: 'failed', problem: t('reader.refused', { problem: problemText(saved.problem) }) });
      setSave({ kind: saved.outcome });
      tick('save');
    } catch (error) {
      setSave({ kind: 'failed', problem: problemText(error) });
    }
  };

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
              <OwnReaderContainer
                own={story}
                save={save}
                onSave={() => void keep()}
                onRemember={() => tick('remember')}
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
          shortcut={toolbar.keys.find(({ name }) => name === 'toggle-reader')?.shortcut}
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
