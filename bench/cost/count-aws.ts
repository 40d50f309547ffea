import type { MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import type { MeteredSystem } from '../live/metered-system.ts';
import { taken } from '../prices/taken.ts';
import { apiCalls, dynamoDbUnits, sumOf, type Counted } from '../prices/cost-per-million.ts';

/** What was asked of AWS since the last time. */
interface Tally {
  /** By service and, where its calls tell, operation, such as `KMS VerifyMac`. */
  calls: Map<string, number>;
  /** By function's name. */
  invocations: Map<string, number>;
  dynamoDb: readonly MeteredCall[];
  mails: number;
  pushes: number;
}

/** Counts what the functions of a local system ask of AWS, at the gates before its services and where functions are invoked. */
export function countAws({ system, takeCalls }: MeteredSystem) {
  const { faults, services } = system.platform;
  const { lambda } = system.running;
  let calls = new Map<string, number>();
  let invocations = new Map<string, number>();
  const [strike, invoke] = [faults.strike.bind(faults), lambda.invoke.bind(lambda)];
  faults.strike = (service, operation) => {
    add(calls, `${service} ${operation ?? ''}`.trim());
    return strike(service, operation);
  };
  lambda.invoke = (id, event) => {
    add(invocations, id);
    return invoke(id, event);
  };
  const outside = () => ({ mails: services.ses.mails().length, pushes: services.snsPush.pushes().length });
  let before = outside();
  return {
    take(): Tally {
      const now = outside();
      const { mails, pushes } = before;
      const tally = {
        calls,
        invocations,
        dynamoDb: takeCalls(),
        mails: now.mails - mails,
        pushes: now.pushes - pushes,
      };
      calls = new Map();
      invocations = new Map();
      before = now;
      return tally;
    },
  };
}

const add = (counts: Map<string, number>, name: string): void => void counts.set(name, (counts.get(name) ?? 0) + 1);

/** Of S3's calls half are taken for writes: what is staged is read once. */
const s3WriteShare = 0.5;

/**
 * What AWS bills for what was counted. The time of a function follows from its calls (`bench/prices/taken.ts`), and each change of a
 * payment is taken for an invocation of the consumer of the stream and two events that reach one page each: the merchant's and the
 * client's.
 *
 * @param done calls of the API from outside, and the changes of payments that they made
 */
export function billedFor(
  { calls, invocations, dynamoDb, mails, pushes }: Tally,
  { http, changes }: { http: number; changes: number },
): Counted {
  const of = (service: string) =>
    sum([...calls].filter(([name]) => name.startsWith(service)).map(([, times]) => times));
  const isApi = ({ accessKeyId }: MeteredCall) => /api/i.test(accessKeyId);
  const own = dynamoDb.filter(isApi).length;
  const others = [...invocations].filter(([name]) => !/api|onpaymentevent/i.test(name));
  const behind = changes + sum(others.map(([, times]) => times));
  const other = sum(['SNS', 'Scheduler', 'SES', 'S3', 'SQS', 'Cognito'].map(of));
  const events = 2 * changes;
  const apiMs = http === 0 ? 0 : (own * taken.dynamoDbMs + of('KMS') * taken.otherCallMs) / http + taken.ownMs;
  const behindMs =
    behind * taken.ownMs + (dynamoDb.length - own) * taken.dynamoDbMs + (other + events) * taken.otherCallMs;
  return sumOf(apiCalls(http, { memoryGb: taken.apiGb, ms: apiMs }), dynamoDbUnits(dynamoDb), {
    lambdaRequests: behind,
    lambdaGbSeconds: (taken.consumerGb * behindMs) / 1_000,
    kmsRequests: of('KMS'),
    snsRequests: of('SNS'),
    snsMobilePushes: pushes,
    schedulerInvocations: of('Scheduler'),
    s3Writes: of('S3') * s3WriteShare,
    s3Reads: of('S3') * (1 - s3WriteShare),
    sesMails: mails,
    appSyncOperations: 2 * events,
    logGb: ((http + behind) * taken.logBytesPerCall) / 1e9,
  });
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
