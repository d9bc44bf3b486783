import { Icon } from '@/components/ui/Icon';
import { t } from '@/components/ui/text';
import { WithKeys } from './Stretches';
import { nextStep, type Step, steps } from './steps';

const how = {
  look: 'welcome.lookHow',
  remember: 'welcome.rememberHow',
  pinyin: 'welcome.pinyinHow',
  save: 'welcome.saveHow',
  review: 'welcome.reviewHow',
} as const;

type Props = {
  done: readonly Step[];
  /** The address of the review, and what is to be done when it is gone to. */
  reviewHref: string;
  onReview: () => void;
};

/** What to try on the story, each ticked when it was done. Where there is little room, CSS shows the next one alone. */
export function Steps({ done, reviewHref, onReview }: Props) {
  const next = nextStep(done);
  return (
    <section class="steps" aria-labelledby="steps">
      <h2 id="steps" class="visually-hidden">
        {t('welcome.steps')}
      </h2>
      <ol>
        {steps.map((step, index) => {
          const isDone = done.includes(step);
          return (
            <li
              key={step}
              data-step={step}
              class={[isDone && 'done', step === next && 'next'].filter(Boolean).join(' ')}
              aria-current={step === next ? 'step' : undefined}
            >
              <span class="tick">{isDone ? <Icon name="check" /> : index + 1}</span>
              <div>
                <h3>
                  {t(`welcome.${step}`)}
                  {isDone && <span class="visually-hidden"> ({t('welcome.done')})</span>}
                </h3>
                <p>
                  <WithKeys text={t(how[step])} />
                </p>
                {step === 'review' && (
                  <a href={reviewHref} onClick={onReview}>
                    {t('welcome.reviewGo')}
                  </a>
                )}
              </div>
            </li>
          );
        })}
      </ol>
      <p class="steps-done" role="status">
        {done.length > 0 && (
          <span class={next === undefined ? undefined : 'visually-hidden'}>
            {next === undefined ? t('welcome.allDone') : t('welcome.doneNow', { next: t(`welcome.${next}`) })}
          </span>
        )}
      </p>
    </section>
  );
}
