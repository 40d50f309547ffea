import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Debt } from './use-debts.ts';
import { debtWords } from './words.ts';

const tones: Record<Debt['state'], Tone> = { OPEN: 'action', CLAIMED: 'neutral', SETTLED: 'good' };

export function DebtBadge({ state }: { state: Debt['state'] }) {
  return <Badge tone={tones[state]}>{useWords(debtWords).state[state]}</Badge>;
}
