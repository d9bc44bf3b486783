import { t } from '@/components/ui/text';

type Scope = 'here' | 'always';

type Props = {
  /** Names the buttons for tests: `correct-here`. */
  action: string;
  /** What the button for everywhere says. */
  always: string;
  isDisabled: (scope: Scope) => boolean;
  onChoose: (scope: Scope) => void;
  onCancel: () => void;
};

/** Ends a form of the card: what was chosen holds just here or everywhere, or not at all. */
export function ScopeButtons({ action, always, isDisabled, onChoose, onCancel }: Props) {
  return (
    <div class="card-correct-row">
      {(['here', 'always'] as const).map((scope) => (
        <button
          type="button"
          class="btn"
          key={scope}
          data-action={`${action}-${scope}`}
          disabled={isDisabled(scope)}
          onClick={() => onChoose(scope)}
        >
          {scope === 'here' ? t('card.correctHere') : always}
        </button>
      ))}
      <button type="button" class="btn quiet" onClick={onCancel}>
        {t('card.cancel')}
      </button>
    </div>
  );
}
