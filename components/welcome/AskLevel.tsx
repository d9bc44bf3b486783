import { useState } from 'preact/hooks';
import { LevelCheckContainer } from '@/components/level-check/LevelCheckContainer';
import { LevelSelect } from '@/components/settings/LevelSelect';
import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';
import type { KnownLevel, LevelScale } from '@/lib/chinese/known-level';
import type { Settings } from '@/lib/settings';

type Props = { settings: Settings; scales: readonly LevelScale[]; onLevel: (level: KnownLevel) => void };

/** Asks what the reader knows: by the level check, or by a level that they know of. */
export function AskLevel({ settings, scales, onLevel }: Props) {
  const [checking, setChecking] = useState(false);
  return (
    <>
      <section class="box line ask-level" aria-label={t('level.title')}>
        <p>
          {t('level.ask')} <small>{t('level.askHint')}</small>
        </p>
        <div class="line level-choice">
          <Button
            kind={settings.level === undefined ? 'primary' : undefined}
            action="check-level"
            label={t('levelCheck.offer')}
            onClick={() => setChecking(true)}
          />
          <LevelSelect level={settings.level} scales={scales} onLevel={onLevel} />
        </div>
      </section>
      {checking && <LevelCheckContainer settings={settings} onLevel={onLevel} onClose={() => setChecking(false)} />}
    </>
  );
}
