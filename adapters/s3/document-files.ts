import { GetObjectCommand, PutObjectCommand, S3ServiceException, type S3Client } from '@aws-sdk/client-s3';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { documentTypes, type DocumentType } from '../../contract/application.ts';
import { SECOND_MS } from '../../contract/duration.ts';
import { documentLimits } from '../../contract/settings/limits.ts';
import type { ArrivedFile } from '../../core/application/handed-in.ts';

export type DocumentFiles = ReturnType<typeof documentFiles>;

/** All that is read of a file. */
const headBytes = 64;

/** The bucket that browsers put documents into, and fetch them from, by links that are signed for one file each. */
export const documentFiles = (client: S3Client, bucket: string) => ({
  /** Lets one file of this type and length be put there, once: type, length and condition are signed with it. */
  async uploadTo(key: string, { contentType, bytes }: { contentType: DocumentType; bytes: number }) {
    const command = new PutObjectCommand({
      Bucket: bucket,
      Key: key,
      ContentType: contentType,
      ContentLength: bytes,
      IfNoneMatch: '*',
    });
    const url = await getSignedUrl(client, command, {
      expiresIn: documentLimits.uploadWithinMs / SECOND_MS,
      // The SDK leaves the type out unless it is told not to.
      signableHeaders: new Set(['host', 'content-type', 'content-length', 'if-none-match']),
    });
    // The length a browser sends by itself, and lets nobody set.
    return { url, headers: { 'content-type': contentType, 'if-none-match': '*' } };
  },

  /** What arrived; undefined when nothing did. An empty file has no first byte, and is nothing. */
  async look(key: string): Promise<ArrivedFile | undefined> {
    try {
      const command = new GetObjectCommand({ Bucket: bucket, Key: key, Range: `bytes=0-${headBytes - 1}` });
      const { Body, ContentRange, ContentType } = await client.send(command);
      const head = (await Body?.transformToByteArray()) ?? new Uint8Array();
      return { contentType: ContentType, head, bytes: Number(ContentRange?.split('/')[1]) };
    } catch (error) {
      const status = error instanceof S3ServiceException ? error.$metadata.httpStatusCode : undefined;
      if (status === 404 || status === 416) return undefined;
      throw error;
    }
  },

  /** A link by which a browser saves it as a file, and shows it in no page. */
  downloadOf: (key: string, { name, contentType }: { name: string; contentType: DocumentType }): Promise<string> =>
    getSignedUrl(
      client,
      new GetObjectCommand({
        Bucket: bucket,
        Key: key,
        ResponseContentType: contentType,
        ResponseContentDisposition: `attachment; filename="${name}.${documentTypes[contentType]}"`,
      }),
      { expiresIn: documentLimits.linkMs / SECOND_MS },
    ),
});
