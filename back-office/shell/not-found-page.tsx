import { PageNotFound } from '../../web/ui/page-not-found.tsx';
import { useWords } from '../../web/words/words.ts';
import { shellWords } from './words.ts';

export const NotFoundPage = () => <PageNotFound {...useWords(shellWords).notFound} />;
