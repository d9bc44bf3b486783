import { Choice } from '@/components/ui/Choice';
import { Switch } from '@/components/ui/Switch';
import { t } from '@/components/ui/text';
import type { Settings } from '@/lib/settings';

type Props = {
  settings: Settings;
  /** How many new words per day can be chosen at most. */
  mostNew: number;
  /** Whether a local voice speaks Chinese: words are asked by ear only then. */
  hasLocalVoice: boolean;
  onSettings: (change: Partial<Settings>) => void;
};

/** How words are reviewed, how many and how often. */
export function ReviewSettings({ settings, mostNew, hasLocalVoice, onSettings }: Props) {
  const percent = Math.round(settings.reviewRetention * 100);
  return (
    <div class="review-settings">
      <Choice
        legend={t('review.mode')}
        name="reviewMode"
        value={settings.reviewMode}
        options={[
          { value: 'plain', label: t('review.modePlain'), title: t('review.askPlain') },
          { value: 'cloze', label: t('review.modeCloze'), title: t('review.askCloze') },
          ...(hasLocalVoice || settings.reviewMode === 'aloud'
            ? [{ value: 'aloud', label: t('review.modeAloud'), title: t('review.askAloud') } as const]
            : []),
        ]}
        onChange={(reviewMode) => onSettings({ reviewMode })}
      />
      {settings.reviewMode === 'aloud' && !hasLocalVoice && <p class="setting sub">{t('review.noVoice')}</p>}
      <label class="setting apart review-number">
        <span>{t('review.newPerDay')}</span>
        <input
          class="field"
          type="number"
          name="reviewNewPerDay"
          min={0}
          max={mostNew}
          value={settings.reviewNewPerDay}
          onChange={(event) => {
            const count = Math.round(event.currentTarget.valueAsNumber);
            if (count >= 0 && count <= mostNew) onSettings({ reviewNewPerDay: count });
            else event.currentTarget.value = String(settings.reviewNewPerDay);
          }}
        />
      </label>
      <label class="setting review-range">
        <span>
          {t('review.retention')} <output>{t('review.percent', { percent: String(percent) })}</output>
        </span>
        <input
          type="range"
          name="reviewRetention"
          min={70}
          max={97}
          step={1}
          value={percent}
          aria-valuetext={t('review.percent', { percent: String(percent) })}
          onChange={(event) => onSettings({ reviewRetention: event.currentTarget.valueAsNumber / 100 })}
        />
        <small>{t('review.retentionHint')}</small>
      </label>
      <Switch
        name="reviewBadge"
        label={t('review.badge')}
        hint={t('review.badgeHint')}
        checked={settings.reviewBadge}
        onChange={(reviewBadge) => onSettings({ reviewBadge })}
      />
    </div>
  );
}
