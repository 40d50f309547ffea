import { DynamoDBServiceException, TransactionCanceledException } from '@aws-sdk/client-dynamodb';
import { TransactWriteCommand } from '@aws-sdk/lib-dynamodb';
import type { Chance } from './chance.ts';
import type { Schedule } from './schedule.ts';

/** How often a call of AWS goes wrong: once in so many, never where it is 0. */
export interface FaultRates {
  throttled: number;
  /** Carried out, and its reply lost. */
  lostAfter: number;
  /** Never carried out, and no reply. */
  lostBefore: number;
  /** Another transaction had one of the items. */
  conflict: number;
  /** The function dies before, or after: once in so many invocations. */
  death: number;
  /** It takes seconds. */
  slow: number;
}

export const noFaults: FaultRates = { throttled: 0, lostAfter: 0, lostBefore: 0, conflict: 0, death: 0, slow: 0 };
export const usualFaults: FaultRates = {
  throttled: 40,
  lostAfter: 60,
  lostBefore: 60,
  conflict: 40,
  death: 10,
  slow: 60,
};

/** While many come at once, AWS is at its worst. */
export const rushFaults: FaultRates = {
  throttled: 25,
  lostAfter: 20,
  lostBefore: 40,
  conflict: 15,
  death: 5,
  slow: 20,
};

export interface Aws {
  schedule: Schedule;
  chance: Chance;
  rates: FaultRates;
  /** How many are going on. */
  rushes: number;
  /** Counted by kind. */
  happened: Map<keyof FaultRates, number>;
}

const timeout = () => Object.assign(new Error('no answer in time'), { name: 'TimeoutError' });
const throttling = () =>
  new DynamoDBServiceException({ name: 'ThrottlingException', $fault: 'client', $metadata: { httpStatusCode: 400 } });

/** Another transaction has one of the items; another item may be judged by what that one has not finished. */
function conflicting({ input: { TransactItems = [] } }: TransactWriteCommand, chance: Chance) {
  const last = TransactItems.length - 1;
  const [conflict, judged] = [chance.between(0, last), chance.oneIn(3) ? chance.between(0, last) : -1];
  return new TransactionCanceledException({
    message: 'Transaction cancelled',
    CancellationReasons: TransactItems.map((_, index) => ({
      Code: index === conflict ? 'TransactionConflict' : index === judged ? 'ConditionalCheckFailed' : 'None',
    })),
    $metadata: { httpStatusCode: 400 },
  });
}

/** A function at work, which dies at one of its calls, or at none. */
export interface Invocation {
  die: () => Promise<never>;
  calls: number;
  diesAt: number | undefined;
}

export function invocationBegun({ chance, rates }: Aws, die: () => Promise<never>): Invocation {
  const dies = rates.death > 0 && chance.oneIn(rates.death);
  return { die, calls: 0, diesAt: dies ? chance.between(1, chance.oneIn(4) ? 200 : 10) : undefined };
}

/** One call of AWS by an invocation: it takes a while, and may go wrong as calls do, after all tries of the SDK. */
export async function callAws<T>(
  { schedule, chance, rates, happened }: Aws,
  invocation: Invocation,
  command: object,
  perform: () => T,
): Promise<T> {
  const hits = (kind: keyof FaultRates) => {
    const hit = rates[kind] > 0 && chance.oneIn(rates[kind]);
    if (hit) happened.set(kind, (happened.get(kind) ?? 0) + 1);
    return hit;
  };
  await schedule.sleep(hits('slow') ? chance.between(1_000, 6_000) : chance.between(1, 15));
  if (hits('throttled')) throw throttling();
  if (hits('lostBefore')) throw timeout();
  if (command instanceof TransactWriteCommand && hits('conflict')) throw conflicting(command, chance);
  invocation.calls += 1;
  const dies = invocation.calls === invocation.diesAt;
  if (dies) happened.set('death', (happened.get('death') ?? 0) + 1);
  if (dies && chance.oneIn(2)) return invocation.die();
  const answer = perform();
  if (dies) return invocation.die();
  await schedule.sleep(chance.between(0, 5));
  if (hits('lostAfter')) throw timeout();
  return answer;
}
