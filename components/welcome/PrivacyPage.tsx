import { Page } from '@/components/app/Page';
import { t } from '@/components/ui/text';
import english from '@/docs/privacy.md?raw';
import simplified from '@/docs/privacy.zh_CN.md?raw';
import traditional from '@/docs/privacy.zh_TW.md?raw';
import { Prose } from './Prose';

const texts: Record<string, string> = { 'zh-Hans': simplified, 'zh-Hant': traditional };

/** What docs/privacy.md says, in the language of the UI. */
export function PrivacyPage() {
  const lang = t('uiLanguage');
  return (
    <Page title={t('privacy.title')} room="settings">
      <Prose source={texts[lang] ?? english} lang={lang in texts ? lang : 'en'} />
    </Page>
  );
}
