import '@/assets/styles/tokens.css';
import '@/assets/styles/ui.css';
import '@/assets/styles/library.css';
import './popup.css';
import { render } from 'preact';
import { followTheme } from '@/entrypoints/shared/follow-theme';
import { Popup } from './Popup';

followTheme(document.body);
const app = document.getElementById('app');
if (app !== null) render(<Popup />, app);
