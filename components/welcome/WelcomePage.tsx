import { useEffect, useRef, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { OwnReaderContainer, useOwnArticle } from '@/components/own-reader/OwnReaderContainer';
import { Button } from '@/components/ui/Button';
import { browserKind } from '@/components/ui/browser-kind';
import { problemText, storageText } from '@/components/ui/problem-text';
import { pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import type { SaveState } from '@/lib/rpc/page-api';
import { background } from '@/lib/rpc/transport';
import { sampleArticle } from '@/lib/sample-article';
import { AnyPage } from './AnyPage';
import { AskLevel } from './AskLevel';
import { WithKeys } from './InlineText';
import { Steps } from './Steps';
import { useLookedAt, useSteps } from './use-steps';
import './welcome.css';

/** What the reader has of the manifest's permissions, which tests/e2e/extension/welcome.test.ts compares. */
const gains = {
  pages: 'activeTab scripting',
  keeps: 'storage unlimitedStorage',
  near: 'contextMenus alarms',
  sites: 'sites',
} as const;

/** The first steps, tried on a story of our own; and what the user has of Pindu's permissions. */
export function WelcomePage() {
  const story = useOwnArticle(sampleArticle);
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

  // There are no context menus there.
  const isAndroid = browserKind(navigator.userAgent) === 'android';
  const settings = story?.reader.settings.value;
  // Who put the question away in the reader is not asked again.
  const isPutAway = settings?.levelAsked === true && settings.level === undefined;

  return (
    <Page title={t('welcome.title')} room="settings">
      <p class="intro">{t('welcome.intro')}</p>
      {story !== undefined && (
        <>
          {!isPutAway && (
            <AskLevel
              settings={story.reader.settings.value}
              scales={story.reader.words.scales()}
              onLevel={(level) => void story.reader.changeSettings({ level, levelAsked: true }).catch(() => {})}
            />
          )}
          <div class="trying">
            <Steps done={done} onReview={() => tick('review')} />
            <section ref={sample} class="box sample" aria-label={t('welcome.sample')}>
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
        <AnyPage />
      </section>
      <section aria-labelledby="permissions">
        <h2 id="permissions">{t('welcome.permissions')}</h2>
        <p class="sub">{t('welcome.permissionsHint')}</p>
        <dl class="box permissions">
          {(Object.keys(gains) as (keyof typeof gains)[]).map((name) => (
            <div key={name} data-permissions={gains[name]}>
              <dt>{t(`welcome.${name}`)}</dt>
              <dd>
                <WithKeys text={t(name === 'near' && isAndroid ? 'welcome.nearHowAndroid' : `welcome.${name}How`)} />
              </dd>
            </div>
          ))}
        </dl>
        <p>
          <a href={pagePath('privacy')}>{t('welcome.privacy')}</a>
        </p>
      </section>
      <p class="on">
        <Button kind="primary" href={pagePath('list')} label={t('welcome.library')} />
      </p>
    </Page>
  );
}
