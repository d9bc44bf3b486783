import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import type { StorageProblem } from '@/lib/library/storage-error';
import './storage.css';

type Props = {
  /** What keeps this page from the library. */
  problem: StorageProblem | undefined;
  /** What the library held that the browser lost. */
  lost: { articles: number; words: number } | undefined;
  onReload: () => void;
  onRestore: () => void;
  onAccept: () => void;
};

/** Says what is wrong with the whole library, and what can be done. The region is there before its text. */
export function StorageNotice({ problem, lost, onReload, onRestore, onAccept }: Props) {
  return (
    <div role="alert" class="storage-notices">
      {problem !== undefined && (
        <div class="notice storage-notice" data-problem={problem.code}>
          <p>
            {problem.code === 'newer-version' && `${t('reader.storage.replaced')} `}
            {storageText(problem)}
          </p>
          {problem.code === 'newer-version' && (
            <button type="button" class="btn primary" data-action="reload" onClick={onReload}>
              {t('reader.storage.reload')}
            </button>
          )}
        </div>
      )}
      {lost !== undefined && (
        <div class="notice storage-notice" data-problem="lost">
          <p>{t('reader.storage.lost', { articles: String(lost.articles), words: String(lost.words) })}</p>
          <button type="button" class="btn primary" data-action="restore" onClick={onRestore}>
            {t('reader.storage.restore')}
          </button>
          <button type="button" class="btn" data-action="accept-loss" onClick={onAccept}>
            {t('reader.storage.accept')}
          </button>
        </div>
      )}
    </div>
  );
}
