import { Button } from '@/components/ui/Button';
import { t } from '@/components/ui/text';

type Props = {
  text: string;
  script: 'simplified' | 'traditional';
  /** Which word of the check it is, from 1. */
  number: number;
  /** Of how many at most. */
  most: number;
  onAnswer: (isKnown: boolean) => void;
  /** Takes the last answer back. */
  onBack: () => void;
};

/** One word, and whether it is known. */
export function CheckQuestion({ text, script, number, most, onAnswer, onBack }: Props) {
  const progress = t('levelCheck.progress', { number: String(number), most: String(most) });
  return (
    <>
      <p class="check-word" lang={script === 'simplified' ? 'zh-Hans' : 'zh-Hant'} role="status">
        {text}
      </p>
      <div class="check-answers">
        <button
          type="button"
          class="btn"
          data-action="unknown"
          aria-keyshortcuts="ArrowLeft"
          onClick={() => onAnswer(false)}
        >
          <span class="check-key" aria-hidden="true">
            ←
          </span>{' '}
          {t('levelCheck.unknown')}
        </button>
        <button
          type="button"
          class="btn"
          data-action="known"
          aria-keyshortcuts="ArrowRight"
          onClick={() => onAnswer(true)}
        >
          {t('levelCheck.known')}{' '}
          <span class="check-key" aria-hidden="true">
            →
          </span>
        </button>
      </div>
      <p class="check-progress">
        <progress value={number - 1} max={most} aria-label={progress} />
        <span class="check-foot">
          <small>{progress}</small>
          <Button
            kind="quiet"
            action="check-back"
            label={t('levelCheck.back')}
            aria-keyshortcuts="Backspace"
            disabled={number === 1}
            onClick={onBack}
          />
        </span>
      </p>
    </>
  );
}
