import {
  jsonError,
  queryError,
  restJsonError,
  s3Error,
  type ErrorAnswer,
  type ServiceError,
} from '../rights/gate/error-answers.ts';
import { jsonOperation, type ServiceCall } from '../rights/calls/service-call.ts';
import type { BreakableService } from './faults.ts';

/** How the calls of a service are named and how it says what goes wrong with them. */
export interface Breakable {
  readonly name: BreakableService;
  readonly answer: ErrorAnswer;
  readonly throttled: Omit<ServiceError, 'message'>;
  readonly failed: Omit<ServiceError, 'message'>;
  /** Left out where an address alone tells calls apart: there only all of them can go wrong. */
  readonly operationOf?: (call: ServiceCall) => string | undefined;
}

const json = (
  name: BreakableService,
  version: '1.0' | '1.1',
  throttled: string,
  failed: string,
  namespace?: string,
): Breakable => ({
  name,
  answer: jsonError(version, namespace),
  throttled: { status: 400, name: throttled },
  failed: { status: 500, name: failed },
  operationOf: jsonOperation,
});

const rest = (name: BreakableService, throttled: string): Breakable => ({
  name,
  answer: restJsonError,
  throttled: { status: 429, name: throttled },
  failed: { status: 500, name: 'InternalServerException' },
});

/** By the SDK's endpoint variable. */
export const breakable: Readonly<Record<string, Breakable>> = {
  AWS_ENDPOINT_URL_DYNAMODB: json(
    'DynamoDB',
    '1.0',
    'ThrottlingException',
    'InternalServerError',
    'com.amazonaws.dynamodb.v20120810#',
  ),
  AWS_ENDPOINT_URL_KMS: json('KMS', '1.1', 'ThrottlingException', 'KMSInternalException'),
  AWS_ENDPOINT_URL_SQS: json('SQS', '1.0', 'RequestThrottled', 'InternalFailure'),
  AWS_ENDPOINT_URL_SECRETS_MANAGER: json('SecretsManager', '1.1', 'ThrottlingException', 'InternalServiceError'),
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: json(
    'Cognito',
    '1.1',
    'TooManyRequestsException',
    'InternalErrorException',
  ),
  AWS_ENDPOINT_URL_SESV2: rest('SES', 'TooManyRequestsException'),
  AWS_ENDPOINT_URL_SCHEDULER: rest('Scheduler', 'ThrottlingException'),
  AWS_ENDPOINT_URL_S3: {
    name: 'S3',
    answer: s3Error,
    throttled: { status: 503, name: 'SlowDown' },
    failed: { status: 500, name: 'InternalError' },
  },
  AWS_ENDPOINT_URL_SNS: {
    name: 'SNS',
    answer: queryError,
    throttled: { status: 429, name: 'Throttling' },
    failed: { status: 500, name: 'InternalError' },
    operationOf: ({ body }) => new URLSearchParams(body).get('Action') ?? undefined,
  },
};

export const namesOperations = (service: BreakableService): boolean =>
  Object.values(breakable).some(({ name, operationOf }) => name === service && operationOf !== undefined);
