import { useEffect, useState } from 'preact/hooks';
import type { StorageProblem } from '@/lib/library/storage-error';
import { watchTrouble } from '@/lib/library/trouble';
import { acceptLoss, lostLibrary, rememberLibrary } from './known-library';
import { StorageNotice } from './StorageNotice';

/** What is to be said of the whole library on whatever page of ours: that it cannot be had, or was lost. */
export function LibraryNoticesContainer({ onRestore }: { onRestore: () => void }) {
  const [problem, setProblem] = useState<StorageProblem>();
  const [lost, setLost] = useState<{ articles: number; words: number }>();

  useEffect(() => watchTrouble(setProblem), []);
  useEffect(() => {
    // What is wrong with a library that cannot be read, the page says that wanted to.
    lostLibrary().then(setLost, () => {});
    rememberLibrary().catch(() => {});
  }, []);

  const accept = () => {
    setLost(undefined);
    acceptLoss().catch(() => {});
  };
  return (
    <StorageNotice
      problem={problem}
      lost={lost}
      onReload={() => location.reload()}
      onRestore={onRestore}
      onAccept={accept}
    />
  );
}
