import { tags } from './reasons.ts';
import { idFrom } from './made-up-ids.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** The HTTP API. */
export const httpApiKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::ApiGatewayV2::Api': {
    name: (context) => ({
      ref: idFrom(context.logicalId),
      attributes: { ApiEndpoint: context.url, ApiId: idFrom(context.logicalId) },
    }),
    used: ['Name', 'ProtocolType'],
    withoutEffect: { ...tags, Description: 'for people', DisableExecuteApiEndpoint: 'there is one address only' },
  },
  'AWS::ApiGatewayV2::Route': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { RouteId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'RouteKey', 'Target', 'AuthorizationType', 'AuthorizerId', 'AuthorizationScopes'],
    withoutEffect: { OperationName: 'for people' },
  },
  'AWS::ApiGatewayV2::Integration': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { IntegrationId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'IntegrationType', 'IntegrationUri', 'PayloadFormatVersion', 'TimeoutInMillis'],
    withoutEffect: {
      Description: 'for people',
      IntegrationMethod: 'a function is always invoked by POST',
      CredentialsArn: 'one user',
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    name: (context) => ({ ref: idFrom(context.logicalId), attributes: { AuthorizerId: idFrom(context.logicalId) } }),
    used: ['ApiId', 'AuthorizerType', 'IdentitySource', 'JwtConfiguration', 'Name'],
    withoutEffect: {},
  },
  'AWS::ApiGatewayV2::Stage': {
    name: (context) => ({ ref: context.property('StageName') ?? '$default', attributes: {} }),
    used: ['ApiId', 'StageName', 'AutoDeploy', 'DefaultRouteSettings', 'RouteSettings'],
    withoutEffect: {
      ...tags,
      AccessLogSettings: 'requests go to the terminal (--verbose)',
      Description: 'for people',
    },
  },
};
