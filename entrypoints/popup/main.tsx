import { startPage } from '@/components/popup/start-page';

// Nothing else, and no style, for which a script would wait: the reader does not until the popup itself is loaded.
void startPage().then(async ({ started }) => {
  const { showPopup } = await import('@/components/popup/show-popup');
  showPopup(started);
});
