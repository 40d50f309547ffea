import { Stack } from 'aws-cdk-lib';
import {
  AttributeType,
  BillingMode,
  ProjectionType,
  StreamViewType,
  Table,
  type ITable,
  TableEncryption,
  type TableProps,
} from 'aws-cdk-lib/aws-dynamodb';
import { AnyPrincipal, Effect, PolicyDocument, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Construct } from 'constructs';
import { keptInProduction } from '../kept-in-production.ts';
import { tableNames, type RestoredTable, type RestoredTables, type TableName } from '../restored-tables.ts';
import type { Stage } from '../stage.ts';
import type { ServiceFunction } from './service-function.ts';

const actions = {
  read: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
  check: ['dynamodb:ConditionCheckItem'],
  put: ['dynamodb:PutItem'],
  update: ['dynamodb:UpdateItem'],
  delete: ['dynamodb:DeleteItem'],
  scan: ['dynamodb:Scan'],
  // Puts and deletes, of which IAM cannot tell one from the other.
  batch: ['dynamodb:BatchWriteItem'],
} as const;

/** What may be granted at all. Ledger and operations are append-only and exports are for ever: nobody can be given more. */
interface Rights extends Record<TableName, string> {
  payments: 'read' | 'put' | 'scan';
  wallets: 'read' | 'put' | 'update' | 'scan';
  ledger: 'read' | 'put' | 'scan';
  exports: 'read' | 'check' | 'put' | 'update' | 'scan';
  secrets: 'read' | 'put' | 'update';
  directory: 'read' | 'put' | 'update' | 'delete' | 'scan';
  notices: 'read' | 'put' | 'update';
  orders: 'read' | 'check' | 'put' | 'update' | 'delete';
  operations: 'read' | 'put' | 'scan';
  views: 'read' | 'put' | 'update' | 'scan' | 'batch';
}

const indexesOf: Partial<Record<TableName, readonly string[]>> = {
  payments: [
    'byMerchant',
    'byClient',
    'openByMerchant',
    'openByClient',
    'lostByMerchant',
    'open',
    'byMatchCode',
    'byReference',
  ],
  operations: ['bySubject', 'byActor'],
};

const noChange = ['dynamodb:UpdateItem', 'dynamodb:DeleteItem', 'dynamodb:PartiQLUpdate', 'dynamodb:PartiQLDelete'];
const noDelete = ['dynamodb:DeleteItem', 'dynamodb:PartiQLDelete'];
/** It may carry a delete, and IAM cannot look inside. */
const noBatchWrite = 'dynamodb:BatchWriteItem';

export interface TablesProps {
  stage: Stage;
  deletionProtection: boolean;
  /** Used in place of those that are made here, which stay, so that there is a way back. */
  restored?: RestoredTables | undefined;
}

/** The tables of the data model. A grant gives the right and the table's name together. */
export class Tables extends Construct {
  readonly payments: ITable;
  readonly notices: ITable;
  readonly orders: ITable;
  /** Those that are used, by their names, as JSON: for commands. */
  readonly inUse: string;
  /** Of those that are used. */
  readonly arns: readonly string[];
  /** Those that are used. */
  readonly used: Readonly<Record<TableName, ITable>>;
  private readonly secretsKey: Key;

  constructor(scope: Construct, id: string, { stage, deletionProtection, restored }: TablesProps) {
    super(scope, id);
    const removalPolicy = keptInProduction(stage);
    const string = (name: string) => ({ name, type: AttributeType.STRING });
    const number = (name: string) => ({ name, type: AttributeType.NUMBER });
    const table = (name: string, props: Partial<TableProps>) =>
      new Table(this, name, {
        partitionKey: string('pk'),
        sortKey: string('sk'),
        billingMode: BillingMode.PAY_PER_REQUEST,
        pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
        deletionProtection,
        removalPolicy,
        // The account's own key for DynamoDB: no key policy to look after, and every use is in CloudTrail.
        encryption: TableEncryption.AWS_MANAGED,
        ...props,
      });

    const payments = table('Payments', {
      partitionKey: string('id'),
      sortKey: undefined,
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
    });
    payments.addGlobalSecondaryIndex({
      indexName: 'byMerchant',
      partitionKey: string('merchantId'),
      sortKey: number('createdAt'),
      // Fields that never change, so that a transition does not write the index.
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['type', 'amount', 'reference', 'label', 'customer', 'matchCode', 'identifierHint'],
    });
    payments.addGlobalSecondaryIndex({
      indexName: 'byClient',
      partitionKey: string('clientId'),
      sortKey: number('createdAt'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // Only what still waits for somebody: `openSince` is gone once it does not, and with it the entry.
    payments.addGlobalSecondaryIndex({
      indexName: 'openByMerchant',
      partitionKey: string('merchantId'),
      sortKey: number('openSince'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    payments.addGlobalSecondaryIndex({
      indexName: 'openByClient',
      partitionKey: string('clientId'),
      sortKey: number('openSince'),
      projectionType: ProjectionType.KEYS_ONLY,
    });
    // Only holds that ran out unanswered: what the merchant lost, and when.
    payments.addGlobalSecondaryIndex({
      indexName: 'lostByMerchant',
      partitionKey: string('merchantId'),
      sortKey: number('lostAt'),
      projectionType: ProjectionType.INCLUDE,
      nonKeyAttributes: ['authorisedAmount'],
    });
    payments.addGlobalSecondaryIndex({
      indexName: 'open',
      partitionKey: string('openShard'),
      sortKey: number('deadline'),
      projectionType: ProjectionType.KEYS_ONLY,
    });

    // By which the back office finds a payment whose merchant it does not know; written once, for neither ever changes.
    for (const [indexName, attribute] of [
      ['byMatchCode', 'matchCode'],
      ['byReference', 'reference'],
    ] as const) {
      payments.addGlobalSecondaryIndex({
        indexName,
        partitionKey: string(attribute),
        sortKey: number('createdAt'),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }

    // Codes and devices have a key of their own: whoever is let into the table still needs the key, and it can be cut off.
    this.secretsKey = new Key(this, 'SecretsKey', {
      description: 'Encrypts the table of codes, devices and activations',
      enableKeyRotation: true,
      removalPolicy,
    });
    const made: Record<TableName, Table> = {
      payments,
      wallets: table('Wallets', { partitionKey: string('clientId'), sortKey: undefined }),
      ledger: table('Ledger', { resourcePolicy: neverChanged('NeverChangeTheJournal') }),
      exports: table('Exports', { resourcePolicy: denied('NeverDeleteAnExport', [...noDelete, noBatchWrite]) }),
      // Challenges are forgotten by themselves.
      secrets: table('Secrets', {
        encryption: TableEncryption.CUSTOMER_MANAGED,
        encryptionKey: this.secretsKey,
        timeToLiveAttribute: 'forgetAt',
      }),
      directory: table('Directory', {}),
      // What is still to be mailed goes out by its stream.
      notices: table('Notices', { stream: StreamViewType.NEW_IMAGE, timeToLiveAttribute: 'forgetAt' }),
      // An order goes on by its stream.
      orders: table('Orders', { stream: StreamViewType.NEW_IMAGE, timeToLiveAttribute: 'forgetAt' }),
      operations: table('Operations', {
        resourcePolicy: neverChanged('NeverChangeAnOperation'),
      }),
      // Only what can be made again from the others; restored with them, it is in step with them.
      views: table('Views', {}),
    };
    // What has moved on a day, for the books: records that move nothing, and those of earlier releases, are not in it.
    made.ledger.addGlobalSecondaryIndex({
      indexName: 'byDay',
      partitionKey: string('bookedOn'),
      sortKey: number('at'),
      projectionType: ProjectionType.ALL,
    });
    // Who did what, and what was done about somebody; by day it is the table itself.
    for (const [indexName, key] of [
      ['bySubject', 'subject'],
      ['byActor', 'actor'],
    ] as const) {
      made.operations.addGlobalSecondaryIndex({
        indexName,
        partitionKey: string(key),
        sortKey: number('at'),
        projectionType: ProjectionType.ALL,
      });
    }

    this.used = restored ? this.given(restored) : made;
    ({ payments: this.payments, notices: this.notices, orders: this.orders } = this.used);
    this.arns = tableNames.map((name) => this.used[name].tableArn);
    const names = tableNames.map((name) => [name, this.used[name].tableName]);
    this.inUse = Stack.of(this).toJsonString(Object.fromEntries(names));
  }

  /** Lets a function use a table, and tells it the table's name in `<TABLE>_TABLE`; without rights, the name only. */
  grant<Name extends TableName>(user: ServiceFunction, name: Name, ...rights: Rights[Name][]): void {
    this.allow(user, name, rights);
  }

  /** The same, but only on items whose partition key starts with one of the prefixes. */
  grantPartitions<Name extends TableName>(
    user: ServiceFunction,
    name: Name,
    prefixes: string[],
    ...rights: Rights[Name][]
  ): void {
    this.allow(user, name, rights, {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': prefixes.map((prefix) => `${prefix}*`) },
      // "For all values" also holds when there is none.
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
  }

  /** Lets a function read what has moved on a day, and nothing else of the ledger. */
  grantBooks(user: ServiceFunction): void {
    user.allow(['dynamodb:Query'], [`${this.used.ledger.tableArn}/index/byDay`]);
  }

  /**
   * Lets a function see which devices a client has: it must ask for these attributes by name, so that neither a code's MAC
   * nor a device's key can be among them.
   */
  grantListDevices(user: ServiceFunction): void {
    const { secrets } = this.used;
    user.allow(['dynamodb:Query'], [secrets.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLIENT#*'] },
      'ForAllValues:StringEquals': {
        'dynamodb:Attributes': ['pk', 'sk', 'v', 'id', 'name', 'enrolledAt', 'revokedAt'],
      },
      // Without a projection no attribute is named, and all of none are allowed.
      StringEquals: { 'dynamodb:Select': 'SPECIFIC_ATTRIBUTES' },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
    this.grantKey(user);
  }

  /** Lets a function revoke devices: it writes this one attribute, and is told nothing of what is there. */
  grantRevokeDevices(user: ServiceFunction): void {
    const { secrets } = this.used;
    user.allow(['dynamodb:UpdateItem'], [secrets.tableArn], {
      'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLIENT#*'] },
      'ForAllValues:StringEquals': { 'dynamodb:Attributes': ['pk', 'sk', 'revokedAt'] },
      StringEquals: { 'dynamodb:ReturnValues': 'NONE' },
      Null: { 'dynamodb:LeadingKeys': 'false' },
    });
    this.grantKey(user);
  }

  private given(restored: RestoredTables): Record<TableName, ITable> {
    const given = ({ arn, streamArn }: RestoredTable, name: TableName) =>
      Table.fromTableAttributes(this, `Restored-${name}`, { tableArn: arn, tableStreamArn: streamArn });
    const tables = tableNames.map((name) => [name, given(restored[name], name)] as const);
    return Object.fromEntries(tables) as Record<TableName, ITable>;
  }

  private allow(
    user: ServiceFunction,
    name: TableName,
    rights: (keyof typeof actions)[],
    conditions?: Record<string, Record<string, unknown>>,
  ): void {
    const table = this.used[name];
    const indexes = indexesOf[name] ?? [];
    user.addEnvironment(`${name.toUpperCase()}_TABLE`, table.tableName);
    if (rights.length === 0) return;
    user.allow(
      rights.flatMap((right) => actions[right]),
      [table.tableArn, ...indexes.map((index) => `${table.tableArn}/index/${index}`)],
      conditions,
    );
    if (name === 'secrets') this.grantKey(user);
  }

  /** The rights that DynamoDB needs from its caller on a customer managed key, and through DynamoDB only. */
  private grantKey(user: ServiceFunction): void {
    user.allow(
      [
        'kms:Decrypt',
        'kms:DescribeKey',
        'kms:Encrypt',
        'kms:GenerateDataKey',
        'kms:GenerateDataKeyWithoutPlaintext',
        'kms:ReEncryptFrom',
        'kms:ReEncryptTo',
      ],
      [this.secretsKey.keyArn],
      { StringEquals: { 'kms:ViaService': `dynamodb.${Stack.of(this).region}.amazonaws.com` } },
    );
  }
}

/** Of a table in which items are added and never changed. */
export const neverChanged = (sid: string): PolicyDocument => denied(sid, [...noChange, noBatchWrite]);

/** Binds everybody, an administrator of the account too, until this policy is changed: which is itself an event to see. */
function denied(sid: string, refused: string[]): PolicyDocument {
  return new PolicyDocument({
    statements: [
      new PolicyStatement({
        sid,
        effect: Effect.DENY,
        principals: [new AnyPrincipal()],
        actions: refused,
        resources: ['*'],
      }),
    ],
  });
}
