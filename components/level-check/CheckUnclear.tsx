import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Props = { shown: number; claimed: number; onAgain: () => void };

/** That nothing was found, because too much was claimed that does not exist. */
export function CheckUnclear({ shown, claimed, onAgain }: Props) {
  return (
    <>
      <div role="status">
        <p class="check-result">{t('levelCheck.unclear')}</p>
        <p>{t('levelCheck.unclearHint', { claimed: String(claimed), shown: String(shown) })}</p>
      </div>
      <p class="check-acts">
        <Button kind="primary" action="check-again" label={t('levelCheck.again')} focused onClick={onAgain} />
      </p>
    </>
  );
}
