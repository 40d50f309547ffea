import { pick } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';

/** The Service Authorization Reference names no resource for them: only a policy on `*` allows them. */
const onEverything = [
  'CreatePlatformApplication',
  'GetPlatformApplicationAttributes',
  'SetPlatformApplicationAttributes',
  'DeletePlatformApplication',
  'CreatePlatformEndpoint',
  'GetEndpointAttributes',
  'SetEndpointAttributes',
  'DeleteEndpoint',
];

/** The rights that a call of SNS needs: one to the topic or endpoint that it publishes to, or to everything. */
export const snsNeeds: ReadNeeds = () => (call) => {
  const form = new URLSearchParams(call.body);
  const resources: Readonly<Record<string, string>> = {
    ...Object.fromEntries(onEverything.map((action) => [action, '*'])),
    Publish: form.get('TargetArn') ?? form.get('TopicArn') ?? '',
  };
  const action = form.get('Action') ?? '';
  return [{ action: `sns:${action}`, resource: pick(resources, action, 'SNS') }];
};
