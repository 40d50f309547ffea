import { describe, expect, it } from 'vitest';
import { resolveIntrinsics } from '../../template/intrinsics.ts';
import type { Scope } from '../../template/intrinsics.ts';
import { StartError } from '../../start-error.ts';

const scope: Scope = {
  ref: (name) =>
    ({ 'AWS::Region': 'eu-west-3', 'AWS::NoValue': undefined, Table: 'payments', Ports: ['1', '2'] })[name],
  attribute: (logicalId, name) => `${logicalId}/${name}`,
  mapping: (map, key, second) => `${map}-${key}-${second}`,
  condition: (name) => name === 'IsProd',
};

const resolved = (value: unknown): unknown => resolveIntrinsics(value, scope, 'Thing.Property');

describe('resolveIntrinsics', () => {
  it.each<[string, unknown, unknown]>([
    ['Ref', { Ref: 'Table' }, 'payments'],
    ['GetAtt as a list', { 'Fn::GetAtt': ['Table', 'Arn'] }, 'Table/Arn'],
    ['GetAtt as a string', { 'Fn::GetAtt': 'Table.Arn' }, 'Table/Arn'],
    ['Join', { 'Fn::Join': [':', ['arn', { Ref: 'AWS::Region' }, 'x']] }, 'arn:eu-west-3:x'],
    ['Split and Select', { 'Fn::Select': ['1', { 'Fn::Split': [':', 'a:b:c'] }] }, 'b'],
    ['Select from a list parameter', { 'Fn::Select': [0, { Ref: 'Ports' }] }, '1'],
    [
      'Sub',
      { 'Fn::Sub': 'x-${AWS::Region}-${Table}-${Table.Arn}-${!Literal}' },
      'x-eu-west-3-payments-Table/Arn-${Literal}',
    ],
    ['Sub with variables', { 'Fn::Sub': ['${A}/${Table}', { A: { Ref: 'AWS::Region' } }] }, 'eu-west-3/payments'],
    ['FindInMap', { 'Fn::FindInMap': ['Map', { Ref: 'AWS::Region' }, 'key'] }, 'Map-eu-west-3-key'],
    ['If', { 'Fn::If': ['IsProd', 'yes', 'no'] }, 'yes'],
    ['If not', { 'Fn::If': ['IsDev', 'yes', 'no'] }, 'no'],
    ['Equals', { 'Fn::Equals': [{ Ref: 'Table' }, 'payments'] }, true],
    [
      'And, Or, Not',
      { 'Fn::And': [{ Condition: 'IsProd' }, { 'Fn::Not': [{ 'Fn::Or': [{ Condition: 'IsDev' }] }] }] },
      true,
    ],
    ['nested in objects and lists', { a: [{ b: { Ref: 'Table' } }] }, { a: [{ b: 'payments' }] }],
  ])('resolves %s', (_name, value, expected) => {
    expect(resolved(value)).toEqual(expected);
  });

  it('leaves out what is AWS::NoValue', () => {
    const nothing = { Ref: 'AWS::NoValue' };
    expect(resolved({ kept: 1, dropped: nothing, list: [nothing, 'x'] })).toEqual({ kept: 1, list: ['x'] });
  });

  it.each<[string, unknown]>([
    ['an unknown function', { 'Fn::Base64': 'x' }],
    ['Select beyond the end', { 'Fn::Select': [3, ['a']] }],
    ['Join of something else than text', { 'Fn::Join': ['', [{ a: 1 }]] }],
  ])('stops the start at %s and says where', (_name, value) => {
    expect(() => resolved(value)).toThrow(StartError);
    expect(() => resolved(value)).toThrow(/^Thing\.Property/);
  });
});
