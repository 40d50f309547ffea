import { arn } from '../../template/resource-kind.ts';
import { pick } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';

/** What a call of SNS takes: the topic, application or endpoint that it names. */
export const snsNeeds: ReadNeeds = (stack) => (call) => {
  const form = new URLSearchParams(call.body);
  const given = (name: string) => form.get(name) ?? '';
  const application = () => given('PlatformApplicationArn');
  const endpoint = () => given('EndpointArn');
  const resources: Readonly<Record<string, () => string>> = {
    CreatePlatformApplication: () => arn(stack.deployment, 'sns', `app/${given('Platform')}/${given('Name')}`),
    GetPlatformApplicationAttributes: application,
    SetPlatformApplicationAttributes: application,
    DeletePlatformApplication: application,
    CreatePlatformEndpoint: application,
    GetEndpointAttributes: endpoint,
    SetEndpointAttributes: endpoint,
    DeleteEndpoint: endpoint,
    Publish: () => form.get('TargetArn') ?? given('TopicArn'),
  };
  const action = given('Action');
  return [{ action: `sns:${action}`, resource: pick(resources, action, 'SNS')() }];
};
