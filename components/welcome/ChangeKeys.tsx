import { t } from '@/components/ui/text';

/** The way to other keys. `onShortcuts` opens the browser's page for them; absent where an extension may not. */
export function ChangeKeys({ onShortcuts }: { onShortcuts?: () => void }) {
  if (onShortcuts === undefined) return <>{t('welcome.keyElsewhere')}</>;
  return (
    <button type="button" class="link" data-action="shortcuts" onClick={onShortcuts}>
      {t('welcome.keyChange')}
    </button>
  );
}
