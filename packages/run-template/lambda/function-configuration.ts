import { existsSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { accessKeyOf } from '../rights/access-keys.ts';
import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** What the template says about one function. */
export interface FunctionConfiguration {
  readonly functionName: string;
  readonly functionArn: string;
  readonly moduleUrl: string;
  readonly exportName: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly timeoutMs: number;
  readonly memoryMb: number;
  /** How many invocations may run at once. */
  readonly concurrency: number;
}

/** On a laptop: enough to make requests race, few enough not to starve each other. */
const CONCURRENCY_MAX = Math.min(8, Math.max(4, availableParallelism()));
/** CloudFormation's own defaults. */
const TIMEOUT_S = 3;
const MEMORY_MB = 128;
const EXTENSIONS = ['.mjs', '.js', '.cjs'];

/**
 * @param endpoints the SDK's endpoint variables, `AWS_ENDPOINT_URL_DYNAMODB` and so on
 * @throws StartError when the bundle is not where the assets manifest says
 */
export function functionConfiguration(
  stack: LocalStack,
  logicalId: string,
  endpoints: Readonly<Record<string, string>>,
): FunctionConfiguration {
  const properties = stack.properties(logicalId);
  refuseForeign(logicalId, properties);
  const functionName = stack.ref(logicalId);
  const memoryMb = Number(properties['MemorySize'] ?? MEMORY_MB);
  const handler = textOf(properties['Handler']);
  const folder = assetFolder(stack, logicalId, properties['Code']);
  const [moduleName, exportName] = splitHandler(handler);
  const file = EXTENSIONS.map((extension) => join(folder, moduleName + extension)).find((path) => existsSync(path));
  if (!file) throw new StartError(`${logicalId}: ${folder} holds no ${moduleName}.mjs for the handler "${handler}".`);

  return {
    functionName,
    functionArn: stack.attribute(logicalId, 'Arn'),
    moduleUrl: pathToFileURL(file).href,
    exportName,
    timeoutMs: Number(properties['Timeout'] ?? TIMEOUT_S) * 1000,
    memoryMb,
    concurrency: Math.min(Number(properties['ReservedConcurrentExecutions'] ?? CONCURRENCY_MAX), CONCURRENCY_MAX),
    environment: {
      ...lambdaVariables(stack, functionName, memoryMb, handler, folder),
      // Each function has its own credentials, as each has its own role.
      AWS_ACCESS_KEY_ID: accessKeyOf(logicalId),
      ...endpoints,
      ...templateVariables(properties['Environment']),
    },
  };
}

/** CDK's own functions are in the template too; they may be there, but not be called. */
function refuseForeign(logicalId: string, { Runtime: runtime, Layers: layers }: Record<string, unknown>): void {
  if (/^nodejs/.test(textOf(runtime ?? 'nodejs')) && layers === undefined) return;
  throw new StartError(
    `${logicalId}: the local run has Node and no layers, not ${JSON.stringify({ runtime, layers })}.`,
  );
}

function lambdaVariables(stack: LocalStack, name: string, memoryMb: number, handler: string, folder: string) {
  const { region } = stack.deployment;
  return {
    _HANDLER: handler,
    LAMBDA_TASK_ROOT: folder,
    AWS_REGION: region,
    AWS_DEFAULT_REGION: region,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs24.x',
    AWS_LAMBDA_FUNCTION_NAME: name,
    AWS_LAMBDA_FUNCTION_VERSION: '$LATEST',
    AWS_LAMBDA_FUNCTION_MEMORY_SIZE: String(memoryMb),
    AWS_LAMBDA_INITIALIZATION_TYPE: 'on-demand',
    AWS_LAMBDA_LOG_GROUP_NAME: `/aws/lambda/${name}`,
    AWS_LAMBDA_LOG_STREAM_NAME: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
    AWS_SESSION_TOKEN: 'local',
    // The files of the person at the keyboard must not steer the functions.
    AWS_CONFIG_FILE: '/dev/null',
    AWS_SHARED_CREDENTIALS_FILE: '/dev/null',
    // A call to a service that nobody emulates fails at once instead of leaving the laptop.
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    LANG: 'en_US.UTF-8',
    TZ: ':UTC',
  };
}

function templateVariables(environment: unknown): Record<string, string> {
  const variables = isRecord(environment) && isRecord(environment['Variables']) ? environment['Variables'] : {};
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, String(value)]));
}

function assetFolder(stack: LocalStack, logicalId: string, code: unknown): string {
  const key = isRecord(code) && typeof code['S3Key'] === 'string' ? code['S3Key'] : undefined;
  const folder = key === undefined ? undefined : stack.assets.get(key);
  if (folder === undefined) {
    throw new StartError(`${logicalId}: its code (${JSON.stringify(code)}) is not in the assets manifest.`);
  }
  return folder;
}

function splitHandler(handler: string): [string, string] {
  const dot = handler.lastIndexOf('.');
  return [handler.slice(0, dot), handler.slice(dot + 1)];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : 'index.handler';
}
