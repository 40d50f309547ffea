import * as z from 'zod';
import { deviceIdOf } from '../../contract/device-signature.ts';
import { clientOf } from '../../demo/cast.ts';
import { connectControls } from '../../demo/controls.ts';
import { createCaller } from '../../local/api/caller.ts';
import { deviceOf } from '../../local/api/device.ts';
import type { SmokePeople } from './four-payments.ts';

const text = z.string().min(1);
const deviceKey = z.strictObject({ kty: z.literal('EC'), crv: z.literal('P-256'), x: text, y: text, d: text });

/** What a program needs to pay as the test client, besides the session: both factors. */
const payer = z.object({ code: z.string().regex(/^\d{6}$/), deviceKey });
export type Payer = z.infer<typeof payer>;

interface Tokens {
  merchant: string;
  client: string;
}

/**
 * Who pays whom: by `SMOKE_MERCHANT_TOKEN`, `SMOKE_CLIENT_TOKEN` (access tokens, of a quarter of an hour) and `SMOKE_PAYER` (JSON),
 * as nothing of it may be on the command line; where they are not given, two people of the local run's.
 *
 * @throws Error naming what is missing
 */
export async function smokePeople(
  url: string,
  answerMsMax: number,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<SmokePeople> {
  const { SMOKE_MERCHANT_TOKEN: merchant, SMOKE_CLIENT_TOKEN: client, SMOKE_PAYER } = environment;
  if (merchant !== undefined && client !== undefined && SMOKE_PAYER !== undefined) {
    return people(url, answerMsMax, { merchant, client }, payer.parse(JSON.parse(SMOKE_PAYER)));
  }
  return peopleOfLocalRun(url, answerMsMax);
}

async function people(url: string, answerMsMax: number, tokens: Tokens, by: Payer): Promise<SmokePeople> {
  const caller = (token: string) => createCaller({ url, token: () => Promise.resolve(token), answerMsMax });
  const session = caller(tokens.client);
  const { id: clientId, name, identifiers } = await session.call('getMe');
  const [identifier] = identifiers;
  if (identifier === undefined) throw new Error('the test client has no identifier');
  const { code, deviceKey: key } = by;
  const device = await deviceOf(await deviceIdOf(globalThis.crypto.subtle, key), key);
  return {
    merchant: caller(tokens.merchant),
    client: clientOf(session, { clientId, name, identifier, code, device }),
  };
}

async function peopleOfLocalRun(url: string, answerMsMax: number): Promise<SmokePeople> {
  const controls = connectControls(url);
  const identities = await controls.identities().catch(() => {
    throw new Error(nobody);
  });
  const marie = identities.find(({ name }) => name === 'client-marie');
  if (!marie?.device || marie.code === undefined) throw new Error('client-marie has no device in this local run');
  const tokens = { merchant: await controls.token('merchant-gite'), client: await controls.token('client-marie') };
  return people(url, answerMsMax, tokens, { code: marie.code, deviceKey: marie.device.privateKey });
}

const nobody =
  'who pays whom is not known: SMOKE_MERCHANT_TOKEN, SMOKE_CLIENT_TOKEN and SMOKE_PAYER (runbook, Smoke test)';
