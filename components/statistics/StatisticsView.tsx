import { t } from '@/components/ui/text';
import type { Statistics } from '@/lib/library/reviews/statistics';
import type { DayFigure } from '@/lib/review/figures';
import { Figure } from './Figure';

/** What a learner looks at: what comes, what stays in memory, how many words are known, and how much was done. */
export function StatisticsView({ statistics, aim }: { statistics: Statistics; aim: number }) {
  const { forecast, reviews, retention, known, minutes, learning } = statistics;
  const language = t('uiLanguage');
  const dayFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const numberFormat = new Intl.NumberFormat(language);
  const percentFormat = new Intl.NumberFormat(language, { style: 'percent' });
  const dayText = (day: number) => dayFormat.format(day);
  const valueText = (value: number) => numberFormat.format(value);
  const percentText = (value: number) => percentFormat.format(value);
  const plotOf = (figures: readonly DayFigure[]) => ({
    days: figures.map(({ day }) => day),
    values: figures.map(({ count }) => count),
  });
  const knownNow = known.at(-1)?.count ?? 0;
  const tested = retention.reduce((sum, week) => sum + week.tested, 0);
  const passed = retention.reduce((sum, week) => sum + week.passed, 0);
  const hasReviews = reviews.some(({ count }) => count > 0);

  return (
    <div class="figures">
      <Figure
        {...{ name: 'forecast', title: t('statistics.forecast'), kind: 'bars', dayText, valueText }}
        {...plotOf(forecast)}
        unit={t('statistics.words')}
        empty={sum(forecast) === 0 ? t('statistics.noForecast') : undefined}
        summary={t('statistics.forecastSummary', {
          today: valueText(forecast[0]?.count ?? 0),
          week: valueText(sum(forecast.slice(0, 7))),
        })}
      />
      <Figure
        {...{ name: 'known', title: t('statistics.known'), kind: 'line', dayText, valueText }}
        {...plotOf(known)}
        unit={t('statistics.words')}
        empty={knownNow === 0 && learning === 0 ? t('statistics.noKnown') : undefined}
        summary={t('statistics.knownSummary', {
          known: valueText(knownNow),
          more: valueText(knownNow - (known[0]?.count ?? 0)),
          learning: valueText(learning),
        })}
      />
      <Figure
        {...{ name: 'retention', title: t('statistics.retention'), kind: 'line', most: 1, aim, dayText }}
        valueText={percentText}
        days={retention.map(({ day }) => day)}
        values={retention.map((week) => (week.tested === 0 ? null : week.passed / week.tested))}
        unit={t('statistics.remembered')}
        empty={tested === 0 ? t('statistics.noRetention') : undefined}
        summary={t('statistics.retentionSummary', {
          percent: percentText(tested === 0 ? 0 : passed / tested),
          tested: valueText(tested),
          aim: percentText(aim),
        })}
      />
      <Figure
        {...{ name: 'reviews', title: t('statistics.reviews'), kind: 'bars', dayText, valueText }}
        {...plotOf(reviews)}
        unit={t('statistics.reviews')}
        empty={hasReviews ? undefined : t('statistics.noReviews')}
        summary={t('statistics.reviewsSummary', {
          week: valueText(sum(reviews.slice(-7))),
          all: valueText(sum(reviews)),
        })}
      />
      <Figure
        {...{ name: 'minutes', title: t('statistics.minutes'), kind: 'bars', dayText, valueText }}
        {...plotOf(minutes)}
        unit={t('statistics.minutesUnit')}
        empty={sum(minutes) === 0 ? t('statistics.noMinutes') : undefined}
        summary={t('statistics.minutesSummary', {
          week: valueText(sum(minutes.slice(-7))),
          all: valueText(sum(minutes)),
        })}
      />
    </div>
  );
}

function sum(figures: readonly DayFigure[]): number {
  return figures.reduce((total, { count }) => total + count, 0);
}
