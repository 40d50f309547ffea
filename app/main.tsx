import '../web/styles/base.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';
import { watchInstallation } from './install/installation.ts';
import { registerServiceWorker } from './offline/register-service-worker.ts';

watchInstallation();
if (import.meta.env.PROD) registerServiceWorker();

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// In slices, between which the browser can answer: the first page is a lot for a small phone.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  ),
);
