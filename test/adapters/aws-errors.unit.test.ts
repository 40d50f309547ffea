import { existsSync, globSync, readFileSync } from 'node:fs';
import { GenerateMacCommand, VerifyMacCommand } from '@aws-sdk/client-kms';
import { describe, expect, it } from 'vitest';
import { kmsClient } from '../../adapters/aws-clients.ts';
import { commonRows, meaningOf, serviceRows, type AwsService, type Meaning } from '../../adapters/aws-errors.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import { useEndpoint } from '../support/aws-environment.ts';
import { faults } from '../support/faults.ts';

const named = (name: string) => Object.assign(new Error('told by AWS'), { name });

/** What AWS's documentation says of each: as text, so that a row that is changed by mistake is seen. */
const told: Record<Meaning, string> = {
  conflict: `
    DynamoDB: TransactionConflictException TransactionInProgressException ReplicatedWriteConflictException
    S3: ConditionalRequestConflict OperationAborted`,
  throttled: `
    any: Throttling ThrottlingException ThrottledException TooManyRequestsException RequestThrottled RequestThrottledException
    any: RequestLimitExceeded LimitExceededException BandwidthLimitExceeded EC2ThrottledException PriorRequestNotComplete SlowDown
    any: ExpiredToken ExpiredTokenException RequestExpired RequestTimeTooSkewed
    DynamoDB: ProvisionedThroughputExceededException
    KMS: KeyUnavailableException
    SNS: KMSThrottlingException`,
  lost: `
    any: InternalServerError InternalServerException InternalFailure InternalError InternalErrorException
    any: ServiceUnavailable ServiceUnavailableException RequestTimeout RequestTimeoutException TimeoutError AbortError
    KMS: KMSInternalException DependencyTimeoutException
    CognitoIdentityProvider: UnexpectedLambdaException
    SecretsManager: InternalServiceError`,
  refusal: `
    KMS VerifyMac: KMSInvalidMacException
    SNS: NotFoundException
    SNS Publish: EndpointDisabledException InvalidParameterException
    SNS CreatePlatformEndpoint: InvalidParameterException
    SNS SetEndpointAttributes: InvalidParameterException
    SESv2: MessageRejected BadRequestException MailFromDomainNotVerifiedException NotFoundException
    Scheduler CreateSchedule: ConflictException
    S3 GetObject: NoSuchKey NotFound InvalidRange
    S3 PutObject: PreconditionFailed
    S3 CompleteMultipartUpload: PreconditionFailed
    CognitoIdentityProvider AdminCreateUser: UsernameExistsException AliasExistsException InvalidParameterException
    CognitoIdentityProvider AdminUpdateUserAttributes: AliasExistsException InvalidParameterException
    CognitoIdentityProvider: UserNotFoundException
    SecretsManager GetSecretValue: ResourceNotFoundException`,
  unexpected: `
    KMS: NotFoundException DisabledException KMSInvalidStateException
    SNS: PlatformApplicationDisabledException
    SESv2: AccountSuspendedException SendingPausedException
    Scheduler: ServiceQuotaExceededException
    CognitoIdentityProvider: CodeDeliveryFailureException UnsupportedUserStateException
    SecretsManager: DecryptionFailure`,
  bug: `
    any: ValidationException ValidationError SerializationException UnknownOperationException ResourceNotFoundException
    any: InvalidParameterException AccessDenied AccessDeniedException NotAuthorizedException UnrecognizedClientException
    any: InvalidSignatureException SignatureDoesNotMatch IncompleteSignatureException MissingAuthenticationTokenException
    DynamoDB: TransactionCanceledException ConditionalCheckFailedException IdempotentParameterMismatchException
    DynamoDB: ItemCollectionSizeLimitExceededException InvalidEndpointException
    KMS: InvalidKeyUsageException InvalidGrantTokenException DryRunOperationException KMSInvalidMacException
    SNS: AuthorizationErrorException InvalidParameterValueException InvalidSecurityException KMSAccessDeniedException
    SNS: KMSDisabledException KMSInvalidStateException KMSNotFoundException KMSOptInRequired
    SNS: EndpointDisabledException InvalidParameterException
    Scheduler: ConflictException
    S3: NoSuchKey NotFound InvalidRange PreconditionFailed NoSuchUpload NoSuchBucket BadDigest InvalidRequest InvalidObjectState
    S3: EncryptionTypeMismatch InvalidWriteOffset TooManyParts
    CognitoIdentityProvider: UsernameExistsException AliasExistsException InvalidParameterException
    CognitoIdentityProvider: OperationNotEnabledException PreconditionNotMetException UserLambdaValidationException
    CognitoIdentityProvider: InvalidLambdaResponseException InvalidPasswordException PasswordHistoryPolicyViolationException InvalidEmailRoleAccessPolicyException
    CognitoIdentityProvider: InvalidSmsRoleAccessPolicyException InvalidSmsRoleTrustRelationshipException
    SecretsManager: ResourceNotFoundException InvalidRequestException`,
};

const cases = Object.entries(told).flatMap(([meaning, text]) =>
  text
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [where = '', names = ''] = line.trim().split(': ');
      const [service = '', operation = 'Other'] = where.split(' ');
      return names.split(' ').map((name) => ({ service, operation, name, meaning: meaning as Meaning }));
    }),
);

it.each(cases)('$name of $service ($operation) is $meaning', ({ service, operation, name, meaning }) => {
  const of = service === 'any' ? 'Scheduler' : (service as AwsService);
  expect(meaningOf(named(name), of, operation)).toBe(meaning);
});

it('has no row beside those', () => {
  const rows = Object.entries({ any: commonRows, ...serviceRows }).flatMap(([service, names]) =>
    Object.entries(names).flatMap(([name, row]) =>
      (typeof row === 'string' ? ['Other'] : Object.keys(row)).map((operation) =>
        [service, operation === 'others' ? 'Other' : operation, name].join(' '),
      ),
    ),
  );
  expect(rows.sort()).toEqual(cases.map(({ service, operation, name }) => [service, operation, name].join(' ')).sort());
});

/** The folders of the SDK's clients, by what they call themselves. */
const packages: Record<AwsService, string> = {
  DynamoDB: 'dynamodb',
  KMS: 'kms',
  SNS: 'sns',
  SESv2: 'sesv2',
  Scheduler: 'scheduler',
  S3: 's3',
  CognitoIdentityProvider: 'cognito-identity-provider',
  SecretsManager: 'secrets-manager',
};

describe('what the SDK declares for an operation that an adapter calls', () => {
  // Who runs a command of ops is shown AWS's own error, and runs it again.
  const byHand = ['adapters/dynamodb/table-control.ts'];
  const sources = globSync('adapters/**/*.ts', { exclude: byHand }).map((file) => readFileSync(file, 'utf8'));
  const declared = Object.entries(packages).flatMap(([service, folder]) =>
    sources
      .filter((source) => source.includes(`'@aws-sdk/client-${folder}'`))
      .flatMap((source) => [...source.matchAll(/new (\w+)Command\(|paginate(\w+)\(/g)])
      .map(([, command, pages]) => command ?? pages ?? '')
      .flatMap((operation) => {
        const file = `node_modules/@aws-sdk/client-${folder}/dist-types/commands/${operation}Command.d.ts`;
        if (!existsSync(file)) return [];
        const errors = readFileSync(file, 'utf8').matchAll(/@throws \{@link (\w+)\} \((client|server) fault\)/g);
        return [...errors].map(([, name = '', fault = '']) => ({ service, operation, name, fault }));
      }),
  );

  it('is read', () => {
    expect(new Set(declared.map(({ service }) => service))).toContain('KMS');
    expect(declared.length).toBeGreaterThan(60);
  });

  it('has a row, and a fault of the server is never ours', () => {
    const without = declared.filter(({ service, operation, name, fault }) => {
      const isKnown = name in commonRows || name in serviceRows[service as AwsService];
      const meaning = meaningOf(named(name), service as AwsService, operation);
      return !isKnown || (fault === 'server' && (meaning === 'bug' || meaning === 'refusal'));
    });
    expect(without).toEqual([]);
  });
});

describe('a call of KMS', () => {
  const failing = async (name: string, command: 'verify' | 'seal' = 'verify') => {
    useEndpoint('KMS', 'http://127.0.0.1:1');
    const client = kmsClient([faults({ times: 9, when: 'before', error: () => named(name) })]);
    const input = { KeyId: 'k', MacAlgorithm: 'HMAC_SHA_256', Message: Buffer.from('m') } as const;
    const call =
      command === 'verify'
        ? client.send(new VerifyMacCommand({ ...input, Mac: Buffer.from('m') }))
        : client.send(new GenerateMacCommand(input));
    return call.then(
      () => 'answered',
      (error: unknown) => error as Error,
    );
  };

  it.each([
    ['ThrottlingException', false],
    ['KMSInternalException', false],
    ['DisabledException', true],
  ])('that fails by %s is unavailable, with its reason', async (name, unexpected) => {
    const error = await failing(name);
    expect(error).toBeInstanceOf(Unavailable);
    expect(error).toMatchObject({ message: expect.stringContaining('KMS (VerifyMac)') as string, unexpected });
    expect((error as Error).cause).toMatchObject({ name });
  });

  it.each([
    ['KMSInvalidMacException', 'verify'],
    ['AccessDeniedException', 'verify'],
    ['KMSInvalidMacException', 'seal'],
  ] as const)('that is refused by %s (%s) fails by that', async (name, command) => {
    expect(await failing(name, command)).toMatchObject({ name });
  });
});
