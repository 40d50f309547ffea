import { RemovalPolicy, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import { HttpApi, HttpMethod, HttpStage, LogGroupLogDestination } from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { callLimits } from '../../contract/settings/limits.ts';
import { logRetention } from '../log-retention.ts';
import { type Audience, audiences, type Route, routes, scopeOf } from '../../functions/http/routes.ts';
import type { Stage } from '../settings.ts';
import type { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';

/** What is logged of a request: nothing that tells who made it, nor the ids and search words in its address. */
const accessLog = {
  requestId: '$context.requestId',
  at: '$context.requestTimeEpoch',
  route: '$context.routeKey',
  status: '$context.status',
  latencyMs: '$context.responseLatency',
  integrationMs: '$context.integrationLatency',
  responseBytes: '$context.responseLength',
  authorizerError: '$context.authorizer.error',
  integrationError: '$context.integrationErrorMessage',
};

/**
 * The HTTP API: the routes of the table and no other, each with its audience's authorizer and scope. It is made before the
 * pools are, as its address is part of theirs.
 */
export class PublicApi extends Construct {
  readonly api: HttpApi;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    // The pages are on the same origin (WebDistribution), so there is no CORS: no page from elsewhere may call.
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      description: 'Encaissement',
      createDefaultStage: false,
    });
    this.addStage(stage);
  }

  addRoutes(signIn: SignIn, functions: Record<Audience, ServiceFunction>): void {
    for (const audience of audiences) this.addAudience(audience, signIn, functions[audience]);
  }

  private addAudience(audience: Audience, signIn: SignIn, handler: ServiceFunction): void {
    // One permission for the API: one for each route would fill the function's policy, which is limited to 20 KB.
    const integration = new HttpLambdaIntegration(`${audience}-api`, handler, { scopePermissionToRoute: false });
    for (const { method, path } of Object.values<Route>(routes).filter((route) => route.audience === audience)) {
      this.api.addRoutes({
        path,
        methods: [HttpMethod[method]],
        integration,
        authorizer: signIn.pools[audience].authorizer,
        authorizationScopes: [scopeOf(audience)],
      });
    }
  }

  private addStage(stage: Stage): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: logRetention(stage),
      removalPolicy: stage === 'prod' ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY,
    });
    new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      throttle: { rateLimit: callLimits.requestsPerSecond, burstLimit: callLimits.requestsAtOnce },
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
  }
}
