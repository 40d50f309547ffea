import { describe, expect, it } from 'vitest';
import { restoredTablesFrom } from '../../lib/restored-tables.ts';
import { restoredTables } from '../support/restored-tables.ts';
import { rolePolicies } from './policies.ts';
import { synthesized, type Synthesized } from './synthesized-stack.ts';

const own = synthesized('dev');
const switched = synthesized('dev', { tables: JSON.stringify(restoredTables) });
const { payments, orders } = restoredTables;

const tablesOf = (stack: Synthesized) => stack.resources('AWS::DynamoDB::Table');
/** What refers to tables of the stack itself. */
const referringTo = (stack: Synthesized): string[] => {
  const ids = Object.keys(tablesOf(stack));
  const resources = Object.entries(stack.template.toJSON()['Resources'] as Record<string, unknown>);
  return resources
    .filter(
      ([id, resource]) => !ids.includes(id) && ids.some((table) => JSON.stringify(resource).includes(`"${table}"`)),
    )
    .map(([id]) => id);
};

describe('a stack that is told of restored tables', () => {
  it('uses them for everything, and none of its own, which stay as they are for the way back', () => {
    expect(referringTo(own).length).toBeGreaterThan(50);
    expect(referringTo(switched)).toEqual([]);
    expect(tablesOf(switched)).toEqual(tablesOf(own));
  });

  it('reads their streams', () => {
    const sources = Object.values(switched.resources('AWS::Lambda::EventSourceMapping')).map(
      ({ Properties }) => Properties['EventSourceArn'],
    );
    expect(sources).toContain(payments.streamArn);
    expect(sources).toContain(orders.streamArn);
    expect(sources.filter((source) => typeof source !== 'string')).toEqual([]);
  });

  it('gives the same rights on them, indexes included', () => {
    const actionsOf = (stack: Synthesized) =>
      [...rolePolicies(stack)].map(([role, given]) => [role, new Set(given.flatMap(({ Action }) => Action))]);
    expect(actionsOf(switched)).toEqual(actionsOf(own));
    const resources = [...rolePolicies(switched).values()].flat().flatMap(({ Resource }) => Resource);
    expect(resources).toContain(`${payments.arn}/index/byMerchant`);
  });

  it('says which tables are used, for commands', () => {
    const outputs = switched.template.toJSON()['Outputs'] as Record<string, { Value: string }>;
    expect(JSON.parse(outputs['TablesInUse']?.Value ?? '')).toMatchObject({
      payments: 'Encaissement-dev-payments-20261130T091500Z',
    });
  });
});

it.each([
  ['not all of them', { payments }],
  ['one that there is not', { ...restoredTables, others: payments }],
  ['a stream of another table', { ...restoredTables, payments: { ...payments, streamArn: orders.streamArn } }],
  ['no stream where one is read', { ...restoredTables, payments: { arn: payments.arn } }],
  ['a name where an ARN must be', { ...restoredTables, payments: { arn: 'Payments' } }],
])('refuses %s', (_what, given) => {
  expect(() => restoredTablesFrom(given, 'dev')).toThrow(/^tables /);
});

it('refuses tables of another stage', () => {
  expect(() => restoredTablesFrom(restoredTables, 'prod')).toThrow('does not begin with Encaissement-prod-');
});
