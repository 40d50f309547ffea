import { serveHttp, type HttpService, type ServiceRequest } from 'run-template/services';

/** One call of DynamoDB, and what it consumed. */
export interface MeteredCall {
  /** Whose credentials it came with: each function has its own. */
  accessKeyId: string;
  /** Such as `TransactWriteItems`. */
  operation: string;
  isWrite: boolean;
  /** 200, or what it was refused with: then no units are known. */
  status: number;
  readUnits: number;
  /** As DynamoDB Local counts. */
  writeUnits: number;
  /** As AWS bills: in a transaction an index row 1 (DynamoDB Local: 2), a condition check 2 (DynamoDB Local: 0 or 2). */
  writeUnitsBilled: number;
}

const target = 'DynamoDB_20120810.';
const writes = new Set(['PutItem', 'UpdateItem', 'DeleteItem', 'BatchWriteItem', 'TransactWriteItems']);
const reads = new Set(['GetItem', 'BatchGetItem', 'Query', 'Scan', 'TransactGetItems']);

/** A proxy in front of DynamoDB Local that counts: it asks for the consumed capacity in the caller's place. */
export function startDynamoDbMeter(endpoint: string, onCall: (call: MeteredCall) => void): Promise<HttpService> {
  return serveHttp(async (request) => {
    const name = String(request.headers['x-amz-target'] ?? '');
    const operation = name.startsWith(target) ? name.slice(target.length) : '';
    const isCounted = writes.has(operation) || reads.has(operation);
    const body = isCounted ? withConsumedCapacity(request.body) : request.body;
    const response = await fetch(endpoint, { method: 'POST', headers: forwarded(request), body });
    const text = await response.text();
    if (isCounted) onCall(measured({ operation, status: response.status, request: body, response: text }, request));
    return {
      status: response.status,
      headers: { 'content-type': response.headers.get('content-type') ?? 'application/x-amz-json-1.0' },
      body: text,
    };
  });
}

const withConsumedCapacity = (body: string): string =>
  JSON.stringify({ ...(JSON.parse(body) as object), ReturnConsumedCapacity: 'INDEXES' });

/** DynamoDB Local does not check signatures, so that a changed body passes. */
function forwarded({ headers }: ServiceRequest): Record<string, string> {
  const names = ['content-type', 'x-amz-target', 'x-amz-date', 'x-amz-security-token', 'authorization'];
  return Object.fromEntries(names.flatMap((name) => (headers[name] ? [[name, String(headers[name])]] : [])));
}

interface Capacity {
  TableName: string;
  Table?: { CapacityUnits?: number };
  GlobalSecondaryIndexes?: Record<string, { CapacityUnits?: number }>;
}

interface Exchange {
  operation: string;
  status: number;
  request: string;
  response: string;
}

function measured({ operation, status, request, response }: Exchange, { headers }: ServiceRequest): MeteredCall {
  const isWrite = writes.has(operation);
  const consumed = status === 200 ? capacities(response) : [];
  const units = sum(consumed.map((capacity) => tableUnits(capacity) + indexUnits(capacity)));
  return {
    accessKeyId: /Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? '',
    operation,
    isWrite,
    status,
    readUnits: isWrite ? 0 : units,
    writeUnits: isWrite ? units : 0,
    writeUnitsBilled: isWrite ? (operation === 'TransactWriteItems' ? billed(consumed, request) : units) : 0,
  };
}

function capacities(response: string): Capacity[] {
  const { ConsumedCapacity } = JSON.parse(response) as { ConsumedCapacity?: Capacity | Capacity[] };
  return ConsumedCapacity === undefined ? [] : [ConsumedCapacity].flat();
}

const tableUnits = ({ Table }: Capacity): number => Table?.CapacityUnits ?? 0;
const indexUnits = ({ GlobalSecondaryIndexes = {} }: Capacity): number =>
  sum(Object.values(GlobalSecondaryIndexes).map(({ CapacityUnits = 0 }) => CapacityUnits));

type TransactItem = Partial<Record<'Put' | 'Update' | 'Delete' | 'ConditionCheck', { TableName: string }>>;

/** Of a transaction. What only condition checks touch is counted here: an item of at most 1 KB each, 2 units. */
function billed(consumed: readonly Capacity[], request: string): number {
  const { TransactItems = [] } = JSON.parse(request) as { TransactItems?: TransactItem[] };
  const written = new Set(TransactItems.map(({ Put, Update, Delete }) => (Put ?? Update ?? Delete)?.TableName));
  const checks = TransactItems.filter(({ ConditionCheck }) => ConditionCheck && !written.has(ConditionCheck.TableName));
  const changed = consumed.filter(({ TableName }) => written.has(TableName));
  return consumed.length === 0
    ? 0
    : sum(changed.map((capacity) => tableUnits(capacity) + indexUnits(capacity) / 2)) + 2 * checks.length;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
