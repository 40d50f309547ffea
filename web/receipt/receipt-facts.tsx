import { Facts } from '../ui/layout.tsx';
import { Money } from '../ui/money.tsx';
import { Verbatim } from '../ui/verbatim.tsx';
import type { ReceiptFact } from './receipt-content.ts';

export function ReceiptFacts({ of }: { of: readonly ReceiptFact[] }) {
  return (
    <Facts
      facts={of.map(([term, value]) => [
        term,
        typeof value === 'number' ? <Money key={term} of={value} /> : <Verbatim key={term}>{value}</Verbatim>,
      ])}
    />
  );
}
