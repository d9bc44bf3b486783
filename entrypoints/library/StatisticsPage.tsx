import { useEffect, useState } from 'preact/hooks';
import { StatisticsView } from '@/components/statistics/StatisticsView';
import { storageText } from '@/components/ui/storage-text';
import { t } from '@/components/ui/text';
import { library } from '@/lib/library/db';
import { observe } from '@/lib/library/live';
import { type Statistics, statistics } from '@/lib/library/statistics';
import { createScheduler } from '@/lib/review/scheduler';
import { defaultSettings, readSettings, watchSettings } from '@/lib/settings';
import { Page } from './Page';

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
    const scheduler = createScheduler({ retention });
    return observe(
      () => statistics(library(), scheduler, Date.now()),
      (found) => {
        setFigures(found);
        setProblem(undefined);
      },
      (cause) => setProblem(storageText(cause)),
    );
  }, [retention]);

  return (
    <Page title={t('statistics.title')} room="statistics" problem={problem && t('statistics.failed', { problem })}>
      {figures !== undefined && retention !== undefined && <StatisticsView statistics={figures} aim={retention} />}
    </Page>
  );
}
