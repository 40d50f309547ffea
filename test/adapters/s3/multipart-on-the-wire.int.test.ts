import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { crc32 } from 'node:zlib';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { S3Client } from '@aws-sdk/client-s3';
import type { Content } from '../../../adapters/s3/object-store.ts';
import { s3ObjectStore } from '../../../adapters/s3/s3-object-store.ts';

const MiB = 1024 * 1024;

interface Seen {
  method: string | undefined;
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

const seen: Seen[] = [];
let server: Server;
let client: S3Client;

/** Answers as S3 does, and keeps what it was asked, byte for byte. */
beforeAll(async () => {
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname: path, searchParams: query } = new URL(request.url ?? '', 'http://s3');
      seen.push({ method: request.method, path, query, headers: request.headers, body: Buffer.concat(chunks) });
      response.setHeader('etag', `"${query.get('partNumber') ?? 'whole'}"`);
      if (request.method === 'PUT') return response.end();
      response.setHeader('content-type', 'application/xml');
      const root = query.has('uploads') ? 'InitiateMultipartUploadResult' : 'CompleteMultipartUploadResult';
      return response.end(`<${root}><Bucket>exports</Bucket><Key>a</Key><UploadId>u1</UploadId></${root}>`);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  client = new S3Client({
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    region: 'eu-west-3',
    forcePathStyle: true,
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'secret' },
  });
});
afterAll(async () => {
  client.destroy();
  await new Promise((resolve) => server.close(resolve));
});

const checksumOf = (bytes: Uint8Array) => {
  const four = Buffer.alloc(4);
  four.writeUInt32BE(crc32(bytes));
  return four.toString('base64');
};

it('declares the algorithm, sends the checksum of each part, and all of them again at the end', async () => {
  const parts = [Buffer.alloc(8 * MiB, 'a'), Buffer.from('the rest')];
  const content: Content = {
    bytes: 8 * MiB + 8,
    sha256: 'not sent with parts',
    // eslint-disable-next-line @typescript-eslint/require-await -- chunks that are there already
    async *open() {
      yield* parts;
    },
  };

  expect(await s3ObjectStore(client, 'exports').putIfAbsent('a.xml', content)).toBe('written');

  const [begun, first, second, ended] = seen;
  expect(seen).toHaveLength(4);
  expect(begun?.headers).toMatchObject({ 'x-amz-checksum-algorithm': 'CRC32', 'content-type': 'application/xml' });
  for (const [index, part] of [first, second].entries()) {
    expect(part).toMatchObject({ method: 'PUT', path: '/exports/a.xml' });
    expect(part?.query.get('partNumber')).toBe(String(index + 1));
    expect(part?.headers['x-amz-checksum-crc32']).toBe(checksumOf(parts[index]!));
    expect(part?.headers['content-length']).toBe(String(parts[index]!.length));
    expect(part?.body.equals(parts[index]!)).toBe(true);
  }
  expect(ended?.headers['if-none-match']).toBe('*');
  const told = parts.map(
    (part, index) =>
      `<Part><ETag>"${index + 1}"</ETag><ChecksumCRC32>${checksumOf(part)}</ChecksumCRC32><PartNumber>${index + 1}</PartNumber></Part>`,
  );
  const xml = ended?.body.toString('utf8').replaceAll('&quot;', '"') ?? '';
  expect(xml.match(/<Part>.*?<\/Part>/gu)).toEqual(told);
});
