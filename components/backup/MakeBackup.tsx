import { useState } from 'preact/hooks';
import { formatDay } from '@/components/ui/dates';
import { t } from '@/components/ui/text';
import { sizeText } from './backup-text';
import { WorkBar } from './WorkBar';

/** What a backup is doing, or what came of it. `leftOut`: rows or pictures that could not be put in. */
export type Making =
  | { state: 'idle' }
  | { state: 'working'; share: number }
  | { state: 'made'; name: string; bytes: number; leftOut: string[] }
  | { state: 'cancelled' }
  | { state: 'too-large' }
  | { state: 'failed'; problem: string };

type Props = {
  making: Making;
  /** When the last one was made, in milliseconds since the epoch. */
  lastMade: number | undefined;
  /** How many pictures the library holds. */
  pictures: number;
  /** Whether other work goes on here. */
  busy: boolean;
  onMake: (pictures: boolean) => void;
  onCancel: () => void;
};

/** Makes a backup and gives it to the browser to save. */
export function MakeBackup({ making, lastMade, pictures, busy, onMake, onCancel }: Props) {
  const [withPictures, setWithPictures] = useState(true);
  return (
    <section class="backup-part" aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backup.make.title')}</h2>
      <p>{t('backup.make.hint')}</p>
      <p class="sub" data-last-backup={lastMade}>
        {lastMade === undefined ? t('backup.make.never') : t('backup.make.last', { date: formatDay(lastMade) })}
      </p>
      {pictures > 0 && (
        <label class="setting switch">
          <input
            type="checkbox"
            name="pictures"
            checked={withPictures}
            onChange={(event) => setWithPictures(event.currentTarget.checked)}
          />
          <span>{t('backup.make.pictures', { count: String(pictures) })}</span>
        </label>
      )}
      {making.state === 'working' ? (
        <WorkBar label={t('backup.make.working')} share={making.share} onCancel={onCancel} />
      ) : (
        <div>
          <button
            type="button"
            class="btn primary"
            data-action="make-backup"
            disabled={busy}
            onClick={() => onMake(withPictures)}
          >
            {t('backup.make.go')}
          </button>
        </div>
      )}
      <div role="status">
        <Result making={making} />
      </div>
    </section>
  );
}

function Result({ making }: { making: Making }) {
  switch (making.state) {
    case 'made':
      return (
        <div class="notice">
          <p>{t('backup.make.done', { name: making.name, size: sizeText(making.bytes) })}</p>
          {making.leftOut.length > 0 && (
            <details>
              <summary>{t('backup.make.leftOut', { count: String(making.leftOut.length) })}</summary>
              <ul>
                {making.leftOut.slice(0, 50).map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          )}
        </div>
      );
    case 'cancelled':
      return <p class="notice">{t('backup.make.cancelled')}</p>;
    case 'too-large':
      return <p class="notice">{t('backup.make.tooLarge')}</p>;
    case 'failed':
      return <p class="notice">{t('backup.make.failed', { problem: making.problem })}</p>;
    default:
      return null;
  }
}
