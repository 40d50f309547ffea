import type { GatewayRequest } from '../gateway/http-api-event.ts';
import { escapeXml } from '../services/escape-xml.ts';
import { decide } from '../rights/policy/decide.ts';
import { readResourcePolicies } from '../rights/resource-policies.ts';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { GatewayResponse } from '../gateway/http-api-response.ts';
import { deployedFiles } from './deployed-files.ts';
import { fileResponse } from './file-response.ts';

/** Answers a request for an object. */
export type BucketOrigin = (
  request: GatewayRequest,
  uri: string,
  options: { readonly compress: boolean },
) => Promise<GatewayResponse>;

/**
 * A bucket behind the distribution, with the rights that the bucket's policy gives to it.
 *
 * @throws StartError when the distribution may not read it
 */
export function bucketOrigin(stack: LocalStack, bucketId: string, distributionId: string): BucketOrigin {
  const bucketArn = stack.attribute(bucketId, 'Arn');
  const may = (action: string, resource: string) => mayRead(stack, distributionId, action, resource);
  if (!may('s3:GetObject', `${bucketArn}/index.html`)) {
    throw new StartError(`${distributionId}: the policy of ${bucketId} does not let it read.`);
  }
  const files = deployedFiles(stack, stack.ref(bucketId));
  // Without the right to list, S3 says nothing of what is not there.
  const missing = may('s3:ListBucket', bucketArn)
    ? s3Error(404, 'NoSuchKey', 'The specified key does not exist.')
    : s3Error(403, 'AccessDenied', 'Access Denied');

  return async (request, uri, options) => {
    const key = decoded(uri)?.slice(1);
    if (key === undefined) return s3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
    const file = files.get(key);
    return file ? await fileResponse(file, request, options) : missing;
  };
}

function mayRead(stack: LocalStack, distributionId: string, action: string, resource: string): boolean {
  const { account } = stack.deployment;
  const sourceArn = `arn:aws:cloudfront::${account}:distribution/${stack.ref(distributionId)}`;
  return decide(
    { action, resource, context: { 'aws:sourcearn': [sourceArn], 'aws:sourceaccount': [account] } },
    {
      caller: { kind: 'Service', name: 'cloudfront.amazonaws.com' },
      account,
      ofCaller: [],
      ofResource: readResourcePolicies(stack)(resource),
      resourceMustAgree: false,
    },
  ).allowed;
}

function s3Error(status: number, code: string, message: string): GatewayResponse {
  const body = `<?xml version="1.0" encoding="UTF-8"?>\n<Error><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error>`;
  return { status, headers: { 'content-type': 'application/xml' }, body: Buffer.from(body) };
}

function decoded(uri: string): string | undefined {
  try {
    return decodeURIComponent(uri);
  } catch {
    return undefined;
  }
}
