import '@preact/signals';
import { useEffect, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { storageText } from '@/components/ui/problem-text';
import { t } from '@/components/ui/text';
import { libraryProblem } from '@/lib/library/library-problem';
import { acceptLoss, lostLibrary, rememberLibrary } from './known-library';
import './storage.css';

/** Reports on every page of ours that the library cannot be opened or was lost. The region is there before its text. */
export function LibraryNoticesContainer({ onRestore }: { onRestore: () => void }) {
  const [lost, setLost] = useState<{ articles: number; words: number }>();

  useEffect(() => {
    // Whatever needs the library reports that it cannot be read.
    lostLibrary().then(setLost, () => {});
    rememberLibrary().catch(() => {});
  }, []);

  const accept = () => {
    setLost(undefined);
    acceptLoss().catch(() => {});
  };
  const problem = libraryProblem.value;
  const isReplaced = problem?.code === 'newer-version';
  return (
    <div role="alert" class="storage-notices">
      {problem !== undefined && (
        <div class="notice line storage-notice" data-problem={problem.code}>
          <p>
            {isReplaced && `${t('reader.storage.replaced')} `}
            {storageText(problem)}
          </p>
          {isReplaced && (
            <Button
              action="reload"
              kind="primary"
              label={t('reader.storage.reload')}
              onClick={() => location.reload()}
            />
          )}
        </div>
      )}
      {lost !== undefined && (
        <div class="notice line storage-notice" data-problem="lost">
          <p>{t('reader.storage.lost', { articles: String(lost.articles), words: String(lost.words) })}</p>
          <Button action="restore" kind="primary" label={t('reader.storage.restore')} onClick={onRestore} />
          <Button action="accept-loss" label={t('reader.storage.accept')} onClick={accept} />
        </div>
      )}
    </div>
  );
}
