import { t } from '@/components/ui/text';
import { Page } from './Page';

export function WordsPage() {
  return (
    <Page title={t('wordList.title')} room="words">
      {null}
    </Page>
  );
}
