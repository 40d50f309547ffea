import type * as z from 'zod';
import type { BackOfficeRole } from '../../contract/back-office/rights.ts';
import type { DeviceProof } from '../../contract/device-proof.ts';
import type { Refusal } from '../../contract/refusal.ts';
import type { Instant } from '../../core/time.ts';
import type { ActingMember } from '../../core/organisation/member.ts';
import type { Language } from '../../contract/words/language.ts';
import type { Lambda, OperationId, OperationOf, Routes } from './routes.ts';
import type { Made, SchemaSource } from './schema-source.ts';

type Parsed<R, Key extends 'params' | 'query' | 'body'> =
  R extends Record<Key, infer S extends SchemaSource> ? z.output<Made<S>> : undefined;
type Answer<R> = R extends { response: infer S extends SchemaSource } ? z.input<Made<S>> : undefined;

/** A call of one operation, parsed and checked: all that its handler may depend on. */
export interface Call<Id extends OperationId> {
  /** When the gateway received the request: frozen for all that follows. */
  now: Instant;
  /** The establishment's merchant id, the client's id, or the back office's user; empty where anybody may call. */
  caller: string;
  /** Of somebody of the back office; none of anybody else. */
  roles: readonly BackOfficeRole[];
  /** By which API Gateway's access log names the request. */
  requestId: string;
  /** Who of the merchant's people calls, on routes of the merchants. */
  member?: ActingMember;
  params: Parsed<Routes[Id], 'params'>;
  query: Parsed<Routes[Id], 'query'>;
  body: Parsed<Routes[Id], 'body'>;
  /** Empty for operations that have none. */
  idempotencyKey: string;
  /** The device's signature that came with an act on the account, unchecked. */
  proof?: DeviceProof;
  /** When the caller signed in, by whatever token since; unknown where anybody may call. */
  signedInAt?: Instant;
  language: Language;
  wantsCsv: boolean;
}

/** What a handler answers: a body of the route's schema, a CSV text, or a refusal. */
export type Reply<Id extends OperationId> =
  | { body: Answer<Routes[Id]>; headers?: Record<string, string> }
  | { csv: string; headers?: Record<string, string> }
  | { refusal: Refusal };

/** What an action does with a call, and with what: a function with a name, so that stacks and call graphs show it. */
export type Handler<Id extends OperationId, Dependencies> = (
  call: Call<Id>,
  dependencies: Dependencies,
) => Promise<Reply<Id>>;

/** One handler for each operation of one Lambda: a missing or foreign one does not compile. */
export type Handlers<L extends Lambda, Dependencies> = { [Id in OperationOf<L>]: Handler<Id, Dependencies> };

/** The same without the operation's own types, for the dispatch. */
export type AnyHandler<Dependencies> = Handler<OperationId, Dependencies>;

export const noBody = { body: undefined };
export const refused = (refusal: Refusal): { refusal: Refusal } => ({ refusal });
export const notFound = refused({ code: 'not-found' });
