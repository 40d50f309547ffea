import { currentLanguage } from '../words/language.ts';
import { report } from './report.ts';
import { errorWords } from './words.ts';

// As it is imported, before anything else of the page runs: what fails while its modules start is heard too.
addEventListener('error', ({ error }) => void tell(error, 'error'));
addEventListener('unhandledrejection', ({ reason }) => void tell(reason, 'rejection'));

async function tell(error: unknown, source: 'error' | 'rejection'): Promise<void> {
  const reference = await report(error, source);
  const waiting = document.querySelector('.boot');
  if (reference === undefined || waiting === null) return;
  // No page came of it.
  const { sayThatItFailed } = await import('./failed-start.ts');
  const { title, lead, reference: said, reload } = errorWords(currentLanguage());
  sayThatItFailed(waiting, { title, lead, reference: said({ reference }), reload });
}
