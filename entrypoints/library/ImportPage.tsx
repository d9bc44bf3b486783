import { t } from '@/components/ui/text';
import { Page } from './Page';

export function ImportPage() {
  return (
    <Page title={t('importWords.title')} room="words">
      {null}
    </Page>
  );
}
