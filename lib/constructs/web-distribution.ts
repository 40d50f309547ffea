import { Aws, CfnCondition, CfnRule, Fn, Stack } from 'aws-cdk-lib';
import type { HttpApi } from 'aws-cdk-lib/aws-apigatewayv2';
import {
  AllowedMethods,
  type BehaviorOptions,
  CachePolicy,
  type CfnDistribution,
  Distribution,
  Function,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  type ResponseHeadersPolicy,
  ViewerProtocolPolicy,
} from 'aws-cdk-lib/aws-cloudfront';
import { HttpOrigin, S3BucketOrigin } from 'aws-cdk-lib/aws-cloudfront-origins';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { fileURLToPath } from 'node:url';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { type PageAddresses, pagesAt, type WebAddress } from '../web-address.ts';
import type { DocumentBucket } from './document-bucket.ts';
import type { LiveChannel } from './live-channel.ts';
import { PrivateBucket } from './private-bucket.ts';
import { ResponseHeaders } from './response-headers.ts';
import type { SignIn } from './sign-in.ts';
import type { WebPush } from './web-push.ts';
import type { FrontKey } from './front-key.ts';
import { keptInProduction } from '../kept-in-production.ts';

const pagePaths = fileURLToPath(new URL('../edge/page-paths.js', import.meta.url));

export interface WebDistributionProps {
  stage: Stage;
  api: HttpApi;
  frontKey: FrontKey;
  accessLogs: Bucket;
  webAddress: WebAddress;
  /** Of that address, in us-east-1; empty when another server stands at the address. */
  certificateArn: string;
  /** Of us-east-1; `none` where nothing stands before it. */
  webAclArn: string;
  signIn: SignIn;
  live: LiveChannel;
  webPush: WebPush;
  documents: DocumentBucket;
}

/**
 * One origin for all: the pages from a private bucket, `/v1` from the API. So the browser asks nobody for permission (no
 * CORS), and the pages may talk to their own origin only. Its headers contain the addresses of the pools and the
 * live channel, so it is created after them and before the pools' app clients.
 */
export class WebDistribution extends Construct {
  readonly bucket: Bucket;
  readonly distribution: Distribution;
  /** `https://host`, without a slash at the end. */
  readonly origin: string;
  readonly pages: PageAddresses;
  private readonly bucketOrigin: IOrigin;
  private readonly paths: Function;

  constructor(scope: Construct, id: string, props: WebDistributionProps) {
    super(scope, id);
    const { stage, accessLogs, webAddress, certificateArn, signIn, live, webPush, documents } = props;
    this.bucket = new PrivateBucket(this, 'Bucket', {
      accessLogs,
      accessLogsPrefix: 'web/',
      removalPolicy: keptInProduction(stage),
    }).bucket;
    this.bucketOrigin = S3BucketOrigin.withOriginAccessControl(this.bucket);
    this.paths = new Function(this, 'PagePaths', {
      comment: 'Leads the pages of an app to its shell',
      runtime: FunctionRuntime.JS_2_0,
      code: FunctionCode.fromFile({ filePath: pagePaths }),
    });
    const headers = new ResponseHeaders(this, 'Headers', { signIn, live, webPush, documents });
    this.distribution = new Distribution(this, 'Distribution', {
      comment: Stack.of(this).stackName,
      httpVersion: HttpVersion.HTTP2_AND_3,
      // The people are in France.
      priceClass: PriceClass.PRICE_CLASS_100,
      defaultBehavior: this.files(headers.pages),
      additionalBehaviors: {
        '/v1/*': this.calls(props, headers),
        '/back-office/*': this.files(headers.backOffice),
      },
    });
    this.useCertificate(webAddress.origin, certificateArn);
    this.standBehind(props.webAclArn);
    this.acknowledgeFindings();

    this.origin = Fn.conditionIf(
      webAddress.given.logicalId,
      webAddress.origin,
      `https://${this.distribution.distributionDomainName}`,
    ).toString();
    this.pages = pagesAt(this.origin);
  }

  private files(responseHeadersPolicy: ResponseHeadersPolicy): BehaviorOptions {
    return {
      origin: this.bucketOrigin,
      allowedMethods: AllowedMethods.ALLOW_GET_HEAD,
      cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      compress: true,
      viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
      responseHeadersPolicy,
      functionAssociations: [{ eventType: FunctionEventType.VIEWER_REQUEST, function: this.paths }],
    };
  }

  /** A redirect would answer a token that was sent in the clear as if nothing had happened: the API refuses HTTP. */
  private calls({ api, frontKey }: WebDistributionProps, headers: ResponseHeaders): BehaviorOptions {
    const { region, urlSuffix } = Stack.of(this);
    return {
      origin: new HttpOrigin(`${api.apiId}.execute-api.${region}.${urlSuffix}`, {
        protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
        originSslProtocols: [OriginSslPolicy.TLS_V1_2],
        customHeaders: frontKey.headers,
      }),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: CachePolicy.CACHING_DISABLED,
      // What a request says and what is secret may stand in one answer, whose length would tell of both (BREACH).
      compress: false,
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      viewerProtocolPolicy: ViewerProtocolPolicy.HTTPS_ONLY,
      responseHeadersPolicy: headers.api,
    };
  }

  /** CDK wants to know at synthesis whether there is one: whoever deploys says so. */
  private useCertificate(webAddress: string, certificateArn: string): void {
    const isGiven = Fn.conditionNot(Fn.conditionEquals(certificateArn, ''));
    const given = new CfnCondition(Stack.of(this), 'HasCertificate', { expression: isGiven });
    new CfnRule(Stack.of(this), 'CertificateIsOfAnAddress', {
      ruleCondition: isGiven,
      assertions: [
        {
          assert: Fn.conditionNot(Fn.conditionEquals(webAddress, '')),
          assertDescription: 'CertificateArn is the certificate of WebAddress: give both',
        },
      ],
    });
    // The slashes let there be a third part in an empty address too.
    const host = Fn.select(2, Fn.split('/', `${webAddress}//`));
    const onlyGiven = (value: unknown) => Fn.conditionIf(given.logicalId, value, Aws.NO_VALUE);
    const distribution = this.distribution.node.defaultChild as CfnDistribution;
    distribution.addPropertyOverride('DistributionConfig.Aliases', onlyGiven([host]));
    distribution.addPropertyOverride(
      'DistributionConfig.ViewerCertificate',
      onlyGiven({
        AcmCertificateArn: certificateArn,
        MinimumProtocolVersion: 'TLSv1.2_2021',
        SslSupportMethod: 'sni-only',
      }),
    );
  }

  private standBehind(webAclArn: string): void {
    const given = new CfnCondition(Stack.of(this), 'HasWebAcl', {
      expression: Fn.conditionNot(Fn.conditionEquals(webAclArn, 'none')),
    });
    const distribution = this.distribution.node.defaultChild as CfnDistribution;
    distribution.addPropertyOverride(
      'DistributionConfig.WebACLId',
      Fn.conditionIf(given.logicalId, webAclArn, Aws.NO_VALUE),
    );
  }

  private acknowledgeFindings(): void {
    const reasons = {
      CFR1: 'Beneficiaries pay from wherever they are on holiday: no country is shut out.',
      CFR2: 'A web ACL of the global stack, by the parameter WebAclArn, which production has to say something of.',
      CFR3: 'Its logs would hold the address of every beneficiary. Calls are logged by API Gateway without saying who, and the bucket logs its reads.',
      CFR4: 'With WebAddress and CertificateArn it is TLS 1.2 or later. The security policy of the domain cloudfront.net is CloudFront’s own.',
    };
    for (const [rule, reason] of Object.entries(reasons)) {
      acknowledge(this.distribution, `AwsSolutions-${rule}`, reason);
    }
  }
}
