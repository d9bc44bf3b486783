import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/components/ui/text';

type Props = {
  /** What was done, told once; nothing while nothing was. */
  said: { text: string; key: number } | undefined;
  onUndo: () => void;
  onDismiss: () => void;
};

/** Says what was done with articles and takes it back. The region is there before its text, so that it is heard. */
export function UndoToast({ said, onUndo, onDismiss }: Props) {
  return (
    <div role="status">
      {said !== undefined && <Offer key={said.key} text={said.text} onUndo={onUndo} onDismiss={onDismiss} />}
    </div>
  );
}

function Offer({ text, onUndo, onDismiss }: { text: string; onUndo: () => void; onDismiss: () => void }) {
  const button = useRef<HTMLButtonElement>(null);
  // What had the focus went with its row.
  useEffect(() => {
    if (document.activeElement === document.body) button.current?.focus({ preventScroll: true });
  }, []);
  return (
    <div class="undo floating">
      <span class="undo-text">{text}</span>
      <button ref={button} type="button" class="btn quiet" data-action="undo" onClick={onUndo}>
        {t('library.undo')}
      </button>
      <button type="button" class="btn quiet" data-action="dismiss" onClick={onDismiss}>
        {t('library.dismiss')}
      </button>
    </div>
  );
}
