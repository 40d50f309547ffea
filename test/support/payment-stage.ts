import { directoryStore } from '../../adapters/dynamodb/directory-store.ts';
import { paymentStore } from '../../adapters/dynamodb/payment-store.ts';
import { kmsClient } from '../../adapters/aws-clients.ts';
import { codeMac } from '../../adapters/kms/code-mac.ts';
import { parseIdentifier } from '../../contract/identifier.ts';
import { writeDeviceProof } from '../../contract/device-proof.ts';
import { approvalAct } from '../../contract/signed-messages.ts';
import { cents } from '../../contract/money.ts';
import type { PaymentType } from '../../contract/payment-type.ts';
import { defaultTerms } from '../../contract/settings/terms.ts';
import type { Command } from '../../core/payment/decide.ts';
import type { Payment } from '../../core/payment/payment.ts';
import { derivedId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import { runCommand } from '../../functions/use-cases/run-command.ts';
import { startKms, startScheduler } from 'run-template/services';
import { useEndpoint } from './aws-environment.ts';
import { clientWorld, codeOfMarie, marie, now as enrolledAt } from './client-world.ts';
import { deployedHandlers } from './deployed-handlers.ts';
import type { TestDevice } from './device.ts';
import { httpEvent } from './http-events.ts';
import { lambdaContext } from './lambda-context.ts';
import { aMerchant } from './merchants.ts';
import { openWallet } from './open-wallet.ts';
import { anOperation } from './operations.ts';
import { paymentIn } from './payments.ts';
import type { TestDynamoDb } from './tables.ts';

export const identifierOfMarie = '10003377487';
export const asked = 85_50;
export const agreed = 60_00;
export const startOfWallet = 10_000_000_00;
export const eur = (value: number) => ({ value, currency: 'EUR' as const });

/** A call of the API as a portal or an App makes it, to be made as often as one likes. */
export interface ApiCall {
  operation: OperationId;
  caller: string;
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: object;
  headers?: Record<string, string>;
  /** Roles of the back office, separated by spaces. */
  groups?: string;
}

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

export type PaymentStage = Awaited<ReturnType<typeof paymentStage>>;

/**
 * Marie with a phone and a full wallet, merchants as many as are wanted, and the deployed entries of the APIs over tables of
 * their own. Time is each call's.
 */
export async function paymentStage(db: TestDynamoDb) {
  const tables = await db.freshTables();
  const kms = await startKms();
  const scheduler = await startScheduler({ now: () => enrolledAt });
  scheduler.createGroup('deadlines');
  useEndpoint('SCHEDULER', scheduler.endpoint);
  useEndpoint('DYNAMODB', db.endpoint);
  useEndpoint('KMS', kms.endpoint);
  const key = kms.createHmacKey().arn;
  const world = clientWorld(db, tables, codeMac(kmsClient(), key));
  const phone = await world.givenActivated([parseIdentifier(identifierOfMarie)!]);
  const directory = directoryStore(db.documents, tables);
  const payments = paymentStore(db.documents, tables);
  await openWallet({ client: db.documents, tables }, marie, startOfWallet, enrolledAt);
  const handlers = await deployedHandlers(tables, key);
  let count = 0;

  return {
    db,
    tables,
    codeKeyArn: key,
    client: db.documents,
    payments,
    phone,
    directory,
    wallet: world.wallets.get,
    world,
    async close(): Promise<void> {
      await Promise.all([kms.close(), scheduler.close()]);
    },

    /** Another client with Marie's code, and a phone of its own. */
    async enrolClient(): Promise<{ clientId: string; phone: TestDevice }> {
      const clientId = derivedId('stage', `client ${(count += 1)}`);
      return { clientId, phone: await world.givenActivated([], clientId) };
    },

    async enrolMerchant(name = `merchant ${(count += 1)}`): Promise<string> {
      const id = derivedId('stage', name);
      await directory.createMerchant({ ...aMerchant, id }, anOperation({ id: `enrolled ${name}` }));
      return id;
    },

    /** A request of 85.50 €, brought as far as `commands` bring it. */
    async request(merchantId: string, type: PaymentType, at: Instant, ...commands: Command[]): Promise<Payment> {
      const id = derivedId('request', String((count += 1)));
      const base = { ...paymentIn('AWAITING_CLIENT', type), id, merchantId, clientId: marie, commissionBps: 0 };
      let payment: Payment = { ...base, createdAt: at, clientDeadline: (at + 600_000) as Instant };
      await payments.create(payment as never);
      for (const command of commands) {
        const done = await runCommand(payment, command, { now: at, terms: defaultTerms }, { payments });
        if (!('payment' in done)) throw new Error(`${command.type}: ${JSON.stringify(done)}`);
        payment = done.payment;
      }
      return payment;
    },

    async approval(payment: Payment, amount = agreed): Promise<ApiCall> {
      const signer = { clientId: marie, challenge: payment.challenge };
      const { deviceId, signature } = await phone.proveAct(signer, approvalAct(payment, cents(amount)));
      const body = { amount: eur(amount), code: codeOfMarie, proof: { deviceId, signature } };
      return { operation: 'approvePaymentRequest', caller: marie, params: { id: payment.id }, body };
    },

    async refusal(payment: Payment): Promise<ApiCall> {
      const act = { act: 'decline-payment', paymentId: payment.id, reason: 'OTHER' } as const;
      const proof = await phone.proveAct({ clientId: marie, challenge: payment.challenge }, act);
      return {
        operation: 'declineMyPaymentRequest',
        caller: marie,
        params: { id: payment.id },
        headers: { 'device-proof': writeDeviceProof(proof) },
        body: { reason: 'OTHER' },
      };
    },

    async report(payment: Payment): Promise<ApiCall> {
      const act = { act: 'report-payment', paymentId: payment.id } as const;
      const proof = await phone.proveAct({ clientId: marie, challenge: payment.challenge }, act);
      const headers = { 'device-proof': writeDeviceProof(proof) };
      return { operation: 'reportPaymentRequest', caller: marie, params: { id: payment.id }, headers };
    },

    /**
     * @param context the time that its Lambda has left, real or not
     * @param by other entries over the same tables
     */
    async call(
      { operation, query, ...parts }: ApiCall,
      now: Instant,
      context = lambdaContext(),
      by = handlers,
    ): Promise<Answer> {
      const route: Route = routes[operation];
      const handler = by[route.audience as keyof typeof handlers];
      const { statusCode, body } = await handler(
        httpEvent(operation, { ...parts, ...(query && { query }), now }),
        context,
      );
      return { status: statusCode ?? 0, body: JSON.parse(body ?? '{}') as Record<string, unknown> };
    },
  };
}
