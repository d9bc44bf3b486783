import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import type { LookedUp } from './useLookUp';

/** The way back from a word that was looked up in the card, and what kept one from being looked up. */
export function CardBack({ lookedUp, from }: { lookedUp: LookedUp; from: string }) {
  const { depth, problem, back } = lookedUp;
  return (
    <div class="card-back">
      {depth > 0 && (
        <button type="button" class="btn quiet" data-action="back" onClick={back}>
          <Icon name="back" /> {depth === 1 ? t('card.backTo', { word: from }) : t('card.back')}
        </button>
      )}
      <p class="card-problem" role="alert">
        {problem !== undefined && t('card.lookUpFailed', { word: problem.word, problem: problem.message })}
      </p>
    </div>
  );
}
