import { IssuedCode, type Issued } from '../client/issued-code.tsx';
import { LetterMade } from '../client/letter/letter-card.tsx';

/** What came of an approval that no other page will show again. */
export interface Told {
  activation?: Issued | undefined;
  letter?: true;
}

export function ToldOnce({ told: { activation, letter } }: { told: Told }) {
  if (activation) return <IssuedCode issued={activation} />;
  return letter ? <LetterMade /> : null;
}
