import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { focusOf } from '@/components/reader/focus';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import { KeyList, type KeyListProps } from './KeyList';

type Props = KeyListProps & {
  onClose: () => void;
  /** Gives the focus back to what had it. */
  onGiveBack?: (element: HTMLElement) => void;
};

/** The keys of the reader. It takes the focus while it is shown and gives it back. */
export function Help({ without, singleKeys, onClose, onGiveBack }: Props) {
  const panel = useRef<HTMLElement>(null);
  const giveBack = useRef(onGiveBack);
  giveBack.current = onGiveBack;
  useEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const before = focusOf(element);
    const dialog = element.closest('dialog');
    element.querySelector('button')?.focus();
    return () => {
      // What was moved to while the keys were shown keeps the focus.
      const now = dialog && focusOf(dialog);
      if (now !== null && now !== dialog && !element.contains(now)) return;
      const next = before instanceof HTMLElement && before.isConnected ? before : dialog;
      if (giveBack.current !== undefined && next instanceof HTMLElement) giveBack.current(next);
      else next?.focus({ preventScroll: true });
    };
  }, []);
  return (
    <section ref={panel} class="help" aria-label={t('help.title')}>
      <header>
        <h2>{t('help.title')}</h2>
        <IconButton icon="close" action="close-help" label={t('help.close')} onClick={onClose} />
      </header>
      {!singleKeys && <p class="help-off">{t('help.off')}</p>}
      <KeyList without={without} singleKeys={singleKeys} />
    </section>
  );
}

export function useHelp() {
  const [open, setOpen] = useState(false);
  return useMemo(
    () => ({
      open,
      toggle: () => setOpen((now) => !now),
      /** False where it is not open. */
      close: () => {
        setOpen(false);
        return open;
      },
    }),
    [open],
  );
}
