import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { GatewayResponse } from '../gateway/http-api-response.ts';

/** Adds the headers of a policy to an answer. */
export type AddHeaders = (response: GatewayResponse) => GatewayResponse;

const Override = z.boolean();
const policy = z.strictObject({
  Name: z.string(),
  Comment: z.string().optional(),
  CustomHeadersConfig: z
    .strictObject({ Items: z.array(z.strictObject({ Header: z.string(), Value: z.string(), Override })) })
    .optional(),
  SecurityHeadersConfig: z
    .strictObject({
      ContentSecurityPolicy: z.strictObject({ ContentSecurityPolicy: z.string(), Override }).optional(),
      ContentTypeOptions: z.strictObject({ Override }).optional(),
      FrameOptions: z.strictObject({ FrameOption: z.string(), Override }).optional(),
      ReferrerPolicy: z.strictObject({ ReferrerPolicy: z.string(), Override }).optional(),
      StrictTransportSecurity: z
        .strictObject({
          AccessControlMaxAgeSec: z.number(),
          IncludeSubdomains: z.boolean().default(false),
          Preload: z.boolean().default(false),
          Override,
        })
        .optional(),
    })
    .default({}),
});

interface PolicyHeader {
  readonly name: string;
  readonly value: string;
  /** Also when the origin has said something else. */
  readonly override: boolean;
}

/** @throws StartError for a policy that the template does not have, or a part of it that the local run does not know */
export function responseHeaders(stack: LocalStack, policyId: string): AddHeaders {
  const logicalId = stack.idsOf('AWS::CloudFront::ResponseHeadersPolicy').find((id) => stack.ref(id) === policyId);
  if (logicalId === undefined) throw new StartError(`The template has no response headers policy ${policyId}.`);
  const parsed = policy.safeParse(stack.properties(logicalId)['ResponseHeadersPolicyConfig']);
  if (!parsed.success) throw new StartError(`${logicalId}: ${z.prettifyError(parsed.error)}`);
  const headers = headersOf(parsed.data);
  return (response) => ({
    ...response,
    headers: {
      ...response.headers,
      ...Object.fromEntries(
        headers
          .filter(({ name, override }) => override || !(name in response.headers))
          .map(({ name, value }) => [name, value]),
      ),
    },
  });
}

function headersOf({ CustomHeadersConfig: custom, SecurityHeadersConfig: security }: z.infer<typeof policy>) {
  const headers: PolicyHeader[] = (custom?.Items ?? []).map(({ Header, Value, Override: override }) => ({
    name: Header.toLowerCase(),
    value: Value,
    override,
  }));
  const add = (name: string, part: { Override: boolean } | undefined, value: string | undefined) => {
    if (part && value !== undefined) headers.push({ name, value, override: part.Override });
  };
  const { ContentSecurityPolicy, ContentTypeOptions, FrameOptions, ReferrerPolicy, StrictTransportSecurity } = security;
  add('content-security-policy', ContentSecurityPolicy, ContentSecurityPolicy?.ContentSecurityPolicy);
  add('x-content-type-options', ContentTypeOptions, 'nosniff');
  add('x-frame-options', FrameOptions, FrameOptions?.FrameOption);
  add('referrer-policy', ReferrerPolicy, ReferrerPolicy?.ReferrerPolicy);
  add('strict-transport-security', StrictTransportSecurity, transportSecurity(StrictTransportSecurity));
  return headers;
}

type TransportSecurity = z.infer<typeof policy>['SecurityHeadersConfig']['StrictTransportSecurity'];

function transportSecurity(given: TransportSecurity): string | undefined {
  if (!given) return undefined;
  const { AccessControlMaxAgeSec: seconds, IncludeSubdomains, Preload } = given;
  return [
    `max-age=${seconds}`,
    ...(IncludeSubdomains ? ['includeSubDomains'] : []),
    ...(Preload ? ['preload'] : []),
  ].join('; ');
}
