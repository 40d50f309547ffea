import { CognitoIdentityProviderClient } from '@aws-sdk/client-cognito-identity-provider';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { KMSClient } from '@aws-sdk/client-kms';
import { S3Client } from '@aws-sdk/client-s3';
import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { SecretsManagerClient } from '@aws-sdk/client-secrets-manager';
import { SESv2Client } from '@aws-sdk/client-sesv2';
import { SNSClient } from '@aws-sdk/client-sns';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { meaningOf, type AwsService } from './aws-errors.ts';
import { withinBudget } from './budget.ts';
import { Unavailable } from './unavailable.ts';

/** The part of an SDK client that takes middleware: there a test makes calls fail, wait or repeat, or counts them. */
export type ClientPlugin = Parameters<DynamoDBClient['middlewareStack']['use']>[0];

/**
 * Every SDK client of the system is made here, with bounds in which a person still waits: a call that hangs is aborted
 * and retried by the SDK, at most `maxAttempts` times in all. Endpoints come from the SDK's own variables.
 */
interface Bounds {
  requestTimeoutMs: number;
  maxAttempts: number;
}

const usual: Bounds = { requestTimeoutMs: 3_000, maxAttempts: 3 };

const configuration = ({ requestTimeoutMs, maxAttempts }: Bounds) => ({
  maxAttempts,
  requestHandler: { connectionTimeout: 1_000, requestTimeout: requestTimeoutMs, throwOnRequestTimeout: true },
});

/**
 * Each attempt at a call ends with the invocation's budget; the SDK makes no more then. Of its middleware steps this is the
 * one inside the retries.
 */
const budgeted: ClientPlugin = {
  applyToStack(stack) {
    stack.add((next) => (args) => withinBudget(() => next(args)), {
      step: 'deserialize',
      priority: 'high',
      name: 'budget',
    });
  },
};

/**
 * What the error of a call means, after all of the SDK's retries. Of DynamoDB's the stores find out themselves, since they
 * try again.
 */
const translated: ClientPlugin = {
  applyToStack(stack) {
    const translate = (error: unknown, service: AwsService, operation: string): unknown => {
      if (error instanceof Unavailable) return error;
      const meaning = meaningOf(error, service, operation);
      const isForAdapter = meaning === 'refusal' || meaning === 'conflict' || meaning === 'bug';
      if (isForAdapter) return error;
      return new Unavailable(`${service} (${operation})`, {
        cause: error,
        unexpected: meaning === 'unexpected',
        service,
      });
    };
    stack.add(
      (next, { clientName = '', commandName = '' }) =>
        async (args) => {
          try {
            return await next(args);
          } catch (error) {
            throw translate(
              error,
              clientName.replace(/Client$/, '') as AwsService,
              commandName.replace(/Command$/, ''),
            );
          }
        },
      { step: 'initialize', priority: 'high', name: 'translated' },
    );
  },
};

function withPlugins<C extends { middlewareStack: { use(plugin: never): void } }>(
  client: C,
  plugins: readonly ClientPlugin[],
): C {
  for (const plugin of [budgeted, ...plugins]) client.middlewareStack.use(plugin as never);
  return client;
}

const translating = <C extends { middlewareStack: { use(plugin: never): void } }>(
  client: C,
  plugins: readonly ClientPlugin[],
): C => withPlugins(client, [translated, ...plugins]);

export function dynamoClient(plugins: readonly ClientPlugin[] = []): DynamoDBDocumentClient {
  const client = withPlugins(new DynamoDBClient(configuration(usual)), plugins);
  return DynamoDBDocumentClient.from(client, { marshallOptions: { removeUndefinedValues: true } });
}

/** One code verification must not outlast the client's patience: 2 s, 2 attempts (AWS KMS answers in milliseconds). */
export const kmsClient = (plugins: readonly ClientPlugin[] = []): KMSClient =>
  translating(new KMSClient(configuration({ requestTimeoutMs: 2_000, maxAttempts: 2 })), plugins);

export const snsClient = (plugins: readonly ClientPlugin[] = []): SNSClient =>
  translating(new SNSClient(configuration(usual)), plugins);

export const sesClient = (plugins: readonly ClientPlugin[] = []): SESv2Client =>
  translating(new SESv2Client(configuration(usual)), plugins);

export const schedulerClient = (plugins: readonly ClientPlugin[] = []): SchedulerClient =>
  translating(new SchedulerClient(configuration(usual)), plugins);

/** Files of an export are large: a part may take longer than a call of the payment path. */
export const s3Client = (plugins: readonly ClientPlugin[] = []): S3Client =>
  translating(new S3Client(configuration({ requestTimeoutMs: 60_000, maxAttempts: 5 })), plugins);

/**
 * Of small calls while somebody waits. It adds no checksum of its own: to a link that is signed before there is a body it would
 * add that of an empty one, and S3 would refuse every other.
 */
export const documentsClient = (plugins: readonly ClientPlugin[] = []): S3Client =>
  translating(new S3Client({ ...configuration(usual), requestChecksumCalculation: 'WHEN_REQUIRED' }), plugins);

export const secretsClient = (plugins: readonly ClientPlugin[] = []): SecretsManagerClient =>
  translating(new SecretsManagerClient(configuration(usual)), plugins);

export const cognitoClient = (plugins: readonly ClientPlugin[] = []): CognitoIdentityProviderClient =>
  translating(new CognitoIdentityProviderClient(configuration(usual)), plugins);
