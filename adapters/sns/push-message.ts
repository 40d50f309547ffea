import type { PublishCommandInput } from '@aws-sdk/client-sns';
import { apnsPayload, collapseId, fcmMessage, type Delivery } from '../../core/notification/payload.ts';

/** The platforms as SNS names them in ARNs and messages; `GCM` is Firebase. */
export const snsPlatforms = ['GCM', 'APNS', 'APNS_SANDBOX'] as const;
export type SnsPlatform = (typeof snsPlatforms)[number];

/** Of an application's or an endpoint's ARN: `arn:aws:sns:eu-west-3:111122223333:app/APNS_SANDBOX/name`. */
export function platformOf(arn: string): SnsPlatform {
  const name = /:(?:app|endpoint)\/([^/]+)\//.exec(arn)?.[1];
  const platform = snsPlatforms.find((known) => known === name);
  if (!platform) throw new Error(`not the ARN of a push platform: ${arn}`);
  return platform;
}

/**
 * One notification as SNS takes it for one platform: a JSON object with a string for each platform, which is JSON again,
 * and attributes that SNS turns into the platform's headers. `default` is required by SNS and goes nowhere.
 *
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-fcm-v1-payloads.html
 * @see https://docs.aws.amazon.com/sns/latest/dg/sns-message-attributes.html
 */
export function pushMessage(
  platform: SnsPlatform,
  delivery: Delivery,
): Pick<PublishCommandInput, 'Message' | 'MessageStructure' | 'MessageAttributes'> {
  const { body, ttlSeconds } = delivery.notification;
  const ttl = String(ttlSeconds);
  const payload =
    platform === 'GCM'
      ? { fcmV1Message: { validate_only: false, message: fcmMessage(delivery) } }
      : apnsPayload(delivery);
  return {
    MessageStructure: 'json',
    Message: JSON.stringify({ default: body, [platform]: JSON.stringify(payload) }),
    MessageAttributes:
      platform === 'GCM'
        ? strings({ 'AWS.SNS.MOBILE.FCM.TTL': ttl })
        : strings({
            [`AWS.SNS.MOBILE.${platform}.TTL`]: ttl,
            // The same names for both of Apple's environments.
            'AWS.SNS.MOBILE.APNS.PUSH_TYPE': 'alert',
            'AWS.SNS.MOBILE.APNS.PRIORITY': '10',
            'AWS.SNS.MOBILE.APNS.COLLAPSE_ID': collapseId(delivery.notification),
          }),
  };
}

const strings = (attributes: Record<string, string>): PublishCommandInput['MessageAttributes'] =>
  Object.fromEntries(
    Object.entries(attributes).map(([name, StringValue]) => [name, { DataType: 'String', StringValue }]),
  );
