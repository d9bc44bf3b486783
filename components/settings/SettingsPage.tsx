import { ReviewSettings } from '@/components/review/ReviewSettings';
import { useAloud } from './use-aloud';
import { useStoredSettings } from './use-settings';
import '@/components/review/review.css';
import '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { LevelCheckContainer } from '@/components/level-check/LevelCheckContainer';
import { type OwnArticle, OwnReaderContainer, useOwnArticle } from '@/components/own-reader/OwnReaderContainer';
import { KeyList } from '@/components/reader/panels/KeyList';
import { StorageSection } from '@/components/storage/StorageSection';
import { type PlainPage, pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { ChangeKeys } from '@/components/welcome/AnyPage';
import { previewArticle } from '@/lib/sample-article';
import { mostNewPerDay, type Settings } from '@/lib/settings';
import { ReaderSettings } from './ReaderSettings';
import { SpeechSettings } from './SpeechSettings';
import { useToolbar } from './use-toolbar';
import './settings.css';

const ofLibrary = [
  ['backup', 'backup.title', 'preferences.backupHint'],
  ['sync', 'sync.title', 'preferences.syncHint'],
  ['export', 'export.title', 'preferences.exportHint'],
  ['dictionaries', 'dictionaries.title', 'preferences.dictionariesHint'],
  ['levels', 'levels.title', 'preferences.levelsHint'],
  ['corrections', 'corrections.title', 'preferences.correctionsHint'],
  ['bin', 'bin.title', 'preferences.binHint'],
] as const satisfies readonly (readonly [PlainPage, string, string])[];

const ofPindu = [
  ['welcome', 'welcome.title', 'preferences.welcomeHint'],
  ['privacy', 'privacy.title', 'preferences.privacyHint'],
  ['licences', 'licences.title', 'preferences.licencesHint'],
] as const satisfies readonly (readonly [PlainPage, string, string])[];

type Props = {
  /** Whether the level check is open from the start. */
  checksLevel?: boolean;
};

/** All settings, and links to the pages that are not needed every day. */
export function SettingsPage({ checksLevel = false }: Props) {
  const own = useOwnArticle(previewArticle);
  return (
    <Page title={t('nav.settings')} room="settings">
      <Section name="library" title={t('preferences.library')}>
        <Links to={ofLibrary} />
      </Section>
      <Section name="reading" title={t('preferences.reading')} hint={t('preferences.readingHint')}>
        {own !== undefined && <ReadingSettings own={own} checksLevel={checksLevel} />}
      </Section>
      <Section name="review" title={t('review.settings')}>
        <StoredReviewSettings />
      </Section>
      <Section name="storage" title={t('pictures.useTitle')}>
        <StorageSection />
      </Section>
      <Section name="keys" title={t('preferences.keys')}>
        <BrowserKeys />
        <details class="keys">
          <summary>{t('preferences.keysInReader')}</summary>
          <KeyList without={[]} singleKeys={own?.reader.settings.value.singleKeys ?? true} />
        </details>
      </Section>
      <Section name="about" title={t('preferences.about')}>
        <Links to={ofPindu} />
        <p class="credits">
          {t('library.credits')}{' '}
          <a href="/LICENSE-dictionary.txt" target="_blank" rel="noopener">
            {t('library.licence')}
          </a>
        </p>
      </Section>
    </Page>
  );
}

/** The settings of the reader, under two sentences that show them. */
function ReadingSettings({ own, checksLevel }: { own: OwnArticle; checksLevel: boolean }) {
  const { reader } = own;
  const settings = reader.settings.value;
  // Where nothing can be stored, it holds for this page.
  const onSettings = (change: Partial<Settings>) => void reader.changeSettings(change).catch(() => {});
  const [checking, setChecking] = useState(checksLevel);
  const close = () => {
    setChecking(false);
    // Loaded again, or gone back to, the page does not ask again.
    if (checksLevel) history.replaceState(null, '', pagePath('settings'));
  };
  return (
    <>
      <section class="box preview" aria-label={t('preferences.preview')}>
        <OwnReaderContainer own={own} />
      </section>
      <div class="reading-settings">
        <ReaderSettings
          settings={settings}
          scales={reader.words.scales()}
          onSettings={onSettings}
          onCheckLevel={() => setChecking(true)}
        />
        <SpeechSettings settings={settings} voices={reader.aloud.state.value} onSettings={onSettings} />
      </div>
      {checking && (
        <LevelCheckContainer
          settings={settings}
          onLevel={(level) => onSettings({ level, levelAsked: true })}
          onClose={close}
        />
      )}
    </>
  );
}

function StoredReviewSettings() {
  const [settings, change] = useStoredSettings();
  const { voice } = useAloud().state.value;
  if (settings === undefined) return null;
  return (
    <ReviewSettings settings={settings} mostNew={mostNewPerDay} hasLocalVoice={voice === 'ready'} onSettings={change} />
  );
}

/** The keys that work on every page, as the browser has them. */
function BrowserKeys() {
  const { keys, onShortcuts } = useToolbar();
  if (keys.length === 0) return null;
  return (
    <>
      <dl class="browser-keys">
        {keys.map(({ name, what, shortcut }) => (
          <div key={name} data-command={name}>
            <dt>{what}</dt>
            <dd>{shortcut === '' ? t('preferences.keyUnset') : <kbd>{shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>
        <ChangeKeys onShortcuts={onShortcuts} />
      </p>
    </>
  );
}

type SectionProps = { name: string; title: string; hint?: string; children: ComponentChildren };

function Section({ name, title, hint, children }: SectionProps) {
  return (
    <section class="settings-section" aria-labelledby={`settings-${name}`} data-section={name}>
      <h2 id={`settings-${name}`}>{title}</h2>
      {hint !== undefined && <p class="sub">{hint}</p>}
      {children}
    </section>
  );
}

function Links({ to }: { to: typeof ofLibrary | typeof ofPindu }) {
  return (
    <ul class="links">
      {to.map(([page, title, hint]) => (
        <li key={page}>
          <a class="box" href={pagePath(page)}>
            {t(title)}
            <small>{t(hint)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
