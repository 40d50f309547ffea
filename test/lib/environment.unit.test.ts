import { describe, expect, it } from 'vitest';
import { environmentFrom } from '../../lib/environment.ts';

const given = (stage: 'dev' | 'prod', context: Record<string, unknown>) => () =>
  environmentFrom(stage, (name) => context[name]);

describe('where a deployment goes', () => {
  it('is wherever the credentials lead in development, unless it is said', () => {
    expect(given('dev', {})()).toBeUndefined();
    const said = { account: '111122223333', region: 'eu-west-3' };
    expect(given('dev', said)()).toEqual(said);
    expect(given('prod', { ...said, account: 111_122_223_333 })()).toEqual(said);
  });

  it.each([
    ['production that says nothing', 'prod', {}, 'account'],
    ['production without a Region', 'prod', { account: '111122223333' }, 'region'],
    ['half of it', 'dev', { region: 'eu-west-3' }, 'account'],
    ['an account that lost its zero', 'prod', { account: 12_345_678_901, region: 'eu-west-3' }, 'account'],
    ['a city', 'prod', { account: '111122223333', region: 'Paris' }, 'region'],
  ] as const)('is refused for %s', (_what, stage, context, named) => {
    expect(given(stage, context)).toThrow(
      new RegExp(`^${named} must be .*-c account=111122223333 -c region=eu-west-3`),
    );
  });
});
