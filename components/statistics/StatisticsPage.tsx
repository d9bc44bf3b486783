import { useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { useStoredSettings } from '@/components/settings/use-settings';
import { dueText } from '@/components/ui/due-text';
import { storageText } from '@/components/ui/problem-text';
import { t, tn } from '@/components/ui/text';
import { durationText } from '@/components/ui/unit-text';
import { useTask } from '@/components/ui/use-task';
import { library } from '@/lib/library/db';
import { followStatistics } from '@/lib/library/reviews/follow-statistics';
import type { Statistics } from '@/lib/library/reviews/statistics';
import type { StorageProblem } from '@/lib/library/storage-error';
import type { DayFigure } from '@/lib/review/daily-figures';
import { createScheduler } from '@/lib/review/scheduler';
import { newWordsOn, watchNewWords } from '@/lib/settings';
import { Figure } from './Figure';
import { useCountWithin } from './use-count-within';
import 'uplot/dist/uPlot.min.css';
import './statistics.css';

/** The statistics of learning, live. */
export function StatisticsPage() {
  const [settings] = useStoredSettings();
  const retention = settings?.reviewRetention;
  const [figures, setFigures] = useState<Statistics | undefined>();
  const [problem, setProblem] = useState<string | undefined>();
  const byLevel = useCountWithin(settings?.level);

  useTask(
    (signal) => {
      if (retention === undefined) return;
      const listener = {
        onFigures: (found: Statistics) => {
          setFigures(found);
          setProblem(undefined);
        },
        onProblem: (cause: StorageProblem) => setProblem(storageText(cause)),
        newPerDay: () => newWordsOn(Date.now()),
      };
      const { again } = followStatistics(library(), createScheduler({ retention }), listener, signal);
      // It may be another day.
      const update = () => document.visibilityState === 'visible' && again();
      document.addEventListener('visibilitychange', update, { signal });
      signal.addEventListener('abort', watchNewWords(again));
    },
    [retention, settings?.reviewNewPerDay],
  );

  return (
    <Page title={t('statistics.title')} room="statistics" problem={problem && t('statistics.failed', { problem })}>
      {figures !== undefined && retention !== undefined && (
        <Figures statistics={figures} aim={retention} byLevel={byLevel} />
      )}
    </Page>
  );
}

/** Distances between the marks of an axis of minutes. */
const minuteSteps = [1, 2, 5, 10, 15, 30, 60, 120, 180, 240, 360, 720, 1440];

/** What is due, how many words are known, how much is remembered, and how much was done. */
function Figures({ statistics, aim, byLevel }: { statistics: Statistics; aim: number; byLevel: number | undefined }) {
  const { today, forecast, reviews, retention, known, minutes, learning } = statistics;
  const language = t('uiLanguage');
  const dayFormat = new Intl.DateTimeFormat(language, { day: 'numeric', month: 'short' });
  const numberFormat = new Intl.NumberFormat(language);
  const percentFormat = new Intl.NumberFormat(language, { style: 'percent' });
  const dayText = (day: number) => dayFormat.format(day);
  const valueText = (value: number) => numberFormat.format(value);
  const minutesText = (minutes: number) => durationText(minutes, language);
  const percentText = (value: number) => percentFormat.format(value);
  const plot = (name: 'forecast' | 'known' | 'reviews' | 'minutes', figures: readonly DayFigure[]) => ({
    name,
    title: t(`statistics.${name}`),
    kind: name === 'known' ? ('line' as const) : ('bars' as const),
    days: figures.map(({ day }) => day),
    values: figures.map(({ count }) => count),
    dayText,
    valueText,
  });
  const weekAndAll = (figures: readonly DayFigure[], text: (value: number) => string) => ({
    week: text(sum(figures.slice(-7))),
    all: text(sum(figures)),
  });
  const todayText =
    today.left === 0
      ? t('statistics.nothingToday')
      : t('statistics.leftToday', { count: valueText(today.left), kinds: dueText(today) });
  const knownNow = known.at(-1)?.count ?? 0;
  const withLevel = (text: string, key: 'statistics.byLevel' | 'statistics.byLevelAlone' = 'statistics.byLevel') =>
    byLevel === undefined
      ? text
      : [text, t(key, { count: valueText(byLevel) })].join(language.startsWith('zh') ? '' : ' ');
  const tested = retention.reduce((all, week) => all + week.tested, 0);
  const passed = retention.reduce((all, week) => all + week.passed, 0);

  return (
    <div class="figures">
      <Figure
        {...plot('forecast', forecast)}
        unit={t('statistics.words')}
        empty={sum(forecast) === 0 ? t('statistics.noForecast') : undefined}
        summary={t('statistics.forecastSummary', {
          today: todayText,
          week: valueText(sum(forecast.slice(0, 7))),
        })}
      />
      <Figure
        {...plot('known', known)}
        unit={t('statistics.words')}
        empty={
          knownNow === 0 && learning === 0 ? withLevel(t('statistics.noKnown'), 'statistics.byLevelAlone') : undefined
        }
        summary={withLevel(
          t('statistics.knownSummary', {
            known: valueText(knownNow),
            more: valueText(knownNow - (known[0]?.count ?? 0)),
            learning: valueText(learning),
          }),
        )}
      />
      <Figure
        name="retention"
        title={t('statistics.retention')}
        kind="line"
        most={1}
        aim={aim}
        dayText={dayText}
        valueText={percentText}
        days={retention.map(({ day }) => day)}
        values={retention.map((week) => (week.tested === 0 ? null : week.passed / week.tested))}
        unit={t('statistics.remembered')}
        empty={tested === 0 ? t('statistics.noRetention') : undefined}
        summary={tn('statistics.retentionSummary', tested, {
          percent: percentText(tested === 0 ? 0 : passed / tested),
          tested: valueText(tested),
          aim: percentText(aim),
        })}
      />
      <Figure
        {...plot('reviews', reviews)}
        unit={t('statistics.reviews')}
        empty={sum(reviews) === 0 ? t('statistics.noReviews') : undefined}
        summary={t('statistics.reviewsSummary', weekAndAll(reviews, valueText))}
      />
      <Figure
        {...plot('minutes', minutes)}
        valueText={minutesText}
        steps={minuteSteps}
        unit={t('statistics.minutes')}
        empty={sum(minutes) === 0 ? t('statistics.noMinutes') : undefined}
        summary={t('statistics.minutesSummary', weekAndAll(minutes, minutesText))}
      />
    </div>
  );
}

function sum(figures: readonly DayFigure[]): number {
  return figures.reduce((total, { count }) => total + count, 0);
}
