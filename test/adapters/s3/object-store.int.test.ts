import { createHash, randomBytes } from 'node:crypto';
import { S3Client } from '@aws-sdk/client-s3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startFauxqs, type Fauxqs } from 'run-template/services';
import { exportLinks } from '../../../adapters/s3/export-links.ts';
import {
  hashOf,
  readLines,
  readText,
  textContent,
  type Content,
  type ObjectStore,
} from '../../../adapters/s3/object-store.ts';
import { s3ObjectStore } from '../../../adapters/s3/s3-object-store.ts';
import { memoryObjects } from '../../support/memory-objects.ts';

const bucket = 'exports';
let fauxqs: Fauxqs;
let client: S3Client;

beforeAll(async () => {
  fauxqs = await startFauxqs();
  fauxqs.createBucket(bucket, { requireCondition: true, noDelete: true });
  client = new S3Client({
    endpoint: fauxqs.endpoint,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'secret' },
  });
});
afterAll(async () => {
  client.destroy();
  await fauxqs.close();
});

function bytesContent(body: Buffer): Content {
  return {
    bytes: body.length,
    sha256: createHash('sha256').update(body).digest('hex'),
    // eslint-disable-next-line @typescript-eslint/require-await -- chunks that are there already
    async *open() {
      for (let start = 0; start < body.length; start += 1_000_003) yield body.subarray(start, start + 1_000_003);
    },
  };
}

/** What the batch relies on, of either implementation. */
describe.each<[string, () => ObjectStore]>([
  ['S3', () => s3ObjectStore(client, bucket)],
  ['memory', () => memoryObjects()],
])('an object store in %s', (name, open) => {
  const key = (suffix: string) => `${name}/${suffix}`;

  it('gives back what was written', async () => {
    const store = open();

    expect(await store.putIfAbsent(key('a.json'), textContent('{"é":1}'))).toBe('written');

    expect(await readText(store, key('a.json'))).toBe('{"é":1}');
    expect(await hashOf(store, key('a.json'))).toBe(textContent('{"é":1}').sha256);
  });

  it('has nothing under another key', async () => {
    const store = open();

    expect(await store.read(key('none'))).toBeUndefined();
    expect(await readText(store, key('none'))).toBeUndefined();
    expect(await hashOf(store, key('none'))).toBeUndefined();
  });

  it('keeps the first that is written', async () => {
    const store = open();
    await store.putIfAbsent(key('first'), textContent('first'));

    expect(await store.putIfAbsent(key('first'), textContent('second'))).toBe('present');

    expect(await readText(store, key('first'))).toBe('first');
  });

  it('lets one of many at once win', async () => {
    const store = open();

    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, n) => store.putIfAbsent(key('race'), textContent(`writer ${n}`))),
    );

    expect(answers.filter((answer) => answer === 'written')).toHaveLength(1);
    expect(await readText(store, key('race'))).toBe(`writer ${answers.indexOf('written')}`);
  });

  it('takes an empty object, and one of many megabytes once', async () => {
    const store = open();
    const large = bytesContent(randomBytes(20 * 1024 * 1024));

    expect(await store.putIfAbsent(key('empty'), textContent(''))).toBe('written');
    expect(await store.putIfAbsent(key('large'), large)).toBe('written');
    expect(await store.putIfAbsent(key('large'), large)).toBe('present');

    expect(await readText(store, key('empty'))).toBe('');
    expect(await hashOf(store, key('large'))).toBe(large.sha256);
  });

  it('reads line by line, whatever the pieces it comes in', async () => {
    const store = open();
    const lines = Array.from({ length: 500 }, (_, n) => `ligne nº ${n} – gîte`);
    await store.putIfAbsent(key('lines'), textContent(`${lines.join('\r\n')}\r\n`));

    const read: string[] = [];
    for await (const line of readLines(store, key('lines'))) read.push(line);

    expect(read).toEqual(lines);
  });
});

describe('a link to an export', () => {
  it('lets a browser save the file under a name that says its date', async () => {
    const store = s3ObjectStore(client, bucket);
    await store.putIfAbsent('reimbursements/date=2026-06-08/pain.001.xml', textContent('<Document/>'));

    const response = await fetch(await exportLinks(client, bucket)('reimbursements/date=2026-06-08/pain.001.xml'));

    expect(await response.text()).toBe('<Document/>');
    expect(response.headers.get('content-disposition')).toBe('attachment; filename="2026-06-08-pain.001.xml"');
  });
});
