import canonicalize from 'canonicalize';
import { expect, it } from 'vitest';
import { approvalMessage } from '../../../app/request/approval-message.ts';
import { approvalMessage as expectedByTheApi } from '../../../contract/signed-messages.ts';
import { cents } from '../../../contract/money.ts';

it('signs the very text that the API verifies: the amount, the payee and the request', () => {
  const merchant = { id: 'mmm', name: 'Gîte des Cimes', legalName: 'SARL', city: 'Chamonix' };
  const signed = canonicalize(approvalMessage({ id: 'ppp', challenge: 'ccc', merchant }, 85_50));

  expect(signed).toBe(
    expectedByTheApi({ payment: { id: 'ppp', challenge: 'ccc', merchantId: 'mmm' }, amount: cents(85_50) }),
  );
});
