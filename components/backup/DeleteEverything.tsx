import { useState } from 'preact/hooks';
import { t } from '@/components/ui/text';

type Props = {
  /** Whether a backup holds all that would go: made in this visit. */
  backedUp: boolean;
  busy: boolean;
  /** What came of it. */
  result?: { done: true } | { problem: string };
  onBackUp: () => void;
  onDelete: () => void;
};

/** Empties the library, when the user has typed that they mean it. */
export function DeleteEverything({ backedUp, busy, result, onBackUp, onDelete }: Props) {
  const [open, setOpen] = useState(false);
  const [typed, setTyped] = useState('');
  const word = t('backup.wipe.word');
  const isMeant = typed.trim().toLocaleLowerCase() === word.toLocaleLowerCase();
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!isMeant || busy) return;
    setOpen(false);
    setTyped('');
    onDelete();
  };
  return (
    <section class="backup-part" aria-labelledby="backup-wipe">
      <h2 id="backup-wipe">{t('backup.wipe.title')}</h2>
      <p>{t('backup.wipe.hint')}</p>
      {open ? (
        <form class="wipe" onSubmit={submit}>
          {!backedUp && (
            <p>
              {t('backup.wipe.first')}{' '}
              <button type="button" class="btn" data-action="back-up-first" disabled={busy} onClick={onBackUp}>
                {t('backup.make.go')}
              </button>
            </p>
          )}
          <label>
            {t('backup.wipe.type', { word })}
            <input
              name="confirm"
              autocomplete="off"
              spellcheck={false}
              value={typed}
              onInput={(event) => setTyped(event.currentTarget.value)}
            />
          </label>
          <div class="buttons">
            <button type="submit" class="btn danger" data-action="delete-everything" disabled={!isMeant || busy}>
              {t('backup.wipe.go')}
            </button>
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {t('backup.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div>
          <button type="button" class="btn" data-action="ask-delete" disabled={busy} onClick={() => setOpen(true)}>
            {t('backup.wipe.ask')}
          </button>
        </div>
      )}
      <div role="status">
        {result !== undefined && (
          <p class="notice">
            {'done' in result ? t('backup.wipe.done') : t('backup.wipe.failed', { problem: result.problem })}
          </p>
        )}
      </div>
    </section>
  );
}
