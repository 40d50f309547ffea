import { Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type AddRoutesOptions,
  type CfnStage,
  HttpApi,
  HttpMethod,
  HttpNoneAuthorizer,
  type HttpRoute,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { LogGroup } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { acknowledge } from '../acknowledge.ts';
import { logRetention } from '../log-retention.ts';
import {
  type Audience,
  audiences,
  type Lambda,
  lambdaOf,
  type Route,
  routes,
  scopeOf,
} from '../../functions/http/routes.ts';
import type { Stage } from '../stage.ts';
import type { WebClient } from './audience-pool.ts';
import { routeSettings } from './route-settings.ts';
import { keptInProduction } from '../kept-in-production.ts';

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
 * The HTTP API: the routes of the table and no other, each with its audience's authorizer and scope. It is created
 * before the distribution, whose origin it is; the routes after it, as their authorizers need the pools' app clients.
 */
export class PublicApi extends Construct {
  readonly api: HttpApi;
  private readonly stage: Stage;

  constructor(scope: Construct, id: string, { stage }: { stage: Stage }) {
    super(scope, id);
    // The pages are on the same origin (WebDistribution), so there is no CORS: no page from elsewhere may call.
    this.api = new HttpApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      description: 'Encaissement',
      createDefaultStage: false,
    });
    this.stage = stage;
  }

  addRoutes(webClients: Record<Audience, WebClient>, functions: Record<Lambda, IFunction>): void {
    const signedIn = (audience: Audience) => ({
      authorizer: webClients[audience].authorizer,
      authorizationScopes: [scopeOf(audience)],
    });
    this.addStage([
      ...audiences.flatMap((audience) => this.addRoutesOf(audience, functions[audience], signedIn(audience))),
      ...this.addRoutesOf('owner', functions.owner, signedIn('merchant')),
      ...this.addOpenRoutes(
        'anybody',
        functions.anybody,
        'Tells of failures of pages, before a sign-in too. It is throttled, and its function can reach nothing.',
      ),
      ...this.addOpenRoutes(
        'applicant',
        functions.applicant,
        'For whoever has no account yet. It is throttled and counted, and its function reaches applications alone.',
      ),
    ]);
  }

  private addOpenRoutes(lambda: Lambda, handler: IFunction, reason: string): HttpRoute[] {
    const open = this.addRoutesOf(lambda, handler, { authorizer: new HttpNoneAuthorizer() });
    for (const route of open) acknowledge(route, 'AwsSolutions-APIG4', reason);
    return open;
  }

  private addRoutesOf(
    lambda: Lambda,
    handler: IFunction,
    who: Pick<AddRoutesOptions, 'authorizer' | 'authorizationScopes'>,
  ): HttpRoute[] {
    // One permission for the API: one for each route would fill the function's policy, which is limited to 20 KB.
    const integration = new HttpLambdaIntegration(`${lambda}-api`, handler, { scopePermissionToRoute: false });
    const own = Object.values<Route>(routes).filter((route) => lambdaOf(route) === lambda);
    return own.flatMap(({ method, path }) =>
      this.api.addRoutes({ path, methods: [HttpMethod[method]], integration, ...who }),
    );
  }

  private addStage(added: readonly HttpRoute[]): void {
    const logGroup = new LogGroup(this, 'AccessLog', {
      retention: logRetention(this.stage),
      removalPolicy: keptInProduction(this.stage),
    });
    const stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      detailedMetricsEnabled: true,
      accessLogSettings: {
        destination: new LogGroupLogDestination(logGroup),
        format: AccessLogFormat.custom(JSON.stringify(accessLog)),
      },
    });
    (stage.node.defaultChild as CfnStage).routeSettings = routeSettings(Object.values<Route>(routes));
    // API Gateway refuses settings of a route that is not there yet (aws/serverless-application-model#2479).
    stage.node.addDependency(...added);
  }
}
