import { useEffect, useState } from 'react';
import type { ErrorSource } from '../../contract/page-error.ts';
import { useWords } from '../words/words.ts';
import { report } from './report.ts';
import { errorWords } from './words.ts';

/** Reports an error, and says the reference that support finds it by. */
export function ErrorReference({ error, source }: { error: unknown; source: ErrorSource }) {
  const own = useWords(errorWords);
  const [reference, setReference] = useState<string>();
  useEffect(() => void report(error, source).then(setReference), [error, source]);
  return reference === undefined ? null : <p translate="no">{own.reference({ reference })}</p>;
}
