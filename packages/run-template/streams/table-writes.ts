import { accessKeyIn } from '../rights/access-keys.ts';
import type { ServiceCall } from '../rights/calls/service-call.ts';

/** @param body of the call, which names the tables @param accessKey whose call it was */
type WriteListener = (body: string, accessKey: string | undefined) => void;

/** Tells of what is written into tables, as soon as it is. */
export interface TableWrites {
  /** @param call of DynamoDB, that went well */
  done(call: ServiceCall): void;
  /** @returns what ends the telling */
  onWrite(listener: WriteListener): () => void;
}

const WRITES = /\.(PutItem|UpdateItem|DeleteItem|TransactWriteItems|BatchWriteItem)$/;

export function createTableWrites(): TableWrites {
  const listeners = new Set<WriteListener>();
  return {
    done({ url, headers, body }) {
      if (!WRITES.test(String(headers['x-amz-target']))) return;
      for (const tell of listeners) tell(body, accessKeyIn(url, headers.authorization));
    },
    onWrite(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
