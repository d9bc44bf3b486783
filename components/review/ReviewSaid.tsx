import { t } from '@/components/ui/text';

type Props = {
  said?: { kind: 'suspended' | 'undone' | 'leech'; id: string; word: string };
  onSuspend: (id: string, word: string) => void;
  onUnsuspend: (id: string) => void;
};

const texts = { suspended: 'review.suspended', undone: 'review.undone', leech: 'review.leechSaid' } as const;

/** What was done last, said to screen readers too, with the way back. */
export function ReviewSaid({ said, onSuspend, onUnsuspend }: Props) {
  return (
    <div role="status" class="review-said">
      {said !== undefined && (
        <div class="undo">
          <span class="review-said-text">{t(texts[said.kind], { word: said.word })}</span>
          {said.kind === 'suspended' && (
            <button type="button" class="btn quiet" data-action="unsuspend" onClick={() => onUnsuspend(said.id)}>
              {t('review.unsuspend')}
            </button>
          )}
          {said.kind === 'leech' && (
            <button
              type="button"
              class="btn quiet"
              data-action="suspend-leech"
              onClick={() => onSuspend(said.id, said.word)}
            >
              {t('review.suspend')}
            </button>
          )}
        </div>
      )}
    </div>
  );
}
