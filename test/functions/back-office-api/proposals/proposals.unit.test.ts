import { ScanCommand } from '@aws-sdk/lib-dynamodb';
import { beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, MINUTE_MS } from '../../../../contract/duration.ts';
import { proposalKindNames, proposalKinds } from '../../../../contract/back-office/proposals.ts';
import { backOfficeRoles, may, type BackOfficeRole } from '../../../../contract/back-office/rights.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { proposalLimits } from '../../../../contract/settings/limits.ts';
import { findingId, type Finding } from '../../../../core/audit/finding.ts';
import { foundOrganisation } from '../../../../core/organisation/found-organisation.ts';
import { activationHash } from '../../../../core/security/activation-code.ts';
import { useActivation } from '../../../../adapters/dynamodb/activation-store.ts';
import { write } from '../../../../adapters/dynamodb/write.ts';
import { cents } from '../../../../contract/money.ts';
import type { Transfer } from '../../../../core/reimbursement/outcome.ts';
import { endToEndId } from '../../../../core/reimbursement/references.ts';
import { addMs, localDate, parisDate, toIso, type Instant } from '../../../../core/time.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { issueActivation } from '../../../../functions/back-office-api/accounts/issue-activation.ts';
import { creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { rejectProposal, withdrawProposal } from '../../../../functions/back-office-api/proposals/end-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { getProposal, listProposals } from '../../../../functions/back-office-api/proposals/read-proposals.ts';
import type { Call } from '../../../../functions/http/call.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { faults } from '../../../support/faults.ts';
import { aMerchant } from '../../../support/merchants.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';
import { putDebt } from '../../../support/put-debt.ts';
import { setOrganisationAccount } from '../../../support/set-payout-terms.ts';
import { setStatus } from '../../../support/set-status.ts';
import { storedPayments } from '../../../support/stored-payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const alone = proposalLimits.creditAloneMax;
let tables: TableNames;
let world: BackOfficeWorld;
let marie: string;

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const statusOf = (reply: object) => (reply as { body?: { status: string } }).body?.status;

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  const body = { name: 'Marie', identifiers: ['10003377487'], email: 'marie@example.fr' };
  marie = idOf(await createClient(aCall({ caller: 'ops', idempotencyKey: 'marie', body }), world));
  const twin = { name: 'Marie', identifiers: ['10000000012'], email: 'marie.d@example.fr' };
  await createClient(aCall({ caller: 'ops', idempotencyKey: 'twin', body: twin }), world);
  await world.directory.createMerchant(aMerchant, anOperation());
});

const people: Record<string, readonly BackOfficeRole[]> = {
  finance: ['finance'],
  'finance-2': ['finance', 'finance-approver'],
  'finance-3': ['finance-approver'],
  ops: ['ops'],
  'ops-2': ['ops', 'ops-approver'],
};
const as = (caller: string, now: Instant = createdAt) => ({ caller, roles: people[caller] ?? [], now });
const why = { reason: 'Commande du CSE', evidence: 'Bon de commande 2026-118' };

const credit = (amount: number) =>
  ({
    kind: 'WALLET_CREDIT',
    change: { clientIdentifier: '10003377487', amount: { value: amount, currency: 'EUR' } },
    ...why,
  }) as const;
const furtherCode = () => ({ kind: 'ACTIVATION', change: { clientId: marie }, ...why }) as const;
const otherAccount = {
  iban: 'DE89370400440532013000',
  accountHolder: 'SARL DES CIMES',
  meanwhile: 'WITHHELD',
} as const;
const account = { kind: 'BANK_ACCOUNT', change: { ...otherAccount, merchantId: aMerchant.id }, ...why } as const;
const organisation = foundOrganisation(aMerchant, undefined, createdAt).organisation.id;
const organisationAccount = {
  kind: 'ORGANISATION_ACCOUNT',
  change: { ...otherAccount, organisationId: organisation },
  ...why,
} as const;
const following = {
  kind: 'PAID_TO_ORGANISATION',
  change: { merchantId: aMerchant.id, meanwhile: 'WITHHELD' },
  ...why,
} as const;
const writeOff = {
  kind: 'WRITE_OFF',
  change: { merchantId: aMerchant.id, amount: { value: 80_00, currency: 'EUR' } },
  ...why,
} as const;
const finding: Finding = { code: 'owed-unexplained', subject: aMerchant.id, expected: 0, actual: -12_00 };
const repair = {
  kind: 'REPAIR',
  change: {
    findingId: findingId(finding),
    merchantId: aMerchant.id,
    amount: { value: 12_00, currency: 'EUR' },
    against: 'issuer:losses',
  },
  ...why,
} as const;
const merging = () =>
  ({ kind: 'CLIENT_MERGE', change: { clientId: marie, keptIdentifier: '10000000012' }, ...why }) as const;
const failedTransfer: Transfer = {
  merchantId: aMerchant.id,
  paymentCount: 1,
  refundCount: 0,
  gross: cents(20_00),
  fee: cents(0),
  carried: cents(0),
  net: cents(20_00),
  exportDate: localDate('2026-06-02'),
  n: 1,
  status: 'EXPORTED',
  executionDate: localDate('2026-06-02'),
  endToEndId: endToEndId(localDate('2026-06-02'), 1, aMerchant.id),
  iban: 'FR76••••0189',
  at: createdAt,
  postings: { 'merchant:owed': cents(-20_00), 'bank:transit': cents(20_00) },
};
const bankAnswer = {
  kind: 'BANK_ANSWER',
  change: { endToEndId: failedTransfer.endToEndId, answer: 'REJECTED', level: 'TRANSFER', code: 'AC04' },
  ...why,
} as const;
const lateRefund = {
  kind: 'LATE_REFUND',
  change: { paymentId: paymentIn('VALIDATED').id, reason: 'OTHER' },
  ...why,
} as const;
const otherCommission = {
  kind: 'COMMISSION',
  change: { merchantId: aMerchant.id, commissionBps: 250, from: parisDate(createdAt) },
  ...why,
} as const;
const otherRoles = {
  kind: 'OPERATOR_ROLES',
  change: {
    operatorId: 'a.moreau',
    roles: ['support'] as BackOfficeRole[],
    name: 'Anne Moreau',
    email: 'a.moreau@example.fr',
  },
  ...why,
} as const;
const unblocking = { kind: 'MERCHANT_UNBLOCKING', change: { merchantId: aMerchant.id }, ...why } as const;

const propose = (body: Call<'proposeOperation'>['body'], caller = 'finance', idempotencyKey = 'key') =>
  proposeOperation(aCall({ ...as(caller), idempotencyKey, body }), world);
const approve = (id: string, caller = 'finance-2', { now = createdAt, on = world } = {}) =>
  approveProposal(aCall({ ...as(caller, now), params: { id } }), on);
const reject = (id: string, caller = 'finance-2') =>
  rejectProposal(aCall({ ...as(caller), params: { id }, body: { answer: 'Bon de commande périmé' } }), world);
const withdraw = (id: string, caller = 'finance') => withdrawProposal(aCall({ ...as(caller), params: { id } }), world);
const listed = async (which?: 'open' | 'all', now = createdAt) => {
  const reply = await listProposals(aCall({ ...as('auditor', now), query: which ? { which } : {} }), world);
  return (reply as { body: { items: { id: string; status: string }[] } }).body.items.map(({ status }) => status);
};
const available = async () => (await world.wallets.get(marie))?.available;

describe('what one person may not do alone', () => {
  it('a credit above the limit is to be proposed; one at the limit is not', async () => {
    const give = (amount: number) => {
      const body = { clientIdentifier: '10003377487', amount: { value: amount, currency: 'EUR' as const } };
      return creditWallet(aCall({ ...as('finance'), idempotencyKey: `${amount}`, body }), world);
    };
    expect(refusalOf(await give(alone + 1))).toBe('proposal-required');
    expect(await give(alone)).toHaveProperty('body');
    expect(await available()).toBe(alone);
  });

  it('changes nothing when it is proposed, and is done when another person approves it', async () => {
    const id = idOf(await propose(credit(6_000_00)));
    expect(await available()).toBe(0);
    const approved = await approve(id);
    expect(approved).toMatchObject({
      body: { status: 'APPROVED', to: { amount: 6_000_00 }, approved: { by: 'finance-2' } },
    });
    expect(approved).not.toHaveProperty('body.result');
    expect([statusOf(await approve(id)), refusalOf(await approve(id, 'finance-3'))]).toEqual([
      'APPROVED',
      'proposal-ended',
    ]);
    expect(await available()).toBe(6_000_00);
    expect(await recordedActs(db.documents, tables)).toEqual(
      expect.arrayContaining([
        ['OPERATION_PROPOSED', 'finance', marie],
        ['WALLET_CREDITED', 'finance-2', marie],
      ]),
    );
  });

  it('lets a blocked merchant collect again', async () => {
    expect(refusalOf(await propose(unblocking, 'ops'))).toBe('merchant-not-blocked');
    await setStatus(db.documents, tables, aMerchant.id, 'BLOCKED');
    await approve(idOf(await propose(unblocking, 'ops')), 'ops-2');
    expect((await world.directory.getMerchant(aMerchant.id))?.status).toBe('ACTIVE');
  });

  it('issues a further activation, whose code is told to who approves it, once and nowhere else', async () => {
    const issue = () => issueActivation(aCall({ ...as('ops'), params: { id: marie }, body: {} }), world);
    expect(await issue()).toHaveProperty('body');
    expect(refusalOf(await issue())).toBe('proposal-required');

    const proposed = await propose(furtherCode(), 'ops');
    expect(proposed).toMatchObject({ body: { from: { issuedAt: toIso(createdAt) }, to: {} } });
    const approved = await approve(idOf(proposed), 'ops-2');
    const { result } = (approved as { body: { result: { activation: { activationCode: string } } } }).body;
    const { activationCode } = result.activation;
    expect((await world.activations.lastActivation(marie))?.hash).toBe(activationHash(marie, activationCode));

    const again = await approve(idOf(proposed), 'ops-2');
    expect([statusOf(again), again]).toEqual(['APPROVED', expect.not.objectContaining({ body: { result } })]);
    const everything = await Promise.all(
      [tables.orders, tables.operations].map((TableName) => db.documents.send(new ScanCommand({ TableName }))),
    );
    expect(JSON.stringify([again, everything.map(({ Items }) => Items)])).not.toContain(activationCode);
  });

  it('a client is issued five codes in an hour, and no more, however many people want it', async () => {
    const issueFurther = async (key: string, now = createdAt) => {
      const proposed = await proposeOperation(
        aCall({ ...as('ops', now), idempotencyKey: key, body: furtherCode() }),
        world,
      );
      return 'refusal' in proposed ? proposed : approve(idOf(proposed), 'ops-2', { now });
    };
    for (const key of ['1', '2', '3', '4', '5']) expect(statusOf(await issueFurther(key))).toBe('APPROVED');
    expect(await issueFurther('6', addMs(createdAt, 20 * MINUTE_MS))).toMatchObject({
      refusal: { code: 'activation-limit-reached', limit: { min: 'PT40M', max: 5 } },
    });
    expect(statusOf(await issueFurther('7', addMs(createdAt, 60 * MINUTE_MS)))).toBe('APPROVED');
  });

  it('a further activation is not approved once the last one was used: both people read of it unused', async () => {
    await issueActivation(aCall({ ...as('ops'), params: { id: marie }, body: {} }), world);
    const id = idOf(await propose(furtherCode(), 'ops'));
    const { hash = '' } = (await world.activations.lastActivation(marie)) ?? {};
    await write([useActivation(tables.secrets, marie, { hash, at: createdAt, by: 'device' })], {
      client: db.documents,
    });
    expect(refusalOf(await approve(id, 'ops-2'))).toBe('proposal-outdated');
  });

  it('is not approved by who proposed it, in whatever role', async () => {
    const id = idOf(await propose(credit(6_000_00), 'finance-2'));
    expect(refusalOf(await approve(id, 'finance-2'))).toBe('second-person-required');
    expect(refusalOf(await reject(id, 'finance-2'))).toBe('second-person-required');
    expect(await approve(id, 'finance-3')).toHaveProperty('body');
  });

  const cells = proposalKindNames.flatMap((kind) => backOfficeRoles.map((role) => [kind, role] as const));
  it.each(cells)('%s: %s proposes and approves what its rights say', async (kind, role) => {
    await setStatus(db.documents, tables, aMerchant.id, 'BLOCKED');
    await (await storedPayments(db, tables)).put(paymentIn('VALIDATED'));
    await world.exports.putTransfer(failedTransfer);
    await putDebt(db.documents, tables, { merchantId: aMerchant.id, net: -100_00 });
    await world.findings.replace([finding], createdAt);
    const { accountHolder, iban } = aMerchant;
    await setOrganisationAccount(db.documents, tables, aMerchant, { accountHolder, iban });
    const bodies = {
      WALLET_CREDIT: credit(6_000_00),
      MERCHANT_UNBLOCKING: unblocking,
      ACTIVATION: furtherCode(),
      BANK_ACCOUNT: account,
      ORGANISATION_ACCOUNT: organisationAccount,
      PAID_TO_ORGANISATION: following,
      COMMISSION: otherCommission,
      LATE_REFUND: lateRefund,
      WRITE_OFF: writeOff,
      REPAIR: repair,
      CLIENT_MERGE: merging(),
      OPERATOR_ROLES: otherRoles,
      BANK_ANSWER: bankAnswer,
    };
    const body = bodies[kind];
    people['somebody'] = [role];
    people['proposer'] = ['ops', 'finance'];
    const proposed = await propose(body, 'somebody', 'own');
    expect(refusalOf(proposed)).toBe(may([role], proposalKinds[kind].propose) ? undefined : 'right-missing');
    const id = idOf(await propose(body, 'proposer', 'other'));
    const mayAnswer = may([role], proposalKinds[kind].approve);
    if (!mayAnswer) expect(refusalOf(await reject(id, 'somebody'))).toBe('right-missing');
    expect(refusalOf(await approve(id, 'somebody'))).toBe(mayAnswer ? undefined : 'right-missing');
  });
});

describe('a proposal', () => {
  it('is made once for each key, and says what came of it', async () => {
    const first = await propose(credit(6_000_00));
    expect(await propose(credit(6_000_00))).toMatchObject({ body: { id: idOf(first), status: 'OPEN' } });
    expect(refusalOf(await propose(credit(7_000_00)))).toBe('idempotency-key-reused');
    await approve(idOf(first));
    expect(statusOf(await propose(credit(6_000_00)))).toBe('APPROVED');
  });

  it('is rejected with a reason, or withdrawn by who made it, and then no longer approved', async () => {
    const recorded = (await recordedActs(db.documents, tables)).length;
    const rejected = idOf(await propose(credit(6_000_00)));
    expect(await reject(rejected)).toMatchObject({ body: { status: 'REJECTED', answer: 'Bon de commande périmé' } });
    const withdrawn = idOf(await propose(credit(6_000_00), 'finance', 'another'));
    expect(refusalOf(await withdraw(withdrawn, 'finance-2'))).toBe('proposal-of-another');
    expect(statusOf(await withdraw(withdrawn))).toBe('WITHDRAWN');
    for (const id of [rejected, withdrawn]) expect(refusalOf(await approve(id))).toBe('proposal-ended');
    expect(await available()).toBe(0);
    // Said again by the same person, as after a lost reply, it is as it was.
    expect([statusOf(await reject(rejected)), statusOf(await withdraw(withdrawn))]).toEqual(['REJECTED', 'WITHDRAWN']);
    const others = [
      await reject(rejected, 'finance-3'),
      await withdraw(withdrawn, 'finance-3'),
      await withdraw(rejected),
    ];
    expect(others.map(refusalOf)).toEqual(['proposal-ended', 'proposal-ended', 'proposal-ended']);
    expect(await recordedActs(db.documents, tables)).toHaveLength(recorded + 4);
  });

  it('waits seven days', async () => {
    const id = idOf(await propose(credit(6_000_00)));
    const after = addMs(createdAt, 7 * DAY_MS);
    expect(refusalOf(await approve(id, 'finance-2', { now: after }))).toBe('proposal-expired');
    expect(statusOf(await getProposal(aCall({ ...as('auditor', after), params: { id } }), world))).toBe('EXPIRED');
    expect([await listed('open', after), await listed('all', after)]).toEqual([[], ['EXPIRED']]);
    expect(statusOf(await approve(id, 'finance-2', { now: addMs(after, -1) }))).toBe('APPROVED');
  });

  it('is in the list of what waits until it is answered', async () => {
    const id = idOf(await propose(credit(6_000_00)));
    await propose(credit(7_000_00), 'finance', 'another');
    expect(await listed()).toEqual(['OPEN', 'OPEN']);
    await reject(id);
    expect([await listed(), (await listed('all')).sort()]).toEqual([['OPEN'], ['OPEN', 'REJECTED']]);
  });

  it('that starts from what is no longer so is not carried out', async () => {
    await setStatus(db.documents, tables, aMerchant.id, 'BLOCKED');
    const id = idOf(await propose(unblocking, 'ops'));
    await setStatus(db.documents, tables, aMerchant.id, 'ACTIVE');
    expect(refusalOf(await approve(id, 'ops-2'))).toBe('merchant-not-blocked');
  });
});

describe('approving', () => {
  it('is done once, however many approve it at once or whatever reply is lost', async () => {
    const id = idOf(await propose(credit(6_000_00)));
    await Promise.all([approve(id), approve(id), approve(id, 'finance-3')]);
    expect(await available()).toBe(6_000_00);
    const lost = backOffice(tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', times: 1, when: 'after' })],
    });
    const next = idOf(await propose(credit(7_500_00), 'finance', 'next'));
    expect(statusOf(await approve(next, 'finance-2', { on: lost }))).toBe('APPROVED');
    expect(await available()).toBe(13_500_00);
  });

  it('says so when it did not go through, and has done nothing', async () => {
    const id = idOf(await propose(credit(6_000_00)));
    const down = backOffice(tables, {
      dynamo: [faults({ command: 'TransactWriteItemsCommand', times: 100, when: 'before' })],
    });
    await expect(approve(id, 'finance-2', { on: down })).rejects.toThrow('is not available');
    expect([await available(), await listed()]).toEqual([0, ['OPEN']]);
  });
});
