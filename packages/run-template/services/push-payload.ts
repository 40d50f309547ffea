import { AwsError } from './aws-json-server.ts';

export type PushPlatform = 'GCM' | 'APNS' | 'APNS_SANDBOX';
export const PUSH_PLATFORMS: readonly string[] = ['GCM', 'APNS', 'APNS_SANDBOX'] satisfies PushPlatform[];

/** The message attribute of each platform (SNS developer guide, "time to live message attribute"). */
const TTL_ATTRIBUTE: Record<PushPlatform, string> = {
  GCM: 'AWS.SNS.MOBILE.FCM.TTL',
  APNS: 'AWS.SNS.MOBILE.APNS.TTL',
  APNS_SANDBOX: 'AWS.SNS.MOBILE.APNS_SANDBOX.TTL',
};
/** What FCM and APNs take at most. */
const PAYLOAD_MAX_BYTES = 4_096;

/** The entries of a message with `MessageStructure` json, each a string. */
export function structuredMessage(message: string): Record<string, string> {
  const parsed = parsedJson(message);
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) {
    throw invalid('Message Structure - JSON message body failed to parse');
  }
  return Object.fromEntries(
    Object.entries(parsed).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

/**
 * What a platform is given of a structured message: its own entry, an object as JSON, else the default text.
 * @throws AwsError InvalidParameter when there is neither, or the platform would not take it
 */
export function payloadFor(platform: PushPlatform, message: string): unknown {
  const entries = structuredMessage(message);
  const own = entries[platform];
  if (own === undefined) {
    if (entries.default === undefined) throw invalid('Message Structure - No default entry in JSON message body');
    return entries.default;
  }
  const payload = parsedJson(own);
  if (typeof payload !== 'object' || payload === null) {
    throw invalid(`Message Reason: Invalid notification for protocol ${platform}: not a JSON object`);
  }
  if (Buffer.byteLength(own) > PAYLOAD_MAX_BYTES) {
    throw invalid(`Message Reason: Invalid notification for protocol ${platform}: over ${PAYLOAD_MAX_BYTES} bytes`);
  }
  return payload;
}

/** Seconds that the platform has for delivery; undefined when the attribute for this platform is not given. */
export function ttlSeconds(platform: PushPlatform, attributes: Record<string, string>): number | undefined {
  const name = TTL_ATTRIBUTE[platform];
  const value = attributes[name];
  if (value === undefined) return undefined;
  if (!/^\d{1,9}$/.test(value)) throw invalid(`${name} Reason: must be a non-negative integer`);
  return Number(value);
}

export const invalid = (what: string): AwsError => new AwsError('InvalidParameter', `Invalid parameter: ${what}`);

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
