import { beforeEach, describe, expect, it } from 'vitest';
import { Unavailable } from '../../../adapters/unavailable.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { attemptId, attemptsLeft, isLocked } from '../../../core/wallet.ts';
import { verifyCode } from '../../../functions/client-api/verify-code.ts';
import { allFree, clientWorld, codeOfMarie, later, marie, now, type ClientWorld } from '../../support/client-world.ts';
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
  it('leaves its attempt in flight, for the transaction to free', async () => {
    expect(await verifyCode(guess(codeOfMarie), world)).toMatchObject({ right: true });
    const { wrongAttempts, attemptsInFlight } = (await world.wallets.get(marie))!;
    expect([wrongAttempts.length, attemptsInFlight.length]).toEqual([0, 1]);
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

  it('lock at once and for good', async () => {
    for (let index = 0; index < 3; index += 1) await verifyCode(guess('111222'), world);
    for (const at of [now, later(60_000), later(86_400_000)]) {
      expect(await verifyCode(guess(codeOfMarie, at), world)).toEqual({ refusal: { code: 'wallet-locked' } });
    }
    expect(world.pauses).toEqual([]);
  });

  it('are evaluated three times at most when a hundred come at once', async () => {
    const counter = callCounter();
    world = clientWorld(db, tables, codeMacWith(counter));
    const guesses = Array.from({ length: 100 }, (_, n) => verifyCode(guess(String(n).padStart(6, '7')), world));
    const codes = await Promise.all(
      guesses.map((given) =>
        given.then(
          (verified) => ('refusal' in verified ? verified.refusal.code : 'not refused'),
          // All attempts were in flight for as long as it waited.
          (error: unknown) => (error instanceof Unavailable ? 'unavailable' : 'bug'),
        ),
      ),
    );
    expect(counter.calls.get('VerifyMacCommand')).toBe(3);
    expect(codes.filter((code) => code === 'code-refused')).toHaveLength(3);
    expect(codes.filter((code) => code === 'wallet-locked' || code === 'unavailable')).toHaveLength(97);
    expect((await world.wallets.get(marie))!).toSatisfy(isLocked);
  });
});

describe('while other calls hold all attempts', () => {
  beforeEach(async () => {
    for (const id of ['a', 'b', 'c']) await world.wallets.takeAttempt(marie, attemptId(now, id), now);
  });

  it('waits until one is free', async () => {
    let looks = 0;
    const stillWorthIt = async () => {
      looks += 1;
      if (looks === 2) await world.wallets.giveBackAttempt(marie, attemptId(now, 'a'));
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

  it('gives up after about three seconds, and does not say that the wallet is locked', async () => {
    await expect(verifyCode(guess(codeOfMarie), world)).rejects.toBeInstanceOf(Unavailable);
    const waited = world.pauses.reduce((sum, ms) => sum + ms, 0);
    expect(waited).toBeGreaterThan(1_400);
    expect(waited).toBeLessThan(4_600);
  });

  it('takes what has lapsed, when the calls have died', async () => {
    expect(await verifyCode(guess(codeOfMarie, later(inFlightMaxMs + 1)), world)).toMatchObject({ right: true });
    expect(world.pauses).toEqual([]);
  });
});

describe('without a verdict', () => {
  it('gives the attempt back when KMS fails', async () => {
    const broken = clientWorld(db, tables, codeMacWith(faults({ times: 99, when: 'before' })));
    for (let index = 0; index < 5; index += 1) {
      await expect(verifyCode(guess(codeOfMarie), broken)).rejects.toBeInstanceOf(Unavailable);
    }
    expect(await world.wallets.get(marie)).toMatchObject(allFree);
  });

  it('gives the attempt back when it is not known whether it was taken', async () => {
    const lossy = faults({ command: 'UpdateItemCommand', when: 'after', times: 18 });
    const broken = clientWorld(db, tables, codeMacWith(), lossy);
    await expect(verifyCode(guess(codeOfMarie), broken)).rejects.toBeInstanceOf(Unavailable);
    expect(lossy.count()).toBe(18);
    expect(await world.wallets.get(marie)).toMatchObject(allFree);
  });

  it('neither locks nor uses an attempt up: two lost verdicts and one wrong code leave two', async () => {
    for (const id of ['a', 'b']) await world.wallets.takeAttempt(marie, attemptId(now, id), now);
    expect(await verifyCode(guess('111222'), world)).toMatchObject({ refusal: { attemptsLeft: 2 } });
    const lapsed = later(inFlightMaxMs + 1);
    expect(await verifyCode(guess('111222', lapsed), world)).toMatchObject({ refusal: { attemptsLeft: 1 } });
    expect(await verifyCode(guess(codeOfMarie, lapsed), world)).toMatchObject({ right: true });
  });

  it('tells no verdict that it cannot write down, and gives no further guess for it', async () => {
    const counter = callCounter();
    const counted = codeMacWith(counter);
    // The attempts are taken; from then on nothing is written.
    const unwritten = () =>
      clientWorld(db, tables, counted, faults({ command: 'UpdateItemCommand', when: 'before', skip: 1, times: 99 }));
    for (let index = 0; index < 5; index += 1) {
      await expect(verifyCode(guess('111222'), unwritten())).rejects.toBeInstanceOf(Unavailable);
    }
    expect(counter.calls.get('VerifyMacCommand')).toBe(3);
    const wallet = (await world.wallets.get(marie))!;
    expect([attemptsLeft(wallet), wallet.attemptsInFlight.length]).toEqual([3, 3]);
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
