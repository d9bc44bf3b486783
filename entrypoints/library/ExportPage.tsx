import { t } from '@/components/ui/text';
import { Page } from './Page';

export function ExportPage() {
  return (
    <Page title={t('export.title')} room="settings">
      {null}
    </Page>
  );
}
