import type { ComponentChildren } from 'preact';
import { Page } from '@/components/app/Page';
import { KeyList } from '@/components/reader/panels/KeyList';
import { useOwnArticle } from '@/components/reading/use-own-article';
import { StorageSection } from '@/components/storage/StorageSection';
import { type PlainPage, pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { BrowserKeys } from '@/components/welcome/BrowserKeys';
import { previewArticle } from '@/lib/sample-article';
import { ReadingSettings } from './ReadingSettings';
import { ReviewSection } from './ReviewSection';
import { useToolbar } from './use-toolbar';
import './settings.css';

const ofLibrary = [
  ['backup', 'backup.title', 'preferences.backupHint'],
  ['export', 'export.title', 'preferences.exportHint'],
  ['levels', 'levels.title', 'preferences.levelsHint'],
  ['corrections', 'corrections.title', 'preferences.correctionsHint'],
  ['bin', 'bin.title', 'preferences.binHint'],
] as const satisfies readonly (readonly [PlainPage, string, string])[];

const ofPindu = [
  ['welcome', 'welcome.title', 'preferences.welcomeHint'],
  ['privacy', 'privacy.title', 'preferences.privacyHint'],
] as const satisfies readonly (readonly [PlainPage, string, string])[];

/** What is set once, and the way to the pages that are not needed every day. */
export function SettingsPage() {
  const own = useOwnArticle(previewArticle);
  const { keys, onShortcuts } = useToolbar();
  return (
    <Page title={t('nav.settings')} room="settings">
      <Section name="library" title={t('preferences.library')}>
        <Links to={ofLibrary} />
      </Section>
      <Section name="reading" title={t('preferences.reading')} hint={t('preferences.readingHint')}>
        {own !== undefined && <ReadingSettings own={own} />}
      </Section>
      <Section name="review" title={t('review.settings')}>
        <ReviewSection />
      </Section>
      <Section name="storage" title={t('pictures.useTitle')}>
        <StorageSection />
      </Section>
      <Section name="keys" title={t('preferences.keys')}>
        {keys.length > 0 && <BrowserKeys keys={keys} onShortcuts={onShortcuts} />}
        <details class="keys">
          <summary>{t('preferences.keysInReader')}</summary>
          <KeyList without={[]} singleKeys={own?.settings.singleKeys ?? true} />
        </details>
      </Section>
      <Section name="about" title={t('preferences.about')}>
        <Links to={ofPindu} />
        <p class="credits">
          {t('library.credits')}{' '}
          <a href="/LICENSE-dictionary.txt" target="_blank" rel="noopener">
            {t('library.licence')}
          </a>
          {' · '}
          <a href="/licences.txt" target="_blank" rel="noopener">
            {t('library.libraries')}
          </a>
        </p>
      </Section>
    </Page>
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

type LinksProps = { to: typeof ofLibrary | typeof ofPindu };

function Links({ to }: LinksProps) {
  return (
    <ul class="links">
      {to.map(([page, title, hint]) => (
        <li key={page}>
          <a href={pagePath(page)}>
            {t(title)}
            <small>{t(hint)}</small>
          </a>
        </li>
      ))}
    </ul>
  );
}
