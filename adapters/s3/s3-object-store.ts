import { crc32 } from 'node:zlib';
import {
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  GetObjectCommand,
  PutObjectCommand,
  S3ServiceException,
  UploadPartCommand,
  type CompletedPart,
  type S3Client,
} from '@aws-sdk/client-s3';
import { pause } from '../clock.ts';
import { Unavailable } from '../unavailable.ts';
import type { Content, ObjectStore } from './object-store.ts';

/** Each request holds a buffer, never a stream, so that the SDK can send it again; S3 asks for parts of at least 5 MiB. */
const partBytes = 8 * 1024 * 1024;
const attemptsMax = 4;
const pauseMs = 200;

/**
 * The bucket's objects, each write with `If-None-Match: *`. Two that write one key at the same time: S3 may answer one
 * of them 409, which decides nothing and is tried again.
 */
export function s3ObjectStore(client: S3Client, bucket: string): ObjectStore {
  return {
    async putIfAbsent(key, content) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          await (content.bytes <= partBytes ? putWhole(key, content) : putInParts(key, content));
          return 'written';
        } catch (error) {
          if (statusOf(error) === 412) return 'present';
          if (statusOf(error) !== 409) throw error;
          if (attempt === attemptsMax) throw new Unavailable('S3', { cause: error });
          await pause(pauseMs * attempt);
        }
      }
    },

    async read(key) {
      try {
        const { Body } = await client.send(new GetObjectCommand({ Bucket: bucket, Key: key }));
        return Body as AsyncIterable<Uint8Array> | undefined;
      } catch (error) {
        if (statusOf(error) === 404) return undefined;
        throw error;
      }
    },
  };

  async function putWhole(key: string, content: Content): Promise<void> {
    const chunks: Uint8Array[] = [];
    for await (const chunk of content.open()) chunks.push(chunk);
    await client.send(
      new PutObjectCommand({
        Bucket: bucket,
        Key: key,
        Body: Buffer.concat(chunks),
        ContentType: contentTypeOf(key),
        // S3 checks what arrives against it.
        ChecksumSHA256: Buffer.from(content.sha256, 'hex').toString('base64'),
        IfNoneMatch: '*',
      }),
    );
  }

  /** S3 takes the checksum of a part only where the upload has declared its algorithm, and then wants each again at the end. */
  async function putInParts(key: string, content: Content): Promise<void> {
    const target = { Bucket: bucket, Key: key };
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ ...target, ContentType: contentTypeOf(key), ChecksumAlgorithm: 'CRC32' }),
    );
    const parts: CompletedPart[] = [];
    for await (const Body of inParts(content)) {
      const PartNumber = parts.length + 1;
      const ChecksumCRC32 = crc32Of(Body);
      const part = { ...target, UploadId, PartNumber, Body, ChecksumAlgorithm: 'CRC32', ChecksumCRC32 } as const;
      const { ETag } = await client.send(new UploadPartCommand(part));
      parts.push({ PartNumber, ETag, ChecksumCRC32 });
    }
    // What is left over when this is refused, the bucket's lifecycle rule removes.
    await client.send(
      new CompleteMultipartUploadCommand({ ...target, UploadId, MultipartUpload: { Parts: parts }, IfNoneMatch: '*' }),
    );
  }
}

/** Big-endian, base64, as S3 writes it. */
function crc32Of(bytes: Uint8Array): string {
  const checksum = Buffer.alloc(4);
  checksum.writeUInt32BE(crc32(bytes));
  return checksum.toString('base64');
}

async function* inParts(content: Content): AsyncGenerator<Buffer> {
  let pending: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of content.open()) {
    pending.push(chunk);
    bytes += chunk.length;
    if (bytes < partBytes) continue;
    yield Buffer.concat(pending);
    pending = [];
    bytes = 0;
  }
  if (bytes > 0) yield Buffer.concat(pending);
}

const statusOf = (error: unknown): number | undefined =>
  error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;

const contentTypes: Readonly<Record<string, string>> = {
  xml: 'application/xml',
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
};

const contentTypeOf = (key: string): string =>
  contentTypes[key.slice(key.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
