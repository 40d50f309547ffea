import { cents } from '../../contract/money.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import { proposeAtCounter, type Proposed } from '../../core/counter/counter-request.ts';
import { createdAt } from './payments.ts';

/** 45.00 € proposed at a counter at the time at which `paymentIn` has payments created. */
export const proposed = (changes: Partial<Proposed> = {}): Proposed => ({
  ...proposeAtCounter(
    {
      id: 'rrrrrrrrrrrrrrrrrrrrrrrrrr',
      merchantId: 'mmmmmmmmmmmmmmmmmmmmmmmmmm',
      clientId: 'cccccccccccccccccccccccccc',
      amount: cents(45_00),
      matchCode: '7262',
      requestHash: 'h'.repeat(22),
    },
    { now: createdAt, terms: defaultTerms },
  ),
  ...changes,
});
