import { App } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { GlobalStack } from '../../lib/global-stack.ts';
import { settingsFrom } from '../../lib/settings.ts';
import { synthesized } from '../lib/synthesized-stack.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const readme = read('README.md');
const deploy = readme.slice(readme.indexOf('\n## Deploy'), readme.indexOf('\n## Where things are'));
const told = `${deploy}${read('docs/deployment.md')}`;

interface Parameters {
  Parameters: Record<string, { Default?: unknown }>;
}
const { Parameters: ofService } = synthesized('prod').template.toJSON() as Parameters;
const { Parameters: ofGlobal } = Template.fromStack(new GlobalStack(new App(), 'x', {})).toJSON() as Parameters;
const parameters = Object.entries({ ...ofService, ...ofGlobal }).filter(([name]) => name !== 'BootstrapVersion');

it.each(parameters.map(([name]) => name))('the parameter %s is told of', (name) => {
  expect(told).toMatch(new RegExp(`\`${name}[\`:]`));
});

it('the README gives each parameter that has to be given, as it asks to be given', () => {
  const asked = parameters.filter(([, { Default }]) => Default === undefined).map(([name]) => name);
  const given = [...deploy.matchAll(/--parameters (\w+)=/g)].map(([, name]) => name);
  expect(given.sort()).toEqual(asked.sort());
});

it.each(Object.keys(settingsFrom(() => undefined)))('the setting %s is told of', (name) => {
  expect(told).toContain(`-c ${name}=`);
});

it('the README stays one screen', () => {
  expect(deploy.trim().split('\n').length).toBeLessThanOrEqual(40);
});
