import { StartError } from '../start-error.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { SharedOffset } from './business-date.ts';
import { functionConfiguration } from './function-configuration.ts';
import { createFunctionPool } from './function-pool.ts';
import type { FunctionPool } from './function-pool.ts';
import type { InvocationResult } from './lambda-worker.ts';

/** All functions of the template. */
export interface LambdaRuntime {
  /** @param functionId name, ARN, or an ARN with a qualifier. @param event anything JSON can say */
  invoke(functionId: string, event: unknown): Promise<InvocationResult>;
  /** Loads bundles before they are needed. */
  warm(functionIds: readonly string[]): void;
  /** Ends all execution environments; the next invocations get fresh ones, which remember nothing. */
  recycle(): Promise<void>;
  close(): Promise<void>;
}

export interface LambdaRuntimeOptions {
  readonly offset: SharedOffset;
  readonly endpoints: Readonly<Record<string, string>>;
  readonly onOutput: (functionName: string, stream: 'stdout' | 'stderr', text: string) => void;
}

/** Functions are set up at their first use: what a custom resource tells the others must have arrived by then. */
export function createLambdaRuntime(stack: LocalStack, options: LambdaRuntimeOptions): LambdaRuntime {
  const logicalIds = new Map(
    stack.idsOf('AWS::Lambda::Function').flatMap((id) => [
      [stack.ref(id), id],
      [stack.attribute(id, 'Arn'), id],
    ]),
  );
  const pools = new Map<string, FunctionPool>();

  function poolOf(functionId: string): FunctionPool {
    const logicalId = logicalIds.get(functionId) ?? logicalIds.get(functionId.replace(/:[^:]+$/, ''));
    if (logicalId === undefined) throw new StartError(`The template has no function ${functionId}.`);
    let pool = pools.get(logicalId);
    if (!pool) {
      pool = createFunctionPool(functionConfiguration(stack, logicalId, options.endpoints), options);
      pools.set(logicalId, pool);
    }
    return pool;
  }

  async function closePools(): Promise<void> {
    const closing = [...pools.values()];
    pools.clear();
    await Promise.all(closing.map((pool) => pool.close()));
  }

  return {
    invoke: async (functionId, event) => poolOf(functionId).invoke(JSON.stringify(event)),
    warm: (functionIds) => functionIds.forEach((id) => poolOf(id).warm()),
    recycle: closePools,
    close: closePools,
  };
}
