import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Props = {
  /** What was found, and between which it probably lies, rounded; `isBeginner` where it is next to nothing. */
  words: number;
  low: number;
  high: number;
  isBeginner: boolean;
  nonsense: { shown: number; claimed: number };
  onUse: () => void;
  onAgain: () => void;
};

/** What was found, to be used or not. */
export function CheckResult({ words, low, high, isBeginner, nonsense, onUse, onAgain }: Props) {
  const number = new Intl.NumberFormat(t('uiLanguage'));
  const values = { count: number.format(words), low: number.format(low), high: number.format(high) };
  return (
    <>
      <div role="status">
        {isBeginner ? (
          <>
            <p class="check-result">{t('levelCheck.beginner')}</p>
            <p>{t('levelCheck.beginnerHint')}</p>
          </>
        ) : (
          <>
            <p class="check-result">{t('levelCheck.result', values)}</p>
            <p>{t('levelCheck.resultHint', values)}</p>
          </>
        )}
        {nonsense.claimed > 0 && (
          <p class="sub">
            {t('levelCheck.claimed', { claimed: String(nonsense.claimed), shown: String(nonsense.shown) })}
          </p>
        )}
      </div>
      <p class="check-acts">
        <Button kind="primary" action="use-level" label={t('levelCheck.use')} focused onClick={onUse} />
        <Button action="check-again" label={t('levelCheck.again')} onClick={onAgain} />
      </p>
    </>
  );
}
