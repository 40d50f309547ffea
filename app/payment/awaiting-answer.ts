import type { ClientPaymentRequest } from '../../web/api/client.ts';

type Waiting = Pick<ClientPaymentRequest, 'status' | 'clientDeadline'>;

/** The requests that wait for the client's answer at `now`, in epoch milliseconds: what ends first before the others. */
export const awaitingAnswer = <Request extends Waiting>(requests: readonly Request[], now: number): Request[] =>
  requests
    .filter(({ status, clientDeadline }) => status === 'AWAITING_CLIENT' && Date.parse(clientDeadline) > now)
    .sort((one, other) => Date.parse(one.clientDeadline) - Date.parse(other.clientDeadline));
