import { GetObjectCommand, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { SECOND_MS } from '../../contract/duration.ts';
import { batchLimits } from '../../contract/settings/limits.ts';

/** Long enough to click, too short to be passed around. */
const validSeconds = batchLimits.fileLinkMs / SECOND_MS;

export type ExportLinks = (key: string) => Promise<string>;

/** A link by which a browser downloads the object as a file, good for five minutes. */
export const exportLinks =
  (client: S3Client, bucket: string): ExportLinks =>
  (key) =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentDisposition: `attachment; filename="${downloadName(key)}"`,
      }),
      { expiresIn: validSeconds },
    );

/** `reimbursements/date=2026-06-08/pain.001.xml` is saved as `2026-06-08-pain.001.xml`. */
const downloadName = (key: string): string => key.replace(/^.*date=/, '').replaceAll('/', '-');
