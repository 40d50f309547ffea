import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { LOCAL_ACCOUNT, localArn } from './aws-place.ts';
import { assembleFauxqs } from './fauxqs-parts.ts';
import { isNamedAsLocal, MISDIRECTED } from './named-as-local.ts';
import { onObjectCreated, type ObjectCreated } from './s3-events.ts';
import { addS3Cors } from './s3-cors.ts';
import { addS3Rules } from './s3-rules.ts';
import type { BucketRules } from './s3-rules.ts';

export interface Queue {
  url: string;
  arn: string;
}

/** S3 and SQS on one endpoint. (SNS has a module of its own: fauxqs knows no mobile push.) */
export interface Fauxqs {
  endpoint: string;
  /** Does nothing but take the new rules when the bucket is there already, as after a restart on kept data. */
  createBucket(name: string, rules?: BucketRules): void;
  /** The queue of that name, kept with its messages when it is there already. */
  createQueue(name: string, attributes?: Record<string, string>): Queue;
  /** For the senders that are not functions: a dead letter of Lambda or of the Scheduler. */
  sendMessage(queueArn: string, body: string): void;
  /** The bodies of the messages in a queue, received or not, without taking them. */
  peekMessages(queueArn: string): string[];
  /** Tells each object that is made in any bucket. */
  onObjectCreated(listener: (event: ObjectCreated) => void): void;
  /** Removes all objects and messages; buckets and queues stay. */
  reset(): void;
  close(): Promise<void>;
}

/** fauxqs takes 11 MiB a request; parts of a multipart upload are to be smaller than that. */
export async function startFauxqs({ dataDir }: { dataDir?: string } = {}): Promise<Fauxqs> {
  if (dataDir !== undefined) mkdirSync(dataDir, { recursive: true });
  const { app, stores, createMessage } = await assembleFauxqs(dataDir);
  const rules = new Map<string, BucketRules>();
  app.addHook('onRequest', (request, reply, done) => {
    if (isNamedAsLocal(request.headers.host)) done();
    else void reply.status(MISDIRECTED).send();
  });
  addS3Cors(app, (bucket) => rules.get(bucket)?.cors ?? []);
  addS3Rules(app, stores.s3Store, (bucket) => rules.get(bucket) ?? {});
  const listeners: ((event: ObjectCreated) => void)[] = [];
  onObjectCreated(app, stores.s3Store, (event) => listeners.forEach((listener) => listener(event)));
  await app.listen({ port: 0, host: '127.0.0.1' });
  const endpoint = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`;
  const queueOf = (arn: string) => {
    const queue = stores.sqsStore.getQueueByArn(arn);
    if (!queue) throw new Error(`No queue ${arn}`);
    return queue;
  };

  return {
    endpoint,
    createBucket: (name, bucketRules = {}) => {
      stores.s3Store.createBucket(name);
      rules.set(name, bucketRules);
    },
    createQueue: (name, attributes = {}) => {
      const url = `${endpoint}/${LOCAL_ACCOUNT}/${name}`;
      const arn = localArn('sqs', name);
      if (!stores.sqsStore.getQueueByArn(arn)) stores.sqsStore.createQueue(name, url, arn, attributes);
      return { url, arn };
    },
    sendMessage: (arn, body) => queueOf(arn).enqueue(createMessage(body)),
    peekMessages: (arn) => {
      const { ready, delayed, inflight } = queueOf(arn).inspectMessages();
      return [...ready, ...delayed, ...inflight.map(({ message }) => message)].map(({ body }) => body);
    },
    onObjectCreated: (listener) => void listeners.push(listener),
    reset: () => {
      stores.s3Store.clearObjects();
      stores.sqsStore.clearMessages();
    },
    close: () => app.close(),
  };
}
