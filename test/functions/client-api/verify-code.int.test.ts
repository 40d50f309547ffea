import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { verifyCode } from '../../../functions/client-api/verify-code.ts';
import { clientWorld, codeOfMarie, later, marie, now, type ClientWorld } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { callCounter, faults } from '../../support/faults.ts';
import { withDynamoDb, type TableNames } from '../../support/tables.ts';

const db = withDynamoDb();
const codeMacWith = withCodeMac();
let tables: TableNames;
let world: ClientWorld;

const guess = (code: string, at = now, stillWorthIt = () => Promise.resolve(true)) => ({
  clientId: marie,
  code,
  now: at,
  stillWorthIt,
});

beforeEach(async () => {
  tables = await db.freshTables();
  world = clientWorld(db, tables, codeMacWith());
  await world.givenActivated();
});

describe('a right code', () => {
  it('leaves its attempt counted, for the transaction to free', async () => {
    const verified = await verifyCode(guess(codeOfMarie), world);
    expect(verified).toMatchObject({ right: true, wallet: { clientId: marie } });
    const { attempts } = (await world.wallets.get(marie))!;
    expect(attempts).toEqual('attemptId' in verified ? [verified.attemptId] : 'no verdict');
  });
});

describe('wrong codes', () => {
  it('count down to the lock, behind which no code is evaluated', async () => {
    const counter = callCounter();
    world = clientWorld(db, tables, codeMacWith(counter));
    for (const attemptsLeft of [2, 1, 0]) {
      const refusal = { code: 'code-refused', field: 'code', attemptsLeft };
      expect(await verifyCode(guess('111222'), world)).toEqual({ refusal });
    }
    expect(await verifyCode(guess(codeOfMarie), world)).toEqual({ refusal: { code: 'wallet-locked' } });
    expect(counter.calls.get('VerifyMacCommand')).toBe(3);
  });

  it('lock at once once none of them can be in flight any more', async () => {
    for (let index = 0; index < 3; index += 1) await verifyCode(guess('111222'), world);
    expect(await verifyCode(guess(codeOfMarie, later(60_000)), world)).toEqual({ refusal: { code: 'wallet-locked' } });
    expect(world.pauses).toEqual([]);
  });

  it('are evaluated three times at most when a hundred come at once', async () => {
    const counter = callCounter();
    world = clientWorld(db, tables, codeMacWith(counter));
    const guesses = Array.from({ length: 100 }, (_, n) => verifyCode(guess(String(n).padStart(6, '7')), world));
    const codes = (await Promise.all(guesses)).map((given) => ('refusal' in given ? given.refusal.code : 'right'));
    expect(counter.calls.get('VerifyMacCommand')).toBe(3);
    expect(codes.filter((code) => code === 'code-refused')).toHaveLength(3);
    expect(codes.filter((code) => code === 'wallet-locked')).toHaveLength(97);
  });
});

describe('while other calls hold all attempts', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await world.wallets.takeAttempt(marie, `${now.toString(36)}.${id}`);
  });

  it('waits until one is free', async () => {
    let looks = 0;
    const stillWorthIt = async () => {
      looks += 1;
      if (looks === 2) await world.wallets.giveBackAttempt(marie, `${now.toString(36)}.a`);
      return true;
    };
    expect(await verifyCode(guess(codeOfMarie, now, stillWorthIt), world)).toMatchObject({ right: true });
    expect(looks).toBe(2);
  });

  it('stops when what the code was for is over', async () => {
    const stopped = await verifyCode(
      guess(codeOfMarie, now, () => Promise.resolve(false)),
      world,
    );
    expect(stopped).toEqual({ stopped: true });
  });

  it('gives up after about three seconds', async () => {
    expect(await verifyCode(guess(codeOfMarie), world)).toEqual({ refusal: { code: 'wallet-locked' } });
    const waited = world.pauses.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThan(1_400);
    expect(waited).toBeLessThan(4_600);
  });
});

describe('without a verdict', () => {
  it('gives the attempt back when KMS fails', async () => {
    const broken = clientWorld(db, tables, codeMacWith(faults({ times: 99, when: 'before' })));
    for (let index = 0; index < 5; index += 1) {
      await expect(verifyCode(guess(codeOfMarie), broken)).rejects.toBeInstanceOf(Unavailable);
    }
    expect((await world.wallets.get(marie))?.attempts).toEqual([]);
  });

  it('gives the attempt back when it is not known whether it was taken', async () => {
    const lossy = faults({ command: 'UpdateItemCommand', when: 'after', times: 18 });
    const broken = clientWorld(db, tables, codeMacWith(), lossy);
    await expect(verifyCode(guess(codeOfMarie), broken)).rejects.toBeInstanceOf(Unavailable);
    expect(lossy.count()).toBe(18);
    expect((await world.wallets.get(marie))?.attempts).toEqual([]);
  });

  it('counts an attempt once whose reply was lost', async () => {
    const lossy = clientWorld(
      db,
      tables,
      codeMacWith(),
      faults({ command: 'UpdateItemCommand', when: 'after', times: 2 }),
    );
    expect(await verifyCode(guess('111222'), lossy)).toMatchObject({ refusal: { attemptsLeft: 2 } });
  });
});
