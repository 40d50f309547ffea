import { parisDate } from '../core/time.ts';
import { auditLedger } from '../functions/audit-ledger/audit-ledger.ts';
import { salt, sourceOf } from '../test/support/audit-of.ts';
import type { SimulatedWorld } from './made-world.ts';
import { Violation } from './money-model.ts';
import type { ToldPages } from './stream.ts';

/** Nothing is open, everybody was told the truth, the money is where it belongs, and the product's own audit finds nothing. */
export async function checkEnd(world: SimulatedWorld, toldPages: ToldPages): Promise<void> {
  checkTold(world);
  checkPages(world, toldPages);
  checkMoney(world);
  await audit(world);
}

function checkTold({ people, model }: SimulatedWorld): void {
  for (const { paymentId, status } of people.told) {
    const statuses = model.payments.get(paymentId)?.statuses ?? [];
    if (!statuses.includes(status)) throw new Violation(`${paymentId}: told ${status}, was ${statuses.join(', ')}`);
  }
  for (const [id, { statuses }] of model.payments) {
    const last = statuses.at(-1) ?? '';
    if (last.startsWith('AWAITING')) throw new Violation(`${id} is ${last} at the end`);
  }
}

/** However late, often or out of order the stream came, each page has heard of how each payment ended. */
function checkPages({ people, model }: SimulatedWorld, toldPages: ToldPages): void {
  for (const [id, { statuses }] of model.payments) {
    const version = Number(people.stored(id)?.['version']);
    const told = toldPages.get(id) ?? 0;
    if (told !== version)
      throw new Violation(`pages are at version ${told} of ${id}, ${statuses.at(-1)} since ${version}`);
  }
}

/** Every cent of every payment is the client's, the merchant's or the commission. */
function checkMoney({ model, memory, tables }: SimulatedWorld): void {
  let available = 0;
  for (const wallet of memory.table(tables.wallets).all()) {
    if (wallet['held'] !== 0) throw new Violation(`${String(wallet['clientId'])} has something held at the end`);
    available += Number(wallet['available']);
  }
  const credited = -model.balance('issuer:vouchers');
  const fees = model.balance('fees');
  const owed = model.total('merchant:owed ');
  const transit = model.balance('bank:transit');
  const paid = model.balance('bank');
  if (available + fees + owed + transit + paid !== credited) {
    throw new Violation(
      `${credited} credited; ${available} available, ${fees} fees, ${owed} owed, ${transit} in transit, ${paid} paid`,
    );
  }
  if (transit !== 0) throw new Violation(`${transit} in transit, of which the bank has told everything`);
  // What is still owed after the last export is a debt: a payment that was given back after its transfer.
  const paidFor = [...model.payments.values()].reduce((sum, { statuses, captured = 0 }) => {
    return statuses.at(-1) === 'VALIDATED' ? sum + captured : sum;
  }, 0);
  if (paid + owed + fees !== paidFor) {
    throw new Violation(`${paidFor} captured for good, ${paid + owed + fees} booked`);
  }
  for (const account of model.accounts) {
    if (account.startsWith('merchant:owed ') && model.balance(account) > 0) {
      throw new Violation(`${account} has ${model.balance(account)} that no export took`);
    }
  }
}

async function audit({ client, memory, tables, published, schedule }: SimulatedWorld): Promise<void> {
  for (const table of memory.tables) table.follow();
  const source = { ...sourceOf({ client, tables, published }), today: parisDate(schedule.now) };
  const { findings } = await auditLedger(source, salt);
  if (findings.length > 0) throw new Violation(`the audit finds ${JSON.stringify(findings.slice(0, 5))}`);
}
