import '@/assets/styles/tokens.css';
import '@/assets/styles/ui.css';
import '@/assets/styles/library.css';
import '@/assets/styles/reader.css';
import '@/assets/styles/notes.css';
import '@/assets/styles/card.css';
import '@/assets/styles/translation.css';
import '@/assets/styles/words.css';
import '@/assets/styles/review.css';
import 'uplot/dist/uPlot.min.css';
import '@/assets/styles/statistics.css';
import '@/assets/styles/word-list.css';
import '@/assets/styles/print.css';
import '@/assets/styles/storage.css';
import '@/assets/styles/welcome.css';
import '@/assets/styles/preferences.css';
import '@/assets/styles/export.css';
import '@/assets/styles/backup.css';
import '@/assets/styles/reminder.css';
import './library-page.css';
import { render } from 'preact';
import { t } from '@/components/ui/text';
import { finishRestoring } from '@/entrypoints/shared/finish-restoring';
import { followTheme } from '@/entrypoints/shared/follow-theme';
import { LibraryNotices } from '@/entrypoints/shared/LibraryNotices';
import { pagePath } from '@/entrypoints/shared/routes';
import { LibraryPage } from './LibraryPage';

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
      <LibraryNotices onRestore={restore} />
      <LibraryPage />
    </>,
    app,
  );
