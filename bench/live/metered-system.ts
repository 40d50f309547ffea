import { startDynamoDbMeter, type MeteredCall } from '../../demo/cost/dynamodb-meter.ts';
import { startSystem, type LocalSystem } from '../../local/system.ts';

export interface MeteredSystem {
  readonly system: LocalSystem;
  /** What reached DynamoDB since the last time that it was asked. */
  takeCalls: () => MeteredCall[];
}

/** The whole local system, with a meter between its functions and DynamoDB Local. */
export async function startMeteredSystem(): Promise<MeteredSystem> {
  let calls: MeteredCall[] = [];
  const system = await startSystem({
    port: 0,
    dynamoDbProxy: (endpoint) => startDynamoDbMeter(endpoint, (call) => calls.push(call)),
  });
  return {
    system,
    takeCalls() {
      const taken = calls;
      calls = [];
      return taken;
    },
  };
}
