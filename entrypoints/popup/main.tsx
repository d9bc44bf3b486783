import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/ui/page.css';
import '@/components/review/review.css';
import '@/components/backup/reminder.css';
import '@/components/storage/storage.css';
import '@/components/popup/popup.css';
import { render } from 'preact';
import { followTheme } from '@/components/app/follow-theme';
import { Popup } from '@/components/popup/Popup';
import { t } from '@/components/ui/text';

document.documentElement.lang = t('uiLanguage');
followTheme(document.body);
const app = document.getElementById('app');
if (app !== null) render(<Popup />, app);
