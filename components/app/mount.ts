import { type ComponentChild, render } from 'preact';
import { browserKind } from '@/components/ui/browser-kind';
import { t } from '@/components/ui/text';
import { readSettings, watchSettings } from '@/lib/settings';

/** Renders a page of ours in the UI's language and the theme of the settings. */
export function mount(page: ComponentChild): void {
  document.documentElement.lang = t('uiLanguage');
  document.documentElement.dataset.browser = browserKind(navigator.userAgent);
  const setTheme = ({ theme }: { theme: string }) => {
    document.body.dataset.theme = theme;
  };
  watchSettings(setTheme);
  // Without storage the theme is the system's.
  readSettings().then(setTheme, () => {});
  const app = document.getElementById('app');
  if (app !== null) render(page, app);
}
