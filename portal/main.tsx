import '../web/styles/base.css';
import { startTransition, StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { Portal } from './portal.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
// In slices, between which the browser can answer: the first page is a lot for a small phone.
startTransition(() =>
  createRoot(root).render(
    <StrictMode>
      <Portal />
    </StrictMode>,
  ),
);
