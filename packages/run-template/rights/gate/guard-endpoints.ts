import { breakable } from '../../faults/breakable.ts';
import type { Faults } from '../../faults/faults.ts';
import type { HttpService } from '../../services/http-service.ts';
import { StartError } from '../../start-error.ts';
import type { LocalStack } from '../../template/local-stack.ts';
import { dynamoDbNeeds } from '../calls/dynamodb.ts';
import { cognitoNeeds, kmsNeeds, secretsManagerNeeds, sqsNeeds } from '../calls/json-services.ts';
import { missingObjectNeeds, s3Needs } from '../calls/s3.ts';
import { schedulerNeeds } from '../calls/scheduler.ts';
import type { NeedsOf, ReadNeeds, ServiceCall } from '../calls/service-call.ts';
import { sesNeeds } from '../calls/ses.ts';
import { snsNeeds } from '../calls/sns.ts';
import { startGate, type Blow } from './gate.ts';
import type { Gatekeeper } from './gatekeeper.ts';
import { jsonRefusal, queryRefusal, restJsonRefusal, s3Refusal } from './refusal-answers.ts';
import type { RefusalAnswer } from './refusal-answers.ts';

interface GuardedService {
  readonly needs: ReadNeeds;
  readonly refusalAnswer: RefusalAnswer;
  readonly streams?: true;
  readonly missingNeeds?: NeedsOf;
}

/** By the SDK's endpoint variable. */
const services: Readonly<Record<string, GuardedService>> = {
  AWS_ENDPOINT_URL_DYNAMODB: {
    needs: dynamoDbNeeds,
    refusalAnswer: jsonRefusal('1.0', 'com.amazon.coral.service#AccessDeniedException'),
  },
  AWS_ENDPOINT_URL_S3: {
    needs: s3Needs,
    refusalAnswer: s3Refusal,
    streams: true,
    missingNeeds: missingObjectNeeds,
  },
  AWS_ENDPOINT_URL_SQS: { needs: sqsNeeds, refusalAnswer: jsonRefusal('1.0') },
  AWS_ENDPOINT_URL_SESV2: { needs: sesNeeds, refusalAnswer: restJsonRefusal },
  AWS_ENDPOINT_URL_SNS: { needs: snsNeeds, refusalAnswer: queryRefusal },
  AWS_ENDPOINT_URL_SCHEDULER: { needs: schedulerNeeds, refusalAnswer: restJsonRefusal },
  AWS_ENDPOINT_URL_KMS: { needs: kmsNeeds, refusalAnswer: jsonRefusal('1.1') },
  AWS_ENDPOINT_URL_SECRETS_MANAGER: { needs: secretsManagerNeeds, refusalAnswer: jsonRefusal('1.1') },
  AWS_ENDPOINT_URL_COGNITO_IDENTITY_PROVIDER: { needs: cognitoNeeds, refusalAnswer: jsonRefusal('1.1') },
};

export interface GuardedEndpoints {
  readonly endpoints: Readonly<Record<string, string>>;
  close(): Promise<void>;
}

/**
 * Puts a gate before each service.
 *
 * @param endpoints the SDK's endpoint variables
 * @param faults what goes wrong with calls that may pass
 * @param onTableCall told of each call of DynamoDB that went well
 * @throws StartError for a service of which it is not known how to tell its calls apart
 */
export async function guardEndpoints(
  stack: LocalStack,
  endpoints: Readonly<Record<string, string>>,
  gatekeeper: Gatekeeper,
  faults: Faults,
  onTableCall?: (call: ServiceCall) => void,
): Promise<GuardedEndpoints> {
  const gates = await Promise.all(
    Object.entries(endpoints).map(async ([variable, endpoint]): Promise<[string, HttpService]> => {
      const service = services[variable];
      if (!service) throw new StartError(`${variable} has no gate: write down which rights its calls take.`);
      const { needs, refusalAnswer, streams, missingNeeds } = service;
      const gate = await startGate({
        endpoint,
        gatekeeper,
        needsOf: needs(stack),
        refusalAnswer,
        readsBody: streams !== true,
        strike: striker(variable, faults),
        ...(missingNeeds && { missingNeeds }),
        ...(onTableCall && variable === 'AWS_ENDPOINT_URL_DYNAMODB' && { onDone: onTableCall }),
      });
      return [variable, gate];
    }),
  );
  return {
    endpoints: Object.fromEntries(gates.map(([variable, gate]) => [variable, gate.endpoint])),
    close: async () => void (await Promise.all(gates.map(([, gate]) => gate.close()))),
  };
}

/** What a call behind the endpoint of this variable meets. */
function striker(variable: string, faults: Faults): (call: ServiceCall) => Blow | undefined {
  const service = breakable[variable];
  if (!service) throw new StartError(`${variable} cannot go wrong: write down how it says so in faults/breakable.ts.`);
  return (call) => {
    const kind = faults.strike(service.name, service.operationOf?.(call));
    if (kind === undefined || kind === 'lost' || kind === 'hangs') return kind;
    const error = kind === 'throttled' ? service.throttled : service.failed;
    return { answer: service.answer({ ...error, message: 'Wanted so by POST /_local/faults.' }) };
  };
}
