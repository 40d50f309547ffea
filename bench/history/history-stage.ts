import { startDynamoDbMeter, type MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import { addMs, localDate, type Instant } from '../../core/time.ts';
import { useEndpoint } from '../../test/support/aws-environment.ts';
import { marie } from '../../test/support/client-world.ts';
import { deployedHandlers } from '../../test/support/deployed-handlers.ts';
import { lambdaContext } from '../../test/support/lambda-context.ts';
import { paymentStage, type Answer, type ApiCall, type PaymentStage } from '../../test/support/payment-stage.ts';
import { noon } from '../../test/support/reimbursement-world.ts';
import type { TestDynamoDb } from '../../test/support/tables.ts';
import { fillHistory, type History } from './fill-history.ts';

/** A Friday after weeks without a public holiday. */
const today = localDate('2026-10-09');

/** What one call of the API asks of DynamoDB. */
export interface Asked {
  calls: number;
  readUnits: number;
}

type Handlers = Awaited<ReturnType<typeof deployedHandlers>>;

/** A merchant and Marie with a history between them, and the entries of the APIs, with and without a meter before DynamoDB. */
export interface HistoryStage {
  stage: PaymentStage;
  merchantId: string;
  /** The first and the last payment. */
  oldest: string;
  newest: string;
  payments: number;
  /** Later than any time before. */
  next(): Instant;
  /** @throws Error when it is refused */
  count(call: ApiCall): Promise<Asked>;
  /** The same with nothing between. @throws Error when it is refused */
  make(call: ApiCall): Promise<Answer>;
  close(): Promise<void>;
}

/** @param of one in so many payments is Marie's, the others are of as many other clients */
export async function historyStage(
  database: TestDynamoDb,
  { payments, days, of }: Pick<History, 'payments' | 'days'> & { of: number },
): Promise<HistoryStage> {
  const stage = await paymentStage(database);
  const merchantId = await stage.enrolMerchant();
  const clientIds = [marie, ...Array.from({ length: of - 1 }, (_, nth) => `other-${nth}`.padEnd(26, 'a'))];
  const { tables } = stage;
  const ends = await fillHistory(database, tables, { merchantId, clientIds, payments, days }, today);

  let now = noon(today);
  const next = () => (now = addMs(now, MINUTE_MS));
  const answered = async (call: ApiCall, by?: Handlers): Promise<Answer> => {
    const answer = await stage.call(call, next(), lambdaContext(600_000), by);
    if (answer.status >= 300) throw new Error(`${call.operation}: ${answer.status} ${JSON.stringify(answer.body)}`);
    return answer;
  };
  /** A client of the SDK finds its endpoint at its first call. What a function remembers it has then, too. */
  const firstCalls = async (by?: Handlers) => {
    await answered({ operation: 'getMerchant', caller: merchantId }, by);
    await answered({ operation: 'getWallet', caller: marie }, by);
  };
  await firstCalls();
  const metered: MeteredCall[] = [];
  const meter = await startDynamoDbMeter(database.endpoint, (call) => metered.push(call));
  useEndpoint('DYNAMODB', meter.endpoint);
  const counted = await deployedHandlers(tables, stage.codeKeyArn);
  await firstCalls(counted);
  useEndpoint('DYNAMODB', database.endpoint);

  return {
    stage,
    merchantId,
    ...ends,
    payments,
    next,
    async count(call) {
      metered.length = 0;
      await answered(call, counted);
      return { calls: metered.length, readUnits: metered.reduce((sum, { readUnits }) => sum + readUnits, 0) };
    },
    make: (call) => answered(call),
    async close() {
      await meter.close();
      await stage.close();
    },
  };
}
