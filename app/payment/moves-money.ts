import type { ClientPaymentRequest, PaymentStatus } from '../../web/api/client.ts';

/** What a request is in that has moved no money, or none that has not come back at once. */
const unmoved = new Set<PaymentStatus>(['AWAITING_CLIENT', 'CLIENT_DECLINED', 'CANCELLED', 'CLIENT_EXPIRED']);

type Seen = Pick<ClientPaymentRequest, 'id' | 'status'>;

/** Whether the balance is another one, or may be, now that a request is as it is. */
export const movesMoney = ({ status }: Seen, before: Seen | undefined): boolean =>
  status !== before?.status && !unmoved.has(status);

/** The same of all open requests: what has left them may have been paid elsewhere. */
export const listMovesMoney = (open: readonly Seen[], before: readonly Seen[]): boolean =>
  before.some(({ id }) => !open.some((request) => request.id === id)) ||
  open.some((request) =>
    movesMoney(
      request,
      before.find(({ id }) => id === request.id),
    ),
  );
