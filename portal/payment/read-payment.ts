import { answer, type Api } from '../../web/api/client.ts';

/** One payment request with its events. */
export const readPayment = (api: Api, id: string) =>
  answer(api.GET('/v1/payment-requests/{id}', { params: { path: { id } } }));
