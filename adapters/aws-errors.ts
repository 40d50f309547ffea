/** What an error of a call of AWS means, whatever it was for. */
export type Meaning =
  /** Another write was first, nothing was decided: again. */
  | 'conflict'
  /** Not now, nothing was done: again, after that 503. */
  | 'throttled'
  /** Done or not, nobody said: again as it was, or look it up; after that 503. */
  | 'lost'
  /** An answer to what was asked, which the adapter has a name for. */
  | 'refusal'
  /** Our request, rights or resources are wrong: 500, and an alarm. */
  | 'bug'
  /** Nothing that anybody expects: 503, and an alarm. What no row names is this. */
  | 'unexpected';

export type AwsService =
  'DynamoDB' | 'KMS' | 'SNS' | 'SESv2' | 'Scheduler' | 'S3' | 'CognitoIdentityProvider' | 'SecretsManager';

/** A meaning for every operation, or one for each that says it, such as `VerifyMac`, and `others`. */
type Row = Meaning | ({ others: Meaning } & Record<string, Meaning>);

/** Where an adapter has a name for it in these operations only. */
const refusalOf = (operations: readonly string[], others: Meaning = 'bug'): Row => ({
  others,
  ...Object.fromEntries(operations.map((operation) => [operation, 'refusal' as const])),
});

/** Of every service, unless its own rows say otherwise. */
export const commonRows: Readonly<Record<string, Row>> = {
  Throttling: 'throttled',
  ThrottlingException: 'throttled',
  ThrottledException: 'throttled',
  TooManyRequestsException: 'throttled',
  RequestThrottled: 'throttled',
  RequestThrottledException: 'throttled',
  RequestLimitExceeded: 'throttled',
  LimitExceededException: 'throttled',
  BandwidthLimitExceeded: 'throttled',
  EC2ThrottledException: 'throttled',
  PriorRequestNotComplete: 'throttled',
  SlowDown: 'throttled',
  // The role's credentials were just renewed, or a clock is off: nothing was done.
  ExpiredToken: 'throttled',
  ExpiredTokenException: 'throttled',
  RequestExpired: 'throttled',
  RequestTimeTooSkewed: 'throttled',
  InternalServerError: 'lost',
  InternalServerException: 'lost',
  InternalFailure: 'lost',
  InternalError: 'lost',
  InternalErrorException: 'lost',
  ServiceUnavailable: 'lost',
  ServiceUnavailableException: 'lost',
  RequestTimeout: 'lost',
  RequestTimeoutException: 'lost',
  TimeoutError: 'lost',
  AbortError: 'lost',
  ValidationException: 'bug',
  ValidationError: 'bug',
  SerializationException: 'bug',
  UnknownOperationException: 'bug',
  ResourceNotFoundException: 'bug',
  InvalidParameterException: 'bug',
  AccessDenied: 'bug',
  AccessDeniedException: 'bug',
  NotAuthorizedException: 'bug',
  UnrecognizedClientException: 'bug',
  InvalidSignatureException: 'bug',
  SignatureDoesNotMatch: 'bug',
  IncompleteSignatureException: 'bug',
  MissingAuthenticationTokenException: 'bug',
};

export const serviceRows: Readonly<Record<AwsService, Readonly<Record<string, Row>>>> = {
  DynamoDB: {
    TransactionConflictException: 'conflict',
    TransactionInProgressException: 'conflict',
    ReplicatedWriteConflictException: 'conflict',
    ProvisionedThroughputExceededException: 'throttled',
    // Their reasons and conditions are read by dynamodb/errors.ts; what gets here is none of those.
    TransactionCanceledException: 'bug',
    ConditionalCheckFailedException: 'bug',
    IdempotentParameterMismatchException: 'bug',
    ItemCollectionSizeLimitExceededException: 'bug',
    InvalidEndpointException: 'bug',
  },
  KMS: {
    KMSInvalidMacException: refusalOf(['VerifyMac']),
    KMSInternalException: 'lost',
    KeyUnavailableException: 'throttled',
    DependencyTimeoutException: 'lost',
    // The key itself: nobody pays until ops have seen to it, and no code was wrong.
    NotFoundException: 'unexpected',
    DisabledException: 'unexpected',
    KMSInvalidStateException: 'unexpected',
    InvalidKeyUsageException: 'bug',
    InvalidGrantTokenException: 'bug',
    DryRunOperationException: 'bug',
  },
  SNS: {
    NotFoundException: 'refusal',
    EndpointDisabledException: refusalOf(['Publish']),
    InvalidParameterException: refusalOf(['Publish', 'CreatePlatformEndpoint', 'SetEndpointAttributes']),
    PlatformApplicationDisabledException: 'unexpected',
    KMSThrottlingException: 'throttled',
    AuthorizationErrorException: 'bug',
    InvalidParameterValueException: 'bug',
    InvalidSecurityException: 'bug',
    KMSAccessDeniedException: 'bug',
    KMSDisabledException: 'bug',
    KMSInvalidStateException: 'bug',
    KMSNotFoundException: 'bug',
    KMSOptInRequired: 'bug',
  },
  SESv2: {
    MessageRejected: 'refusal',
    BadRequestException: 'refusal',
    MailFromDomainNotVerifiedException: 'refusal',
    NotFoundException: 'refusal',
    AccountSuspendedException: 'unexpected',
    SendingPausedException: 'unexpected',
  },
  Scheduler: {
    ConflictException: refusalOf(['CreateSchedule']),
    ServiceQuotaExceededException: 'unexpected',
  },
  S3: {
    NoSuchKey: refusalOf(['GetObject']),
    NotFound: refusalOf(['GetObject']),
    InvalidRange: refusalOf(['GetObject']),
    PreconditionFailed: refusalOf(['PutObject', 'CompleteMultipartUpload']),
    ConditionalRequestConflict: 'conflict',
    OperationAborted: 'conflict',
    NoSuchUpload: 'bug',
    NoSuchBucket: 'bug',
    BadDigest: 'bug',
    InvalidRequest: 'bug',
    InvalidObjectState: 'bug',
    EncryptionTypeMismatch: 'bug',
    InvalidWriteOffset: 'bug',
    TooManyParts: 'bug',
  },
  CognitoIdentityProvider: {
    UsernameExistsException: refusalOf(['AdminCreateUser']),
    AliasExistsException: refusalOf(['AdminCreateUser', 'AdminUpdateUserAttributes']),
    InvalidParameterException: refusalOf(['AdminCreateUser', 'AdminUpdateUserAttributes']),
    UserNotFoundException: 'refusal',
    // The account is there, its mail is not.
    CodeDeliveryFailureException: 'unexpected',
    UnsupportedUserStateException: 'unexpected',
    UnexpectedLambdaException: 'lost',
    OperationNotEnabledException: 'bug',
    PreconditionNotMetException: 'bug',
    UserLambdaValidationException: 'bug',
    InvalidLambdaResponseException: 'bug',
    InvalidPasswordException: 'bug',
    PasswordHistoryPolicyViolationException: 'bug',
    InvalidEmailRoleAccessPolicyException: 'bug',
    InvalidSmsRoleAccessPolicyException: 'bug',
    InvalidSmsRoleTrustRelationshipException: 'bug',
  },
  SecretsManager: {
    // A secret without a value yet is that too.
    ResourceNotFoundException: refusalOf(['GetSecretValue']),
    InternalServiceError: 'lost',
    DecryptionFailure: 'unexpected',
    InvalidRequestException: 'bug',
  },
};

/** Node's own: connection refused or reset, host name not resolved, TLS handshake failed. */
const networkCode = /^((?!ERR_)E[A-Z_]+|ERR_(SOCKET|STREAM|HTTP|SSL|TLS)\w*)$/;

/** The only place that knows the names of AWS's errors. @param operation as AWS calls it, such as `VerifyMac` */
export function meaningOf(error: unknown, service: AwsService, operation = ''): Meaning {
  if (!(error instanceof Error)) return 'bug';
  const row = own(serviceRows[service], error.name) ?? own(commonRows, error.name);
  if (row !== undefined) return typeof row === 'string' ? row : (row[operation] ?? row.others);
  // Also of what is no answer of the service's, such as a proxy's page of HTML.
  const status = httpStatusOf(error);
  if (status !== undefined) return status >= 500 ? 'lost' : 'unexpected';
  const isNetwork = 'code' in error && typeof error.code === 'string' && networkCode.test(error.code);
  return isNetwork ? 'lost' : 'bug';
}

const own = <T>(rows: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(rows, name) ? rows[name] : undefined;

function httpStatusOf(error: Error): number | undefined {
  const metadata = '$metadata' in error ? (error.$metadata as { httpStatusCode?: number } | undefined) : undefined;
  return metadata?.httpStatusCode;
}
