import { t } from '@/components/ui/text';

type Props = {
  /** What is being done. */
  label: string;
  /** 0 to 1. */
  share: number;
  onCancel?: () => void;
};

/** How far a long piece of work is, and the way to end it. */
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
      {onCancel !== undefined && (
        <button type="button" class="btn" data-action="cancel" onClick={onCancel}>
          {t('backup.cancel')}
        </button>
      )}
    </div>
  );
}
