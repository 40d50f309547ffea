import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { Stage } from '../settings.ts';
import { issuersOrigin, signInOrigin } from '../sign-in-domains.ts';

type SecurityHeaders = NonNullable<ResponseHeadersPolicyProps['securityHeadersBehavior']>;

const everywhere: SecurityHeaders = {
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
  contentTypeOptions: { override: true },
};

/** What a page may do in the browser, and what the API's answers may be taken for. */
export class ResponseHeaders extends Construct {
  readonly pages: ResponseHeadersPolicy;
  readonly api: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    this.pages = new ResponseHeadersPolicy(this, 'Pages', {
      comment: 'Portal and App: nothing from elsewhere, nothing inline, no framing',
      securityHeadersBehavior: {
        ...everywhere,
        contentSecurityPolicy: { contentSecurityPolicy: pagePolicy(this, stage), override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        // For browsers that do not know frame-ancestors.
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries({
          'Permissions-Policy': 'camera=(self), geolocation=(), microphone=(), payment=(), usb=()',
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Resource-Policy': 'same-origin',
        }).map(([header, value]) => ({ header, value, override: true })),
      },
    });
    this.api = new ResponseHeadersPolicy(this, 'Api', {
      comment: 'API: data, never a page; what a function says of caching stays as it is',
      securityHeadersBehavior: {
        ...everywhere,
        contentSecurityPolicy: {
          contentSecurityPolicy: "default-src 'none'; frame-ancestors 'none'",
          override: true,
        },
      },
    });
  }
}

/** Scripts come from files of this origin and go nowhere but to the API and to sign-in. */
function pagePolicy(scope: Construct, stage: Stage): string {
  const signIn = [issuersOrigin(scope), signInOrigin(scope, stage, 'merchant'), signInOrigin(scope, stage, 'client')];
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': ["'self'", ...signIn].join(' '),
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'media-src': "'self' blob:",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
