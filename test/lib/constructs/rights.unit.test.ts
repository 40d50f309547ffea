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
    Exports: ['read', 'check', 'update'],
    Directory: ['read', 'put'],
    Notices: ['read', 'put'],
    Orders: ['read', 'update'],
    Views: ['read'],
  },
  'owner-api': {
    Directory: ['read', 'put', 'update'],
    Operations: ['read', 'put'],
    Notices: ['put'],
    Orders: ['put'],
  },
  'client-api': {
    Payments: ['read', 'put'],
    Wallets: ['read', 'update'],
    Ledger: ['read', 'put'],
    Secrets: ['read', 'put', 'update'],
    Directory: ['read', 'put', 'update', 'delete'],
    Notices: ['read', 'put'],
    Orders: ['read', 'put', 'update'],
  },
  'back-office-api': {
    Payments: ['read', 'put'],
    Wallets: ['read', 'put', 'update'],
    Ledger: ['read', 'put'],
    Exports: ['read', 'check', 'put', 'update'],
    Secrets: ['read', 'put', 'update'],
    Directory: ['read', 'put', 'update', 'delete'],
    Notices: ['read', 'put'],
    Orders: ['read', 'put', 'update', 'delete'],
    Operations: ['read', 'put'],
  },
  'credit-orders': { Wallets: ['update'], Ledger: ['put'], Directory: ['read', 'put'], Orders: ['read', 'put'] },
  'change-operators': { Orders: ['read', 'put'] },
  'on-payment-event': {
    Payments: ['read', 'put'],
    Wallets: ['update'],
    Ledger: ['put'],
    Directory: ['read', 'put', 'update', 'delete'],
    Notices: ['read', 'put'],
  },
  'project-payments': { Payments: ['read'], Views: ['read', 'put', 'update', 'batch'] },
  'send-notice': {
    Payments: ['read'],
    Directory: ['read', 'update', 'delete'],
    Notices: ['read', 'update'],
    Orders: ['read', 'put'],
  },
  'applicant-api': { Notices: ['put'], Orders: ['read', 'put', 'update'] },
  'warn-of-holds': { Payments: ['read'], Notices: ['read', 'put'] },
  'send-digests': { Payments: ['read'], Notices: ['read', 'put'] },
  'on-counter-request': { Directory: ['read'] },
  'migrate-organisations': { Directory: ['put', 'scan', 'update'] },
  'on-mail-event': { Directory: ['put'] },
  'check-export': { Exports: ['read'] },
  'check-pages': {},
  'expire-payment': { Payments: ['read', 'put'], Wallets: ['update'], Ledger: ['put'] },
  'carry-out-blocks': {
    Payments: ['read', 'put'],
    Wallets: ['update'],
    Ledger: ['put'],
    Directory: ['read', 'delete'],
  },
  'sweep-deadlines': { Payments: ['read', 'put'], Wallets: ['update'], Ledger: ['put'] },
  'reimbursement/plan-export': { Exports: ['read', 'put'], Ledger: ['read', 'scan'], Operations: ['read', 'scan'] },
  'reimbursement/map-shard': { Exports: ['read'], Ledger: ['read'], Directory: ['read'] },
  'reimbursement/assemble-export': { Exports: ['read'] },
  'reimbursement/publish-export': {},
  'reimbursement/mark-export': { Exports: ['read', 'put', 'update'], Ledger: ['put'], Notices: ['put'] },
  'reimbursement/invoice-month': { Exports: ['read', 'put'], Directory: ['read'] },
  'audit-ledger': {
    Payments: ['scan'],
    Wallets: ['scan'],
    Ledger: ['scan'],
    Exports: ['read', 'scan'],
    Operations: ['scan'],
    Orders: ['read', 'put', 'delete'],
    Views: ['read', 'scan'],
  },
  'bank-feedback': {
    Exports: ['read', 'check', 'put'],
    Ledger: ['put'],
    Orders: ['read', 'check', 'put', 'delete'],
    Directory: ['read'],
    Notices: ['put'],
  },
  'push-platform': {},
  fingerprint: {},
  'page-errors': {},
};
const actions: Record<string, string[]> = {
  read: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:Query'],
  check: ['dynamodb:ConditionCheckItem'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  scan: ['dynamodb:Scan'],
  batch: ['dynamodb:BatchWriteItem'],
};
const tables = [
  'Payments',
  'Wallets',
  'Ledger',
  'Exports',
  'Secrets',
  'Directory',
  'Notices',
  'Orders',
  'Operations',
  'Views',
];

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

  it('are read by the day by the step that makes the books, and by nobody else', () => {
    const readers = [...policies].filter(([, policy]) =>
      policy.some(({ Resource }) => Resource.some((one) => one.includes('TablesLedger') && one.includes('byDay'))),
    );
    expect(readers.map(([entry]) => entry)).toEqual(['reimbursement/map-shard']);
  });

  const anyChange = [
    'dynamodb:UpdateItem',
    'dynamodb:DeleteItem',
    'dynamodb:PartiQLUpdate',
    'dynamodb:PartiQLDelete',
    'dynamodb:BatchWriteItem',
  ];

  it.each([
    ['Ledger', anyChange],
    ['Operations', anyChange],
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
    ['back-office-api', 'Secrets', /^dynamodb:(Put|GetItem)/, ['ACTIVATION#*']],
    ['owner-api', 'Directory', /^dynamodb:(Put|Update)/, ['ORGANISATION#*', 'MEMBER#*', 'MERCHANT#*', 'LOOKUP#*']],
    ['owner-api', 'Notices', /^dynamodb:/, ['MERCHANT#*']],
    ['owner-api', 'Orders', /^dynamodb:/, ['ACCOUNT#*']],
    ['on-counter-request', 'Directory', /^dynamodb:/, ['MERCHANT#*', 'ORGANISATION#*']],
    ['migrate-organisations', 'Directory', /^dynamodb:Put/, ['ORGANISATION#*', 'MEMBER#*', 'LOOKUP#*']],
    ['migrate-organisations', 'Directory', /^dynamodb:Update/, ['MERCHANT#*']],
    ['merchant-api', 'Directory', /^dynamodb:(Put|Update|Delete)/, ['MAIL#MERCHANT#*', 'COUNTER#*', 'TEMPLATES#*']],
    ['merchant-api', 'Notices', /^dynamodb:Put/, ['COUNTER#MERCHANT#*']],
    ['merchant-api', 'Views', /^dynamodb:/, ['M#*', 'P#*', 'FILLED*', 'S#*']],
    ['merchant-api', 'Exports', /^dynamodb:Update/, ['GIVEN-BACK#*']],
    ['back-office-api', 'Exports', /^dynamodb:Put/, ['R#*', 'REFUSED#*']],
    ['client-api', 'Directory', /^dynamodb:(Put|Update|Delete)/, ['CLIENT#*', 'TOKEN#*']],
    ['on-payment-event', 'Directory', /^dynamodb:(Update|Delete)/, ['CLIENT#*', 'TOKEN#*']],
    ['on-payment-event', 'Directory', /^dynamodb:Put/, ['CLIENT#*']],
    ['on-mail-event', 'Directory', /^dynamodb:/, ['MAIL#*']],
    ['credit-orders', 'Directory', /^dynamodb:Put/, ['CREDIT#*']],
    ['credit-orders', 'Directory', /^dynamodb:(?!Put)/, ['IDENTIFIER#*']],
    ['client-api', 'Ledger', /^dynamodb:(?!Put)/, ['C#*']],
    ['client-api', 'Notices', /^dynamodb:Put/, ['CLIENT#*', 'COUNTER#*']],
    ['client-api', 'Notices', /^dynamodb:(?!Put)/, ['COUNTER#*']],
    ['back-office-api', 'Orders', /^dynamodb:Update/, ['LIMIT#*']],
    ['project-payments', 'Views', /^dynamodb:BatchWrite/, ['S#*']],
    ['merchant-api', 'Orders', /^dynamodb:/, ['LIMIT#MERCHANT#*', 'LIMIT#PAIR#*']],
    ['client-api', 'Orders', /^dynamodb:(?!Put)/, ['LIMIT#CLIENT#*']],
    ['client-api', 'Orders', /^dynamodb:Put/, ['REPORTS*']],
    ['back-office-api', 'Notices', /^dynamodb:Put/, ['MERCHANT#*', 'CLIENT#*', 'APPLICATION#*']],
    ['applicant-api', 'Orders', /^dynamodb:Put/, ['APPLICATION#*', 'APPLICATIONS#*']],
    ['applicant-api', 'Orders', /^dynamodb:Update/, ['LIMIT#APPLICATIONS#*']],
    ['applicant-api', 'Orders', /^dynamodb:Get/, ['APPLICATION#*', 'APPLICATION-LINK#*', 'TAKEN#applications*']],
    ['applicant-api', 'Notices', /^dynamodb:/, ['APPLICATION#*']],
    ['audit-ledger', 'Views', /^dynamodb:(?!Scan)/, ['FILLED*']],
    ['audit-ledger', 'Orders', /^dynamodb:Put/, ['FINDINGS*', 'OPEN_AT_BANK*']],
    ['audit-ledger', 'Orders', /^dynamodb:(?!Put)/, ['FINDINGS*']],
    ['bank-feedback', 'Orders', /^dynamodb:/, ['BANK_*']],
    ['bank-feedback', 'Notices', /^dynamodb:/, ['MERCHANT#*']],
    ['bank-feedback', 'Directory', /^dynamodb:/, ['MERCHANT#*', 'ORGANISATION#*']],
    ['send-notice', 'Directory', /^dynamodb:(?!Get|Query|BatchGet)/, ['CLIENT#*', 'TOKEN#*']],
    ['send-notice', 'Orders', /^dynamodb:Put/, ['APPLICATION-LINK#*']],
    ['send-notice', 'Orders', /^dynamodb:Get/, ['APPLICATION#*']],
    ['back-office-api', 'Directory', /^dynamodb:Delete/, ['IDENTIFIER#*', 'CLIENT#*', 'TOKEN#*']],
    ['back-office-api', 'Notices', /^dynamodb:(?!Put)/, ['PAYMENT#*']],
    ['reimbursement/mark-export', 'Notices', /^dynamodb:/, ['MERCHANT#*']],
    ['reimbursement/invoice-month', 'Exports', /^dynamodb:Put/, ['INVOICE*']],
    ['carry-out-blocks', 'Directory', /^dynamodb:DeleteItem/, ['BLOCKS*']],
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

it('the back office changes nothing of a device but that it is revoked, and is answered nothing', () => {
  const updates = policies
    .get('back-office-api')!
    .filter(
      ({ Resource, Action }) =>
        Resource.some((one) => one.startsWith('<TablesSecrets')) && Action.includes('dynamodb:UpdateItem'),
    )
    .map(({ Condition }) => Condition);
  expect(updates).toContainEqual(
    expect.objectContaining({
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLIENT#*'] },
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'revokedAt'] },
      StringEquals: { 'dynamodb:ReturnValues': 'NONE' },
    }),
  );
  expect(updates).toHaveLength(2);
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
    ['invite people', /^cognito-idp:AdminCreateUser$/, ['owner-api', 'back-office-api', 'change-operators']],
    ['close accounts', /^cognito-idp:AdminDeleteUser$/, ['owner-api', 'back-office-api']],
    ['find somebody by an address', /^cognito-idp:ListUsers$/, ['owner-api', 'back-office-api', 'change-operators']],
    ['see who is in a group', /^cognito-idp:ListUsersInGroup$/, ['back-office-api', 'change-operators']],
    ['put people into groups', /^cognito-idp:Admin(AddUserTo|RemoveUserFrom)Group$/, ['change-operators']],
    ['let somebody in again', /^cognito-idp:AdminEnableUser$/, ['change-operators']],
    [
      'look up an address',
      /^cognito-idp:AdminGetUser$/,
      ['back-office-api', 'send-notice', 'change-operators', 'migrate-organisations'],
    ],
    [
      'end sessions',
      /^cognito-idp:AdminUserGlobalSignOut$/,
      ['back-office-api', 'change-operators', 'carry-out-blocks'],
    ],
    ['let somebody in no more', /^cognito-idp:AdminDisableUser$/, ['back-office-api', 'change-operators']],
    ['give people another address', /^cognito-idp:AdminUpdateUserAttributes$/, ['back-office-api']],
    [
      'do anything else with people',
      /^cognito-idp:(?!ListUsers(InGroup)?$|Admin(CreateUser|DeleteUser|DisableUser|EnableUser|GetUser|UpdateUserAttributes|UserGlobalSignOut|AddUserToGroup|RemoveUserFromGroup)$)/,
      [],
    ],
    ['send mails', /^ses:/, ['send-notice', 'audit-ledger']],
    ['notify phones', /^sns:Publish$/, ['client-api', 'on-payment-event', 'send-notice']],
    ['set a timer', /^scheduler:/, ['on-payment-event']],
    // Which of the two secrets: mobile-push and payee-verification.
    ['read a secret', /^secretsmanager:/, ['push-platform', 'back-office-api']],
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

  it('lets only publish-export write exports, and invoice-month the invoices beside them', () => {
    const writable = [...policies].flatMap(([entry, policy]) =>
      policy
        .filter(({ Action }) => Action.includes('s3:PutObject'))
        .flatMap(({ Resource }) => Resource)
        .filter((resource) => resource.includes('BucketsExports'))
        .map((resource) => [entry, resource.slice(resource.lastIndexOf('>') + 1)]),
    );
    expect(writable).toEqual([
      ['reimbursement/publish-export', '/reimbursements/*'],
      ['reimbursement/invoice-month', '/invoices/*'],
    ]);
  });

  it('lets the audit open the files of exports, and change none', () => {
    expect(
      allowedOn(policies.get('audit-ledger')!, 'BucketsExports').filter((action) => action !== 's3:ListBucket'),
    ).toEqual(['s3:GetObject']);
  });

  it('lets the applicants’ function sign where documents are sent and look at them, the back office fetch them, nobody else', () => {
    const users = [...policies].map(([entry, policy]) => [entry, allowedOn(policy, 'Handed')] as const);
    expect(users.filter(([, actions]) => actions.length > 0)).toEqual([
      ['back-office-api', ['s3:GetObject']],
      ['applicant-api', ['s3:GetObject', 's3:ListBucket', 's3:PutObject']],
    ]);
  });

  it.each(['send-notice', 'audit-ledger'])(
    'lets %s send mails from the one sender, with its configuration set',
    (entry) => {
      const sending = policies.get(entry)!.filter(({ Action }) => Action.some((one) => one.startsWith('ses:')));
      expect(sending).toEqual([
        expect.objectContaining({
          Action: ['ses:SendEmail'],
          Resource: [expect.stringContaining(':configuration-set/'), expect.stringContaining(':identity/')] as string[],
          Condition: { StringEquals: { 'ses:FromAddress': { Ref: 'MailFrom' } } },
        }),
      ]);
    },
  );

  it('lets the back office change the pools of the others, and look into its own; what two agree to changes that alone', () => {
    const looks = /^cognito-idp:(ListUsers|ListUsersInGroup|AdminGetUser)$/;
    const reached = (entry: string, what: (action: string) => boolean) => {
      const resources = (policies.get(entry) ?? [])
        .filter(({ Action }) => Action.some((action) => action.startsWith('cognito-idp:') && what(action)))
        .flatMap(({ Resource }) => Resource);
      return [...new Set(resources.map((resource) => resource.replace(/Pool\w+>$/, '')))].sort();
    };
    expect(reached('back-office-api', (action) => !looks.test(action))).toEqual(['<SignInClients', '<SignInMerchants']);
    expect(reached('back-office-api', (action) => looks.test(action))).toContain('<SignInBackOffice');
    expect(reached('change-operators', () => true)).toEqual(['<SignInBackOffice']);
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
      'ACCOUNT_SETTINGS',
      'APNS_APPLICATION_ARN',
      'APP_URL',
      'BACK_OFFICE_POOL_ID',
      'BOOKS_SETTINGS',
      'CLIENTS_POOL_ID',
      'CODE_KEY_ARN',
      'DEBTOR',
      'DIRECTORY_TABLE',
      'DOCUMENTS_BUCKET',
      'EXPIRE_FUNCTION_ARN',
      'EXPORTS_BUCKET',
      'EXPORTS_TABLE',
      'FCM_APPLICATION_ARN',
      'FINANCE_EMAIL',
      'FORMER_LEADS',
      'FRONT_KEYS',
      'INBOX_BUCKET',
      'ISSUER',
      'LEDGER_TABLE',
      'LIVE_PUBLISH_URL',
      'MAIL_CONFIGURATION_SET',
      'MAIL_FROM',
      'MAIL_REPLY_TO',
      'MERCHANTS_POOL_ID',
      'NOTICES_TABLE',
      'OPERATIONS_TABLE',
      'ORDERS_TABLE',
      'PAYEE_VERIFICATION_SECRET_ARN',
      'PAYEE_VERIFICATION_URL',
      'PAYMENTS_TABLE',
      'PORTAL_URL',
      'REIMBURSEMENT_SETTINGS',
      'SCHEDULE_DLQ_ARN',
      'SCHEDULE_GROUP',
      'SCHEDULE_ROLE_ARN',
      'SECRETS_TABLE',
      'STAGE',
      'STAGING_BUCKET',
      'TERMS',
      'VIEWS_TABLE',
      'WALLETS_TABLE',
      'WATCHED',
      'WEB_ORIGIN',
    ]);
  });
});
