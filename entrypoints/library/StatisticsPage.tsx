import { t } from '@/components/ui/text';
import { Page } from './Page';

export function StatisticsPage() {
  return (
    <Page title={t('statistics.title')} room="statistics">
      {null}
    </Page>
  );
}
