import type { InvocationResult } from '../lambda/lambda-worker.ts';
import type { EventSourceMapping } from './event-source-mapping.ts';
import { processBatch } from './process-batch.ts';
import type { Checkpoints, ShardReader } from './shard-reader.ts';
import { streamRecord } from './stream-record.ts';
import type { StreamRecord } from './stream-record.ts';

/** One event source mapping at work. */
export interface StreamConsumer {
  readonly tableName: string;
  /** Something was written: reads soon, without waiting for the next look. */
  wake(): void;
  /**
   * Reads and processes until the stream is empty.
   * @returns how many records were done with since it was asked for, by whichever look
   */
  drain(): Promise<number>;
  close(): Promise<void>;
}

/** Discarded records, for the failure destination. */
export interface DiscardedRecords {
  readonly shardId: string;
  readonly records: readonly StreamRecord[];
  readonly invokeCount: number;
}

export interface StreamConsumerOptions {
  readonly mapping: EventSourceMapping;
  readonly streamArn: string;
  readonly region: string;
  readonly reader: ShardReader;
  readonly done: Checkpoints;
  readonly offsetMs: () => number;
  readonly invoke: (functionId: string, event: unknown) => Promise<InvocationResult>;
  readonly discard: (mapping: EventSourceMapping, discarded: DiscardedRecords) => Promise<void>;
  readonly onError: (error: unknown) => void;
  readonly pollMs?: number;
}

/** A look for what nobody has told of: what was written past the gate, and what a lost iterator has left. */
const POLL_MS = 1000;
/** Lambda backs off for up to minutes; a person at a keyboard does not want to wait. */
const RETRY_PAUSE_MS = 50;
const RETRY_PAUSE_MAX_MS = 1000;

export function startStreamConsumer(options: StreamConsumerOptions): StreamConsumer {
  const { mapping, reader, done } = options;
  let turn: Promise<void> = Promise.resolve();
  let doneCount = 0;
  let busy = false;
  let closed = false;

  /**
   * One after the other, whoever asks: the order within a shard must hold. What a look was at already when this was
   * asked for counts too: what it writes may be another consumer's input, who has just found nothing.
   */
  async function drain(): Promise<number> {
    const before = doneCount;
    turn = turn.then(readToEnd, readToEnd);
    await turn;
    return doneCount - before;
  }

  async function readToEnd(): Promise<void> {
    busy = true;
    try {
      for (let batch = await reader.next(); batch && !closed; batch = await reader.next()) {
        const { shardId } = batch;
        const records = batch.records.map((r) =>
          streamRecord(r, options.streamArn, options.region, options.offsetMs()),
        );
        await work(shardId, records);
        const last = records.at(-1);
        if (last) done.set(shardId, last.sequenceNumber);
        doneCount += records.length;
      }
    } finally {
      busy = false;
    }
  }

  async function work(shardId: string, records: readonly StreamRecord[]): Promise<void> {
    const wanted = records.filter(({ event }) => mapping.wants(event));
    for (let from = 0; from < wanted.length; from += mapping.batchSize) {
      await processBatch(wanted.slice(from, from + mapping.batchSize), mapping, {
        invoke: (batch) => options.invoke(mapping.functionId, { Records: batch.map(({ event }) => event) }),
        discard: (given, invokeCount) => options.discard(mapping, { shardId, records: given, invokeCount }),
        pause: (retry) => pause(Math.min(RETRY_PAUSE_MS * 2 ** retry, RETRY_PAUSE_MAX_MS)),
      });
    }
  }

  /** What is asked for while one look waits for its turn, that one sees. */
  let isWaiting = false;
  function wake(): void {
    if (isWaiting || closed) return;
    isWaiting = true;
    const look = () => {
      isWaiting = false;
      return closed ? Promise.resolve() : readToEnd();
    };
    turn = turn.then(look, look);
    turn.catch(options.onError);
  }

  const poller = setInterval(() => {
    if (!busy) wake();
  }, options.pollMs ?? POLL_MS);

  return {
    tableName: mapping.tableName,
    wake,
    drain,
    async close() {
      closed = true;
      clearInterval(poller);
      await turn.catch(() => undefined);
    },
  };
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
