// First, so that the rules of components win.
import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/app/own-pages.css';
import { mount } from '@/components/app/mount';
import { syncAfterChanges } from '@/components/sync/sync-alarms';
import { Popup } from './Popup';
import type { StartedPage } from './start-page';

export function showPopup(started: Promise<StartedPage>): void {
  syncAfterChanges();
  mount(<Popup started={started} />);
}
