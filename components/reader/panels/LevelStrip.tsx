import { LevelSelect } from '@/components/settings/LevelSelect';
import { Button } from '@/components/ui/Button';
import { IconButton } from '@/components/ui/IconButton';
import { t } from '@/components/ui/text';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';

type Props = {
  scales: readonly LevelScale[];
  onLevel: (level: KnownLevel) => void;
  /** Opens the level check. */
  onCheck?: () => void;
  onDismiss: () => void;
};

/** Asks once for the reader's level, so that what is new to them means something on the first day. */
export function LevelStrip({ scales, onLevel, onCheck, onDismiss }: Props) {
  return (
    <section class="level-strip" aria-label={t('level.title')}>
      <p>
        {t('level.ask')} <small>{t('level.askHint')}</small>
      </p>
      <div class="level-acts">
        {onCheck !== undefined && <Button action="check-level" label={t('levelCheck.offer')} onClick={onCheck} />}
        <LevelSelect level={undefined} scales={scales} onLevel={onLevel} />
        <IconButton icon="close" action="dismiss-level" label={t('level.dismiss')} onClick={onDismiss} />
      </div>
    </section>
  );
}
