import { logInfo } from '../log.ts';
import type { Call, Reply } from './call.ts';
import type { OperationId, Route } from './routes.ts';

/**
 * One line for each call that does something: what, to which payment, and why not where it was refused. What is only read
 * leaves its line in the access log.
 */
export function logCall(id: OperationId, route: Route, call: Call<OperationId>, reply: Reply<OperationId>): void {
  if (route.method === 'GET' || route.looks) return;
  logInfo('call', {
    operation: id,
    paymentId: paymentNamed(route, call.params) ?? paymentMade(route, reply),
    refused: 'refusal' in reply ? reply.refusal.code : undefined,
    requestId: call.requestId,
  });
}

const ofPayments = /^\/v1\/(?:payment-requests|me\/payment-requests|ops\/payments)\/\{id\}/;

/** The payment that a call's path names. */
export const paymentNamed = ({ path }: Route, params: Call<OperationId>['params']): string | undefined =>
  ofPayments.test(path) && params && 'id' in params ? String(params.id) : undefined;

/** What a merchant asks a client for. */
const paymentMade = ({ audience, payment }: Route, reply: Reply<OperationId>): string | undefined =>
  audience === 'merchant' && payment && 'body' in reply && reply.body && 'id' in reply.body
    ? String(reply.body.id)
    : undefined;
