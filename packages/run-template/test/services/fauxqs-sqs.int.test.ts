import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ReceiveMessageCommand, SQSClient, SendMessageCommand } from '@aws-sdk/client-sqs';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startFauxqs } from '../../services/fauxqs.ts';

const clientOf = (endpoint: string) =>
  new SQSClient({ endpoint, region: 'eu-west-3', credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' } });

let dataDir: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'fauxqs-'));
});
afterAll(() => rm(dataDir, { recursive: true }));

describe('the local SQS', () => {
  it('delivers what the local services and the SDK send to a queue', async () => {
    const local = await startFauxqs();
    onTestFinished(() => local.close());
    const { url, arn } = local.createQueue('deadlines-dlq');
    local.sendMessage(arn, '{"paymentId":"p1"}');
    await clientOf(local.endpoint).send(new SendMessageCommand({ QueueUrl: url, MessageBody: '{"paymentId":"p2"}' }));

    expect(arn).toBe('arn:aws:sqs:eu-west-3:000000000000:deadlines-dlq');
    expect(local.peekMessages(arn)).toEqual(['{"paymentId":"p1"}', '{"paymentId":"p2"}']);
    const received = await clientOf(local.endpoint).send(
      new ReceiveMessageCommand({ QueueUrl: url, MaxNumberOfMessages: 10 }),
    );
    expect(received.Messages?.map(({ Body }) => Body)).toEqual(['{"paymentId":"p1"}', '{"paymentId":"p2"}']);
  });

  it('keeps messages over a restart', async () => {
    const before = await startFauxqs({ dataDir });
    before.sendMessage(before.createQueue('dlq').arn, 'kept');
    await before.close();

    const after = await startFauxqs({ dataDir });
    onTestFinished(() => after.close());
    expect(after.peekMessages(after.createQueue('dlq').arn)).toEqual(['kept']);
  });

  it('forgets objects and messages on reset, not the queues', async () => {
    const local = await startFauxqs();
    onTestFinished(() => local.close());
    const { arn } = local.createQueue('dlq');
    local.sendMessage(arn, 'old');

    local.reset();

    expect(local.peekMessages(arn)).toEqual([]);
  });
});
