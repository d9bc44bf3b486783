import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/ui/page.css';
import '@/assets/styles/reader.css';
import '@/assets/styles/notes.css';
import '@/assets/styles/card.css';
import '@/assets/styles/translation.css';
import '@/assets/styles/words.css';
import '@/components/review/review.css';
import 'uplot/dist/uPlot.min.css';
import '@/components/statistics/statistics.css';
import '@/components/words/words.css';
import '@/assets/styles/print.css';
import '@/components/storage/storage.css';
import '@/components/welcome/welcome.css';
import '@/components/settings/settings.css';
import '@/components/export/export.css';
import '@/components/backup/backup.css';
import '@/components/backup/reminder.css';
import '@/components/ui/library-page.css';
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
