import '@/assets/styles/tokens.css';
import '@/assets/styles/ui.css';
import '@/assets/styles/library.css';
import '@/assets/styles/review.css';
import '@/assets/styles/reminder.css';
import '@/assets/styles/storage.css';
import './popup.css';
import { render } from 'preact';
import { t } from '@/components/ui/text';
import { followTheme } from '@/entrypoints/shared/follow-theme';
import { Popup } from './Popup';

document.documentElement.lang = t('uiLanguage');
followTheme(document.body);
const app = document.getElementById('app');
if (app !== null) render(<Popup />, app);
