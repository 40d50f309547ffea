import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** CloudFront's managed policies that the template may name (developer guide, "Use managed cache policies" and so on). */
const CACHING_DISABLED = '4135ea2d-6df8-44a3-9df3-4b5a84be39ad';
const CACHING_OPTIMIZED = '658327ea-f89d-4fab-a63d-7e88639e58f6';
const ALL_VIEWER_EXCEPT_HOST_HEADER = 'b689b0a8-53d0-40ab-baf2-68738e2966ac';

const behaviour = {
  TargetOriginId: z.string(),
  AllowedMethods: z.array(z.string()).default(['GET', 'HEAD']),
  Compress: z.boolean().default(false),
  ResponseHeadersPolicyId: z.string().optional(),
  FunctionAssociations: z
    .array(z.strictObject({ EventType: z.literal('viewer-request'), FunctionARN: z.string() }))
    .max(1)
    .default([]),
  // Nothing is cached here, and an origin gets the request as it came: that is what these come to on one machine.
  CachePolicyId: z.enum([CACHING_DISABLED, CACHING_OPTIMIZED]),
  OriginRequestPolicyId: z.literal(ALL_VIEWER_EXCEPT_HOST_HEADER).optional(),
  // 127.0.0.1 stands for an endpoint with TLS.
  ViewerProtocolPolicy: z.enum(['https-only', 'redirect-to-https']),
};

const configuration = z.strictObject({
  Enabled: z.literal(true),
  DefaultCacheBehavior: z.strictObject(behaviour),
  CacheBehaviors: z.array(z.strictObject({ ...behaviour, PathPattern: z.string() })).default([]),
  Origins: z.array(
    z.strictObject({
      Id: z.string(),
      DomainName: z.string(),
      OriginCustomHeaders: z.array(z.strictObject({ HeaderName: z.string(), HeaderValue: z.string() })).default([]),
      // Whether the bucket lets the distribution in is read from the bucket's policy; all else is about the way there.
      OriginAccessControlId: z.string().optional(),
      S3OriginConfig: z.unknown().optional(),
      CustomOriginConfig: z.unknown().optional(),
    }),
  ),
  // There is one address, and one machine.
  Aliases: z.unknown().optional(),
  ViewerCertificate: z.unknown().optional(),
  Comment: z.unknown().optional(),
  HttpVersion: z.unknown().optional(),
  IPV6Enabled: z.unknown().optional(),
  PriceClass: z.unknown().optional(),
});

export type DistributionConfig = z.infer<typeof configuration>;
export type OriginConfig = DistributionConfig['Origins'][number];
export type BehaviourConfig = DistributionConfig['DefaultCacheBehavior'];

/** @throws StartError for a part of the configuration that the local run does not know */
export function distributionConfig(stack: LocalStack, logicalId: string): DistributionConfig {
  const parsed = configuration.safeParse(stack.properties(logicalId)['DistributionConfig']);
  if (parsed.success) return parsed.data;
  throw new StartError(`${logicalId}: ${z.prettifyError(parsed.error)} (run-template/web/distribution-config.ts)`);
}
