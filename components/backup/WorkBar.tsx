import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Props = {
  label: string;
  /** 0 to 1. */
  share: number;
  onCancel: () => void;
};

export function WorkBar({ label, share, onCancel }: Props) {
  const percent = Math.floor(share * 100);
  return (
    <div class="work">
      <label>
        <span>{label}</span>
        <progress max={100} value={percent} />
      </label>
      <span class="work-share" aria-hidden="true">
        {percent}%
      </span>
      <Button action="cancel" label={t('backup.cancel')} onClick={onCancel} />
    </div>
  );
}
