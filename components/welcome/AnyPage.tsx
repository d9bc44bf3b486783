import { t } from '@/components/ui/text';
import { ShortcutKey } from './ShortcutKey';
import { WithKeys } from './Stretches';

/** Whose toolbar it is. */
export type BrowserKind = 'chrome' | 'edge' | 'firefox' | 'android';

const pin = {
  chrome: 'welcome.pinChrome',
  edge: 'welcome.pinEdge',
  firefox: 'welcome.pinFirefox',
  android: 'welcome.pinAndroid',
} as const;

type Props = {
  browser: BrowserKind;
  /** Whether the button stands in the toolbar; `undefined` where the browser does not say. */
  pinned: boolean | undefined;
  /** The key that starts the reader, as the browser writes it; '' where it has none, `undefined` where there are no keys. */
  shortcut: string | undefined;
  /** Opens the browser's page for keys; absent where an extension may not. */
  onShortcuts?: () => void;
};

/** How to start on a page of the web: the button, the key, the ways where there is no article. */
export function AnyPage({ browser, pinned, shortcut, onShortcuts }: Props) {
  return (
    <ul class="ways">
      <li data-way="pin">
        <h3>{t('welcome.pin')}</h3>
        <p>
          <WithKeys text={t(pinned === true ? 'welcome.pinned' : pin[browser])} />
        </p>
      </li>
      <li>
        <h3>{t('welcome.start')}</h3>
        <p>{t('welcome.startHow')}</p>
      </li>
      {shortcut !== undefined && (
        <li data-way="key">
          <h3>{t('welcome.key')}</h3>
          <ShortcutKey shortcut={shortcut} onShortcuts={onShortcuts} />
        </li>
      )}
      <li>
        <h3>{t('welcome.other')}</h3>
        <p>
          <WithKeys text={t('welcome.otherHow')} />
        </p>
      </li>
    </ul>
  );
}
