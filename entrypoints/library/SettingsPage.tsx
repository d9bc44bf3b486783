import { t } from '@/components/ui/text';
import { type PlainPage, pagePath } from '@/entrypoints/shared/routes';
import { Page } from './Page';

const links = [
  ['backup', 'backup.title'],
  ['export', 'export.title'],
  ['levels', 'levels.title'],
  ['corrections', 'corrections.title'],
  ['bin', 'bin.title'],
  ['welcome', 'welcome.title'],
  ['privacy', 'privacy.title'],
] as const satisfies readonly (readonly [PlainPage, string])[];

/** What is set once, and the way to the pages that are not needed every day. */
export function SettingsPage() {
  return (
    <Page title={t('nav.settings')} room="settings">
      <ul class="links">
        {links.map(([page, text]) => (
          <li key={page}>
            <a href={pagePath(page)}>{t(text)}</a>
          </li>
        ))}
      </ul>
      <footer class="credits">
        <p>
          {t('library.credits')}{' '}
          <a href="/LICENSE-dictionary.txt" target="_blank" rel="noopener">
            {t('library.licence')}
          </a>
          {' · '}
          <a href="/licences.txt" target="_blank" rel="noopener">
            {t('library.libraries')}
          </a>
        </p>
      </footer>
    </Page>
  );
}
