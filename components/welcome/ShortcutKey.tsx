import { t } from '@/components/ui/text';
import { WithKeys } from './Stretches';

type Props = {
  /** The key that starts the reader, as the browser writes it; '' where it has none. */
  shortcut: string;
  /** Opens the browser's page for keys; absent where an extension may not. */
  onShortcuts?: () => void;
};

/** The key that starts the reader, and the way to another one. */
export function ShortcutKey({ shortcut, onShortcuts }: Props) {
  return (
    <p>
      <WithKeys text={shortcut === '' ? t('welcome.keyNone') : t('welcome.keyHow', { key: shortcut })} />{' '}
      {onShortcuts === undefined ? (
        t('welcome.keyElsewhere')
      ) : (
        <button type="button" class="link" data-action="shortcuts" onClick={onShortcuts}>
          {t('welcome.keyChange')}
        </button>
      )}
    </p>
  );
}
