import type { Need } from '../policy/decide.ts';
import { UnknownCall } from './service-call.ts';
import type { ReadNeeds, ServiceCall } from './service-call.ts';

/** Parameters of an object's address that make another call of it; any other one changes the answer only. */
const OPERATIONS = ['uploads', 'uploadId', 'partNumber', 'versionId'];
const PLAIN = [/^list-type$/, /^prefix$/, /^delimiter$/, /^max-keys$/, /^continuation-token$/, /^start-after$/];
const PRESENTATION = [/^x-id$/i, /^x-amz-/i, /^response-/, /^encoding-type$/];

/** The rights that a call of S3 needs ("Required permissions for Amazon S3 API operations"). Addresses are `/bucket/key`. */
export const s3Needs: ReadNeeds = () => (call) => {
  const { bucket, key } = addressOf(call);
  const parameters = [...call.url.searchParams.keys()].filter((name) => !PRESENTATION.some((one) => one.test(name)));
  return key === '' ? onBucket(call, bucket, parameters) : onObject(call, `${bucket}/${key}`, parameters);
};

/** S3 tells only those that a key is free who may list the bucket; to the others every missing object is a forbidden one. */
export function missingObjectNeeds(call: ServiceCall): Need[] {
  const { bucket, key } = addressOf(call);
  return key !== '' && (call.method === 'GET' || call.method === 'HEAD') ? [listing(bucket)] : [];
}

function onBucket(call: ServiceCall, bucket: string, parameters: readonly string[]): Need[] {
  const isPlain = parameters.every((name) => PLAIN.some((one) => one.test(name)));
  if (isPlain && (call.method === 'GET' || call.method === 'HEAD')) return [listing(bucket)];
  throw unknown(call);
}

function onObject(call: ServiceCall, resource: string, parameters: readonly string[]): Need[] {
  if (parameters.some((name) => !OPERATIONS.includes(name))) throw unknown(call);
  const has = (name: string) => parameters.includes(name);
  switch (call.method) {
    case 'GET':
    case 'HEAD':
      if (has('uploadId')) return [on(resource, 'ListMultipartUploadParts')];
      return [on(resource, has('versionId') ? 'GetObjectVersion' : 'GetObject')];
    case 'PUT':
      return [writing(call, resource, !has('uploadId')), ...copied(call)];
    case 'POST':
      if (has('uploads') || has('uploadId')) return [writing(call, resource, has('uploadId'))];
      throw unknown(call);
    case 'DELETE':
      if (has('uploadId')) return [on(resource, 'AbortMultipartUpload')];
      return [on(resource, has('versionId') ? 'DeleteObjectVersion' : 'DeleteObject')];
    default:
      throw unknown(call);
  }
}

/** Starting a multipart upload and sending its parts make no object; completing it does. */
function writing({ headers }: ServiceCall, resource: string, makesObject: boolean): Need {
  const condition = headers['if-none-match'];
  return {
    ...on(resource, 'PutObject'),
    context: {
      's3:objectcreationoperation': [String(makesObject)],
      ...(condition !== undefined && { 's3:if-none-match': [condition] }),
    },
  };
}

function copied({ headers }: ServiceCall): Need[] {
  const source = headers['x-amz-copy-source'];
  return typeof source === 'string' ? [on(decodeURIComponent(source.replace(/^\//, '')), 'GetObject')] : [];
}

const on = (resource: string, action: string): Need => ({
  action: `s3:${action}`,
  resource: `arn:aws:s3:::${resource}`,
});
const listing = (bucket: string) => on(bucket, 'ListBucket');

function addressOf({ url }: ServiceCall): { bucket: string; key: string } {
  const [, bucket = '', key = ''] = /^\/([^/]*)\/?(.*)$/s.exec(decodeURIComponent(url.pathname)) ?? [];
  return { bucket, key };
}

const unknown = ({ method, url }: ServiceCall) =>
  new UnknownCall(
    `which rights S3's ${method} ?${[...url.searchParams.keys()].join('&')} takes is not written down: see run-template/rights/calls/`,
  );
