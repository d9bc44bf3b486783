import { useEffect, useState } from 'preact/hooks';
import { Page } from '@/components/app/Page';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { followStatistics } from '@/lib/library/reviews/follow-statistics';
import type { Statistics } from '@/lib/library/reviews/statistics';
import type { StorageProblem } from '@/lib/library/storage-error';
import { createScheduler } from '@/lib/review/scheduler';
import { defaultSettings, readSettings, watchSettings } from '@/lib/settings';
import { StatisticsView } from './StatisticsView';
import 'uplot/dist/uPlot.min.css';
import './statistics.css';

/** What the library says of its reader's learning, live. */
export function StatisticsPage() {
  const [retention, setRetention] = useState<number | undefined>();
  const [figures, setFigures] = useState<Statistics | undefined>();
  const [problem, setProblem] = useState<string | undefined>();

  useEffect(() => {
    const take = ({ reviewRetention }: { reviewRetention: number }) => setRetention(reviewRetention);
    readSettings().then(take, () => take(defaultSettings));
    return watchSettings(take);
  }, []);

  useEffect(() => {
    if (retention === undefined) return;
    const leaving = new AbortController();
    const listener = {
      onFigures: (found: Statistics) => {
        setFigures(found);
        setProblem(undefined);
      },
      onProblem: (cause: StorageProblem) => setProblem(storageText(cause)),
    };
    const { again } = followStatistics(library(), createScheduler({ retention }), listener, leaving.signal);
    // Perhaps it is another day.
    const look = () => {
      if (document.visibilityState === 'visible') again();
    };
    document.addEventListener('visibilitychange', look);
    return () => {
      leaving.abort();
      document.removeEventListener('visibilitychange', look);
    };
  }, [retention]);

  return (
    <Page title={t('statistics.title')} room="statistics" problem={problem && t('statistics.failed', { problem })}>
      {figures !== undefined && retention !== undefined && <StatisticsView statistics={figures} aim={retention} />}
    </Page>
  );
}
