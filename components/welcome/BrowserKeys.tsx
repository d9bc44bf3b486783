import { t } from '@/components/ui/text';
import { ChangeKeys } from './ChangeKeys';

type Props = {
  /** What the browser's own keys do for Pindu; `shortcut` is '' where none is set. */
  keys: readonly { name: string; what: string; shortcut: string }[];
  onShortcuts?: () => void;
};

/** The keys that work on every page, as the browser has them, and the way to others. */
export function BrowserKeys({ keys, onShortcuts }: Props) {
  return (
    <>
      <dl class="browser-keys">
        {keys.map(({ name, what, shortcut }) => (
          <div key={name} data-command={name}>
            <dt>{what}</dt>
            <dd>{shortcut === '' ? t('preferences.keyUnset') : <kbd>{shortcut}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p>
        <ChangeKeys onShortcuts={onShortcuts} />
      </p>
    </>
  );
}
