import { expect, it } from 'vitest';
import { addMs, type Instant } from '../../../../core/time.ts';
import { approvedBy, openProposal } from '../../../../core/proposal/proposal.ts';
import { listProposals } from '../../../../functions/back-office-api/proposals/read-proposals.ts';
import { aCall } from '../../../support/call.ts';
import { createdAt } from '../../../support/payments.ts';

it('what waits is open and has time left, whatever stands in the list of it', async () => {
  const wanted = {
    ...{ kind: 'COMMISSION' as const, change: {}, about: { kind: 'MERCHANT' as const, id: 'gite' } },
    ...{ from: {}, to: {}, reason: 'r', evidence: 'e' },
  };
  const open = openProposal('open', wanted, { by: 'ops', at: createdAt }, 'h');
  const approved = approvedBy(openProposal('approved', wanted, { by: 'ops', at: createdAt }, 'h'), {
    by: 'ops-2',
    at: createdAt,
  });
  const proposals = { list: () => Promise.resolve({ items: [open, approved], next: undefined }) };
  const ids = async (which: 'open' | 'all', now: Instant) => {
    const reply = await listProposals(aCall({ caller: 'ops', now, query: { which } }), { proposals });
    return (reply as { body: { items: { id: string }[] } }).body.items.map(({ id }) => id);
  };
  expect(await ids('open', createdAt)).toEqual(['open']);
  expect(await ids('open', addMs(open.expiresAt, -1))).toEqual(['open']);
  expect(await ids('open', open.expiresAt)).toEqual([]);
  expect(await ids('all', open.expiresAt)).toEqual(['open', 'approved']);
});
