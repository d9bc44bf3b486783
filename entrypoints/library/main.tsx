import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/app/own-pages.css';
import { render } from 'preact';
import { followTheme } from '@/components/app/follow-theme';
import { LibraryPage } from '@/components/app/LibraryPage';
import { finishRestoring } from '@/components/backup/finish-restoring';
import { LibraryNoticesContainer } from '@/components/storage/LibraryNoticesContainer';
import { pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';

document.documentElement.lang = t('uiLanguage');
followTheme(document.body);
// A browser that ended in the middle of a restore; a library that cannot be opened is told of by the page.
finishRestoring().catch((error: unknown) => console.error(error));
const app = document.getElementById('app');
const restore = () => {
  location.hash = pagePath('backup');
};
if (app !== null)
  render(
    <>
      <LibraryNoticesContainer onRestore={restore} />
      <LibraryPage />
    </>,
    app,
  );
