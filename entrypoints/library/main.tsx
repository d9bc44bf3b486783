import '@/assets/styles/tokens.css';
import '@/assets/styles/ui.css';
import '@/assets/styles/library.css';
import '@/assets/styles/reader.css';
import '@/assets/styles/notes.css';
import '@/assets/styles/card.css';
import '@/assets/styles/translation.css';
import '@/assets/styles/words.css';
import '@/assets/styles/print.css';
import './library-page.css';
import { render } from 'preact';
import { t } from '@/components/ui/text';
import { followTheme } from '@/entrypoints/shared/follow-theme';
import { LibraryPage } from './LibraryPage';

document.documentElement.lang = t('uiLanguage');
followTheme(document.body);
const app = document.getElementById('app');
if (app !== null) render(<LibraryPage />, app);
