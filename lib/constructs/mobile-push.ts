import { CfnOutput, CustomResource, Duration, Fn, Stack } from 'aws-cdk-lib';
import { Secret } from 'aws-cdk-lib/aws-secretsmanager';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import type { Stage } from '../stage.ts';
import { ServiceFunction } from './service-function.ts';
import { keptInProduction } from '../kept-in-production.ts';

/** The services that SNS knows: Firebase, Apple's, and Apple's for development. */
const platforms = ['GCM', 'APNS', 'APNS_SANDBOX'] as const;

const everyApplication =
  'SNS knows no resource for these actions (Service Authorization Reference): a policy that names one allows nothing.';

export interface MobilePushProps {
  stage: Stage;
  /** Another value makes the deployment read the credentials again. */
  credentialsVersion: string;
}

/**
 * SNS platform applications, which CloudFormation does not know. Their credentials are filled into a secret by hand after
 * the first deployment; until then push is off and its ARNs are empty.
 */
export class MobilePush extends Construct {
  private readonly fcmApplicationArn: string;
  private readonly apnsApplicationArn: string;

  constructor(scope: Construct, id: string, { stage, credentialsVersion }: MobilePushProps) {
    super(scope, id);
    const { stackName } = Stack.of(this);
    const credentials = new Secret(this, 'Credentials', {
      description:
        '{"fcm": {"serviceAccount"}, "apns": {"signingKey", "signingKeyId", "teamId", "bundleId", "sandbox"}}, or a part of it',
      // Empty on purpose: CloudFormation writes it once, and never again over what was filled in.
      secretObjectValue: {},
      removalPolicy: keptInProduction(stage),
    });
    acknowledge(
      credentials,
      'AwsSolutions-SMG4',
      'Google and Apple issue these keys: they cannot be rotated from here.',
    );

    const provider = new ServiceFunction(this, 'PushPlatform', {
      stage,
      entry: 'push-platform/handler.ts',
      description: 'Makes the SNS platform applications from the credentials',
      timeout: Duration.minutes(1),
    });
    provider.allow(['secretsmanager:GetSecretValue'], [credentials.secretArn]);
    provider.allowPattern(
      ['sns:CreatePlatformApplication', 'sns:SetPlatformApplicationAttributes', 'sns:DeletePlatformApplication'],
      ['*'],
      everyApplication,
    );

    const applicationArn = (platform: (typeof platforms)[number]) => {
      const application = new CustomResource(this, `Application${platform}`, {
        resourceType: 'Custom::PushPlatform',
        serviceToken: provider.functionArn,
        serviceTimeout: Duration.minutes(5),
        properties: {
          SecretArn: credentials.secretArn,
          ApplicationName: stackName,
          Platform: platform,
          CredentialsVersion: credentialsVersion,
        },
      });
      return application.getAttString('ApplicationArn');
    };
    this.fcmApplicationArn = applicationArn('GCM');
    // One of the two is empty: the secret has one key of Apple's, for the one or the other.
    this.apnsApplicationArn = Fn.join('', [applicationArn('APNS'), applicationArn('APNS_SANDBOX')]);

    new CfnOutput(Stack.of(this), 'PushCredentialsSecret', {
      description: 'Fill this in, then deploy with another PushCredentialsVersion',
      value: credentials.secretArn,
    });
    new CfnOutput(Stack.of(this), 'PushStatus', {
      description: 'The platform applications; push is off for a platform without one',
      value: `FCM: [${this.fcmApplicationArn}] APNS: [${this.apnsApplicationArn}]`,
    });
  }

  /** Lets a function register phones and notify them, and tells it the applications. */
  grantPublish(user: ServiceFunction): void {
    user.addEnvironment('FCM_APPLICATION_ARN', this.fcmApplicationArn);
    user.addEnvironment('APNS_APPLICATION_ARN', this.apnsApplicationArn);
    user.allowPattern(
      ['sns:CreatePlatformEndpoint', 'sns:GetEndpointAttributes', 'sns:SetEndpointAttributes'],
      ['*'],
      everyApplication,
    );
    user.allowPattern(
      ['sns:Publish'],
      this.endpointArns(),
      'One endpoint per phone, named by SNS; the application is named.',
    );
  }

  /** By name, not by the custom resource's answer: that is empty while push is off, and no policy takes an empty ARN. */
  private endpointArns(): string[] {
    const { partition, region, account, stackName } = Stack.of(this);
    return platforms.map((platform) => `arn:${partition}:sns:${region}:${account}:endpoint/${platform}/${stackName}/*`);
  }
}
