// First, so that the rules of components win.
import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/app/own-pages.css';
import { LibraryPage } from '@/components/app/LibraryPage';
import { mount } from '@/components/app/mount';
import { finishRestoring } from '@/components/backup/finish-restoring';
import { LibraryNoticesContainer } from '@/components/storage/LibraryNoticesContainer';
import { scheduleSync, syncAfterChanges } from '@/components/sync/sync-alarms';
import { pagePath } from '@/components/ui/routes';

// In case the browser ended during a restore; the page reports a library that cannot be opened.
finishRestoring().catch((error: unknown) => console.error(error));
syncAfterChanges();
// A browser may lose alarms, and tells nobody.
scheduleSync().catch((error: unknown) => console.error(error));
const restore = () => {
  location.hash = pagePath('backup');
};
mount(
  <>
    <LibraryNoticesContainer onRestore={restore} />
    <LibraryPage />
  </>,
);
