import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { AwsSolutionsChecks } from 'cdk-nag';
import { describe, expect, it } from 'vitest';
import type { Stage } from '../../lib/stage.ts';
import { backups } from '../support/backups.ts';
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
  const { folder } = synthesized('prod', { codeKeyGeneration: '3', backups: JSON.stringify(backups) });
  const templates = readdirSync(folder).filter((name) => name.endsWith('.template.json'));
  const counts = templates.map((name) => {
    const { Resources } = JSON.parse(readFileSync(join(folder, name), 'utf8')) as { Resources: object };
    return Object.keys(Resources).length;
  });
  expect(counts).toHaveLength(3);
  expect(Math.max(...counts)).toBeLessThanOrEqual(470);
});
