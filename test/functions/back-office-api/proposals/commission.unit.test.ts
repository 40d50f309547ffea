import { beforeEach, describe, expect, it } from 'vitest';
import type { BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import { cents } from '../../../../contract/money.ts';
import { derivedId } from '../../../../core/ids.ts';
import { instant, type Instant } from '../../../../core/time.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { preparePayment } from '../../../../functions/use-cases/prepare-payment.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
let tables: TableNames;
let world: BackOfficeWorld;

const at = (text: string): Instant => instant(Date.parse(text));
const monday = at('2026-06-08T08:00:00Z');
const wednesday = at('2026-06-10T08:00:00Z');
const friday = at('2026-06-12T08:00:00Z');

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  await world.directory.createMerchant({ ...aMerchant, commissionBps: 100 }, anOperation());
});

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal;
const ops = { caller: 'ops', roles: ['ops'] as readonly BackOfficeRole[] };
const finance2 = { caller: 'finance-2', roles: ['finance', 'finance-approver'] as readonly BackOfficeRole[] };

let keys = 0;
const propose = (commissionBps: number, from: string, now = monday) => {
  const change = { merchantId: aMerchant.id, commissionBps, from };
  const body = { kind: 'COMMISSION' as const, change, reason: 'Avenant', evidence: 'Avenant signé' };
  return proposeOperation(aCall({ ...ops, now, idempotencyKey: `key-${(keys += 1)}`, body }), world);
};
const approve = (id: string, now = monday) => approveProposal(aCall({ ...finance2, now, params: { id } }), world);
const agree = async (commissionBps: number, from: string, now = monday) =>
  approve(idOf(await propose(commissionBps, from, now)), now);

/** The rate that a payment asked for then carries. */
async function rateAt(now: Instant) {
  const prepared = await preparePayment(
    {
      id: derivedId('payment', String(now)),
      merchantId: aMerchant.id,
      command: {
        type: 'IMMEDIATE',
        amount: cents(85_50),
        client: { identifier: { kind: 'email', value: 'marie@example.fr' } },
      },
      findClient: () => Promise.resolve({ clientId: derivedId('client', 'marie'), identifierHint: '•••7487' }),
      now,
    },
    { directory: world.directory, random: world.random, terms: defaultTerms },
  );
  return 'refusal' in prepared ? prepared.refusal : prepared.commissionBps;
}

describe('a merchant’s commission', () => {
  it('is another one for what is asked for from its day on, once ops have proposed and finance approved it', async () => {
    const proposed = await propose(250, '2026-06-10');
    expect(proposed).toMatchObject({
      body: { from: { commissionBps: 100 }, to: { commissionBps: 250, from: '2026-06-10' } },
    });
    await approve(idOf(proposed));
    expect([await rateAt(monday), await rateAt(wednesday), await rateAt(friday)]).toEqual([100, 250, 250]);
    expect(await recordedActs(db.documents, tables)).toEqual(
      expect.arrayContaining([['COMMISSION_CHANGED', 'finance-2', aMerchant.id]]),
    );
  });

  it('may be another one from today on', async () => {
    await agree(250, '2026-06-08');
    expect(await rateAt(monday)).toBe(250);
  });

  it('a second change takes the place of one that has not begun, and leaves one that has', async () => {
    await agree(250, '2026-06-12');
    await agree(200, '2026-06-10');
    expect([await rateAt(wednesday), await rateAt(friday)]).toEqual([200, 200]);
    await agree(300, '2026-06-12', wednesday);
    expect([await rateAt(wednesday), await rateAt(friday)]).toEqual([200, 300]);
  });

  it('does not change after the fact: neither proposed nor approved for a day that is over', async () => {
    expect(refusalOf(await propose(250, '2026-06-07'))).toEqual({ code: 'commission-day-past', field: 'change.from' });
    const id = idOf(await propose(250, '2026-06-08'));
    expect(refusalOf(await approve(id, wednesday))?.code).toBe('commission-day-past');
  });

  it('is not proposed when it is so already', async () => {
    expect(refusalOf(await propose(100, '2026-06-10'))?.code).toBe('commission-unchanged');
    await agree(250, '2026-06-10');
    expect(refusalOf(await propose(250, '2026-06-10'))?.code).toBe('commission-unchanged');
  });
});
