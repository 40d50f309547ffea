import * as z from 'zod';
import { idShape } from '../../contract/id.ts';
import { UnexpectedAnswer } from '../api/answer.ts';
import { issueActivation } from '../api/issue-activation.ts';
import type { Caller } from '../api/caller.ts';
import type { Identity } from '../demo-data/identity.ts';
import { canPay, makeApproval } from '../demo-data/make-approval.ts';
import { control } from './controls.ts';
import type { Control } from './controls.ts';
import { ControlRefusal } from './problem.ts';

export interface IdentityControlsOptions {
  readonly identities: () => readonly Identity[];
  readonly tokenFor: (identity: Identity) => Promise<string>;
  readonly callerFor: (identity: Identity) => Caller;
  /** Told of a new activation code, which makes the one before useless. */
  readonly onActivation: (name: string, activationCode: string) => void;
}

const amount = z.union([z.int().min(1), z.strictObject({ value: z.int().min(1), currency: z.literal('EUR') })]);
const approval = z.strictObject({ identity: z.string(), paymentRequestId: z.string().regex(idShape), amount });

/** Who there is, their access tokens, and what their devices would sign. */
export function identityControls({
  identities,
  tokenFor,
  callerFor,
  onActivation,
}: IdentityControlsOptions): Control[] {
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
      run: async ({ body }) => {
        const identity = named(body.identity);
        try {
          return { accessToken: await tokenFor(identity) };
        } catch (error) {
          // Suspended by the back office, for example.
          throw new ControlRefusal(409, 'sign-in-refused', error instanceof Error ? error.message : String(error));
        }
      },
    }),
    control({
      method: 'POST',
      path: '/_local/activation',
      body: z.strictObject({ identity: z.string() }),
      run: async ({ body }) => {
        const { name, clientId } = named(body.identity);
        if (clientId === undefined) {
          throw new ControlRefusal(
            409,
            'identity-not-a-client',
            `${name} is no client: only clients activate a device.`,
          );
        }
        // As the back office does when somebody has a new phone, or has forgotten the code.
        const issuers = { ops: callerFor(named('ops')), opsApprover: callerFor(named('ops-2')) };
        const activationCode = await issueActivation(issuers, clientId).catch((error: unknown) => {
          const detail = error instanceof Error ? error.message : String(error);
          throw new ControlRefusal(409, 'activation-refused', detail);
        });
        onActivation(name, activationCode);
        return { activationCode };
      },
    }),
    control({
      method: 'POST',
      path: '/_local/approval',
      body: approval,
      run: async ({ body }) => {
        const identity = named(body.identity);
        if (!canPay(identity)) {
          throw new ControlRefusal(409, 'identity-without-device', `${identity.name} has no device that can pay.`);
        }
        const cents = typeof body.amount === 'number' ? body.amount : body.amount.value;
        try {
          return await makeApproval(callerFor(identity), identity, body.paymentRequestId, cents);
        } catch (error) {
          if (!(error instanceof UnexpectedAnswer && error.answer.status === 404)) throw error;
          const detail = `${identity.name} has no payment request ${body.paymentRequestId}.`;
          throw new ControlRefusal(404, 'payment-request-unknown', detail);
        }
      },
    }),
  ];
}
