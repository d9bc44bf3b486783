import '@/components/ui/tokens.css';
import '@/components/ui/ui.css';
import '@/components/app/own-pages.css';
import { render } from 'preact';
import { followTheme } from '@/components/app/follow-theme';
import { Popup } from '@/components/popup/Popup';
import { t } from '@/components/ui/text';

document.documentElement.lang = t('uiLanguage');
followTheme(document.body);
const app = document.getElementById('app');
if (app !== null) render(<Popup />, app);
