import { useRef, useState } from 'preact/hooks';
import { Button } from '@/components/ui/Button';
import { formatDay } from '@/components/ui/dates';
import { useFocusOnChange } from '@/components/ui/focus-return';
import { Switch } from '@/components/ui/Switch';
import { sizeText } from '@/components/ui/size-text';
import { t, tn } from '@/components/ui/text';
import { WorkBar } from './WorkBar';

/** How far making a backup is, or its result. `leftOut`: rows or pictures that could not be put in. */
export type Making =
  | { state: 'idle' }
  | { state: 'working'; share: number }
  | { state: 'made'; name: string; bytes: number; leftOut: string[] }
  | { state: 'cancelled' }
  | { state: 'too-large' }
  | { state: 'failed'; problem: string };

type Props = {
  making: Making;
  /** When the last one was made; milliseconds since the epoch. */
  lastMade: number | undefined;
  pictures: number;
  /** Whether a restore is running. */
  busy: boolean;
  onMake: (pictures: boolean) => void;
  onCancel: () => void;
};

export function MakeBackup({ making, lastMade, pictures, busy, onMake, onCancel }: Props) {
  const [withPictures, setWithPictures] = useState(true);
  const section = useRef<HTMLElement>(null);
  useFocusOnChange(section, making.state);
  return (
    <section ref={section} class="box backup-part" aria-labelledby="backup-make">
      <h2 id="backup-make">{t('backup.make.title')}</h2>
      <p>{t('backup.make.hint')}</p>
      <p class="sub" data-last-backup={lastMade}>
        {lastMade === undefined ? t('backup.make.never') : t('backup.make.last', { date: formatDay(lastMade) })}
      </p>
      {pictures > 0 && (
        <Switch
          name="pictures"
          label={t('backup.make.pictures', { count: String(pictures) })}
          checked={withPictures}
          onChange={setWithPictures}
        />
      )}
      {making.state === 'working' ? (
        <WorkBar label={t('backup.make.working')} share={making.share} onCancel={onCancel} />
      ) : (
        <div>
          <Button
            action="make-backup"
            kind="primary"
            label={t('backup.make.go')}
            disabled={busy}
            onClick={() => onMake(withPictures)}
          />
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
        <div class="notice success">
          <p>{t('backup.make.done', { name: making.name, size: sizeText(making.bytes) })}</p>
          {making.leftOut.length > 0 && (
            <details>
              <summary>{tn('backup.make.leftOut', making.leftOut.length)}</summary>
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
