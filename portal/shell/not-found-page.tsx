import { PageNotFound } from '../../web/ui/page-not-found.tsx';
import { useWords } from '../../web/words/words.ts';
import { notFoundWords } from './not-found-words.ts';

export default function NotFoundPage() {
  return <PageNotFound {...useWords(notFoundWords)} />;
}
