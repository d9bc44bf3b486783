import { useEffect, useRef } from 'preact/hooks';
import { t } from './text';

type Props = { title: string | undefined; takesFocus: boolean; onUndo: () => void; onDismiss: () => void };

/**
 * Says what was deleted and takes it back. It stays until it is answered or the next deletion takes its place. The
 * region is there before its text, so that screen readers hear it.
 */
export function Undo({ title, ...actions }: Props) {
  return <div role="status">{title !== undefined && <Offer key={title} title={title} {...actions} />}</div>;
}

function Offer({ title, takesFocus, onUndo, onDismiss }: Props & { title: string }) {
  const button = useRef<HTMLButtonElement>(null);
  // The button that was pressed is gone with its row.
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [takesFocus]);
  return (
    <div class="undo">
      <span class="undo-text">{t('library.deleted', { title })}</span>
      <button ref={button} type="button" class="btn quiet" data-action="undo" onClick={onUndo}>
        {t('library.undo')}
      </button>
      <button type="button" class="btn quiet" data-action="dismiss" onClick={onDismiss}>
        {t('library.dismiss')}
      </button>
    </div>
  );
}
