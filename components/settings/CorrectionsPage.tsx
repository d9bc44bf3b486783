import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { saveFile } from '@/components/ui/save-file';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { Undo } from '@/components/ui/Undo';
import type { Correction } from '@/lib/chinese/corrections';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { describeStorageError } from '@/lib/library/storage-error';
import { listCorrections } from '@/lib/library/words/corrections';
import { correctionsText } from '@/lib/library/words/corrections-text';
import { background } from '@/lib/rpc';
import { Corrections } from './Corrections';

/** The readings that the user set right: what they are, the way to take one back, and a file of them. */
export function CorrectionsPage() {
  const [corrections, setCorrections] = useState<Correction[] | undefined>();
  const [gone, setGone] = useState<Correction | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  useEffect(() => {
    return observe(
      () => listCorrections(library()),
      setCorrections,
      (found) => setProblem(storageText(found)),
    );
  }, []);

  const change = (call: Promise<void>, then: () => void) =>
    call.then(then, (error: unknown) => setProblem(storageText(describeStorageError(error))));

  return (
    <Page
      title={t('corrections.title')}
      room="settings"
      problem={problem && t('corrections.failed', { problem })}
      actions={
        corrections !== undefined &&
        corrections.length > 0 && (
          <button
            type="button"
            class="btn"
            data-action="export"
            onClick={() => saveFile('pindu-readings.tsv', correctionsText(corrections))}
          >
            {t('corrections.export')}
          </button>
        )
      }
    >
      <p class="sub">{t('corrections.hint')}</p>
      <Undo
        title={gone?.word}
        takesFocus={true}
        onUndo={() => gone && change(background.correct(gone), () => setGone(undefined))}
        onDismiss={() => setGone(undefined)}
      />
      {corrections?.length === 0 && <p class="empty sub">{t('corrections.none')}</p>}
      <Corrections
        corrections={corrections ?? []}
        onTakeBack={(correction) => change(background.uncorrect(correction), () => setGone(correction))}
      />
    </Page>
  );
}
