import { describe, expect, it } from 'vitest';
import { allowedOn, functionPolicies, rolePolicies, statements } from '../policies.ts';
import { ownFunctions, referred, type Resource, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const policies = functionPolicies(stack);
const everyRole = [...rolePolicies(stack)];

/** What each function may do, in the words of lib/constructs/tables.ts; a table that is not named is out of its reach. */
const matrix: Record<string, Record<string, string[]>> = {
  'merchant-api': {
    Payments: ['read', 'put'],
    Wallets: ['update'],
    Ledger: ['read', 'put'],
    Exports: ['read', 'check'],
    Directory: ['read'],
  },
  'client-api': {
    Payments: ['read', 'put'],
    Wallets: ['read', 'update'],
    Ledger: ['put'],
    Secrets: ['read', 'put', 'update'],
    Directory: ['read', 'put', 'delete'],
  },
  'back-office-api': {
    Wallets: ['put', 'update'],
    Ledger: ['put'],
    Exports: ['read'],
    Secrets: ['put'],
    Directory: ['read', 'put', 'update'],
  },
  'on-payment-event': {
    Payments: ['read', 'put'],
    Wallets: ['update'],
    Ledger: ['put'],
    Directory: ['read', 'update', 'delete'],
  },
  'expire-payment': { Payments: ['read', 'put'], Wallets: ['update'], Ledger: ['put'] },
  'sweep-deadlines': { Payments: ['read', 'put'], Wallets: ['update'], Ledger: ['put'] },
  'reimbursement/plan-export': { Exports: ['read', 'put'], Ledger: ['scan'] },
  'reimbursement/map-shard': { Exports: ['read'], Ledger: ['read'], Directory: ['read'] },
  'reimbursement/assemble-export': { Exports: ['read'] },
  'reimbursement/publish-export': {},
  'reimbursement/mark-export': { Exports: ['read', 'put', 'update'], Ledger: ['put'] },
  'audit-ledger': {
    Payments: ['scan'],
    Wallets: ['scan'],
    Ledger: ['scan'],
    Exports: ['read', 'scan'],
  },
  'push-platform': {},
};
const actions: Record<string, string[]> = {
  read: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  check: ['dynamodb:ConditionCheckItem'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  scan: ['dynamodb:Scan'],
};
const tables = ['Payments', 'Wallets', 'Ledger', 'Exports', 'Secrets', 'Directory'];

describe('the tables', () => {
  it('are used by the functions of the matrix', () => {
    expect([...policies.keys()].sort()).toEqual(Object.keys(matrix).sort());
  });

  it.each(Object.keys(matrix).flatMap((entry) => tables.map((table) => [entry, table] as const)))(
    '%s may do on %s what the matrix says',
    (entry, table) => {
      const onTable = allowedOn(policies.get(entry)!, `Tables${table}`).filter((action) =>
        /^dynamodb:(?!.*(Stream|Records|Shard))/.test(action),
      );
      expect(onTable).toEqual((matrix[entry]![table] ?? []).flatMap((right) => actions[right]!).sort());
    },
  );

  it.each([
    [
      'Ledger',
      [
        'dynamodb:UpdateItem',
        'dynamodb:DeleteItem',
        'dynamodb:PartiQLUpdate',
        'dynamodb:PartiQLDelete',
        'dynamodb:BatchWriteItem',
      ],
    ],
    ['Exports', ['dynamodb:DeleteItem', 'dynamodb:PartiQLDelete', 'dynamodb:BatchWriteItem']],
  ])('%s refuses everybody what would undo the past', (table, refused) => {
    const [, resource] = Object.entries(stack.resources('AWS::DynamoDB::Table')).find(([id]) =>
      id.startsWith(`Tables${table}`),
    )!;
    const { PolicyDocument } = resource.Properties['ResourcePolicy'] as { PolicyDocument: unknown };
    expect(statements(PolicyDocument)).toEqual([
      { Effect: 'Deny', Action: expect.arrayContaining(refused) as string[], Resource: ['*'], Condition: undefined },
    ]);
    expect((PolicyDocument as { Statement: { Principal: unknown }[] }).Statement[0]!.Principal).toEqual({ AWS: '*' });
  });
});

describe('partitions', () => {
  it.each([
    ['back-office-api', 'Secrets', /^dynamodb:/, ['ACTIVATION#*']],
    ['client-api', 'Directory', /^dynamodb:(Put|Update|Delete)/, ['CLIENT#*', 'TOKEN#*']],
    ['on-payment-event', 'Directory', /^dynamodb:(Put|Update|Delete)/, ['CLIENT#*', 'TOKEN#*']],
  ])('bound what %s may do on %s', (entry, table, pattern, prefixes) => {
    const granted = policies
      .get(entry)!
      .filter(({ Resource }) => Resource.some((one) => one.startsWith(`<Tables${table}`)))
      .filter(({ Action }) => Action.some((action) => pattern.test(action)));
    expect(granted.map(({ Condition }) => Condition)).toEqual([
      {
        'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes },
        Null: { 'dynamodb:LeadingKeys': 'false' },
      },
    ]);
  });
});

describe('the roles', () => {
  it('are one for each function', () => {
    const functions = Object.values(stack.resources('AWS::Lambda::Function'));
    const roles = functions.map(({ Properties }) => referred(Properties['Role']));
    expect(new Set(roles).size).toBe(functions.length);
  });

  it.each(everyRole)('%s has no managed policy and allows no pattern of actions', (role, policy) => {
    expect(stack.resources('AWS::IAM::Role')[role]?.Properties['ManagedPolicyArns']).toBeUndefined();
    expect(policy.flatMap(({ Action }) => Action).filter((action) => action.includes('*'))).toEqual([]);
  });

  const holders = (pattern: RegExp) =>
    [...policies]
      .filter(([, policy]) => policy.some(({ Action }) => Action.some((action) => pattern.test(action))))
      .map(([entry]) => entry);

  it.each([
    ['use the key of the codes', /^kms:(GenerateMac|VerifyMac)$/, ['client-api']],
    ['invite people', /^cognito-idp:/, ['back-office-api']],
    ['notify phones', /^sns:Publish$/, ['on-payment-event']],
    ['set a timer', /^scheduler:/, ['on-payment-event']],
    ['read the push credentials', /^secretsmanager:/, ['push-platform']],
    ['delete an object', /^s3:Delete/, []],
    ['invoke a function', /^lambda:/, []],
  ])('only they %s', (_what, pattern, entries) => {
    expect(holders(pattern)).toEqual(entries);
  });

  it('lets the consumer pass the timers’ role, to Scheduler only', () => {
    const passed = policies.get('on-payment-event')!.filter(({ Action }) => Action.includes('iam:PassRole'));
    expect(passed).toEqual([
      expect.objectContaining({
        Resource: [expect.stringMatching(/^<DeadlinesRole\w+>$/) as string],
        Condition: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
      }),
    ]);
  });

  it('lets only publish-export write exports', () => {
    const writers = [...policies].filter(([, policy]) => allowedOn(policy, 'BucketsExports').includes('s3:PutObject'));
    expect(writers.map(([entry]) => entry)).toEqual(['reimbursement/publish-export']);
  });

  it('lets the back office into the pools of the others, not into its own', () => {
    const reached = (policies.get('back-office-api') ?? [])
      .filter(({ Action }) => Action.some((action) => action.startsWith('cognito-idp:')))
      .flatMap(({ Resource }) => Resource);
    expect(reached.map((resource) => resource.replace(/Pool\w+>$/, '')).sort()).toEqual([
      '<SignInClients',
      '<SignInMerchants',
    ]);
  });
});

describe('the environment of a function', () => {
  const functions = ownFunctions(stack).map(([, resource]) => resource);
  const variables = ({ Properties }: Resource) =>
    Object.keys((Properties['Environment'] as { Variables: object } | undefined)?.Variables ?? {});

  it('names the secrets’ table to those only who have a right on it', () => {
    expect(functions.filter((one) => variables(one).includes('SECRETS_TABLE'))).toHaveLength(2);
  });

  it('is of the names that the handlers know', () => {
    expect([...new Set(functions.flatMap(variables))].sort()).toEqual([
      'APNS_APPLICATION_ARN',
      'APP_URL',
      'CLIENTS_POOL_ID',
      'CODE_KEY_ARN',
      'DEBTOR',
      'DIRECTORY_TABLE',
      'EXPIRE_FUNCTION_ARN',
      'EXPORTS_BUCKET',
      'EXPORTS_TABLE',
      'FCM_APPLICATION_ARN',
      'LEDGER_TABLE',
      'MERCHANTS_POOL_ID',
      'PAYMENTS_TABLE',
      'REIMBURSEMENT_SETTINGS',
      'SCHEDULE_DLQ_ARN',
      'SCHEDULE_GROUP',
      'SCHEDULE_ROLE_ARN',
      'SECRETS_TABLE',
      'STAGING_BUCKET',
      'TERMS',
      'WALLETS_TABLE',
    ]);
  });
});
