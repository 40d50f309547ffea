import { Fn, Stack } from 'aws-cdk-lib';
import {
  AppSyncAuthorizationType,
  AppSyncEventResource,
  type AppSyncAuthProvider,
  Code,
  EventApi,
} from 'aws-cdk-lib/aws-appsync';
import { Construct } from 'constructs';
import { readFileSync } from 'node:fs';
import type { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';

/** A namespace per audience whose pages receive events: the channel of a user is `/<audience>/<username>`. */
const namespaces = ['merchant', 'client'] as const;

const onSubscribe = readFileSync(new URL('../channels/own-channel.js', import.meta.url), 'utf8');

/**
 * AppSync Events: notifies open pages of changes. Users of the pools may subscribe to their own channel only; only functions
 * publish, by IAM. Nothing is logged, as each line would contain an IP address and a channel, which is a person's id.
 */
export class LiveChannel extends Construct {
  /** The HTTP domain, which is part of each authorization of a page. */
  readonly httpHost: string;
  /** `wss://…`, the origin that a page connects to. */
  readonly realtimeOrigin: string;
  private readonly api: EventApi;

  constructor(scope: Construct, id: string, { signIn }: { signIn: SignIn }) {
    super(scope, id);
    const { USER_POOL, IAM } = AppSyncAuthorizationType;
    const pools = namespaces.map((audience): AppSyncAuthProvider => ({
      authorizationType: USER_POOL,
      cognitoConfig: { userPool: signIn.pools[audience].pool },
    }));
    this.api = new EventApi(this, 'Api', {
      apiName: Stack.of(this).stackName,
      authorizationConfig: {
        authProviders: [...pools, { authorizationType: IAM }],
        connectionAuthModeTypes: [USER_POOL],
        defaultPublishAuthModeTypes: [IAM],
        defaultSubscribeAuthModeTypes: [USER_POOL],
      },
    });
    for (const audience of namespaces) {
      const { userPoolProviderUrl: issuer } = signIn.pools[audience].pool;
      this.api.addChannelNamespace(audience, {
        code: Code.fromInline(onSubscribe.replaceAll("'ISSUER'", `'${issuer}'`)),
      });
    }
    this.httpHost = this.api.httpDns;
    this.realtimeOrigin = Fn.join('', ['wss://', this.api.realtimeDns]);
  }

  /** Lets a function publish to all channels. */
  grantPublish(user: ServiceFunction): void {
    user.addEnvironment('LIVE_PUBLISH_URL', `https://${this.httpHost}/event`);
    user.allow(
      ['appsync:EventPublish'],
      namespaces.flatMap((name) => AppSyncEventResource.ofChannelNamespace(name).resourceArns(this.api)),
    );
  }

  /** What a page needs to connect, in `/config.json`. */
  pageConfiguration(): { realtime: string; host: string } {
    return { realtime: Fn.join('', [this.realtimeOrigin, '/event/realtime']), host: this.httpHost };
  }
}
