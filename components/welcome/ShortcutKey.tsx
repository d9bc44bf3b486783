import { t } from '@/components/ui/text';
import { ChangeKeys } from './ChangeKeys';
import { WithKeys } from './Stretches';

type Props = {
  /** The key that starts the reader, as the browser writes it; '' where it has none. */
  shortcut: string;
  onShortcuts?: () => void;
};

/** The key that starts the reader, and the way to another one. */
export function ShortcutKey({ shortcut, onShortcuts }: Props) {
  return (
    <p>
      <WithKeys text={shortcut === '' ? t('welcome.keyNone') : t('welcome.keyHow', { key: shortcut })} />{' '}
      <ChangeKeys onShortcuts={onShortcuts} />
    </p>
  );
}
