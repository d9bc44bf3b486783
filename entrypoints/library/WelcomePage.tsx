import { t } from '@/components/ui/text';
import { Page } from './Page';

export function WelcomePage() {
  return (
    <Page title={t('welcome.title')} room="settings">
      {null}
    </Page>
  );
}
