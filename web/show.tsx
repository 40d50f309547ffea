import './styles/base.css';
import { startTransition, StrictMode, type ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { bearTranslation } from './translated-page.ts';
import { PageBoundary } from './ui/page-boundary.tsx';

/** Puts an app into its `index.html`: in slices, between which the browser can answer, since it is a lot for a small phone. */
export function show(app: ReactNode): void {
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  bearTranslation();
  startTransition(() =>
    createRoot(root).render(
      <StrictMode>
        <PageBoundary isWhole>{app}</PageBoundary>
      </StrictMode>,
    ),
  );
}
