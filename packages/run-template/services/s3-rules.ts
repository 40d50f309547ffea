import type { FauxqsApp, FauxqsStores } from './fauxqs-parts.ts';
import type { CorsRule } from './s3-cors.ts';
import { escapeXml } from './escape-xml.ts';

/** What the template says of this bucket: what its policy forbids, whoever asks, and whom its CORS rules let in. */
export interface BucketRules {
  /** No object may be deleted. */
  noDelete?: boolean;
  /** Each write must carry `If-None-Match` or `If-Match`, so that nothing is overwritten unawares. */
  requireCondition?: boolean;
  /** Which pages of another origin may call it: none without. */
  cors?: readonly CorsRule[];
}

type S3Store = FauxqsStores['s3Store'];
interface S3Call {
  method: string;
  bucket: string;
  /** Empty for an operation on the bucket. */
  key: string;
  query: Record<string, string>;
  headers: Record<string, string | string[] | undefined>;
  body: unknown;
}
interface Answer {
  status: number;
  xml: string;
}

/** Query parameters that fauxqs acts upon, or that only name the call. Any other stands for an operation it lacks. */
const KNOWN_PARAMETERS = new Set(
  (
    'x-id list-type prefix delimiter max-keys continuation-token start-after marker fetch-owner uploads uploadId ' +
    'partNumber delete attributes lifecycle renameObject versionId'
  ).split(' '),
);
const isKnown = (name: string) => KNOWN_PARAMETERS.has(name) || /^(x-amz|response)-/i.test(name);

/**
 * Adds to fauxqs what S3 promises and it does not keep: conditional writes, the bucket policies of the template, what a
 * link says about the file's name, and a refusal of what it would misread (`PUT key?retention` is a new body to it).
 * The check and fauxqs's handler run in one turn of the event loop: of parallel writers exactly one wins.
 */
export function addS3Rules(app: FauxqsApp, store: S3Store, rulesOf: (bucket: string) => BucketRules): void {
  app.addHook('preHandler', (request, reply, done) => {
    const { bucket, '*': key } = request.params as { bucket?: string; '*'?: string };
    const query = request.query as Record<string, string>;
    const { method, headers, body } = request;
    const call = bucket === undefined ? undefined : { method, bucket, key: key ?? '', query, headers, body };
    const answer = call && instead(call, store, rulesOf(call.bucket));
    if (answer) void reply.status(answer.status).type('application/xml').send(answer.xml);
    else done();
  });
  app.addHook('onSend', (request, reply, payload, done) => {
    const query = (request.query ?? {}) as Record<string, string>;
    for (const name of ['content-type', 'content-disposition', 'content-encoding', 'cache-control']) {
      const value = query[`response-${name}`];
      if (value !== undefined && request.method === 'GET' && reply.statusCode < 300) void reply.header(name, value);
    }
    done(null, payload);
  });
  app.setErrorHandler((thrown: Error & { code?: string; statusCode?: number }, _request, reply) => {
    const tooLarge = thrown.code === 'FST_ERR_CTP_BODY_TOO_LARGE';
    const { status, xml } = tooLarge
      ? error(400, 'EntityTooLarge', 'The local S3 takes 11 MiB a request: send larger objects in parts.')
      : error(thrown.statusCode ?? 500, 'InternalError', thrown.message);
    void reply.status(status).type('application/xml').send(xml);
  });
}

/** What S3 would answer where fauxqs must not be asked, else undefined. */
function instead(call: S3Call, store: S3Store, rules: BucketRules): Answer | undefined {
  const unknown = Object.keys(call.query).find((name) => !isKnown(name));
  const listsUploads = call.method === 'GET' && ('uploads' in call.query || 'uploadId' in call.query);
  if (unknown !== undefined || listsUploads) {
    const operation = `${call.method} ?${unknown ?? 'uploads'}`;
    return error(501, 'NotImplemented', `The local S3 does not implement ${operation}.`);
  }
  if (rules.noDelete && call.method === 'POST' && 'delete' in call.query) return noneDeleted(call.body);
  if (rules.noDelete && deletes(call)) return error(403, 'AccessDenied', 'Access Denied');
  return createsObject(call) ? conditionFailure(call, store, rules) : undefined;
}

const deletes = ({ method, query }: S3Call) =>
  (method === 'DELETE' && !('uploadId' in query) && !('lifecycle' in query)) || 'renameObject' in query;

const createsObject = ({ method, key, query }: S3Call) =>
  key !== '' &&
  ((method === 'PUT' && !('uploadId' in query)) || (method === 'POST' && 'uploadId' in query && !('uploads' in query)));

function conditionFailure({ bucket, key, headers }: S3Call, store: S3Store, rules: BucketRules): Answer | undefined {
  const ifNoneMatch = headers['if-none-match'];
  const ifMatch = headers['if-match'];
  if (ifNoneMatch === undefined && ifMatch === undefined) {
    return rules.requireCondition ? error(403, 'AccessDenied', 'Access Denied') : undefined;
  }
  // A missing bucket is fauxqs's own to refuse.
  if (!store.hasBucket(bucket)) return undefined;
  const current = etagOf(store, bucket, key);
  if (ifNoneMatch !== undefined && ifNoneMatch !== '*') {
    return error(501, 'NotImplemented', 'A header you provided implies functionality that is not implemented');
  }
  if (ifMatch !== undefined && current === undefined) {
    return error(404, 'NoSuchKey', 'The specified key does not exist.');
  }
  const failed = ifNoneMatch === '*' ? current !== undefined : unquoted(ifMatch) !== unquoted(current);
  return failed
    ? error(412, 'PreconditionFailed', 'At least one of the pre-conditions you specified did not hold')
    : undefined;
}

const unquoted = (etag: string | string[] | undefined) => String(etag).replaceAll('"', '');

function etagOf(store: S3Store, bucket: string, key: string): string | undefined {
  try {
    return store.headObject(bucket, key).etag;
  } catch (thrown) {
    if ((thrown as { code?: string }).code === 'NoSuchKey') return undefined;
    throw thrown;
  }
}

/** A policy that denies deletion does not fail the batch call: it answers 200 with an error per key. */
function noneDeleted(body: unknown): Answer {
  const keys = Array.from(String(body).matchAll(/<Key>([\s\S]*?)<\/Key>/g), (match) => match[1] ?? '');
  const errors = keys.map(
    (key) => `<Error><Key>${key}</Key><Code>AccessDenied</Code><Message>Access Denied</Message></Error>`,
  );
  return { status: 200, xml: `<DeleteResult>${errors.join('')}</DeleteResult>` };
}

const error = (status: number, code: string, message: string): Answer => ({
  status,
  xml: `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`,
});
