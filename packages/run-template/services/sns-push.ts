import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { AwsError } from './aws-json-server.ts';
import { localArn } from './aws-place.ts';
import { serveAwsQuery } from './aws-query-server.ts';
import type { QueryParameters, QueryResult } from './aws-query-server.ts';
import { PushEndpoints } from './push-endpoints.ts';
import { invalid, payloadFor, structuredMessage, ttlSeconds } from './push-payload.ts';

/** A push as the phone's platform would get it. */
export interface Push {
  /** Business time, epoch milliseconds. */
  at: number;
  platform: 'FCM' | 'APNS';
  endpointArn: string;
  token: string;
  /** The platform's own payload, parsed; a bare text when only a default was published. */
  message: unknown;
  ttlSeconds?: number;
}

export interface TopicMessage {
  /** Business time, epoch milliseconds. */
  at: number;
  topicArn: string;
  subject?: string;
  message: string;
}

/** SNS for mobile push, and its topics: what is published is kept to be looked at, nothing leaves the machine. */
export interface SnsPush {
  endpoint: string;
  createTopic(name: string): { topicArn: string };
  /** All pushes since the start or the last reset, oldest first. */
  pushes(): readonly Push[];
  /** Calls `listener` at each push from now on. @returns how to have it called no more */
  onPush(listener: () => void): () => void;
  topicMessages(): readonly TopicMessage[];
  /** As SNS does when the platform reports the token as stale. */
  disableEndpoint(endpointArn: string): void;
  /** Forgets endpoints and what was published; applications and topics are the stack's. */
  reset(): void;
  close(): Promise<void>;
}

export interface SnsPushOptions {
  /** Business time, epoch milliseconds. */
  now: () => number;
  /** Keeps applications and endpoints in this directory. */
  dataDir?: string;
}

/** The tokens with which a test or a demo plays a phone that has been reset: taken once, then its endpoint is disabled. */
const STALE_TOKEN_PREFIX = 'disabled-';
const NAMESPACE = 'http://sns.amazonaws.com/doc/2010-03-31/';

export async function startSnsPush({ now, dataDir }: SnsPushOptions): Promise<SnsPush> {
  const endpoints = new PushEndpoints(dataDir === undefined ? undefined : join(dataDir, 'sns.json'));
  const topics = new Set<string>();
  const pushes: Push[] = [];
  const topicMessages: TopicMessage[] = [];
  const listeners = new Set<() => void>();

  const publishToEndpoint = (arn: string, parameters: QueryParameters): QueryResult => {
    const endpoint = endpoints.find(arn);
    if (!endpoint) throw invalid('TargetArn Reason: No endpoint found for the target arn specified');
    if (!endpoint.enabled) throw new AwsError('EndpointDisabled', 'Endpoint is disabled');
    const text = parameters.required('Message');
    const structured = parameters.get('MessageStructure') === 'json';
    const message = structured ? payloadFor(endpoint.platform, text) : text;
    const seconds = ttlSeconds(endpoint.platform, parameters.map('MessageAttributes', 'Name', 'Value.StringValue'));
    pushes.push({
      at: now(),
      platform: endpoint.platform === 'GCM' ? 'FCM' : 'APNS',
      endpointArn: arn,
      token: endpoint.token,
      message,
      ...(seconds === undefined ? {} : { ttlSeconds: seconds }),
    });
    for (const listener of [...listeners]) listener();
    if (endpoint.token.startsWith(STALE_TOKEN_PREFIX)) endpoints.changeEndpoint(arn, { enabled: false });
    return { MessageId: randomUUID() };
  };

  const publishToTopic = (topicArn: string, parameters: QueryParameters): QueryResult => {
    if (!topics.has(topicArn)) throw new AwsError('NotFound', 'Topic does not exist', 404);
    const message = parameters.required('Message');
    const structured = parameters.get('MessageStructure') === 'json';
    if (structured && structuredMessage(message).default === undefined) {
      throw invalid('Message Structure - No default entry in JSON message body');
    }
    const subject = parameters.get('Subject');
    topicMessages.push({ at: now(), topicArn, ...(subject === undefined ? {} : { subject }), message });
    return { MessageId: randomUUID() };
  };

  const service = await serveAwsQuery('SNS', NAMESPACE, {
    CreatePlatformApplication: (p) => {
      const { arn } = endpoints.createApplication(p.required('Name'), p.required('Platform'), p.map('Attributes'));
      return { PlatformApplicationArn: arn };
    },
    GetPlatformApplicationAttributes: (p) => {
      const { attributes } = endpoints.application(p.required('PlatformApplicationArn'));
      const { PlatformCredential: _, PlatformPrincipal: __, ...visible } = attributes;
      return { Attributes: { Enabled: 'true', ...visible } };
    },
    SetPlatformApplicationAttributes: (p) => {
      endpoints.changeApplication(p.required('PlatformApplicationArn'), p.map('Attributes'));
      return {};
    },
    DeletePlatformApplication: (p) => {
      endpoints.deleteApplication(p.required('PlatformApplicationArn'));
      return {};
    },
    CreatePlatformEndpoint: (p) => {
      const attributes = p.map('Attributes');
      const userData = p.get('CustomUserData') ?? attributes.CustomUserData ?? '';
      const enabled = attributes.Enabled === undefined ? undefined : attributes.Enabled === 'true';
      const application = p.required('PlatformApplicationArn');
      return { EndpointArn: endpoints.createEndpoint(application, p.required('Token'), userData, enabled).arn };
    },
    GetEndpointAttributes: (p) => {
      const { token, enabled, userData } = endpoints.endpoint(p.required('EndpointArn'));
      const attributes = { Token: token, Enabled: String(enabled) };
      return { Attributes: userData === '' ? attributes : { ...attributes, CustomUserData: userData } };
    },
    SetEndpointAttributes: (p) => {
      const { Token: token, Enabled: enabled, CustomUserData: userData } = p.map('Attributes');
      endpoints.changeEndpoint(p.required('EndpointArn'), {
        ...(token === undefined ? {} : { token }),
        ...(enabled === undefined ? {} : { enabled: enabled === 'true' }),
        ...(userData === undefined ? {} : { userData }),
      });
      return {};
    },
    DeleteEndpoint: (p) => {
      endpoints.deleteEndpoint(p.required('EndpointArn'));
      return {};
    },
    Publish: (p) => {
      const arn = p.get('TargetArn') ?? p.get('TopicArn');
      if (arn === undefined) throw invalid('TopicArn or TargetArn Reason: no value for required parameter');
      return arn.includes(':endpoint/') ? publishToEndpoint(arn, p) : publishToTopic(arn, p);
    },
  });

  return {
    endpoint: service.endpoint,
    createTopic: (name) => {
      const topicArn = localArn('sns', name);
      topics.add(topicArn);
      return { topicArn };
    },
    pushes: () => pushes,
    onPush: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    topicMessages: () => topicMessages,
    disableEndpoint: (endpointArn) => endpoints.changeEndpoint(endpointArn, { enabled: false }),
    reset: () => {
      endpoints.clearEndpoints();
      pushes.length = 0;
      topicMessages.length = 0;
    },
    close: () => service.close(),
  };
}
