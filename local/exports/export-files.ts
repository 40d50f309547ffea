import { GetObjectCommand, ListObjectsV2Command, NoSuchKey } from '@aws-sdk/client-s3';
import type { S3Client } from '@aws-sdk/client-s3';

export interface ExportListing {
  readonly date: string;
  readonly files: readonly string[];
}

/** What the batch has published, as it lies in the bucket. */
export interface ExportFiles {
  /** By date, the latest last. */
  list(): Promise<ExportListing[]>;
  read(date: string, file: string): Promise<{ contentType: string; content: Buffer } | undefined>;
}

const PREFIX = 'reimbursements/date=';

export function createExportFiles(s3: S3Client, bucket: string): ExportFiles {
  return {
    async list() {
      const byDate = new Map<string, string[]>();
      let token: string | undefined;
      do {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: bucket, Prefix: PREFIX, ContinuationToken: token }),
        );
        for (const { Key = '' } of page.Contents ?? []) {
          const [date = '', ...file] = Key.slice(PREFIX.length).split('/');
          byDate.set(date, [...(byDate.get(date) ?? []), file.join('/')]);
        }
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return [...byDate].sort(([a], [b]) => (a < b ? -1 : 1)).map(([date, files]) => ({ date, files: files.sort() }));
    },
    async read(date, file) {
      try {
        const found = await s3.send(new GetObjectCommand({ Bucket: bucket, Key: `${PREFIX}${date}/${file}` }));
        const content = Buffer.from((await found.Body?.transformToByteArray()) ?? []);
        return { contentType: found.ContentType ?? 'application/octet-stream', content };
      } catch (error) {
        if (error instanceof NoSuchKey) return undefined;
        throw error;
      }
    },
  };
}
