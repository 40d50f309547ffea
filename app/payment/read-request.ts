import { answer, type Api } from '../../web/api/client.ts';

/** One request with the challenge to sign. */
export const readRequest = (api: Api, id: string) =>
  answer(api.GET('/v1/me/payment-requests/{id}', { params: { path: { id } } }));
