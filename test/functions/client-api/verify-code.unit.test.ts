import { expect, it } from 'vitest';
import type { PersonalCode } from '../../../core/security/credentials.ts';
import { emptyWallet } from '../../../core/wallet.ts';
import { verifyCode, type CodeToVerify } from '../../../functions/client-api/verify-code.ts';
import { createdAt } from '../../support/payments.ts';

const inForce = (mac: string): PersonalCode => ({ mac, keyId: 'key', changedAt: createdAt, version: 1 });

/** @param taken whether an attempt is free, each time that one is asked for */
async function verify(changes: Partial<CodeToVerify>, taken: readonly boolean[] = [true], wrong?: number) {
  const tries = [...taken];
  const did: string[] = [];
  const wallet = emptyWallet('marie');
  const verifying = verifyCode(
    { clientId: 'marie', code: '493817', now: createdAt, stillWorthIt: () => Promise.resolve(true), ...changes },
    {
      wallets: {
        takeAttempt: () => {
          const isTaken = tries.shift() === true;
          return Promise.resolve(isTaken ? { taken: true, wallet } : { taken: false, wallet });
        },
        countWrongAttempt: () => Promise.resolve({ ...wallet, wrongAttempts: Array.from({ length: wrong ?? 0 }) }),
        giveBackAttempt: () => Promise.resolve(void did.push('given back')),
      } as never,
      secrets: { getCode: () => Promise.resolve((did.push('read'), inForce('read'))) },
      codeMac: {
        verify: (_, __, { mac }) =>
          Promise.resolve((did.push(`verified ${mac}`), wrong === undefined ? ('right' as const) : ('wrong' as const))),
      },
      random: { token: () => 'token', fraction: () => 0.5 },
      news: { tell: ({ event }: { event: string }) => Promise.resolve(void did.push(event)) } as never,
      sleep: () => Promise.resolve(void did.push('waited')),
    },
  );
  const answer = await verifying.catch((error: unknown) => error);
  return { answer, did };
}

it('is compared with the code that was just read, but not with one that is older than a pause', async () => {
  const seen = inForce('seen');
  expect((await verify({ inForce: seen })).did).toEqual(['verified seen']);
  expect((await verify({ inForce: seen }, [false, true])).did).toEqual(['waited', 'read', 'verified read']);
});

it('is not tried again where what it is for is over', async () => {
  const { answer, did } = await verify({ stillWorthIt: () => Promise.resolve(false) }, [false, true]);
  expect([answer, did]).toEqual([{ stopped: true }, []]);
});

it('is looked at by nobody where something else refuses it, or fails meanwhile', async () => {
  const refusal = { code: 'device-not-recognised' as const };
  const refused = await verify({ meanwhile: () => Promise.resolve(refusal) });
  expect([refused.answer, refused.did]).toEqual([{ refusal }, ['given back']]);
  const failed = await verify({ meanwhile: () => Promise.reject(new Error('no database')) });
  expect([failed.answer, failed.did]).toEqual([new Error('no database'), ['given back']]);
});

it('locks, and tells so, with the last wrong one', async () => {
  const refusal = (attemptsLeft: number) => ({ refusal: { code: 'code-refused', field: 'code', attemptsLeft } });
  const second = await verify({}, [true], 2);
  expect([second.answer, second.did]).toEqual([refusal(1), ['read', 'verified read']]);
  const third = await verify({}, [true], 3);
  expect([third.answer, third.did]).toEqual([refusal(0), ['read', 'verified read', 'CODE_LOCKED']]);
});
