import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/**
 * The buckets whose events S3 puts on the default bus.
 *
 * @throws StartError for a notification that goes elsewhere, which the local run does not know
 */
export function bucketsWithEvents(stack: LocalStack): ReadonlySet<string> {
  const names = stack.idsOf('AWS::S3::Bucket').flatMap((id) => {
    const { NotificationConfiguration: configuration = {} } = stack.properties(id);
    const destinations = isRecord(configuration) ? configuration : {};
    const stranger = Object.keys(destinations).find((name) => name !== 'EventBridgeConfiguration');
    if (stranger !== undefined) throw new StartError(`${id}: the local S3 tells events to EventBridge only.`);
    const bridge = destinations['EventBridgeConfiguration'];
    const isOn = isRecord(bridge) && bridge['EventBridgeEnabled'] !== false;
    return isOn ? [stack.ref(id)] : [];
  });
  return new Set(names);
}
