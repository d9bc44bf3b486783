import { useEffect, useRef } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { type HelpKey, KeyList } from './KeyList';

type Props = {
  /** Keys that do nothing here, and so are not listed. */
  without: readonly HelpKey[];
  /** Whether single letters do anything. */
  singleKeys: boolean;
  onClose: () => void;
};

/** The keys of the reader. It takes the focus while it is shown and gives it back. */
export function Help({ without, singleKeys, onClose }: Props) {
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const before = focusOf(element);
    // Above the card, which is in the top layer too.
    element.showPopover();
    element.querySelector('button')?.focus();
    return () => {
      const next = before instanceof HTMLElement && before.isConnected ? before : element.closest('dialog');
      next?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={panel} class="help" popover="manual" aria-label={t('help.title')}>
      <header>
        <h2>{t('help.title')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={onClose} />
      </header>
      {!singleKeys && <p class="help-off">{t('help.off')}</p>}
      <KeyList without={without} singleKeys={singleKeys} />
    </section>
  );
}
