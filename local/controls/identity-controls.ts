import * as z from 'zod';
import type { clientPaymentRequest } from '../../functions/http/schemas/payment-request.ts';
import { ApiError } from '../demo-data/api-client.ts';
import type { Api } from '../demo-data/api-client.ts';
import type { Identity } from '../demo-data/identity.ts';
import { signApproval } from '../demo-data/sign-approval.ts';
import { control } from './controls.ts';
import type { Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

export interface IdentityControlsOptions {
  readonly identities: () => readonly Identity[];
  readonly tokenFor: (identity: Identity) => Promise<string>;
  readonly api: Api;
}

const amount = z.union([z.int().min(1), z.strictObject({ value: z.int().min(1), currency: z.literal('EUR') })]);
const approval = z.strictObject({ identity: z.string(), paymentRequestId: z.string().regex(/^[a-z2-7]{26}$/), amount });

/** Who there is, their access tokens, and what their devices would sign. */
export function identityControls({ identities, tokenFor, api }: IdentityControlsOptions): Control[] {
  function named(name: string): Identity {
    const identity = identities().find((candidate) => candidate.name === name);
    if (identity) return identity;
    const names = identities().map((known) => known.name);
    throw new ControlRefusal(404, 'identity-unknown', `There is no identity ${name}. There are: ${names.join(', ')}.`);
  }

  return [
    control({ method: 'GET', path: '/_local/identities', run: () => Promise.resolve(identities()) }),
    control({
      method: 'POST',
      path: '/_local/token',
      body: z.strictObject({ identity: z.string() }),
      run: async ({ body }) => ({ accessToken: await tokenFor(named(body.identity)) }),
    }),
    control({
      method: 'POST',
      path: '/_local/approval',
      body: approval,
      run: async ({ body }) => {
        const identity = named(body.identity);
        const { device, code } = identity;
        if (!device || code === undefined) {
          throw new ControlRefusal(409, 'identity-without-device', `${identity.name} has no device that can pay.`);
        }
        const token = await tokenFor(identity);
        const request = await requestOf(api, token, body.paymentRequestId);
        const value = typeof body.amount === 'number' ? body.amount : body.amount.value;
        const terms = {
          amount: value,
          challenge: request.challenge,
          currency: 'EUR',
          merchantId: request.merchant.id,
          paymentRequestId: request.id,
        } as const;
        const signature = signApproval(terms, device.privateKey);
        return { amount: { value, currency: 'EUR' }, code, proof: { deviceId: device.deviceId, signature } };
      },
    }),
  ];
}

async function requestOf(api: Api, token: string, id: string): Promise<z.infer<typeof clientPaymentRequest>> {
  try {
    return await api('GET', `/v1/me/payment-requests/${id}`, { token });
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) {
      throw new ControlRefusal(404, 'payment-request-unknown', `This client has no payment request ${id}.`);
    }
    throw error;
  }
}
