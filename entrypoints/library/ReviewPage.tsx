import { t } from '@/components/ui/text';
import { Page } from './Page';

export function ReviewPage() {
  return (
    <Page title={t('review.title')} room="review">
      {null}
    </Page>
  );
}
