import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { SECOND_MS } from '../../contract/duration.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { UnexpectedAnswer } from '../../local/api/answer.ts';
import { eur } from '../../local/api/eur.ts';
import type { Crowd } from './enrol-crowd.ts';

const amount = 20_01;

/**
 * Payments that begin at a steady rate for a while, however long those before them take: nobody at a counter waits for the others.
 *
 * @param rate a second
 * @returns how much of this machine's processors was taken meanwhile, from 0 to 1
 */
export async function rush({ merchants, clients }: Crowd, rate: number, seconds: number): Promise<number> {
  const from = performance.now();
  const before = processorTimes();
  const underWay: Promise<void>[] = [];
  for (let nth = 0; nth < rate * seconds; nth += 1) {
    await pause(Math.max(0, from + (nth * SECOND_MS) / rate - performance.now()));
    // Each merchant meets each client: a pair has a pace of its own (contract/settings/limits.ts).
    const client = (nth + Math.floor(nth / merchants.length)) % clients.length;
    underWay.push(pay(merchants[nth % merchants.length]!, clients[client]!));
  }
  await Promise.all(underWay);
  const after = processorTimes();
  return 1 - (after.idle - before.idle) / (after.all - before.all);
}

/** At a counter: asked, seen, opened and paid on the phone, and the merchant sees it. Whoever is refused goes away. */
async function pay(merchant: Merchant, client: Client): Promise<void> {
  try {
    const { id } = await merchant.call('createPaymentRequest', {
      key: randomUUID(),
      body: { type: 'IMMEDIATE', amount: eur(amount), clientIdentifier: client.identifier },
    });
    await client.call('listMyPaymentRequests', { query: { status: 'open' } });
    await client.call('markOpened', { params: { id } });
    await client.call('approvePaymentRequest', await client.approval(id, amount));
    await merchant.call('getPaymentRequest', { params: { id } });
  } catch (error) {
    if (!(error instanceof UnexpectedAnswer)) throw error;
  }
}

function processorTimes(): { idle: number; all: number } {
  const times = cpus().map(({ times: { user, nice, sys, idle, irq } }) => ({
    idle,
    all: user + nice + sys + idle + irq,
  }));
  return {
    idle: times.reduce((sum, { idle }) => sum + idle, 0),
    all: times.reduce((sum, { all }) => sum + all, 0),
  };
}
