import { t } from '@/components/ui/text';
import { Page } from './Page';

export function BackupPage() {
  return (
    <Page title={t('backup.title')} room="settings">
      {null}
    </Page>
  );
}
