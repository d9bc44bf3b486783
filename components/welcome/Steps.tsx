import { Icon } from '@/components/ui/Icon';
import { pagePath } from '@/components/ui/routes';
import { t } from '@/components/ui/text';
import { WithKeys } from './InlineText';
import { type Step, steps } from './use-steps';

type Props = { done: readonly Step[]; onReview: () => void };

/** What to try on the story, ticked when done. In a narrow window, CSS shows the next step alone. */
export function Steps({ done, onReview }: Props) {
  const next = steps.find((step) => !done.includes(step));
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
                  <WithKeys text={t(`welcome.${step}How`)} />
                </p>
                {step === 'review' && (
                  <a href={pagePath('review')} onClick={onReview}>
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
