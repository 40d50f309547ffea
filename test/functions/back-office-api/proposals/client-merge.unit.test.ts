import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../../adapters/unavailable.ts';
import { parseIdentifier } from '../../../../contract/identifier.ts';
import { writeOperation } from '../../../../adapters/dynamodb/write-operation.ts';
import { cents } from '../../../../contract/money.ts';
import type { Refusal } from '../../../../contract/refusal.ts';
import { defaultTerms } from '../../../../contract/settings/terms.ts';
import type { AwaitingClient, Payment } from '../../../../core/payment/payment.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { creditWallet } from '../../../../functions/back-office-api/accounts/credit-wallet.ts';
import { approveProposal } from '../../../../functions/back-office-api/proposals/approve-proposal.ts';
import { proposeOperation } from '../../../../functions/back-office-api/proposals/propose-operation.ts';
import { creditPart } from '../../../../functions/credit-orders/credit-part.ts';
import { findAskedClient } from '../../../../functions/merchant-api/payment-requests/find-asked-client.ts';
import { runCommand } from '../../../../functions/use-cases/run-command.ts';
import { auditOf } from '../../../support/audit-of.ts';
import { withBackOffice, type BackOfficeWorld } from '../../../support/back-office-world.ts';
import { aCall } from '../../../support/call.ts';
import { anOperation, recordedActs } from '../../../support/operations.ts';
import { createdAt, paymentIn } from '../../../support/payments.ts';
import { withMemoryTables } from '../../../support/memory-tables.ts';
import type { TableNames } from '../../../support/tables.ts';

const db = withMemoryTables();
const backOffice = withBackOffice(db);
const circumstances = { now: createdAt, terms: defaultTerms };
let tables: TableNames;
let world: BackOfficeWorld;
/** The same person, twice. */
let kept: string;
let twin: string;

const idOf = (reply: object) => (reply as { body: { id: string } }).body.id;
const refusalOf = (reply: object) => (reply as { refusal?: Refusal }).refusal?.code;
const available = async (id: string) => (await world.wallets.get(id))?.available;
const audit = () => auditOf({ client: db.documents, tables });

async function enrol(identifiers: string[], email: string): Promise<string> {
  const body = { name: 'Marie Durand', identifiers, email };
  return idOf(await createClient(aCall({ caller: 'ops', idempotencyKey: email, body }), world));
}
function credit(clientIdentifier: string, value: number, idempotencyKey: string) {
  const body = { clientIdentifier, amount: { value, currency: 'EUR' as const } };
  return creditWallet(aCall({ caller: 'finance', roles: ['finance'], idempotencyKey, body }), world);
}

const why = { reason: 'Inscrite deux fois', evidence: 'Dossier 2026-44' };
const propose = (keptIdentifier = '10003377487', clientId = twin) =>
  proposeOperation(
    aCall({
      caller: 'ops',
      roles: ['ops'],
      idempotencyKey: keptIdentifier + clientId,
      body: { kind: 'CLIENT_MERGE', change: { clientId, keptIdentifier }, ...why },
    }),
    world,
  );
const approve = (id: string, on = world) =>
  approveProposal(aCall({ caller: 'ops-2', roles: ['ops-approver'], params: { id } }), on);
const merge = async (...asked: Parameters<typeof propose>) => approve(idOf(await propose(...asked)));

async function request(clientId: string, type: 'DEFERRED' | 'PRE_RESERVATION', id: string): Promise<AwaitingClient> {
  const asked = paymentIn('AWAITING_CLIENT', type) as AwaitingClient;
  const payment = { ...asked, id: id.repeat(26), clientId, amount: cents(10_00) };
  await world.payments.create(payment);
  return payment;
}
async function pay(payment: Payment): Promise<Payment> {
  const command = { type: 'approve', amount: cents(10_00), deviceId: 'd1' } as const;
  const performed = await runCommand(payment, command, circumstances, world);
  return (performed as { payment: Payment }).payment;
}
const giveBack = (payment: Payment) =>
  runCommand(payment, { type: 'refund', reason: 'OTHER', dueDateClosed: false }, circumstances, world);

beforeEach(async () => {
  tables = await db.freshTables();
  world = backOffice(tables);
  kept = await enrol(['10003377487'], 'marie@example.fr');
  twin = await enrol(['10000000012', 'marie.d@example.fr'], 'marie.d@example.fr');
  await credit('10003377487', 20_00, 'kept');
  await credit('10000000012', 50_00, 'twin');
});

describe('two accounts of one person', () => {
  it('become one: its wallet has both, all identifiers name it, the other one is closed and signs in no more', async () => {
    const proposed = await propose();
    expect(proposed).toMatchObject({
      body: {
        about: { kind: 'CLIENT', id: twin },
        from: { name: 'M••• D•••', identifiers: '•••••••0012 m•••@e•••.fr' },
        to: { name: 'M••• D•••', identifiers: '•••••••7487', kept },
      },
    });
    expect(await available(twin)).toBe(50_00);
    expect(await approve(idOf(proposed))).toMatchObject({ body: { status: 'APPROVED' } });

    expect([await available(kept), await available(twin)]).toEqual([70_00, 0]);
    for (const text of ['10003377487', '10000000012', 'marie.d@example.fr']) {
      expect((await world.directory.findClient(parseIdentifier(text)!))?.id).toBe(kept);
    }
    expect(await world.directory.getClient(twin)).toMatchObject({ closed: { because: 'MERGED', into: kept } });
    expect((await world.directory.getClient(kept))?.identifiers).toHaveLength(3);
    expect([await world.clientAccounts.emailOf(twin), await world.clientAccounts.emailOf(kept)]).toEqual([
      undefined,
      'marie@example.fr',
    ]);
    expect(await recordedActs(db.documents, tables)).toContainEqual(['CLIENTS_MERGED', 'ops-2', twin]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'client:available': 70_00, 'client:merged': 0 } });
  });

  it('are not merged while something waits or is set aside, nor with themselves, nor once one is closed', async () => {
    expect(refusalOf(await propose('10000000012'))).toBe('merge-with-itself');
    expect(refusalOf(await propose('19999999999'))).toBe('client-unknown');
    const proposed = idOf(await propose());
    const held = await request(twin, 'PRE_RESERVATION', 'h');
    expect(refusalOf(await approve(proposed))).toBe('merge-has-open-payments');
    const waiting = await pay(held);
    expect(refusalOf(await approve(proposed))).toBe('merge-has-open-payments');
    await runCommand(waiting, { type: 'decline-as-merchant', reason: 'OTHER' }, circumstances, world);
    expect(refusalOf(await approve(proposed))).toBeUndefined();
    expect(refusalOf(await propose('10000000012', kept))).toBe('merge-with-itself');
    expect(refusalOf(await propose('marie.d@example.fr', twin))).toBe('client-closed');
    expect(await audit()).toMatchObject({ ok: true });
  });

  it('are one when the approval is said again after the sign-in could not be ended, and the money moved once', async () => {
    const id = idOf(await propose());
    const disable = () => Promise.reject(new Unavailable('Cognito'));
    const failing = { ...world, clientAccounts: { ...world.clientAccounts, disable } };
    await expect(approve(id, failing)).rejects.toThrow('is not available');
    expect(await world.clientAccounts.emailOf(twin)).toBe('marie.d@example.fr');
    expect(await approve(id)).toMatchObject({ body: { status: 'APPROVED' } });
    expect(await world.clientAccounts.emailOf(twin)).toBeUndefined();
    expect([await available(kept), await available(twin)]).toEqual([70_00, 0]);
  });

  it('move nothing when a payment comes in between: it is merged with what is left', async () => {
    const id = idOf(await propose());
    const payment = await pay(await request(twin, 'DEFERRED', 'p'));
    expect(payment.status).toBe('VALIDATED');
    await approve(id);
    expect([await available(kept), await available(twin)]).toEqual([60_00, 0]);
    expect(await audit()).toMatchObject({ ok: true });
  });
});

describe('after the merge', () => {
  it('a merchant’s refund reaches the account that was kept, also when that one is merged in its turn', async () => {
    const [first, second] = [await request(twin, 'DEFERRED', 'p'), await request(twin, 'DEFERRED', 'q')];
    const paid = [await pay(first), await pay(second)];
    await merge();
    expect(await giveBack(paid[0]!)).toMatchObject({ changed: true });
    expect([await available(kept), await available(twin)]).toEqual([60_00, 0]);

    const third = await enrol(['10000000034'], 'marie.3@example.fr');
    await merge('10000000034', kept);
    expect(await giveBack(paid[1]!)).toMatchObject({ changed: true });
    expect([await available(third), await available(kept), await available(twin)]).toEqual([70_00, 0, 0]);
    expect((await audit()).findings).toEqual([]);
  });

  it('a request « for the same client » and a credit by the old identifier are the kept one’s', async () => {
    const paid = await pay(await request(twin, 'DEFERRED', 'p'));
    await merge();
    const again = { sameClientAs: paid.id };
    const asMerchant = { ...world, refusedMerchants: { isRefused: () => Promise.resolve(false) } };
    expect(await findAskedClient(again, paid.merchantId, asMerchant)).toMatchObject({ clientId: kept });
    expect(await credit('10000000012', 5_00, 'later')).toMatchObject({ body: { clientId: kept } });
    expect(await available(kept)).toBe(65_00);
  });

  it('whom the one account blocked or paid, the kept one has blocked or paid; what it had itself stays', async () => {
    const { refusedMerchants, paidMerchants } = world;
    await refusedMerchants.refuse(twin, 'pushy', createdAt);
    await refusedMerchants.refuse(kept, 'rude', createdAt);
    await paidMerchants.add(twin, 'gite', createdAt);
    await merge();
    expect(await Promise.all(['pushy', 'rude', 'gite'].map((id) => refusedMerchants.isRefused(kept, id)))).toEqual([
      true,
      true,
      false,
    ]);
    expect(await paidMerchants.hasPaid(kept, 'gite')).toBe(true);
  });

  it('a line of an order that was checked before is credited to the kept one, once', async () => {
    await merge();
    const released = anOperation({
      at: createdAt,
      act: 'CREDIT_ORDER_RELEASED',
      about: { kind: 'CREDIT_ORDER', id: 'o1' },
    });
    await writeOperation([], released, { client: db.documents, operations: tables.operations });
    const line = { row: 2, hint: '•••••••0012', verdict: 'OK', amount: cents(3_00), clientId: twin } as const;
    const orders = {
      part: () => Promise.resolve({ state: 'CHECKED' as const, lines: [line] }),
      savePart: () => Promise.resolve(),
      advance: () => Promise.resolve({ committed: true as const }),
    };
    const order = { id: 'o1', status: 'RELEASED', partCount: 1 } as Parameters<typeof creditPart>[0];
    for (let times = 0; times < 2; times += 1) {
      const after = await creditPart(order, createdAt, { orders, credits: world.credits });
      expect(after).toMatchObject({ status: 'DONE', progress: { credited: 1 } });
    }
    expect([await available(kept), await available(twin)]).toEqual([73_00, 0]);
    expect(await audit()).toMatchObject({ ok: true });
  });

  it('a wrong credit of the merged account is taken back from the kept one', async () => {
    const id = idOf(await credit('10000000012', 50_00, 'twin'));
    await merge();
    const given = (await world.credits.find(id))!;
    const step = { id: 'r1', amount: cents(50_00), at: createdAt };
    const to = { credit: id, reversal: step.id, amount: step.amount };
    const reversed = anOperation({ act: 'CREDIT_REVERSED', about: { kind: 'CLIENT', id: twin }, to });
    expect(await world.credits.reverse(given, step, reversed)).toEqual({ committed: true });
    expect([await available(kept), await available(twin)]).toEqual([20_00, 0]);
    expect(await audit()).toMatchObject({ ok: true, balances: { 'client:merged': 0 } });
  });
});
