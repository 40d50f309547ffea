import { tags } from './reasons.ts';
import { idFrom } from './made-up-ids.ts';
import { arn } from '../resource-kind.ts';
import type { ResourceKind } from '../resource-kind.ts';

/** AppSync Events. What a configuration contains is checked where it is read: channels/. */
export const channelKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::AppSync::Api': {
    name: (context) => {
      const id = idFrom(context.logicalId);
      const apiArn = arn(context, 'appsync', `apis/${id}`);
      const host = (service: string) => `${id}.${service}.${context.region}.amazonaws.com`;
      const hosts = { 'Dns.Http': host('appsync-api'), 'Dns.Realtime': host('appsync-realtime-api') };
      return { ref: apiArn, attributes: { ApiArn: apiArn, ApiId: id, ...hosts } };
    },
    used: ['Name', 'EventConfig'],
    withoutEffect: { ...tags, OwnerContact: 'for people' },
  },
  'AWS::AppSync::ChannelNamespace': {
    name: (context) => {
      const name = context.property('Name') ?? context.logicalId;
      const namespaceArn = arn(context, 'appsync', `apis/${context.property('ApiId')}/channelNamespace/${name}`);
      return { ref: namespaceArn, attributes: { ChannelNamespaceArn: namespaceArn } };
    },
    used: ['ApiId', 'Name', 'CodeHandlers', 'HandlerConfigs', 'PublishAuthModes', 'SubscribeAuthModes'],
    withoutEffect: tags,
  },
};
