import { createReadStream } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { GetObjectCommand, ListObjectsV2Command, S3Client } from '@aws-sdk/client-s3';

/** Where exports lie: each is a `date=YYYY-MM-DD/` with its files. */
export interface ExportSource {
  /** Names from the folder on, such as `date=2026-06-08/ledger.csv`; whatever lies elsewhere in it is left out. */
  list(): Promise<string[]>;
  open(name: string): Promise<AsyncIterable<Uint8Array>>;
}

const ofAnExport = /(?:^|\/)(date=[^/]+\/.+)$/;

/** @param at a folder, or `s3://bucket/prefix`, that holds exports, whatever lies between */
export const exportSource = (at: string): ExportSource => (at.startsWith('s3://') ? bucket(new URL(at)) : folder(at));

export function folder(path: string): ExportSource {
  return {
    async list() {
      const entries = await readdir(path, { recursive: true, withFileTypes: true });
      const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
      return names.map((name) => name.slice(join(path, '/').length)).filter((name) => ofAnExport.test(name));
    },
    open: (name) => Promise.resolve(createReadStream(join(path, name))),
  };
}

function bucket({ hostname, pathname }: URL): ExportSource {
  // A store on this machine has no name for each bucket.
  const isElsewhere = (process.env['AWS_ENDPOINT_URL_S3'] ?? process.env['AWS_ENDPOINT_URL']) !== undefined;
  const s3 = new S3Client({ forcePathStyle: isElsewhere });
  const prefix = decodeURIComponent(pathname).replace(/^\//, '');
  return {
    async list() {
      const names: string[] = [];
      let token: string | undefined;
      do {
        const page = await s3.send(
          new ListObjectsV2Command({ Bucket: hostname, Prefix: prefix, ContinuationToken: token }),
        );
        names.push(
          ...(page.Contents ?? []).flatMap(({ Key }) => (Key !== undefined && ofAnExport.test(Key) ? [Key] : [])),
        );
        token = page.NextContinuationToken;
      } while (token !== undefined);
      return names;
    },
    async open(name) {
      const { Body } = await s3.send(new GetObjectCommand({ Bucket: hostname, Key: name }));
      if (!Body) throw new Error(`s3://${hostname}/${name} has no content`);
      return Body as AsyncIterable<Uint8Array>;
    },
  };
}
