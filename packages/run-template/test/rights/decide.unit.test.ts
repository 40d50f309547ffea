import { describe, expect, it } from 'vitest';
import { decide } from '../../rights/policy/decide.ts';
import type { Need, Policies } from '../../rights/policy/decide.ts';
import { readPolicy } from '../../rights/policy/statement.ts';
import { StartError } from '../../start-error.ts';

const table = 'arn:aws:dynamodb:eu-west-3:000000000000:table/Secrets';
const key = 'arn:aws:kms:eu-west-3:000000000000:key/1';
const role = 'arn:aws:iam::000000000000:role/Reader';
const root = 'arn:aws:iam::000000000000:root';
const read: Need = { action: 'dynamodb:GetItem', resource: table };

const policy = (...statements: object[]) => readPolicy({ Statement: statements }, 'Policy');
const allow = (Action: unknown, Resource: unknown = '*', Condition?: object) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...(Condition && { Condition }),
});

function decided(need: Need, policies: Partial<Policies>) {
  return decide(need, {
    caller: { kind: 'AWS', name: role },
    account: '000000000000',
    ofCaller: [],
    ofResource: [],
    resourceMustAgree: false,
    ...policies,
  });
}
const allowed = (need: Need, ...statements: object[]) => decided(need, { ofCaller: policy(...statements) }).allowed;

describe('a role', () => {
  it('may do nothing by itself', () => {
    expect(decided(read, {})).toEqual({
      allowed: false,
      why: 'because no identity-based policy allows the dynamodb:GetItem action',
    });
  });

  it.each<[boolean, string, object]>([
    [true, 'the action, whatever its case', allow('DynamoDB:getitem', table)],
    [true, 'one of several actions', allow(['dynamodb:PutItem', 'dynamodb:GetItem'], table)],
    [true, 'a pattern of actions', allow('dynamodb:Get*', table)],
    [true, 'a pattern of resources', allow('dynamodb:GetItem', '*:table/Secret?')],
    [true, 'what is not another action', { Effect: 'Allow', NotAction: 'dynamodb:PutItem', Resource: '*' }],
    [false, 'what is not this action', { Effect: 'Allow', NotAction: 'dynamodb:*', Resource: '*' }],
    [false, 'what is not this resource', { Effect: 'Allow', Action: '*', NotResource: [table] }],
    [false, 'another action', allow('dynamodb:GetItems', table)],
    [false, 'an index of the table', allow('dynamodb:GetItem', `${table}/index/byClient`)],
    [false, 'a table that begins alike', allow('dynamodb:GetItem', table.slice(0, -1))],
  ])('%s: it is allowed %s', (expected, _name, statement) => {
    expect(allowed(read, statement)).toBe(expected);
  });

  it('is held by a Deny, whatever else is allowed', () => {
    const deny = { Effect: 'Deny', Action: 'dynamodb:*', Resource: '*' };
    expect(decided(read, { ofCaller: policy(allow('*'), deny) })).toMatchObject({
      why: /explicit deny in an identity/,
    });
  });
});

describe('the condition', () => {
  const own = { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': ['CLIENT#*', 'TOKEN#*'] } };
  const some = { Null: { 'dynamodb:LeadingKeys': 'false' } };
  const onKeys = (...keys: string[]): Need => ({ ...read, context: { 'dynamodb:leadingkeys': keys } });

  it.each<[string, Need, object, boolean]>([
    ['all keys fit', onKeys('CLIENT#1', 'TOKEN#2'), { ...own, ...some }, true],
    ['one key does not', onKeys('CLIENT#1', 'MERCHANT#2'), { ...own, ...some }, false],
    ['"for all" holds for none', onKeys(), own, true],
    ['unless there must be one', onKeys(), { ...own, ...some }, false],
    ['an operator for one value takes a key that is there', read, { StringEquals: { 'kms:ViaService': 'x' } }, false],
    ['the laptop stands for TLS', read, { Bool: { 'aws:SecureTransport': 'true' } }, true],
    ['of 1.2 at least', read, { NumericLessThan: { 's3:TlsVersion': 1.2 } }, false],
    [
      'an ARN fits part by part',
      { ...read, context: { 'aws:sourcearn': ['arn:aws:states:eu-west-3:000000000000:stateMachine:a'] } },
      { ArnLike: { 'aws:SourceArn': 'arn:aws:states:*:stateMachine:a' } },
      false,
    ],
  ])('%s', (_name, need, condition, expected) => {
    expect(allowed(need, allow('*', '*', condition))).toBe(expected);
  });
});

describe('the policy of a resource', () => {
  const everybody = { Effect: 'Deny', Principal: { AWS: '*' }, Action: 'dynamodb:DeleteItem', Resource: '*' };

  it('binds whoever may do everything', () => {
    const remove = { ...read, action: 'dynamodb:DeleteItem' };
    const policies = { ofCaller: policy(allow('*')), ofResource: policy(everybody) };
    expect(decided(remove, policies)).toMatchObject({ why: /explicit deny in a resource/ });
    expect(decided(read, policies).allowed).toBe(true);
  });

  it('suffices when it names the role, and not when it names another or a service', () => {
    const granting = (Principal: unknown) => ({ ofResource: policy({ ...allow('*'), Principal }) });
    expect(decided(read, granting({ AWS: role })).allowed).toBe(true);
    expect(decided(read, granting({ AWS: `${role}2` })).allowed).toBe(false);
    expect(decided(read, granting({ Service: 'lambda.amazonaws.com' })).allowed).toBe(false);
  });

  it('of a key must leave the decision to the account for a role’s own policy to count', () => {
    const use = { action: 'kms:Decrypt', resource: key };
    const ofCaller = policy(allow('kms:Decrypt', key));
    const delegating = policy({ ...allow('kms:*'), Principal: { AWS: root } });
    expect(decided(use, { ofCaller, resourceMustAgree: true }).allowed).toBe(false);
    expect(decided(use, { ofCaller, ofResource: delegating, resourceMustAgree: true }).allowed).toBe(true);
    expect(decided(use, { ofResource: delegating, resourceMustAgree: true }).allowed).toBe(false);
  });
});

describe('a policy that the local run cannot read', () => {
  it.each<[string, object, RegExp]>([
    ['an operator', allow('*', '*', { DateLessThan: { 'aws:SourceArn': 'x' } }), /^Policy\[0\] .* DateLessThan/],
    ['a condition key', allow('*', '*', { StringEquals: { 'aws:PrincipalOrgID': 'o' } }), /^Policy\[0\] .*OrgID/],
    ['a variable', allow('*', 'arn:aws:s3:::b/${aws:username}'), /^Policy\[0\] has a policy variable/],
    ['an element', { ...allow('*'), NotPrincipal: '*' }, /^Policy\[0\] has the element NotPrincipal/],
  ])('stops the start at %s', (_name, statement, message) => {
    expect(() => policy(statement)).toThrow(StartError);
    expect(() => policy(statement)).toThrow(message);
  });
});
