import type { HttpService } from 'run-template/services';
import { routes, type OperationId } from '../../functions/http/routes.ts';
import type { Answer } from '../../local/api/answer.ts';
import { startDynamoDbMeter, type MeteredCall } from './dynamodb-meter.ts';

/** What one kind of operation cost, summed over all times it was made. */
export interface CostRow {
  name: string;
  times: number;
  calls: number;
  writeCalls: number;
  readUnits: number;
  writeUnits: number;
  writeUnitsBilled: number;
  /** The most that one time cost. */
  writeUnitsBilledMost: number;
}

/** Counts what each operation of the story makes DynamoDB do. It works since the story makes one call at a time. */
export interface CostMeter {
  /** To be put between the functions and DynamoDB Local. */
  proxy: (endpoint: string) => Promise<HttpService>;
  /** What was counted since the last operation belongs to this one, or to what runs behind it. */
  note: (operation: OperationId, answer: Answer) => void;
  /** Forgets what was counted so far, such as the start's own doing. */
  clear(): void;
  rows(): CostRow[];
}

export function createCostMeter(): CostMeter {
  let pending: MeteredCall[] = [];
  const rows = new Map<string, CostRow>();

  function add(name: string, calls: readonly MeteredCall[], times: number): void {
    const row = rows.get(name) ?? emptyRow(name);
    rows.set(name, {
      name,
      times: row.times + times,
      calls: row.calls + calls.length,
      writeCalls: row.writeCalls + calls.filter(({ isWrite }) => isWrite).length,
      readUnits: row.readUnits + sum(calls, 'readUnits'),
      writeUnits: row.writeUnits + sum(calls, 'writeUnits'),
      writeUnitsBilled: row.writeUnitsBilled + sum(calls, 'writeUnitsBilled'),
      writeUnitsBilledMost: Math.max(row.writeUnitsBilledMost, sum(calls, 'writeUnitsBilled')),
    });
  }

  return {
    proxy: (endpoint) => startDynamoDbMeter(endpoint, (call) => pending.push(call)),
    note(operation, answer) {
      const calls = pending;
      pending = [];
      const own = calls.filter(({ accessKeyId }) => isApi(accessKeyId));
      const isRepeated =
        routes[operation].method !== 'GET' && answer.status < 400 && !own.some(({ isWrite }) => isWrite);
      add(`${operation}${outcome(answer)}${isRepeated ? ' (repeated)' : ''}`, own, 1);
      for (const call of calls.filter(({ accessKeyId }) => !isApi(accessKeyId))) add(functionOf(call), [call], 0);
    },
    clear() {
      pending = [];
      rows.clear();
    },
    rows: () => [...rows.values()],
  };
}

/** What works behind the API, by the constructs whose names the functions have. */
const functions = [
  'OnPaymentEvent',
  'ExpirePayment',
  'SweepDeadlines',
  'PlanExport',
  'MapShard',
  'AssembleExport',
  'PublishExport',
  'MarkExport',
  'InvoiceMonth',
  'AuditLedger',
];
const functionOf = ({ accessKeyId }: MeteredCall) =>
  `(${functions.find((name) => accessKeyId.includes(name)) ?? accessKeyId})`;

const isApi = (accessKeyId: string) => /api/i.test(accessKeyId);

/** The state that a transition led to, or the refusal. */
function outcome({ status, body }: Answer): string {
  const { status: state, code } = (body ?? {}) as { status?: unknown; code?: string };
  if (status >= 400) return ` → ${code ?? status}`;
  return typeof state === 'string' ? ` → ${state}` : '';
}

const emptyRow = (name: string): CostRow => ({
  name,
  times: 0,
  calls: 0,
  writeCalls: 0,
  readUnits: 0,
  writeUnits: 0,
  writeUnitsBilled: 0,
  writeUnitsBilledMost: 0,
});

const sum = (calls: readonly MeteredCall[], figure: 'readUnits' | 'writeUnits' | 'writeUnitsBilled') =>
  calls.reduce((total, call) => total + call[figure], 0);
