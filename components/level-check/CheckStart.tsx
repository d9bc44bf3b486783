import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Props = { isReady: boolean; problem?: string; onStart: () => void };

/** What the check is, before the first word. */
export function CheckStart({ isReady, problem, onStart }: Props) {
  return (
    <>
      <p>{t('levelCheck.intro')}</p>
      <p class="sub">{t('levelCheck.madeUp')}</p>
      {problem !== undefined && <p role="alert">{problem}</p>}
      <p class="check-acts">
        <Button
          key={String(isReady)}
          kind="primary"
          action="start-check"
          label={t('levelCheck.start')}
          disabled={!isReady}
          focused={isReady}
          onClick={onStart}
        />
      </p>
    </>
  );
}
