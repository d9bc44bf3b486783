import { useToolbar } from '@/components/settings/use-toolbar';
import { t } from '@/components/ui/text';
import { WithKeys } from './InlineText';

const pin = {
  chrome: 'welcome.pinChrome',
  edge: 'welcome.pinEdge',
  firefox: 'welcome.pinFirefox',
  android: 'welcome.pinAndroid',
} as const;

/** How to start on a page of the web. */
export function AnyPage() {
  const { kind, pinned, keys, onShortcuts } = useToolbar();
  const shortcut = keys.find(({ name }) => name === 'toggle-reader')?.shortcut;
  return (
    <ul class="ways">
      <li data-way="pin">
        <h3>{t('welcome.pin')}</h3>
        <p>
          <WithKeys text={t(pinned === true && kind !== 'android' ? 'welcome.pinned' : pin[kind])} />
        </p>
      </li>
      <li>
        <h3>{t('welcome.start')}</h3>
        <p>{t('welcome.startHow')}</p>
      </li>
      {shortcut !== undefined && (
        <li data-way="key">
          <h3>{t('welcome.key')}</h3>
          <p>
            <WithKeys text={shortcut === '' ? t('welcome.keyNone') : t('welcome.keyHow', { key: shortcut })} />{' '}
            <ChangeKeys onShortcuts={onShortcuts} />
          </p>
        </li>
      )}
      <li>
        <h3>{t('welcome.other')}</h3>
        <p>
          <WithKeys text={t(kind === 'android' ? 'welcome.otherHowAndroid' : 'welcome.otherHow')} />
        </p>
      </li>
    </ul>
  );
}

/** How to change keys. `onShortcuts` opens the browser's page for them; absent where an extension may not. */
export function ChangeKeys({ onShortcuts }: { onShortcuts?: () => void }) {
  if (onShortcuts === undefined) return <>{t('welcome.keyElsewhere')}</>;
  return (
    <button type="button" class="link" data-action="shortcuts" onClick={onShortcuts}>
      {t('welcome.keyChange')}
    </button>
  );
}
