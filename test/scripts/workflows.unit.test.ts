import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const folder = new URL('../../.github/workflows/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const deploying = ['deploy.yml', 'deploy-stage.yml'];

describe('a workflow that deploys', () => {
  it.each(deploying)('%s runs no action that somebody else can change: each is named by its commit', (name) => {
    const actions = [...read(name).matchAll(/uses: (\S+)(.*)/g)];
    expect(actions.length).toBeGreaterThan(0);
    for (const [, action = '', version = ''] of actions) {
      if (action.startsWith('./')) continue;
      expect(action).toMatch(/^[\w-]+\/[\w-]+@[0-9a-f]{40}$/);
      expect(version).toMatch(/^ # v\d+\.\d+\.\d+$/);
    }
  });

  it.each(deploying)('%s has no right but those that each job names, and no key of AWS', (name) => {
    const text = read(name);
    expect(text).toMatch(/^permissions: \{\}$/m);
    const rights = [...text.matchAll(/^ {6}([\w-]+: (?:read|write))$/gm)].map(([, right]) => right);
    expect(new Set(rights)).toEqual(new Set(['contents: read', 'id-token: write']));
    expect(text).not.toMatch(/secrets\.|aws-access-key-id|pull_request/);
  });

  it.each(deploying)('%s puts nothing from outside into a command but by the environment', (name) => {
    const commands = [...read(name).matchAll(/run: (?:[>|]-?\n((?: {10}.*\n)+)|(.*))/g)].map(
      ([, block, line]) => block ?? line,
    );
    expect(commands.length).toBeGreaterThan(0);
    for (const command of commands) expect(command).not.toContain('${{');
  });

  it('tests, then deploys to development, then to production', () => {
    const needs: Record<string, string> = Object.fromEntries(
      [...read('deploy.yml').matchAll(/^ {2}(\w+):\n {4}needs: (\w+)$/gm)].map(([, job = '', needed = '']) => [
        job,
        needed,
      ]),
    );
    expect(needs).toEqual({ dev: 'test', prod: 'dev' });
    expect(read('deploy-stage.yml')).toContain('environment: ${{ inputs.stage }}');
  });

  it('executes the change set that the guard has looked at, and tries what then runs', () => {
    const steps = ['prepare-change-set', 'npm run --silent guard', 'execute-change-set', 'npm run --silent smoke'];
    const places = steps.map((step) => read('deploy-stage.yml').indexOf(step));
    expect(places.every((place) => place > 0)).toBe(true);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(read('deploy-stage.yml').match(/--change-set-name "\$CHANGE_SET"/g)).toHaveLength(3);
    expect(read('deploy-stage.yml')).not.toMatch(/continue-on-error|if: always/);
  });
});

it('all workflows say what their jobs may', () => {
  for (const name of readdirSync(folder)) expect(read(name), name).toMatch(/^permissions:/m);
});
