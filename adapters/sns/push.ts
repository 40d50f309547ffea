import {
  EndpointDisabledException,
  InvalidParameterException,
  NotFoundException,
  PublishCommand,
  type SNSClient,
} from '@aws-sdk/client-sns';
import { pushPlatforms, type PushPlatform, type PushTarget } from '../../core/client.ts';
import type { PushNotification } from '../../core/notification/client-notification.ts';
import type { Instant } from '../../core/time.ts';
import { required, switched, type Environment } from '../configuration.ts';
import { currentEndpoint, TokenRefused } from './push-endpoint.ts';
import { platformOf, pushMessage } from './push-message.ts';

export type PushOutcome =
  /** `endpointArn` is to be kept for the next time. */
  | { outcome: 'sent'; endpointArn: string }
  /** Deployed without credentials for this platform. */
  | { outcome: 'off' }
  /** The push service does not know the token any longer: it is to be forgotten. */
  | { outcome: 'gone' };

export interface PushSettings {
  /** The platform application of each platform; '' while push is off for it. */
  applications: Record<PushPlatform, string>;
  appUrl: string;
}

export function pushSettings(env: Environment): PushSettings {
  return {
    applications: {
      FCM: switched(env, 'FCM_APPLICATION_ARN'),
      APNS: switched(env, 'APNS_APPLICATION_ARN'),
    },
    appUrl: required(env, 'APP_URL'),
  };
}

export const platformsOff = ({ applications }: PushSettings): PushPlatform[] =>
  pushPlatforms.filter((platform) => applications[platform] === '');

export type Push = ReturnType<typeof push>;

/** Notifications to single phones by SNS mobile push. */
export function push(sns: SNSClient, { applications, appUrl }: PushSettings) {
  return {
    /** @throws when SNS does not answer, or refuses for a reason that is not the phone's. `signal` ends the waiting. */
    async send(
      { platform, token, endpointArn }: PushTarget,
      notification: PushNotification,
      { now, signal }: { now: Instant; signal?: AbortSignal },
    ): Promise<PushOutcome> {
      const applicationArn = applications[platform];
      if (applicationArn === '') return { outcome: 'off' };
      const message = pushMessage(platformOf(applicationArn), { notification, appUrl, now });
      const publish = async (known?: string) => {
        const arn = await currentEndpoint(sns, { applicationArn, token, endpointArn: known }, signal);
        await sns.send(new PublishCommand({ TargetArn: arn, ...message }), { abortSignal: signal });
        return { outcome: 'sent' as const, endpointArn: arn };
      };
      try {
        return await publish(belongsTo(endpointArn, applicationArn) ? endpointArn : undefined).catch(
          (error: unknown) => {
            if (!isEndpointGone(error)) throw error;
            return publish();
          },
        );
      } catch (error) {
        if (error instanceof EndpointDisabledException || error instanceof TokenRefused) return { outcome: 'gone' };
        throw error;
      }
    },
  };
}

/** Not so after the stack was made anew, or moved from Apple's development environment to production. */
const belongsTo = (endpointArn: string | undefined, applicationArn: string): boolean =>
  endpointArn?.startsWith(`${applicationArn.replace(':app/', ':endpoint/')}/`) ?? false;

/** Deleted since it was looked at: SNS says NotFound or, when publishing, that a parameter is invalid. */
const isEndpointGone = (error: unknown): boolean =>
  error instanceof NotFoundException ||
  (error instanceof InvalidParameterException && error.message.includes('No endpoint found for the target arn'));
