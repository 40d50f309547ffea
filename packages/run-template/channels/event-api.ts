import * as z from 'zod';
import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { subscribeHandler } from './subscribe-handler.ts';
import type { SubscribeHandler } from './subscribe-handler.ts';

/** The template's API of AppSync Events. */
export interface EventApi {
  readonly httpHost: string;
  readonly realtimeHost: string;
  /** The user pools whose tokens are accepted. */
  readonly pools: readonly EventApiPool[];
  readonly namespaces: ReadonlyMap<string, ChannelNamespace>;
}

export interface EventApiPool {
  readonly poolId: string;
  /** A regular expression, when only tokens of some app clients are accepted. */
  readonly clients?: string | undefined;
}

export interface ChannelNamespace {
  readonly name: string;
  /** Users of the pools may subscribe, as far as `onSubscribe` lets them. */
  readonly usersSubscribe: boolean;
  /** Functions may publish, as far as their roles let them. */
  readonly functionsPublish: boolean;
  readonly onSubscribe: SubscribeHandler;
}

const modes = z.array(z.strictObject({ AuthType: z.enum(['AMAZON_COGNITO_USER_POOLS', 'AWS_IAM']) }));
const provider = z.discriminatedUnion('AuthType', [
  z.strictObject({ AuthType: z.literal('AWS_IAM') }),
  z.strictObject({
    AuthType: z.literal('AMAZON_COGNITO_USER_POOLS'),
    CognitoConfig: z.strictObject({
      UserPoolId: z.string(),
      AwsRegion: z.string(),
      AppIdClientRegex: z.string().optional(),
    }),
  }),
]);
const eventConfig = z.strictObject({
  // Nothing is logged on a laptop.
  LogConfig: z.unknown().optional(),
  AuthProviders: z.array(provider),
  ConnectionAuthModes: modes,
  DefaultPublishAuthModes: modes,
  DefaultSubscribeAuthModes: modes,
});
const namespace = z.strictObject({
  ApiId: z.string(),
  Name: z.string(),
  CodeHandlers: z.string().optional(),
  HandlerConfigs: z.strictObject({}).optional(),
  PublishAuthModes: modes.optional(),
  SubscribeAuthModes: modes.optional(),
  Tags: z.unknown().optional(),
});

/**
 * @returns undefined when the template has none
 * @throws StartError for what is not emulated
 */
export function describeEventApi(stack: LocalStack): EventApi | undefined {
  const [logicalId, ...others] = stack.idsOf('AWS::AppSync::Api');
  if (logicalId === undefined) return undefined;
  if (others.length > 0) throw new StartError('The local run serves at most one AWS::AppSync::Api.');
  const config = parsed(logicalId, eventConfig, stack.properties(logicalId)['EventConfig']);
  if (!has(config.ConnectionAuthModes, 'AMAZON_COGNITO_USER_POOLS')) {
    throw new StartError(
      `${logicalId}: the local AppSync Events accepts connections by AMAZON_COGNITO_USER_POOLS only.`,
    );
  }
  const namespaces = stack
    .idsOf('AWS::AppSync::ChannelNamespace')
    .map((id) => ({ id, ...parsed(id, namespace, stack.properties(id)) }));
  return {
    httpHost: stack.attribute(logicalId, 'Dns.Http'),
    realtimeHost: stack.attribute(logicalId, 'Dns.Realtime'),
    pools: config.AuthProviders.flatMap((one) =>
      one.AuthType === 'AWS_IAM'
        ? []
        : [{ poolId: one.CognitoConfig.UserPoolId, clients: one.CognitoConfig.AppIdClientRegex }],
    ),
    namespaces: new Map(
      namespaces.map(({ id, Name: name, CodeHandlers: code, PublishAuthModes, SubscribeAuthModes }) => [
        name,
        {
          name,
          usersSubscribe: has(SubscribeAuthModes ?? config.DefaultSubscribeAuthModes, 'AMAZON_COGNITO_USER_POOLS'),
          functionsPublish: has(PublishAuthModes ?? config.DefaultPublishAuthModes, 'AWS_IAM'),
          onSubscribe: subscribeHandler(code, id),
        },
      ]),
    ),
  };
}

const has = (given: z.infer<typeof modes>, type: z.infer<typeof modes>[number]['AuthType']) =>
  given.some(({ AuthType }) => AuthType === type);

function parsed<T>(logicalId: string, schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value);
  if (!result.success) throw new StartError(`${logicalId}: ${z.prettifyError(result.error)}`);
  return result.data;
}
