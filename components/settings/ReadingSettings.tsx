import { OwnReaderContainer } from '@/components/reading/OwnReaderContainer';
import type { OwnArticle } from '@/components/reading/use-own-article';
import { t } from '@/components/ui/text';
import { ReaderSettings } from './ReaderSettings';
import { SpeechSettings } from './SpeechSettings';
import { useVoices } from './use-voices';

/** Everything about the reader, under two sentences in which it can be seen. */
export function ReadingSettings({ own }: { own: OwnArticle }) {
  const voices = useVoices(own.opened.aloud);
  return (
    <>
      <section class="preview" aria-label={t('preferences.preview')}>
        <OwnReaderContainer own={own} />
      </section>
      <div class="reading-settings">
        <ReaderSettings settings={own.settings} scales={own.words.scales()} onSettings={own.changeSettings} />
        <SpeechSettings settings={own.settings} voices={voices} onSettings={own.changeSettings} />
      </div>
    </>
  );
}
