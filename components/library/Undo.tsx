import { t } from '@/components/ui/text';

/** Says what was deleted and takes it back. It stays until it is answered or the next deletion takes its place. */
export function Undo({ title, onUndo, onDismiss }: { title: string; onUndo: () => void; onDismiss: () => void }) {
  return (
    <div class="undo" role="status">
      <span class="undo-text">{t('library.deleted', { title })}</span>
      <button type="button" class="btn quiet" data-action="undo" onClick={onUndo}>
        {t('library.undo')}
      </button>
      <button type="button" class="btn quiet" data-action="dismiss" onClick={onDismiss}>
        {t('library.dismiss')}
      </button>
    </div>
  );
}
