import dayjs from 'dayjs';
import 'dayjs/locale/zh-cn';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/app';
import './app/global.css';
import { publishTokens } from './app/theme';
import { joinTabs } from './lib/session-tabs';

dayjs.locale('zh-cn');
publishTokens(document.documentElement);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
void joinTabs().then(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
