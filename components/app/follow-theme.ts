import { readSettings, watchSettings } from '@/lib/settings';

/** Keeps `element` in the theme of the settings. */
export function followTheme(element: HTMLElement): void {
  const set = ({ theme }: { theme: string }) => {
    element.dataset.theme = theme;
  };
  watchSettings(set);
  // Without storage the theme is the system's.
  readSettings().then(set, () => {});
}
