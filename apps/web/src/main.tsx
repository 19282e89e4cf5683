import '@relais/ui/styles';
import './shell/shell.css';
import { createRoot } from 'react-dom/client';
import { App } from './shell/app';
import { startI18n } from './shell/i18n';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no element #root');

void startI18n().then(() => createRoot(root).render(<App />));
