import { useCallback, useEffect, useState } from 'react';
import type { LegalText } from '../../contract/legal-text.ts';
import { reach } from '../api/reach.ts';

interface Reading {
  text?: LegalText;
  error?: unknown;
}

/**
 * A legal text, outside the API, so that nobody needs to be signed in.
 *
 * @param name page and language, `conditions.fr`; another name is for another component
 */
export function useLegalText(name: string): Reading & { readAgain: () => void } {
  const [reading, setReading] = useState<Reading>({});
  const readNow = useCallback(
    () =>
      void read(name).then(
        (text) => setReading({ text }),
        (error: unknown) => setReading({ error }),
      ),
    [name],
  );
  useEffect(readNow, [readNow]);
  const readAgain = () => {
    setReading({});
    readNow();
  };
  return { ...reading, readAgain };
}

async function read(name: string): Promise<LegalText> {
  const response = await reach(`/legal/${name}.json`);
  if (!response.ok) throw new Error(`/legal/${name}.json answered ${response.status}`);
  return (await response.json()) as LegalText;
}
