import { fileURLToPath } from 'node:url';
import { Aws, Duration, Stack } from 'aws-cdk-lib';
import { HttpApi, HttpMethod } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpUserPoolAuthorizer } from 'aws-cdk-lib/aws-apigatewayv2-authorizers';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { OAuthScope, ResourceServerScope, UserPool } from 'aws-cdk-lib/aws-cognito';
import { AttributeType, BillingMode, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Code, Function as LambdaFunction, Runtime, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Schedule, ScheduleExpression } from 'aws-cdk-lib/aws-scheduler';
import { LambdaInvoke } from 'aws-cdk-lib/aws-scheduler-targets';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';

const folder = fileURLToPath(new URL('functions', import.meta.url));

/** Somebody else's product: notes that people with an account write and anybody reads, copied into a bucket. */
export class NotesStack extends Stack {
  constructor(scope: Construct, id: string) {
    super(scope, id);
    const notes = new Table(this, 'Notes', {
      partitionKey: { name: 'id', type: AttributeType.STRING },
      billingMode: BillingMode.PAY_PER_REQUEST,
      stream: StreamViewType.NEW_IMAGE,
    });
    const archive = new Bucket(this, 'Archive');
    const givenUp = new Queue(this, 'GivenUp');

    const api = this.service('notes', { NOTES_TABLE: notes.tableName });
    notes.grantReadWriteData(api);
    this.serve(api);

    const archiver = this.service('archive', { ARCHIVE: archive.bucketName });
    archive.grantPut(archiver);
    archiver.addEventSource(
      new DynamoEventSource(notes, {
        startingPosition: StartingPosition.TRIM_HORIZON,
        retryAttempts: 0,
        bisectBatchOnError: true,
        onFailure: new SqsDlq(givenUp),
      }),
    );

    const remind = this.service('remind', { NOTES_TABLE: notes.tableName });
    notes.grantWriteData(remind);
    new Schedule(this, 'EveryMorning', {
      schedule: ScheduleExpression.cron({ minute: '0', hour: '7' }),
      target: new LambdaInvoke(remind),
    });
  }

  private serve(api: LambdaFunction): void {
    const pool = new UserPool(this, 'People');
    const write = new ResourceServerScope({ scopeName: 'write', scopeDescription: 'writes notes' });
    const server = pool.addResourceServer('Server', { identifier: 'notes', scopes: [write] });
    const client = pool.addClient('Web', {
      oAuth: { callbackUrls: ['http://127.0.0.1/'], scopes: [OAuthScope.resourceServer(server, write)] },
    });
    const http = new HttpApi(this, 'Http');
    const integration = new HttpLambdaIntegration('Notes', api);
    http.addRoutes({ path: '/notes/{id}', methods: [HttpMethod.GET], integration });
    http.addRoutes({
      path: '/notes',
      methods: [HttpMethod.POST],
      integration,
      authorizer: new HttpUserPoolAuthorizer('People', pool, { userPoolClients: [client] }),
      authorizationScopes: ['notes/write'],
    });
  }

  /** With a role of its own: CDK's default one has a managed policy, which the run does not read. */
  private service(name: string, environment: Record<string, string>): LambdaFunction {
    const role = new Role(this, `${name}-role`, { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [`arn:${Aws.PARTITION}:logs:*:*:*`],
      }),
    );
    return new LambdaFunction(this, name, {
      runtime: Runtime.NODEJS_24_X,
      handler: `${name}.handler`,
      code: Code.fromAsset(folder),
      timeout: Duration.seconds(10),
      role,
      environment,
    });
  }
}
