import { t } from '@/components/ui/text';
import { Page } from './Page';

export function PrivacyPage() {
  return (
    <Page title={t('privacy.title')} room="settings">
      {null}
    </Page>
  );
}
