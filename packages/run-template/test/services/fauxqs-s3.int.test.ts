import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  CompleteMultipartUploadCommand,
  CopyObjectCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  GetObjectCommand,
  HeadObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  PutObjectRetentionCommand,
  S3Client,
  UploadPartCommand,
} from '@aws-sdk/client-s3';
import type { PutObjectCommandInput } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { startFauxqs } from '../../services/fauxqs.ts';
import type { Fauxqs } from '../../services/fauxqs.ts';

const Bucket = 'exports';
const Key = 'reimbursements/date=2026-11-30/manifest.json';
let local: Fauxqs;
let s3: S3Client;

const clientOf = (endpoint: string) =>
  new S3Client({ endpoint, region: 'eu-west-3', credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' } });
const put = (input: Partial<PutObjectCommandInput>) =>
  s3.send(new PutObjectCommand({ Bucket, Key, Body: 'first', ...input }));
const read = async (bucket: string, key: string, client = s3) =>
  (await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }))).Body?.transformToString();
const preconditionFailed = { name: 'PreconditionFailed', $metadata: { httpStatusCode: 412 } };

beforeAll(async () => {
  local = await startFauxqs();
  s3 = clientOf(local.endpoint);
  for (const name of [Bucket, 'staging']) local.createBucket(name);
  local.createBucket('kept', { noDelete: true });
  local.createBucket('once', { requireCondition: true });
  return () => local.close();
});
const freshKey = () => `key-${Math.random().toString(36).slice(2)}`;

describe('the local S3 with the default settings of the SDK', () => {
  it('gives back what was put, with its metadata and checksum', async () => {
    const key = freshKey();
    await put({ Key: key, Body: 'é & <ü>', ContentType: 'text/csv', Metadata: { sha256: 'abc' } });

    const head = await s3.send(new HeadObjectCommand({ Bucket, Key: key, ChecksumMode: 'ENABLED' }));
    expect(head).toMatchObject({ ContentType: 'text/csv', Metadata: { sha256: 'abc' }, ContentLength: 9 });
    expect(head.ChecksumCRC32).toBeTruthy();
    expect(await read(Bucket, key)).toBe('é & <ü>');
  });

  it('takes a stream, which the SDK sends in signed chunks with a trailing checksum', async () => {
    const key = freshKey();
    const body = Buffer.alloc(200_000, 'line of the ledger\n');
    await put({ Key: key, Body: Readable.from([body]), ContentLength: body.length });

    expect(await read(Bucket, key)).toBe(body.toString());
  });

  it('puts the parts of a multipart upload together', async () => {
    const key = freshKey();
    const parts = [Buffer.alloc(6 * 1024 * 1024, 'a'), Buffer.from('the end')];
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: key }));
    const Parts = await Promise.all(
      parts.map(async (Body, index) => {
        const PartNumber = index + 1;
        const uploaded = await s3.send(new UploadPartCommand({ Bucket, Key: key, UploadId, PartNumber, Body }));
        return { ...uploaded, PartNumber };
      }),
    );
    await s3.send(new CompleteMultipartUploadCommand({ Bucket, Key: key, UploadId, MultipartUpload: { Parts } }));

    expect(await read(Bucket, key)).toBe(Buffer.concat(parts).toString());
  });

  it('copies from another bucket and lists by prefix', async () => {
    await put({ Bucket: 'staging', Key: 'run/a=1/ledger.csv', Body: 'copied' });
    await s3.send(
      new CopyObjectCommand({ Bucket, Key: 'copy/a=1/ledger.csv', CopySource: 'staging/run/a=1/ledger.csv' }),
    );

    expect(await read(Bucket, 'copy/a=1/ledger.csv')).toBe('copied');
    const listed = await s3.send(new ListObjectsV2Command({ Bucket, Prefix: 'copy/' }));
    expect(listed.Contents?.map((object) => object.Key)).toEqual(['copy/a=1/ledger.csv']);
  });

  it('reads a missing object as NoSuchKey', async () => {
    await expect(read(Bucket, 'missing')).rejects.toMatchObject({ name: 'NoSuchKey' });
  });

  it('opens a signed link whatever the year of the signer, named as the link says', async () => {
    const key = freshKey();
    await put({ Key: key });
    const command = new GetObjectCommand({
      Bucket,
      Key: key,
      ResponseContentDisposition: 'attachment; filename="ledger.csv"',
      ResponseContentType: 'text/csv',
    });
    const link = await getSignedUrl(s3, command, { expiresIn: 60, signingDate: new Date('2031-01-01T00:00:00Z') });

    expect(link).toContain(local.endpoint);
    const response = await fetch(link);
    expect(await response.text()).toBe('first');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="ledger.csv"');
    expect(response.headers.get('content-type')).toBe('text/csv');
  });

  it('takes Object Lock headers', async () => {
    const key = freshKey();
    await put({ Key: key, ObjectLockMode: 'COMPLIANCE', ObjectLockRetainUntilDate: new Date('2036-01-01') });
    expect(await read(Bucket, key)).toBe('first');
  });

  it('refuses an operation that it does not know, and leaves the object alone', async () => {
    const key = freshKey();
    await put({ Key: key });
    const change = s3.send(new PutObjectRetentionCommand({ Bucket, Key: key, Retention: { Mode: 'GOVERNANCE' } }));

    await expect(change).rejects.toMatchObject({
      name: 'NotImplemented',
      message: expect.stringContaining('retention') as string,
    });
    expect(await read(Bucket, key)).toBe('first');
  });

  it('says that a request is too large for it', async () => {
    const body = Buffer.alloc(12 * 1024 * 1024);
    await expect(put({ Key: freshKey(), Body: body })).rejects.toMatchObject({ name: 'EntityTooLarge' });
  });
});

describe('If-None-Match: *', () => {
  it('lets the first writer put and refuses the second, changing nothing', async () => {
    const key = freshKey();
    await put({ Key: key, IfNoneMatch: '*' });

    await expect(put({ Key: key, Body: 'second', IfNoneMatch: '*' })).rejects.toMatchObject(preconditionFailed);
    expect(await read(Bucket, key)).toBe('first');
  });

  it('lets exactly one of many parallel writers win', async () => {
    const key = freshKey();
    const bodies = Array.from({ length: 40 }, (_, writer) => `writer ${writer}`);
    const outcomes = await Promise.allSettled(bodies.map((Body) => put({ Key: key, Body, IfNoneMatch: '*' })));

    const winners = bodies.filter((_, writer) => outcomes[writer]?.status === 'fulfilled');
    expect(winners).toHaveLength(1);
    expect(await read(Bucket, key)).toBe(winners[0]);
    const losses = outcomes.flatMap((outcome) => (outcome.status === 'rejected' ? [outcome.reason as Error] : []));
    expect(new Set(losses.map(({ name }) => name))).toEqual(new Set(['PreconditionFailed']));
  });

  it('guards the end of a multipart upload', async () => {
    const key = freshKey();
    const { UploadId } = await s3.send(new CreateMultipartUploadCommand({ Bucket, Key: key }));
    const part = await s3.send(new UploadPartCommand({ Bucket, Key: key, UploadId, PartNumber: 1, Body: 'late' }));
    await put({ Key: key });
    const complete = s3.send(
      new CompleteMultipartUploadCommand({
        Bucket,
        Key: key,
        UploadId,
        IfNoneMatch: '*',
        MultipartUpload: { Parts: [{ ...part, PartNumber: 1 }] },
      }),
    );

    await expect(complete).rejects.toMatchObject(preconditionFailed);
    expect(await read(Bucket, key)).toBe('first');
  });

  it('guards a copy', async () => {
    const key = freshKey();
    await put({ Bucket: 'staging', Key: key, Body: 'staged' });
    const copy = () =>
      s3.send(new CopyObjectCommand({ Bucket, Key: key, CopySource: `staging/${key}`, IfNoneMatch: '*' }));
    await copy();
    await put({ Bucket: 'staging', Key: key, Body: 'changed' });

    await expect(copy()).rejects.toMatchObject(preconditionFailed);
    expect(await read(Bucket, key)).toBe('staged');
  });

  it('is told apart from If-Match, which overwrites only what the writer has seen', async () => {
    const key = freshKey();
    const { ETag } = await put({ Key: key });
    await put({ Key: key, Body: 'second', IfMatch: ETag });

    await expect(put({ Key: key, Body: 'third', IfMatch: ETag })).rejects.toMatchObject(preconditionFailed);
    expect(await read(Bucket, key)).toBe('second');
  });
});

describe('bucket policies', () => {
  it('denies deletion, one by one and in bulk', async () => {
    await put({ Bucket: 'kept' });
    const one = s3.send(new DeleteObjectCommand({ Bucket: 'kept', Key }));
    await expect(one).rejects.toMatchObject({ name: 'AccessDenied', $metadata: { httpStatusCode: 403 } });
    const bulk = await s3.send(new DeleteObjectsCommand({ Bucket: 'kept', Delete: { Objects: [{ Key }] } }));
    expect(bulk.Errors).toMatchObject([{ Key, Code: 'AccessDenied' }]);

    expect(await read('kept', Key)).toBe('first');
  });

  it('denies a write without a condition', async () => {
    await expect(put({ Bucket: 'once' })).rejects.toMatchObject({ name: 'AccessDenied' });
    await put({ Bucket: 'once', IfNoneMatch: '*' });
    expect(await read('once', Key)).toBe('first');
  });

  it('deletes where nothing forbids it', async () => {
    const key = freshKey();
    await put({ Key: key });
    await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
    await expect(read(Bucket, key)).rejects.toMatchObject({ name: 'NoSuchKey' });
  });
});

describe('kept data', () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'fauxqs-'));
  });
  afterAll(() => rm(dataDir, { recursive: true }));

  it('survives a restart', async () => {
    const before = await startFauxqs({ dataDir });
    before.createBucket(Bucket);
    await clientOf(before.endpoint).send(new PutObjectCommand({ Bucket, Key, Body: 'kept' }));
    await before.close();

    const after = await startFauxqs({ dataDir });
    onTestFinished(() => after.close());
    after.createBucket(Bucket);
    const again = new PutObjectCommand({ Bucket, Key, Body: 'other', IfNoneMatch: '*' });
    await expect(clientOf(after.endpoint).send(again)).rejects.toMatchObject(preconditionFailed);
    expect(await read(Bucket, Key, clientOf(after.endpoint))).toBe('kept');
  });
});
