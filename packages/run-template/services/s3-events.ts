import type { FauxqsApp, FauxqsStores } from './fauxqs-parts.ts';

/** What S3 puts on the event bus when an object is there (S3 user guide, "EventBridge event message structure"). */
export interface ObjectCreated {
  readonly source: 'aws.s3';
  readonly 'detail-type': 'Object Created';
  readonly resources: readonly string[];
  readonly detail: {
    readonly version: '0';
    readonly bucket: { readonly name: string };
    readonly object: { readonly key: string; readonly size: number; readonly etag: string };
    readonly reason: 'PutObject' | 'CopyObject' | 'CompleteMultipartUpload';
  };
}

/** Tells each object that was made, whoever made it, once it is there and before its maker hears so. Parts of an upload are none. */
export function onObjectCreated(
  app: FauxqsApp,
  store: FauxqsStores['s3Store'],
  listener: (event: ObjectCreated) => void,
): void {
  app.addHook('onSend', (request, reply, payload, done) => {
    const { bucket, '*': key } = request.params as { bucket?: string; '*'?: string };
    const reason = reasonOf(request.method, request.query as Record<string, string>, request.headers);
    if (reason && bucket !== undefined && key && reply.statusCode === 200 && store.hasBucket(bucket)) {
      const { contentLength, etag } = store.headObject(bucket, key);
      listener({
        source: 'aws.s3',
        'detail-type': 'Object Created',
        resources: [`arn:aws:s3:::${bucket}`],
        detail: {
          version: '0',
          bucket: { name: bucket },
          object: { key, size: contentLength, etag: etag.replaceAll('"', '') },
          reason,
        },
      });
    }
    done(null, payload);
  });
}

function reasonOf(
  method: string,
  query: Readonly<Record<string, string>>,
  headers: Readonly<Record<string, unknown>>,
): ObjectCreated['detail']['reason'] | undefined {
  if (method === 'POST' && 'uploadId' in query) return 'CompleteMultipartUpload';
  if (method !== 'PUT' || 'uploadId' in query || 'lifecycle' in query) return undefined;
  return headers['x-amz-copy-source'] === undefined ? 'PutObject' : 'CopyObject';
}
