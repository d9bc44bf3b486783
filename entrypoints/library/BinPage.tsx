import { t } from '@/components/ui/text';
import { Page } from './Page';

export function BinPage() {
  return (
    <Page title={t('bin.title')} room="list">
      {null}
    </Page>
  );
}
