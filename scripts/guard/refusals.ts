import * as z from 'zod';
import type { ResourceChange } from './change-set.ts';

/**
 * What holds something that no deployment brings back: another one in its place is empty, forgets who people are, or cannot open
 * what was sealed. The same types are pinned by name and key in test/lib/pinned.unit.test.ts.
 */
export const stateful: readonly string[] = [
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::Cognito::UserPool',
  'AWS::Cognito::UserPoolDomain',
  'AWS::Cognito::UserPoolGroup',
  'AWS::KMS::Key',
  'AWS::SecretsManager::Secret',
  'AWS::Scheduler::ScheduleGroup',
  'AWS::SQS::Queue',
  'AWS::Backup::BackupVault',
];

/** A key of the front is another one with each generation, and holds nothing (decision 205); the stack's policy lets them go, too. */
const mayGo = /^FrontKey/;

/** @returns a sentence for each change that must not be made by a pipeline; none for a change set that may */
export function refusals(changes: readonly ResourceChange[]): string[] {
  return changes.flatMap((change) => [...lost(change), ...indexesAtOnce(change)]);
}

function lost({ Action, LogicalResourceId, ResourceType, Replacement = 'False' }: ResourceChange): string[] {
  if (!stateful.includes(ResourceType) || mayGo.test(LogicalResourceId)) return [];
  const what = `${LogicalResourceId} (${ResourceType})`;
  // A resource that is kept stays behind, and the service goes on without it all the same.
  if (Action === 'Remove') return [`${what} would be removed.`];
  if (Action === 'Dynamic') return [`${what}: CloudFormation cannot say before what it would do to it.`];
  if (Replacement === 'True') return [`${what} would be replaced by an empty one.`];
  // What a property comes to is known only when another resource has changed: somebody has to look.
  if (Replacement === 'Conditional') return [`${what} might be replaced by an empty one.`];
  return [];
}

const indexes = z
  .array(z.looseObject({ IndexName: z.string() }))
  .default([])
  .transform((list) => new Map(list.map((index) => [index.IndexName, JSON.stringify(shape(index))])));
const table = z.object({ Properties: z.object({ GlobalSecondaryIndexes: indexes }) });

/** What cannot be changed of an index but by making it anew; an index without `IndexName` there is none. */
const shape = ({ KeySchema, Projection }: Record<string, unknown>) => ({ KeySchema, Projection });

/** DynamoDB makes or removes one index in an update (UpdateTable), and CloudFormation fails half-way at the second. */
function indexesAtOnce(change: ResourceChange): string[] {
  const { Action, LogicalResourceId, ResourceType, BeforeContext, AfterContext } = change;
  if (ResourceType !== 'AWS::DynamoDB::Table' || Action !== 'Modify') return [];
  if (BeforeContext === undefined || AfterContext === undefined) {
    return [`${LogicalResourceId}: the change set does not say what changes (--include-property-values).`];
  }
  const before = table.parse(JSON.parse(BeforeContext)).Properties.GlobalSecondaryIndexes;
  const after = table.parse(JSON.parse(AfterContext)).Properties.GlobalSecondaryIndexes;
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const changed = names.filter((name) => before.get(name) !== after.get(name));
  const anew = changed.filter((name) => before.has(name) && after.has(name));
  const at = `${LogicalResourceId}: `;
  return [
    ...anew.map((name) => `${at}the index ${name} would be another one under its name: give it a new name.`),
    ...(changed.length > 1 ? [`${at}${changed.length} indexes change (${changed.join(', ')}): one in an update.`] : []),
  ];
}
