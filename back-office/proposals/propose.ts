import { answer, type Api, type Schemas } from '../../web/api/client.ts';

/** Asks a second person; `key` makes it one proposal however often it is sent. */
export const propose = (api: Api, body: Schemas['ProposeOperation'], key: string): Promise<Schemas['Proposal']> =>
  answer(api.POST('/v1/back-office/proposals', { params: { header: { 'Idempotency-Key': key } }, body }));

/** What every proposal is made with, besides what it asks for. */
export const noWhy = { reason: '', evidence: '' };
export const whyFields = ['reason', 'evidence'] as const;
