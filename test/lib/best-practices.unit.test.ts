import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../lib/settings.ts';
import { synthesized } from './synthesized-stack.ts';

describe.each<Stage>(['dev', 'prod'])('the stack in %s', (stage) => {
  const { app } = synthesized(stage);

  it('has no finding of cdk-nag that nobody has given a reason for', () => {
    const { violations } = new AwsSolutionsChecks(app).validateScope(app);
    const findings = violations.map(({ ruleName, violatingResources = [] }) => ({
      ruleName,
      at: violatingResources.map(({ constructPath }) => constructPath),
    }));
    expect(findings).toEqual([]);
  });
});

it('leaves room under the 500 resources that a stack may have (CloudFormation quota)', () => {
  const largest = synthesized('prod', { codeKeyGeneration: '3' });
  const { Resources } = largest.template.toJSON() as { Resources: object };
  expect(Object.keys(Resources).length).toBeLessThanOrEqual(490);
});
