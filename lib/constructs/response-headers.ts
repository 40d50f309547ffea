import { Duration } from 'aws-cdk-lib';
import {
  HeadersFrameOption,
  HeadersReferrerPolicy,
  type ResponseHeadersPolicyProps,
  ResponseHeadersPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { Construct } from 'constructs';
import type { Audience } from '../../functions/http/routes.ts';
import type { DocumentBucket } from './document-bucket.ts';
import type { LiveChannel } from './live-channel.ts';
import type { SignIn } from './sign-in.ts';
import type { WebPush } from './web-push.ts';

type SecurityHeaders = NonNullable<ResponseHeadersPolicyProps['securityHeadersBehavior']>;

const everywhere: SecurityHeaders = {
  strictTransportSecurity: { accessControlMaxAge: Duration.days(730), includeSubdomains: true, override: true },
  contentTypeOptions: { override: true },
};

export interface ResponseHeadersProps {
  signIn: SignIn;
  live: LiveChannel;
  webPush: WebPush;
  documents: DocumentBucket;
}

/** What a page may do in the browser, and what the API's answers may be taken for. */
export class ResponseHeaders extends Construct {
  readonly pages: ResponseHeadersPolicy;
  readonly backOffice: ResponseHeadersPolicy;
  readonly api: ResponseHeadersPolicy;

  constructor(scope: Construct, id: string, props: ResponseHeadersProps) {
    super(scope, id);
    this.pages = this.ofPages('Pages', {
      comment: 'Portal and App: nothing from elsewhere, nothing inline, no framing',
      connectSources: connectSources(props),
      camera: '(self)',
    });
    this.backOffice = this.ofPages('BackOffice', {
      comment: 'Back office: the same, and neither live channel, push nor camera',
      connectSources: signInSources(props, 'back-office').join(' '),
      camera: '()',
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

  private ofPages(id: string, { comment, connectSources, camera }: PageHeaders): ResponseHeadersPolicy {
    return new ResponseHeadersPolicy(this, id, {
      comment,
      securityHeadersBehavior: {
        ...everywhere,
        contentSecurityPolicy: { contentSecurityPolicy: pagePolicy(connectSources), override: true },
        referrerPolicy: { referrerPolicy: HeadersReferrerPolicy.NO_REFERRER, override: true },
        // For browsers that do not know frame-ancestors.
        frameOptions: { frameOption: HeadersFrameOption.DENY, override: true },
      },
      customHeadersBehavior: {
        customHeaders: Object.entries({
          'Permissions-Policy': `camera=${camera}, geolocation=(), microphone=(), payment=(), usb=()`,
          'Cross-Origin-Opener-Policy': 'same-origin',
          'Cross-Origin-Resource-Policy': 'same-origin',
        }).map(([header, value]) => ({ header, value, override: true })),
      },
    });
  }
}

interface PageHeaders {
  comment: string;
  /** What else than their own origin the pages may talk to. */
  connectSources: string;
  camera: '(self)' | '()';
}

/** Where an audience's pages sign in. */
const signInSources = ({ signIn }: ResponseHeadersProps, audience: Audience): string[] => [
  // All pools of the Region share the host, also those of other accounts: the path restricts it to ours.
  `${signIn.pools[audience].pool.userPoolProviderUrl}/`,
  signIn.pools[audience].origin,
];

/** The API is at the pages' own origin; else they connect to sign-in, to the live channel, to where applicants send documents, and to Firebase where it notifies. */
function connectSources(props: ResponseHeadersProps): string {
  const signIn = (['merchant', 'client'] as const).flatMap((audience) => signInSources(props, audience));
  return [...signIn, props.live.realtimeOrigin, props.documents.origin].join(' ') + props.webPush.connectSources;
}

/** Scripts come from files of this origin, and connect only to it and to what is named. */
function pagePolicy(connectSources: string): string {
  const directives = {
    'default-src': "'none'",
    'script-src': "'self'",
    'style-src': "'self'",
    'img-src': "'self' data: blob:",
    'font-src': "'self'",
    'connect-src': `'self' ${connectSources}`,
    'manifest-src': "'self'",
    'worker-src': "'self'",
    'media-src': "'self' blob:",
    'form-action': "'none'",
    'base-uri': "'none'",
    'frame-ancestors': "'none'",
    'object-src': "'none'",
    'require-trusted-types-for': "'script'",
    // The one policy that the pages make (web/offline/register-service-worker.ts); a script that got in makes none.
    'trusted-types': 'service-worker',
  };
  return Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}
