import { useEffect, useRef } from 'preact/hooks';
import { t } from '@/components/ui/text';

type Props = {
  /** What was done; absent where nothing is to be taken back. */
  text: string | undefined;
  /** Tells one edit from the next. */
  edit: unknown;
  takesFocus?: boolean;
  onUndo: () => void;
  onDismiss: () => void;
};

/** Says what was done and takes it back. The region is there before its text, so that screen readers hear it. */
export function EditNotice({ text, edit, takesFocus = false, onUndo, onDismiss }: Props) {
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (takesFocus) button.current?.focus();
  }, [edit, takesFocus]);
  return (
    <div role="status">
      {text !== undefined && (
        <div class="undo word-undo">
          <span class="undo-text">{text}</span>
          <button ref={button} type="button" class="btn quiet" data-action="undo" onClick={onUndo}>
            {t('library.undo')}
          </button>
          <button type="button" class="btn quiet" data-action="dismiss" onClick={onDismiss}>
            {t('library.dismiss')}
          </button>
        </div>
      )}
    </div>
  );
}
