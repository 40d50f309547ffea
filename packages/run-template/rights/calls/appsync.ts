import { isRecord } from '../../template/cloud-formation.ts';
import { pick } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';

const operations = { 'POST /event': 'EventPublish' };

/** Publishing to a channel takes `appsync:EventPublish` on its namespace, the first segment of the path. */
export const appSyncNeeds: ReadNeeds = (stack) => (call) => {
  const action = `appsync:${pick(operations, `${call.method} ${call.url.pathname}`, 'AppSync Events')}`;
  const input: unknown = JSON.parse(call.body);
  const channel = isRecord(input) && typeof input['channel'] === 'string' ? input['channel'] : '';
  const [namespace] = channel.replace(/^\//, '').split('/');
  const [apiId = ''] = stack.idsOf('AWS::AppSync::Api');
  return [{ action, resource: `${stack.attribute(apiId, 'ApiArn')}/channelNamespace/${namespace}` }];
};
